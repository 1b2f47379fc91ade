// The pages of the three libraries and the control: each one script, bundled and minified, and the data in one binary file.

import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { series } from "./series.mjs";

export const LIBRARIES = ["uplot", "echarts", "chartjs"];

// The faster of the two ways that Chart.js has; the other is "min-max".
const DECIMATION = process.env.BENCH_DECIMATION ?? "lttb";

const here = (name) => new URL(name, import.meta.url).pathname;

/** Adds the pages to the server; the address of a page by its name. */
export async function addLibraries(server, head, hours) {
  const data = Buffer.concat(series(3, hours).map((values) => Buffer.from(values.buffer)));
  server.add("/data.bin", data);
  const addresses = {};
  for (const name of [...LIBRARIES, "control"]) {
    const { outputFiles } = await build({
      entryPoints: [here(`pages/${name}.mjs`)],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      define: { DECIMATION: JSON.stringify(DECIMATION) },
      legalComments: "none",
      write: false,
    });
    server.add(`/${name}.js`, outputFiles[0].contents);
    server.add(`/${name}.html`, await page(name), head);
    addresses[name] = `/${name}.html`;
  }
  return addresses;
}

// The data are asked for before anything else, and the script while the page is still read.
async function page(name) {
  const style = name === "uplot" ? await readFile(here("node_modules/uplot/dist/uPlot.min.css"), "utf8") : "";
  return `<!doctype html>
<html lang="zh-CN"><head><script>window.bench.data = fetch("data.bin").then((data) => data.arrayBuffer())</script>
<meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title><style>body{margin:0}${style}</style>
<script type="module" src="${name}.js"></script></head><body><div id="chart"></div></body></html>`;
}

export async function versions() {
  const found = {};
  for (const [name, folder] of [["uplot", "uplot"], ["echarts", "echarts"], ["chartjs", "chart.js"]]) {
    found[name] = JSON.parse(await readFile(here(`node_modules/${folder}/package.json`))).version;
  }
  return found;
}
