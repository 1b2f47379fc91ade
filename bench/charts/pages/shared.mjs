// What the pages of the three libraries have in common: the data, their colours, and the spans that are shown in turn.

import { FIRST, HOUR } from "../series.mjs";

export const WIDTH = 1200;
export const HEIGHT = 500;
export const NAMES = ["一号站", "二号站", "三号站"];
export const COLOURS = ["#1f6f8b", "#b4432f", "#5b7d2a"];

/** The values, one typed array per series, as they come from the server: Int16, little endian, series after series. */
export async function load() {
  const values = new Int16Array(await window.bench.data);
  const hours = values.length / NAMES.length;
  return NAMES.map((_, series) => values.subarray(series * hours, (series + 1) * hours));
}

/** The end of each hour, in `unit`s of one millisecond. */
export function times(hours, unit = 1) {
  const all = new Float64Array(hours);
  for (let hour = 0; hour < hours; hour++) all[hour] = (FIRST + hour * HOUR) / unit;
  return all;
}

/** Everything, or one hour less at either end: what was drawn for the one is never right for the other. */
export function span(turn, hours, unit = 1) {
  const less = turn % 2;
  return [(FIRST + less * HOUR) / unit, (FIRST + (hours - 1 - less) * HOUR) / unit];
}
