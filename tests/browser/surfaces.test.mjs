// The canvas of a live chart and its published SVG are the same picture, to within a hundredth of the pixels.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { galleryFolder, launch, open, serve } from "./harness.mjs";

/** How far apart a colour of a pixel may be, of 255. */
const NEAR = 32;
/** The share of pixels that may be farther apart. */
const SHARE = 0.01;

// A chart of hours is drawn at the width at hand, so that it is the published picture only at a published width.
const SIZES = [
  { name: "wide", viewport: { width: 1440, height: 900 }, hours: 1440, published: 720 },
  { name: "narrow", viewport: { width: 360, height: 780 }, hours: 372, published: 340 },
];

describe("surfaces", () => {
  let gallery, chromium;
  before(async () => {
    [gallery, chromium] = await Promise.all([serve({ base: "/", folder: galleryFolder() }), launch()]);
  });
  after(() => Promise.all([gallery.stop(), chromium.stop()]));

  for (const { name, viewport, hours, published } of SIZES) {
    test(`${name}: the canvas of every kind of chart is its SVG`, async (context) => {
      const { page, complaints, close } = await open(chromium.browser, gallery.address, { viewport, colorScheme: "light" });
      try {
        const unlike = [];
        for (const chart of await page.locator("figure.chart").all()) {
          const id = await chart.getAttribute("id");
          const plot = chart.locator(".chart__plot");
          const ofHours = (await chart.locator(".chart__brush").count()) > 0;
          if (ofHours) {
            await page.setViewportSize({ ...viewport, width: hours });
            await chart.locator(".chart__canvas[data-drawn]").waitFor();
            await page.waitForTimeout(200);
            assert.equal(await plot.evaluate((plot) => plot.clientWidth), published, `${id} is not as wide as published`);
          }
          await plot.focus();
          await plot.locator(".chart__canvas").first().waitFor({ state: "visible" });
          await plot.blur();
          const { width, height, tall, differing } = await plot.evaluate(compare, { published, NEAR });
          if (ofHours) await page.setViewportSize(viewport);
          const share = differing / (width * height);
          const line = `${id}: ${(share * 100).toFixed(2)} % of ${width}×${height}`;
          context.diagnostic(line);
          assert.ok(Math.abs(tall - height) <= 1, `${id} is ${height} pixels high and would be ${tall} as published`);
          if (share > SHARE) unlike.push(line);
        }
        assert.deepEqual(unlike, []);
        assert.deepEqual(complaints, []);
      } finally {
        await close();
      }
    });
  }

  test("a picture without its words is found to be another", async () => {
    const { page, close } = await open(chromium.browser, gallery.address, { viewport: SIZES[0].viewport });
    try {
      const plot = page.locator("#lines .chart__plot");
      await plot.focus();
      await plot.locator(".chart__canvas").first().waitFor({ state: "visible" });
      await plot.blur();
      await plot.evaluate((plot) => plot.querySelectorAll("svg text").forEach((text) => text.remove()));
      const { width, height, differing } = await plot.evaluate(compare, { published: SIZES[0].published, NEAR });
      assert.ok(differing / (width * height) > SHARE, `${differing} pixels of ${width}×${height}`);
    } finally {
      await close();
    }
  });
});

/** In the page: how many pixels of a plot's canvas are unlike its published picture of this width, both on white. */
async function compare(plot, { published, NEAR }) {
  const canvas = plot.querySelector(".chart__canvas");
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
  const [drawn, said] = [onWhite(canvas), onWhite(image)];
  let differing = 0;
  for (let at = 0; at < drawn.length; at += 4)
    if ([0, 1, 2].some((channel) => Math.abs(drawn[at + channel] - said[at + channel]) > NEAR)) differing += 1;
  return { width, height, tall, differing };
}
