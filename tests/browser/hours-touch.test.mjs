// Charts of hours, by finger.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { READS_A_DAY, READS_AN_HOUR, STATIONS, YEAR, YEAR_HOURS, hourOf, servingHours } from "./hours.mjs";
import { DESKTOP, PHONE, settled } from "./page.mjs";
import { frames, until } from "./wait.mjs";

const TOUCH_PHONE = { viewport: PHONE, hasTouch: true };

/** Sends what fingers do, with all that are down after it: `touch("touchMove", { x, y })`. */
async function fingers(page) {
  const session = await page.context().newCDPSession(page);
  return (type, ...points) => {
    const touchPoints = points.map(({ x, y }, id) => ({ x: Math.round(x), y: Math.round(y), id }));
    return session.send("Input.dispatchTouchEvent", { type, touchPoints });
  };
}

describe("charts of hours by finger", () => {
  const { visit } = servingHours();

  test("a tap chooses an hour, and the words beside it are clear of the finger", () =>
    visit(async (page, chart) => {
      const box = await chart.centred();
      for (const share of [0.2, 0.5, 0.95]) {
        const [x, y] = [box.x + box.width * share, box.y + box.height / 2];
        await page.touchscreen.tap(x, y);
        await chart.reads(READS_A_DAY);
        await chart.tipIsClearOf(y);
      }
      // Where there is no room above, the words are below.
      const top = await chart.plot.evaluate((plot) => {
        scrollBy(0, plot.getBoundingClientRect().top);
        return plot.getBoundingClientRect().top;
      });
      await settled(page);
      await page.touchscreen.tap(box.x + box.width * 0.4, top + 40);
      await chart.tipIsClearOf(top + 40);
      assert.notEqual((await chart.tip())[0], "");
    }, TOUCH_PHONE));

  test("two fingers zoom, and a finger on a button does what a mouse does", () =>
    visit(async (page, chart) => {
      const box = await chart.centred();
      const at = (share) => ({ x: box.x + box.width * share, y: box.y + box.height / 2 });
      const touch = await fingers(page);
      await touch("touchStart", at(0.45));
      await touch("touchStart", at(0.45), at(0.55));
      for (let step = 1; step <= 8; step += 1) await touch("touchMove", at(0.45 - 0.025 * step), at(0.55 + 0.025 * step));
      await touch("touchEnd");
      await until(async () => (await chart.length()) < YEAR_HOURS / 4, "two fingers do not zoom");
      const [from, to] = await chart.span();
      assert.ok(to - from > YEAR_HOURS / 6, `${to - from} hours for fingers five times as far apart`);
      const middle = (from + to) / 2 - hourOf(YEAR);
      assert.ok(Math.abs(middle - YEAR_HOURS / 2) < 1200, `hour ${middle} of the year is between the fingers`);
      assert.equal(await page.evaluate(() => visualViewport.scale), 1, "the page is enlarged too");
      await chart.button("day").tap();
      await chart.lasts(24);
      await settled(page);
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await chart.reads(READS_AN_HOUR);
    }, TOUCH_PHONE));

  for (const viewport of [DESKTOP, PHONE]) {
    test(`a button can be pressed while an hour is chosen, ${viewport.width} px wide`, () =>
      visit(async (page, chart) => {
        const box = await chart.centred();
        await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
        await chart.reads(READS_A_DAY);
        const place = await chart.series(STATIONS[0]).boundingBox();
        // Near the upper edge: a line more or less above the button would move it from under the finger.
        await page.touchscreen.tap(place.x + place.width / 2, place.y + 4);
        await chart.pressed(STATIONS[0], false, "the press is lost: the button moves when the chart deselects the hour");
      }, { viewport, hasTouch: true }));
  }

  test("a finger that moves up and down moves the page", () =>
    visit(async (page, chart) => {
      const box = await chart.centred();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const top = () => page.evaluate(() => scrollY);
      const before = await top();
      const touch = await fingers(page);
      await touch("touchStart", { x, y });
      for (let step = 1; step <= 10; step += 1) {
        await touch("touchMove", { x, y: y - 15 * step });
        await frames(page);
      }
      await touch("touchEnd");
      await until(async () => (await top()) > before + 50, "the page does not move");
      await settled(page);
      // The browser has taken that finger for scrolling; the next one is the chart's.
      await page.touchscreen.tap(x, Math.round((await chart.plot.boundingBox()).y + 120));
      await chart.reads(READS_A_DAY);
    }, TOUCH_PHONE));
});
