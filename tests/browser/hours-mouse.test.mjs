// Charts of hours, by mouse: wheel, dragging and buttons.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { YEAR, YEAR_HOURS, dayOf, hourOf, servingHours } from "./hours.mjs";
import { settled } from "./page.mjs";
import { until } from "./wait.mjs";

const ALL_HOURS = YEAR.split("—").map(hourOf);

describe("charts of hours by mouse", () => {
  const { visit } = servingHours();
  const moveTo = (page, box, share) => page.mouse.move(box.x + box.width * share, box.y + box.height / 2);

  test("the wheel zooms only where the plot has the focus", () =>
    visit(async (page, chart) => {
      await moveTo(page, await chart.centred(), 0.5);
      const top = () => page.evaluate(() => scrollY);
      const before = await top();
      await page.mouse.wheel(0, 120);
      await until(async () => (await top()) > before, "the wheel does not move the page");
      await settled(page);
      assert.deepEqual(await chart.span(), ALL_HOURS);

      await chart.centred();
      await chart.plot.focus();
      const there = await top();
      await moveTo(page, await chart.plot.boundingBox(), 0.5);
      await page.mouse.wheel(0, -120);
      await chart.lasts(YEAR_HOURS / 1.25);
      await page.mouse.wheel(0, 120);
      await chart.lasts(YEAR_HOURS);
      assert.equal(await top(), there, "the page moves too");
    }));

  test("the wheel with Ctrl zooms without the focus", () =>
    visit(async (page, chart) => {
      await moveTo(page, await chart.centred(), 0.5);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -120);
      await page.keyboard.up("Control");
      await chart.lasts(YEAR_HOURS / 1.25);
    }));

  test("the wheel keeps the hour under the pointer", () =>
    visit(async (page, chart) => {
      const box = await chart.centred();
      await chart.plot.focus();
      await moveTo(page, box, 0.3);
      const [day] = await chart.tip();
      await page.mouse.wheel(0, -120);
      await chart.lasts(YEAR_HOURS / 1.25);
      await settled(page);
      await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2 + 1);
      await until(async () => Math.abs(dayOf((await chart.tip())[0]) - dayOf(day)) <= 1, "another day is under the pointer");
    }));

  test("the line through the chosen hour covers the values, and neither legend nor times", () =>
    visit(async (page, chart) => {
      const box = await chart.centred();
      await moveTo(page, box, 0.7);
      await chart.tip();
      const line = await chart.cursor.boundingBox();
      const above = line.y - box.y;
      const below = box.y + box.height - line.y - line.height;
      assert.ok(above > 30 && below > 15, `${above} px above the line, ${below} px below it`);
      assert.ok(line.height > box.height / 2, `the line is ${line.height} px long`);
    }));

  test("a dragged range is shown, and a double click shows all again", () =>
    visit(async (page, chart) => {
      const box = await chart.centred();
      const days = [];
      for (const share of [0.3, 0.5]) {
        await moveTo(page, box, share);
        days.push(dayOf((await chart.tip())[0]));
      }
      await chart.drag(box, 0.3, 0.5, () => chart.brush.waitFor({ state: "visible" }));
      await chart.showsPart();
      const shownDays = async () => (await chart.span()).map((hour) => Math.floor(hour / 24));
      assert.deepEqual(await shownDays(), days);
      assert.equal(await chart.brush.isVisible(), false);
      await page.mouse.dblclick(box.x + box.width * 0.6, box.y + box.height / 2);
      await chart.showsAll();

      // From right to left is the same range.
      await chart.drag(box, 0.5, 0.3);
      await chart.showsPart();
      assert.deepEqual(await shownDays(), days);
    }));

  test("a range that is dragged beyond the plot ends at its edge, and a click is no range", () =>
    visit(async (page, chart) => {
      const box = await chart.centred();
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await settled(page);
      assert.deepEqual(await chart.span(), ALL_HOURS);
      await chart.drag(box, 0.8, 1.2);
      await chart.showsPart();
      const [from, to] = await chart.span();
      assert.equal(to, ALL_HOURS[1]);
      assert.ok(to - from > 1000 && to - from < 2200, `${to - from} hours`);
      await moveTo(page, box, 0.5);
      assert.equal(await chart.brush.isVisible(), false, "the mouse still drags");
    }));

  test("buttons show a length of time, zoom and move", () =>
    visit(async (page, chart) => {
      for (const [act, hours] of [["year", YEAR_HOURS], ["month", 720], ["week", 168], ["day", 24], ["zoom-out", 48], ["zoom-in", 24]]) {
        await chart.press(act);
        await chart.lasts(hours, act);
      }
      const [from, to] = await chart.span();
      await chart.press("later");
      await until(async () => (await chart.span())[0] === from + 12, "later");
      await chart.press("earlier");
      await chart.press("earlier");
      await until(async () => (await chart.span())[1] === to - 12, "earlier");
      await chart.press("all");
      await chart.showsAll();
      for (let times = 0; times < 12; times += 1) await chart.press("zoom-in");
      await chart.lasts(12, "no range is shorter than half a day");
    }));
});
