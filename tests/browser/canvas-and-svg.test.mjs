// The canvas of a live chart and its published SVG are the same picture, to within a hundredth of the pixels.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Chart } from "./chart.mjs";
import { serving } from "./page.mjs";
import { BRUSH, CANVAS, COMPLETE_CANVAS } from "./parts.mjs";
import { GALLERY } from "./site.mjs";

/** How far apart a colour of a pixel may be, of 255. */
const NEAR = 32;
/** The share of pixels that may be farther apart. */
const SHARE = 0.01;

// At 1440 and 372 px plots are as wide as charts are published, and pixels are compared with each other. At 360 px the
// picture is made smaller, and the browser rounds the places of letters in an SVG otherwise than on a canvas: there a
// pixel is compared with those that touch it too. A chart of hours is drawn as wide as its plot, so that it is the
// published picture only at a published width.
const SIZES = [
  { viewport: { width: 1440, height: 900 }, published: 720, around: 0 },
  { viewport: { width: 372, height: 780 }, published: 340, around: 0 },
  { viewport: { width: 360, height: 780 }, published: 340, around: 1 },
];

/** Draws a chart with no point chosen. */
async function drawn({ plot, canvas }) {
  await plot.focus();
  await canvas.waitFor({ state: "visible" });
  await plot.blur();
}

describe("canvas and SVG", () => {
  const { visit } = serving(GALLERY);

  for (const { viewport, published, around } of SIZES) {
    test(`${viewport.width} px wide: the canvas of every kind of chart is its SVG`, (context) =>
      visit(
        "",
        async (page) => {
          const unlike = [];
          let compared = 0;
          for (const chart of await Chart.all(page)) {
            const id = await chart.id();
            const ofHours = (await chart.figure.locator(BRUSH).count()) > 0;
            if (ofHours) {
              await chart.figure.scrollIntoViewIfNeeded();
              await chart.figure.locator(COMPLETE_CANVAS).waitFor();
              if (around > 0) continue;
              assert.equal(await chart.plot.evaluate((plot) => plot.clientWidth), published, `${id} is not as wide as published`);
            }
            await drawn(chart);
            const { width, height, tall, differing } = await chart.plot.evaluate(compare, { published, around, NEAR, CANVAS });
            const share = differing / (width * height);
            const line = `${id}: ${(share * 100).toFixed(2)} % of ${width}×${height}`;
            context.diagnostic(line);
            assert.ok(Math.abs(tall - height) <= 1, `${id} is ${height} pixels high and would be ${tall} as published`);
            if (share > SHARE) unlike.push(line);
            compared += 1;
          }
          assert.ok(compared > 15, `${compared} charts are compared`);
          assert.deepEqual(unlike, []);
        },
        { viewport, colorScheme: "light" },
      ));

    test(`${viewport.width} px wide: a picture without its words differs`, () =>
      visit(
        "",
        async (page) => {
          const chart = Chart.of(page, "lines");
          await drawn(chart);
          await chart.plot.evaluate((plot) => plot.querySelectorAll("svg text").forEach((text) => text.remove()));
          const { width, height, differing } = await chart.plot.evaluate(compare, { published, around, NEAR, CANVAS });
          assert.ok(differing / (width * height) > SHARE, `${differing} pixels of ${width}×${height}`);
        },
        { viewport },
      ));
  }
});

/**
 * In the page: how many pixels of a plot's canvas are unlike its published picture of this width, both on white; unlike
 * all that are at most `around` pixels from the same place.
 */
async function compare(plot, { published, around, NEAR, CANVAS }) {
  const canvas = plot.querySelector(CANVAS);
  const { width, height } = canvas;
  const svg = [...plot.querySelectorAll("svg")].find((svg) => svg.viewBox.baseVal.width === published).cloneNode(true);
  const tall = Math.round((svg.viewBox.baseVal.height * width) / published);
  svg.setAttribute("width", width);
  // A height that is no whole number of pixels is cut off below, as it is on the canvas, and moves nothing.
  svg.setAttribute("height", tall + 1);
  svg.setAttribute("preserveAspectRatio", "xMinYMin meet");
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const onWhite = (picture) => {
    const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  };
  const [live, still] = [onWhite(canvas), onWhite(image)];
  const alike = (one, other) => [0, 1, 2].every((channel) => Math.abs(live[one + channel] - still[other + channel]) <= NEAR);
  const like = (x, y) => {
    for (let down = Math.max(y - around, 0); down <= Math.min(y + around, height - 1); down += 1)
      for (let right = Math.max(x - around, 0); right <= Math.min(x + around, width - 1); right += 1)
        if (alike((y * width + x) * 4, (down * width + right) * 4)) return true;
    return false;
  };
  let differing = 0;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (!like(x, y)) differing += 1;
  return { width, height, tall, differing };
}
