// Measures our charts beside uPlot, ECharts and Chart.js in one Chromium. README.md in bench/ says how.
//
//   node run.mjs --rounds 30 --mingcha PROGRAM --site FOLDER --work FOLDER
//
// Ends with 1 where a promise is not kept. BENCH_ONLY=theirs shows the three libraries alone and writes nothing.

import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { launch } from "../../tests/browser/chromium.mjs";
import { check } from "./check.mjs";
import { addLibraries, versions } from "./libraries.mjs";
import { OURS, addOurs } from "./ours.mjs";
import { broken, intoReadme, printTimes, summary } from "./report.mjs";
import { Server } from "./server.mjs";
import { shuffled } from "./statistics.mjs";
import { visit } from "./visit.mjs";

const HOURS = 55_550;
const REPETITIONS = 20;

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "30" },
    mingcha: { type: "string" },
    site: { type: "string" },
    work: { type: "string" },
  },
});
const alone = process.env.BENCH_ONLY === "theirs";
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${options.rounds}: not a whole number from 1`);

const here = (name) => new URL(name, import.meta.url);
const server = new Server();
await server.start();
const { browser, stop } = await launch();
try {
  await run();
} finally {
  await stop();
  server.stop();
}

async function run() {
  const head = `<script>${await readFile(here("clock.js"), "utf8")}</script>`;
  const pages = await addLibraries(server, head, HOURS);
  if (!alone) Object.assign(pages, await addOurs(server, head, { ...options, hours: HOURS }));

  const bytes = {};
  for (const [name, address] of Object.entries(pages)) {
    server.sent = 0;
    if (name === "control") await visit(browser, server.origin + address);
    else await check(browser, server.origin + address, { peaks: name === "uplot" || name === OURS[0], key: OURS.includes(name) });
    bytes[name] = server.sent;
  }
  if (server.missing.length > 0) throw new Error(`not there: ${server.missing.join(", ")}`);
  console.log("图表核对无误");

  const found = [];
  for (let number = 1; number <= rounds; number++) {
    found.push(await round(number, pages));
    console.log(`  第 ${number} 轮，共 ${rounds} 轮`);
  }
  printTimes(found, bytes);
  if (alone) return;

  const result = { ...summary(found), versions: { ...(await versions()), chromium: browser.version() }, rounds, bytes };
  await writeFile(here("../charts.json"), `${JSON.stringify(result, null, 2)}\n`);
  await intoReadme(here("../../README.md"), result);
  const messages = broken(result);
  for (const message of messages) console.log(`没有达到：${message}`);
  if (messages.length > 0) process.exitCode = 1;
}

/** One visit to every page, in an order of this round's own: milliseconds by page and measure. */
async function round(number, pages) {
  const found = {};
  for (const [name, address] of shuffled(Object.entries(pages), number)) {
    const times = {};
    times.cold = await visit(browser, server.origin + address, async (page) => {
      for (const act of ["warm", "hover"]) {
        times[act] = await page.evaluate(([act, count]) => window.bench.mean(act, count), [act, REPETITIONS]);
      }
    });
    found[name] = times;
  }
  return found;
}
