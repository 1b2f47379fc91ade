// No chart: an empty canvas, to see what the measuring itself takes.

import { HEIGHT, WIDTH, load } from "./shared.mjs";

await load();
const canvas = document.createElement("canvas");
canvas.width = WIDTH;
canvas.height = HEIGHT;
document.getElementById("chart").append(canvas);
canvas.getContext("2d");
window.bench.ready({ canvases: [canvas], target: canvas, redraw() {} });
