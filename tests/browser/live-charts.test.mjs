// Charts with scripts: drawn on a canvas when the reader points at them, walks by keyboard or hides a series.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Chart } from "./chart.mjs";
import { PHONE, serving } from "./page.mjs";
import { TIP } from "./parts.mjs";
import { GALLERY, SITES } from "./site.mjs";
import { text } from "./texts.mjs";
import { until } from "./wait.mjs";

for (const site of SITES) {
  describe(`live charts, served under ${site.base}`, () => {
    const { visit } = serving(site);

    test("the pointer draws the chart on the canvas and names the point", () =>
      visit("air/", async (page) => {
        const chart = Chart.of(page, "air-calendar");
        await chart.figure.scrollIntoViewIfNeeded();
        const picture = await chart.pictures.boundingBox();
        const pointAt = (share) => page.mouse.move(picture.x + picture.width * share, picture.y + picture.height * share);
        assert.equal(await chart.canvas.isVisible(), false);
        await pointAt(0.3);
        await chart.drawn();
        const first = await chart.pixels();
        // Levels 优 and 良 in the colours of the standard are most of the calendar.
        assert.ok(first.green > 1000 && first.yellow > 1000, JSON.stringify(first));
        const read = await chart.readout();
        assert.match(read, /2021年\d+月\d+日 AQI \d+ /);
        const box = await chart.canvas.boundingBox();
        assert.ok(Math.abs(box.height - picture.height) < 2 && Math.abs(box.width - picture.width) < 2, "the canvas is of another size");
        const chosen = await chart.checksum(chart.topCanvas);
        await pointAt(0.6);
        await until(async () => (await chart.readout()) !== read, "another day is not named");
        await until(async () => (await chart.checksum(chart.topCanvas)) !== chosen, "the chosen day is not drawn");
        assert.equal(await chart.checksum(), first.checksum, "going to another day draws the chart again");
        assert.equal((await chart.tip()).join("\n"), await chart.readout());
      }));

    test("the canvas is as sharp as the screen", () =>
      visit(
        "air/",
        async (page) => {
          const chart = Chart.of(page, "air-calendar");
          await chart.focus();
          const ratio = await chart.sharpness();
          assert.ok(Math.abs(ratio - 3) < 0.05, `${ratio} pixels to one`);
        },
        { viewport: PHONE, deviceScaleFactor: 3 },
      ));

    test("the keyboard walks through the points", () =>
      visit("air/", async (page) => {
        const chart = Chart.of(page, "air-calendar");
        const day = async () => (await chart.readout()).split(" ")[0];
        await chart.focus();
        assert.equal(await day(), "2021年1月1日");
        for (const [key, expected] of [
          ["ArrowRight", "2021年1月2日"],
          ["End", "2021年12月31日"],
          ["ArrowLeft", "2021年12月30日"],
          ["PageUp", "2021年12月20日"],
          ["Home", "2021年1月1日"],
        ]) {
          await page.keyboard.press(key);
          assert.equal(await day(), expected, key);
        }
        await page.keyboard.press("Escape");
        assert.equal(await chart.readout(), text("chart", "hint"));
      }));

    test("a finger chooses a point, and it stays to be read", () =>
      visit(
        "complaints/",
        async (page) => {
          const chart = Chart.of(page, "complaints-months");
          await chart.figure.scrollIntoViewIfNeeded();
          const box = await chart.pictures.boundingBox();
          await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
          await chart.drawn();
          assert.match(await chart.readout(), /月.*\d+\s*件/);
        },
        { viewport: PHONE, hasTouch: true },
      ));
  });
}

describe("live charts of the gallery", () => {
  const { visit } = serving(GALLERY);

  for (const [id, plots] of [["districts", 5], ["many-districts", 10]])
    test(`a series of ${plots} plots is hidden in all of them, and in the table`, () =>
      visit("", async (page) => {
        const chart = Chart.of(page, id);
        await chart.toggleTable();
        const all = await chart.headings();
        await chart.series("办结").click();
        await chart.canvas.waitFor();
        await chart.pressed("办结", false);
        const shown = await chart.headings();
        assert.deepEqual(shown, all.filter((heading) => !heading.includes("办结")));
        assert.equal(shown.length, all.length - plots);
        for (const row of await chart.rows()) assert.equal(row.length, shown.length);
        await chart.plot.focus();
        assert.doesNotMatch(await chart.readout(), /办结/);
        await chart.series("办结").click();
        await until(async () => (await chart.headings()).length === all.length, "the columns do not come back");
        assert.deepEqual(await chart.headings(), all);
      }));

  test("a live chart is printed as its published picture", () =>
    visit(
      "",
      async (page) => {
        const chart = (await Chart.all(page))[0];
        await chart.focus();
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        assert.equal(await chart.pictures.count(), 1);
        assert.equal(await chart.plot.locator(`:is(canvas, ${TIP}):visible`).count(), 0);
      },
      { colorScheme: "dark" },
    ));
});
