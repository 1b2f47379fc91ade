// Our chart: a bureau with hourly air, published; a page with one long chart by the portal's own program.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { COMPLETE, PLOT } from "../../tests/browser/parts.mjs";
import { FIRST, HOUR, series } from "./series.mjs";

const run = promisify(execFile);

// The chart that is measured beside the others, and the two that are measured beside each other.
export const OURS = ["ours", "one year", "ten years"];

const here = (name) => new URL(name, import.meta.url).pathname;
const EXAMPLE = here("../../bureau/wulanchabu-2021");
const MAKE_BUREAU = here("../bureau.py");

// Runs in the page after the clock's script: reports when the chart is drawn, and zooms it. The wheel turns to and fro,
// with Ctrl held as the page asks for.
const IN_PAGE = `<script>new MutationObserver((_, observer) => {
  const canvases = [...document.querySelectorAll("#hours canvas")];
  if (!canvases[0]?.hasAttribute("${COMPLETE}")) return;
  observer.disconnect();
  const target = document.querySelector("#hours ${PLOT}");
  const box = target.getBoundingClientRect();
  const middle = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  window.bench.ready({
    canvases,
    target,
    redraw(turn) {
      const deltaY = turn % 2 ? -100 : 100;
      target.dispatchEvent(new WheelEvent("wheel", { ...middle, deltaY, ctrlKey: true, bubbles: true, cancelable: true }));
    },
  });
}).observe(document, { subtree: true, attributeFilter: ["${COMPLETE}"] })</script>`;

/** Publishes the three bureaus and adds their pages to the server; the address of a page by its name. */
export async function addOurs(server, head, { stations, hours }, { mingcha, site, work }) {
  for (const [name, value] of Object.entries({ mingcha, site, work })) if (!value) throw new Error(`--${name} is not given`);
  const shapes = [
    { stations: stations.ours, hours: hours.ours, from: FIRST },
    { stations: stations.years, hours: hours.oneYear, from: FIRST + (hours.tenYears - hours.oneYear) * HOUR },
    { stations: stations.years, hours: hours.tenYears, from: FIRST },
  ];
  const addresses = {};
  for (const [at, name] of OURS.entries()) {
    const base = `/${name.replace(" ", "-")}/`;
    const folder = path.join(work, base);
    await rm(folder, { recursive: true, force: true });
    const bureau = await makeBureau(folder, shapes[at]);
    const data = path.join(folder, "data");
    const page = path.join(folder, "page");
    await run(mingcha, ["publish", bureau, "--out", data, "--date", "2026-01-02"]);
    await run("cargo", ["run", "--locked", "--quiet", "--example", "hours-page", "--", "--site", site, "--data", data, "--out", page, "--base", base]);
    const headers = { "Content-Security-Policy": await policy(path.join(page, "headers.conf"), head + IN_PAGE) };
    await server.addFolder(base, page, head + IN_PAGE, headers);
    addresses[name] = base;
  }
  return addresses;
}

/** The policy that nginx would send for the page, which lets these inline scripts run too. */
async function policy(file, scripts) {
  const [, own] = /Content-Security-Policy "([^"]+)"/.exec(await readFile(file, "utf8"));
  const hashes = [...scripts.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => createHash("sha256").update(script).digest("base64"));
  return own.replace("script-src 'self'", ["script-src 'self'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(" "));
}

/** The example bureau with hourly air for its series. */
async function makeBureau(folder, { stations, hours, from }) {
  const bureau = path.join(folder, "bureau");
  const lastFullYear = new Date(from + hours * HOUR).getUTCFullYear() - 1;
  await run("python3", ["-B", MAKE_BUREAU, EXAMPLE, bureau, `${lastFullYear}`, "hours"]);

  const values = series(stations, hours);
  const lines = ["station,time,pm10"];
  for (let hour = 0; hour < hours; hour++) {
    const time = chinaTime(from + hour * HOUR);
    for (let station = 0; station < stations; station++) lines.push(`15090000${station + 1},${time},${values[station][hour]}`);
  }
  await writeFile(path.join(bureau, "series/air-hourly/hours.csv"), `${lines.join("\n")}\n`);
  return bureau;
}

function chinaTime(milliseconds) {
  return new Date(milliseconds + 8 * HOUR).toISOString().slice(0, 16).replace("T", " ");
}
