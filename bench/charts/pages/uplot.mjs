// uPlot takes the typed arrays as they are; its x is seconds.

import uPlot from "uplot";
import { COLOURS, HEIGHT, NAMES, WIDTH, load, span, times } from "./shared.mjs";

const values = await load();
const hours = values[0].length;
const chart = new uPlot(
  {
    width: WIDTH,
    height: HEIGHT,
    series: [{}, ...NAMES.map((label, at) => ({ label, stroke: COLOURS[at] }))],
  },
  [times(hours, 1000), ...values],
  document.getElementById("chart"),
);
// uPlot draws in a microtask of its own, which was asked for before this one.
await null;
window.bench.ready({
  canvases: [chart.ctx.canvas],
  target: chart.over,
  redraw(turn) {
    const [min, max] = span(turn, hours, 1000);
    chart.setScale("x", { min, max });
  },
});
