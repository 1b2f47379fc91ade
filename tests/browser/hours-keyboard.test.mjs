// Charts of hours, by keyboard.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PLOT_OF_CHART, READS_AN_HOUR, YEAR, YEAR_HOURS, hourOf, servingHours, tileRequests } from "./hours.mjs";
import { settled, tabTo } from "./page.mjs";
import { READOUT } from "./parts.mjs";
import { text } from "./texts.mjs";
import { until } from "./wait.mjs";

describe("charts of hours by keyboard", () => {
  const { visit } = servingHours();

  test("the keyboard alone walks from day to day", () =>
    visit(async (page, chart) => {
      await tabTo(page, PLOT_OF_CHART);
      await chart.reads(/^2021年1月1日，演示站1 \d+–\d+ µg\/m³，演示站2 \d+–\d+ µg\/m³，演示站3 \d+–\d+ µg\/m³$/);
      for (const [key, expected] of [
        ["ArrowRight", /^2021年1月2日，/],
        ["ArrowDown", /^2021年1月3日，/],
        ["ArrowLeft", /^2021年1月2日，/],
        ["ArrowUp", /^2021年1月1日，/],
        ["PageDown", /^2021年1月25日，/],
        ["PageUp", /^2021年1月1日，/],
        ["End", /^2021年12月31日，/],
        ["ArrowRight", /^2021年12月31日，/],
        ["Home", /^2021年1月1日，/],
        ["Escape", new RegExp(`^${YEAR}。`)],
      ]) {
        await page.keyboard.press(key);
        await chart.reads(expected, key);
      }
      assert.equal(await chart.figure.locator(READOUT).getAttribute("aria-live"), "polite");
    }));

  test("the keyboard alone zooms in to hours, walks from hour to hour, zooms out and leaves", () =>
    visit(async (page, chart) => {
      await tabTo(page, PLOT_OF_CHART);
      await page.keyboard.press("Escape");
      const tiles = tileRequests(page);
      await page.keyboard.press("+");
      await chart.reads(/^2021年4月2日6时—2021年10月1日18时。/);
      await until(() => tiles.length === 1, "the hours are not fetched");
      for (let times = 0; times < 5; times += 1) await page.keyboard.press("+");
      await chart.lasts(YEAR_HOURS / 64);
      await settled(page);
      await page.keyboard.press("Home");
      await chart.reads(/^2021年\d+月\d+日\d+时，演示站1 \d+ µg\/m³，演示站2 \d+ µg\/m³，演示站3 \d+ µg\/m³$/);
      const first = hourOf(await chart.readout());
      for (const [key, hours] of [["ArrowRight", 1], ["PageDown", 24], ["ArrowLeft", -1], ["PageUp", -24]]) {
        const before = hourOf(await chart.readout());
        await page.keyboard.press(key);
        await until(async () => hourOf(await chart.readout()) === before + hours, `${key} does not go ${hours} hours`);
      }
      assert.equal(hourOf(await chart.readout()), first);
      await page.keyboard.press("-");
      await chart.lasts(YEAR_HOURS / 32);
      await page.keyboard.press("Home");
      await chart.reads(READS_AN_HOUR);
      await page.keyboard.press("Escape");
      await chart.reads(new RegExp(`—.*。${text("hours", "hint")}`));
      await page.keyboard.press("Escape");
      await chart.reads(new RegExp(`^${YEAR}。`));
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.value), "all", "the keyboard cannot leave the plot");
    }));

  test("zooming by keyboard keeps the chosen hour", () =>
    visit(async (page, chart) => {
      await tabTo(page, PLOT_OF_CHART);
      for (let times = 0; times < 3; times += 1) await page.keyboard.press("PageDown");
      await chart.reads(/^2021年3月14日，/);
      await page.keyboard.press("+");
      await chart.lasts(YEAR_HOURS / 2);
      await settled(page);
      await page.keyboard.press("ArrowRight");
      await chart.reads(/^2021年3月1[45]日/);
    }));

  test("keys held with Ctrl, Alt or Meta are left to the browser", () =>
    visit(async (page, chart) => {
      await chart.plot.focus();
      await chart.reads(/^2021年1月1日，/);
      for (const [key, held] of [["+", "ctrlKey"], ["-", "ctrlKey"], ["=", "metaKey"], ["ArrowRight", "altKey"]]) {
        const taken = await chart.plot.evaluate(
          (plot, [key, held]) => !plot.dispatchEvent(new KeyboardEvent("keydown", { key, [held]: true, bubbles: true, cancelable: true })),
          [key, held],
        );
        assert.equal(taken, false, `${key} with ${held} is taken from the browser`);
      }
      await settled(page);
      await chart.reads(/^2021年1月1日，/);
    }));
});
