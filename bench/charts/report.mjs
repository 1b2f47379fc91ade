// What is made of the measurements: ratios, promises, and the table in the project's README.

import { readFile, writeFile } from "node:fs/promises";
import { LIBRARIES } from "./libraries.mjs";
import { OURS } from "./ours.mjs";
import { interval, median } from "./statistics.mjs";

const MEASURES = { cold: "first chart in a fresh page", warm: "redraw of another span", hover: "pointer moved" };
const TITLES = { uplot: "uPlot", echarts: "ECharts", chartjs: "Chart.js" };
const [OUR_CHART, ONE_YEAR, TEN_YEARS] = OURS;

// What is promised: the most that ours may take of theirs.
const MOST = {
  cold: { uplot: 1.0, echarts: 0.5 },
  warm: { uplot: 0.5 },
  hover: { uplot: 1.0 },
};
const MOST_TEN_YEARS = 1.5;

/** The result as it is kept, from the rounds' milliseconds. */
export function summary(rounds) {
  const ratio = (measure, ours, theirs) => {
    const { ratio, low, high } = interval(rounds.map((found) => found[ours][measure] / found[theirs][measure]));
    return { ratio: rounded(ratio), low: rounded(low), high: rounded(high) };
  };
  const result = {};
  for (const measure of Object.keys(MEASURES)) {
    result[measure] = Object.fromEntries(LIBRARIES.map((library) => [library, ratio(measure, OUR_CHART, library)]));
  }
  result.ten_years_over_one = ratio("warm", TEN_YEARS, ONE_YEAR);
  result.control = Object.fromEntries(
    Object.keys(MEASURES).map((measure) => [measure, rounded(median(rounds.map(({ control }) => control[measure])))]),
  );
  return result;
}

/** The promises that are not kept; all are about time. */
export function tooMuch(result) {
  const messages = [];
  const limit = (what, { ratio }, most) => {
    if (!(ratio <= most)) messages.push(`${what}：${ratio}，不应超过 ${most}`);
  };
  for (const [measure, libraries] of Object.entries(MOST)) {
    for (const [library, most] of Object.entries(libraries)) limit(`${measure}，比 ${TITLES[library]}`, result[measure][library], most);
  }
  limit("十年比一年", result.ten_years_over_one, MOST_TEN_YEARS);
  return messages;
}

/** The medians in milliseconds, for the screen. */
export function printTimes(rounds, bytes) {
  const table = {};
  for (const name of Object.keys(rounds[0])) {
    table[name] = Object.fromEntries(
      Object.keys(MEASURES).map((measure) => [`${measure} (ms)`, rounded(median(rounds.map((found) => found[name][measure])))]),
    );
    table[name].bytes = bytes[name];
  }
  console.table(table);
}

/** Writes the table between its two comments in the README. */
export async function intoReadme(file, result) {
  const [begin, end] = ["<!-- bench-charts -->", "<!-- /bench-charts -->"];
  const text = await readFile(file, "utf8");
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`README.md: no ${begin} followed by ${end}`);
  const shown = ({ ratio, low, high }) => `${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
  const rows = [
    `| ours ÷ theirs | ${Object.values(MEASURES).join(" | ")} |`,
    `|${"---|".repeat(1 + Object.keys(MEASURES).length)}`,
    ...LIBRARIES.map((library) => {
      const cells = Object.keys(MEASURES).map((measure) => shown(result[measure][library]));
      return `| ${TITLES[library]} ${result.versions[library]} | ${cells.join(" | ")} |`;
    }),
    "",
    `Ten years of hours take ${shown(result.ten_years_over_one)} of what one year takes to redraw.`,
  ];
  await writeFile(file, `${text.slice(0, before + begin.length)}\n${rows.join("\n")}\n${text.slice(after)}`);
}

function rounded(value) {
  return Number(value.toFixed(3));
}
