// ECharts by its parts, as its handbook has it for a small bundle: columns of typed arrays, LTTB, no animation.

import { LineChart } from "echarts/charts";
import { DataZoomInsideComponent, DatasetComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { COLOURS, HEIGHT, NAMES, WIDTH, load, span, times } from "./shared.mjs";

use([LineChart, GridComponent, LegendComponent, TooltipComponent, DatasetComponent, DataZoomInsideComponent, CanvasRenderer]);

const values = await load();
const hours = values[0].length;
const element = document.getElementById("chart");
element.style.cssText = `width: ${WIDTH}px; height: ${HEIGHT}px`;
const chart = init(element, null, { width: WIDTH, height: HEIGHT, devicePixelRatio: 1 });
chart.setOption({
  animation: false,
  color: COLOURS,
  dataset: { source: { time: times(hours), ...Object.fromEntries(NAMES.map((name, at) => [name, values[at]])) } },
  legend: {},
  // About the plot that uPlot has within the same size.
  grid: { left: 50, right: 25, top: 17, bottom: 50 },
  tooltip: { trigger: "axis", showDelay: 0, hideDelay: 0, transitionDuration: 0, axisPointer: { animation: false } },
  xAxis: { type: "time" },
  yAxis: { type: "value" },
  dataZoom: [{ type: "inside", throttle: 0, filterMode: "filter" }],
  series: NAMES.map((name) => ({
    type: "line",
    name,
    encode: { x: "time", y: name },
    sampling: "lttb",
    showSymbol: false,
    lineStyle: { width: 1 },
    progressive: 0,
    emphasis: { disabled: true },
  })),
});
window.bench.ready({
  canvases: [...element.querySelectorAll("canvas")],
  target: element.querySelector("canvas"),
  redraw(turn) {
    const [startValue, endValue] = span(turn, hours);
    chart.dispatchAction({ type: "dataZoom", startValue, endValue });
  },
});
