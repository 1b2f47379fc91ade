// Chart.js by its parts, with the settings that its page on performance recommends: no parsing, sorted data, decimation, no animation, no
// points, straight lines, given bounds, labels that are not turned.

import { Chart, Decimation, Legend, LineController, LineElement, LinearScale, PointElement, TimeScale, Tooltip } from "chart.js";
import "chartjs-adapter-date-fns";
import { COLOURS, HEIGHT, NAMES, WIDTH, load, span } from "./shared.mjs";
import { FIRST, HOUR } from "../series.mjs";

Chart.register(Decimation, Legend, LineController, LineElement, LinearScale, PointElement, TimeScale, Tooltip);

const values = await load();
const hours = values[0].length;
const canvas = document.createElement("canvas");
canvas.width = WIDTH;
canvas.height = HEIGHT;
document.getElementById("chart").append(canvas);
const [min, max] = span(0, hours);
const chart = new Chart(canvas, {
  type: "line",
  data: {
    datasets: values.map((column, at) => {
      const data = new Array(hours);
      for (let hour = 0; hour < hours; hour++) data[hour] = { x: FIRST + hour * HOUR, y: column[hour] };
      return { label: NAMES[at], data, borderColor: COLOURS[at], borderWidth: 1 };
    }),
  },
  options: {
    responsive: false,
    devicePixelRatio: 1,
    animation: false,
    parsing: false,
    normalized: true,
    spanGaps: true,
    pointRadius: 0,
    interaction: { mode: "index", axis: "x", intersect: false },
    plugins: { decimation: { enabled: true, algorithm: DECIMATION } },
    scales: {
      x: { type: "time", min, max, ticks: { minRotation: 0, maxRotation: 0, sampleSize: 10 } },
      y: { type: "linear", ticks: { minRotation: 0, maxRotation: 0 } },
    },
  },
});
window.bench.ready({
  canvases: [canvas],
  target: canvas,
  redraw(turn) {
    [chart.options.scales.x.min, chart.options.scales.x.max] = span(turn, hours);
    chart.update("none");
  },
});
