// Measures our charts beside uPlot, ECharts and Chart.js in one Chromium. README.md in bench/ describes it.
//
//   node run.mjs --rounds 30 --mingcha PROGRAM --site FOLDER --work FOLDER [--tiny]
//
// Ends with 1 where a promise is not kept. --tiny goes through all of it with little data: what is drawn is judged as
// ever, what it takes is not, and the result stays in the work folder. BENCH_ONLY=theirs shows the three libraries alone
// and writes nothing.

import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { launch } from "../../tests/browser/chromium.mjs";
import { check } from "./check.mjs";
import { addLibraries, versions } from "./libraries.mjs";
import { OURS, addOurs } from "./ours.mjs";
import { intoReadme, printTimes, summary, tooMuch } from "./report.mjs";
import { Server } from "./server.mjs";
import { FULL, TINY } from "./sizes.mjs";
import { shuffled } from "./statistics.mjs";
import { visit } from "./visit.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "30" },
    mingcha: { type: "string" },
    site: { type: "string" },
    work: { type: "string" },
    tiny: { type: "boolean", default: false },
  },
});
const size = options.tiny ? TINY : FULL;
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
  const pages = await addLibraries(server, head, size.hours.ours);
  if (!alone) Object.assign(pages, await addOurs(server, head, size, options));

  const bytes = {};
  for (const [name, address] of Object.entries(pages)) {
    server.sent = 0;
    if (name === "control") await visit(browser, server.origin + address, size);
    else await check(browser, server.origin + address, { ...size, peaks: name === "uplot" || name === OURS[0], key: OURS.includes(name) });
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
  await keep(result);
  const messages = options.tiny ? [] : tooMuch(result);
  for (const message of messages) console.log(`没有达到：${message}`);
  if (messages.length > 0) process.exitCode = 1;
}

/** Writes the result where it is kept: a tiny one is none that anybody should read. */
async function keep(result) {
  let [json, readme] = [here("../charts.json"), here("../../README.md")];
  if (options.tiny) {
    const original = readme;
    [json, readme] = ["charts.json", "README.md"].map((name) => path.join(options.work, name));
    await cp(original, readme);
  }
  await writeFile(json, `${JSON.stringify(result, null, 2)}\n`);
  await intoReadme(readme, result);
}

/** One visit to every page, in an order of this round's own: milliseconds by page and measure. */
async function round(number, pages) {
  const found = {};
  for (const [name, address] of shuffled(Object.entries(pages), number)) {
    const times = {};
    times.cold = await visit(browser, server.origin + address, size, async (page) => {
      for (const act of ["warm", "hover"]) {
        times[act] = await page.evaluate(([act, count]) => window.bench.mean(act, count), [act, size.repetitions]);
      }
    });
    found[name] = times;
  }
  return found;
}
