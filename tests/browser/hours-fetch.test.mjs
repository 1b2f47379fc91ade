// Charts of hours: when they fetch hours, and what they do where none arrive or the reader has left.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HoursChart, ID, PAGE, READS_AN_HOUR, servingHours, tileRequests } from "./hours.mjs";
import { followMenu, settled } from "./page.mjs";
import { SITES, nameOf } from "./site.mjs";
import { text } from "./texts.mjs";
import { until } from "./wait.mjs";

const TILE = `**/data/${ID}-2021-*.json`;

for (const site of SITES) {
  describe(`hours that are fetched, served under ${site.base}`, () => {
    const portal = servingHours(site);

    test("only the hours in sight are fetched, once", async () => {
      const { page, complaints, close } = await portal.open("");
      try {
        const tiles = tileRequests(page);
        await page.goto(portal.at(PAGE), { waitUntil: "networkidle" });
        assert.deepEqual(tiles, [], "hours are fetched for a year of days");
        const chart = HoursChart.of(page, ID);
        await chart.drawn();
        await chart.press("week");
        await chart.lasts(168);
        for (const act of ["later", "earlier", "zoom-out", "zoom-in", "day"]) await chart.press(act);
        await chart.lasts(24);
        await settled(page);
        assert.equal(tiles.length, 1, tiles.join());
        assert.ok(tiles[0].startsWith(portal.at(`data/${ID}-2021-`)), tiles[0]);
        await chart.plot.focus();
        await chart.reads(READS_AN_HOUR);
        const other = HoursChart.of(page, "air-hours-no2");
        await other.drawn();
        await other.press("week");
        await until(() => tiles.length === 2, "the other chart's hours are not fetched");
        assert.ok(tiles[1].startsWith(portal.at("data/air-hours-no2-2021-")), tiles[1]);
        assert.deepEqual(complaints, []);
      } finally {
        await close();
      }
    });
  });
}

describe("days that are fetched", () => {
  const portal = servingHours();

  test("days of the first chart are fetched at once, those of others when the reader comes near", async () => {
    const { page, complaints, close } = await portal.open("");
    try {
      const days = [];
      page.on("request", (request) => days.push(...(/air-days-\w+?(?=-)/.exec(request.url()) ?? [])));
      await page.goto(portal.at(PAGE), { waitUntil: "networkidle" });
      const charts = await HoursChart.all(page);
      assert.ok(charts.length > 3);
      assert.ok(days.length < charts.length, `${days.join()} are fetched for a window that shows one or two charts`);
      const first = await charts[0].id();
      assert.equal(days[0], first.replace("hours", "days"));
      const last = charts.at(-1);
      assert.ok(!days.includes((await last.id()).replace("hours", "days")));
      await last.drawn();
      assert.ok(days.includes((await last.id()).replace("hours", "days")));
      assert.equal(new Set(days).size, days.length, `${days.join()}: something is fetched twice`);
      assert.deepEqual(complaints, []);
    } finally {
      await close();
    }
  });

  test("the keyboard reaches a chart that is out of sight, and it reads", async () => {
    const { page, close } = await portal.open(PAGE);
    try {
      const last = (await HoursChart.all(page)).at(-1);
      await last.plot.focus();
      await last.reads(/^2021年1月1日，/);
    } finally {
      await close();
    }
  });
});

describe("hours that do not arrive", () => {
  const portal = servingHours();
  const { visit } = portal;

  test("where hours cannot be fetched the chart says so, keeps its days and tries again", () =>
    visit(
      async (page, chart) => {
        const failed = new RegExp(`^${text("hours", "failed")}`);
        await page.route(TILE, (route) => route.abort());
        await chart.press("week");
        await chart.reads(failed);
        await chart.plot.focus();
        await chart.reads(/^2021年\d+月\d+日，演示站1 \d+–\d+ µg\/m³，/);
        await page.keyboard.press("Escape");
        await chart.reads(failed);
        await page.unroute(TILE);
        await chart.press("later");
        await chart.reads(/—.*。/);
        await chart.plot.focus();
        await chart.reads(READS_AN_HOUR);
      },
      { expected: (complaint) => complaint.includes(`${ID}-2021-`) || complaint.includes("net::ERR_FAILED") },
    ));

  test("hours that arrive when the reader has left change nothing, and back leads to what was shown", () =>
    visit(async (page, chart) => {
      // The page's timers run when this test moves the clock.
      await page.clock.install();
      let arrive;
      const left = new Promise((resolve) => (arrive = resolve));
      await page.route(TILE, async (route) => {
        await left;
        await route.continue();
      });
      const asked = page.waitForRequest(TILE);
      await chart.press("week");
      await asked;
      await page.waitForFunction((id) => new URLSearchParams(location.search).has(id), ID);
      // An address that is still to be written is not written on the next page.
      await chart.press("later");
      await followMenu(page, nameOf("water/"));
      await page.locator("#water-classes").waitFor();
      const arrived = page.waitForResponse(TILE);
      arrive();
      await arrived;
      await settled(page);
      await page.clock.fastForward(10_000);
      assert.equal(page.url(), portal.at("water/"));
      await page.goBack();
      await chart.drawn();
      await chart.lasts(168);
      await settled(page);
      await chart.plot.focus();
      await chart.reads(READS_AN_HOUR);
    }));
});
