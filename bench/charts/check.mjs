// Before anything is timed: every page shows the data, and every act is seen at its end and not after it.

import assert from "node:assert/strict";
import { PEAKS } from "./series.mjs";
import { visit } from "./visit.mjs";

// How much more of one primary than of another a pixel in a series' colour has, unlike axes and text, which are grey.
const COLOURED = 30;
const LEAST_PIXELS = 20_000;
const PIXELS_OFF = 2;
// Our chart has its key above the plot, in the colours of the series; the others have theirs outside the canvas.
const KEY = 40;

/** Checks a page; `peaks`: whether its three peaks must be seen; `key`: whether
 *  the canvas has a key; `later`: how long nothing more may be drawn, in milliseconds. */
export async function check(browser, address, { peaks, key, rest, later }) {
  const look = async (page) => {
    const picture = await page.evaluate(() => window.bench.picture());
    assert.deepEqual([picture.width, picture.height], [1200, 500], `${address}: size of the canvas`);
    const columns = highest(picture, key ? KEY : 0);
    if (peaks) checkPeaks(address, columns);

    const first = await page.evaluate(() => window.bench.first);
    let before = await page.evaluate((later) => window.bench.later(later), later);
    assert.equal(before.pixels, first.pixels, `${address}: the first chart is drawn after its end`);
    for (const act of ["warm", "warm", "hover", "hover", "warm", "hover"]) {
      const seen = await page.evaluate((act) => window.bench.act(act), act);
      const at = `${address}: ${act}`;
      assert.ok(seen.pixels !== before.pixels || (act === "hover" && seen.text !== before.text), `${at} changes nothing`);
      const after = await page.evaluate((later) => window.bench.later(later), later);
      assert.equal(after.pixels, seen.pixels, `${at} draws after its end`);
      if (act === "hover") assert.equal(after.text, seen.text, `${at} writes after its end`);
      before = after;
    }
  };
  await visit(browser, address, { rest, checking: true }, look);
}

/** For each column the highest row (of those from `from` on) of a series' colour and its column; only columns that have one. */
function highest({ width, height, base64 }, from) {
  const data = Buffer.from(base64, "base64");
  const columns = [];
  let coloured = 0;
  for (let x = 0; x < width; x++) {
    let top;
    for (let y = from; y < height; y++) {
      const [red, green, blue, alpha] = data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4);
      if (alpha < 128 || Math.max(red, green, blue) - Math.min(red, green, blue) < COLOURED) continue;
      coloured++;
      top ??= y;
    }
    if (top !== undefined) columns.push({ x, top });
  }
  assert.ok(coloured > LEAST_PIXELS, `a chart is drawn: ${coloured} coloured pixels`);
  assert.ok(columns.length > 0.8 * width, `a chart is drawn from side to side: ${columns.length} columns`);
  return columns;
}

/** Each peak is at its hour, and their heights are in proportion to their values. */
function checkPeaks(address, columns) {
  const [first, last] = [columns[0].x, columns.at(-1).x];
  const tops = PEAKS.map(({ share }) => {
    const x = first + share * (last - first);
    return Math.min(...columns.filter((column) => Math.abs(column.x - x) <= PIXELS_OFF).map(({ top }) => top));
  });
  const [a, b, c] = PEAKS.map(({ value }) => value);
  const perUnit = (tops[2] - tops[1]) / (b - c);
  assert.ok(perUnit > 0.1, `${address}: the greatest peak is not seen: ${tops}`);
  assert.ok(Math.abs(tops[0] - tops[1] - (b - a) * perUnit) <= PIXELS_OFF, `${address}: peaks are not at their heights: ${tops}`);
  assert.equal(Math.min(...columns.map(({ top }) => top)), tops[1], `${address}: something is above the greatest peak`);
}
