// Charts of hours: the values they show in words and in the table are those that are published.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { ID, PAGE, STATIONS, dayOf, digits, hourOf, publishedTile, servingHours } from "./hours.mjs";
import { settled } from "./page.mjs";
import { text } from "./texts.mjs";
import { until } from "./wait.mjs";

const DEMONSTRATION = text("words", "demonstration");
const [TIME, MARK] = [text("air_hours", "axis"), text("chart", "mark_heading")];

describe("values of charts of hours", () => {
  const portal = servingHours();
  const { visit } = portal;
  let tile;
  before(async () => {
    tile = await publishedTile();
  });

  test("a year shows the least and greatest of each day, and a day its hours, as published", () =>
    visit(async (page, chart) => {
      const box = await chart.centred();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const [time, ...values] = await chart.tip();
      assert.match(time, /^2021年\d+月\d+日$/);
      assert.equal(values.length, STATIONS.length);
      const from = dayOf(time) * 24 - tile.from;
      for (const [index, value] of values.entries()) {
        const day = tile.series[index].slice(from, from + 24).filter((value) => value >= 0);
        assert.equal(value, `${STATIONS[index]} ${Math.min(...day)}–${Math.max(...day)} µg/m³`);
      }
      await page.goto(`${portal.at(PAGE)}?${ID}=2021030500-2021030600`);
      await chart.drawn();
      await chart.plot.focus();
      for (let times = 0; times < 13; times += 1) await page.keyboard.press("ArrowRight");
      await chart.reads(/^2021年3月5日14时，/);
      const at = hourOf("2021年3月5日13时") - tile.from;
      const hour = ["2021年3月5日14时", ...STATIONS.map((name, index) => `${name} ${tile.series[index][at]} µg/m³`)];
      assert.deepEqual(await chart.tip(), hour, "14时 is the mean of the hour that ends then");
      assert.equal(await chart.readout(), hour.join("，"));
      await page.keyboard.press("End");
      await chart.reads(/^2021年3月5日24时，/);
    }));

  for (const [code, field] of [[-1, "not_measured"], [-4, "removed"]]) {
    const reason = text("words", field);
    test(`an hour without a value has its reason: ${reason}`, () => {
      const station = tile.series.findIndex((values) => values.includes(code));
      const hour = tile.from + tile.series[station].indexOf(code);
      return visit(
        async (page, chart) => {
          await chart.plot.focus();
          for (let times = 0; times < 6; times += 1) await page.keyboard.press("ArrowRight");
          await chart.reads(new RegExp(`，${STATIONS[station]} ${reason}(，|$)`));
          assert.equal((await chart.tip())[1 + station], `${STATIONS[station]} ${reason}`);
        },
        { query: `?${ID}=${digits(hour - 6)}-${digits(hour + 6)}` },
      );
    });
  }

  test("a hidden series is in neither words nor table", () =>
    visit(async (page, chart) => {
      await chart.toggleTable();
      await chart.pressed(STATIONS[1], true);
      const before = await chart.checksum();
      await chart.series(STATIONS[1]).click();
      await chart.pressed(STATIONS[1], false);
      await until(async () => (await chart.checksum()) !== before, "the picture is as before");
      await chart.plot.focus();
      await chart.reads(/^2021年1月1日，演示站1 \S+ µg\/m³，演示站3 \S+ µg\/m³$/);
      assert.deepEqual(await chart.headings(), [TIME, "演示站1（µg/m³）", "演示站3（µg/m³）", MARK]);
      assert.equal((await chart.rows())[0].length, 4);
      await chart.series(STATIONS[1]).click();
      await until(async () => (await chart.checksum()) === before, "the picture does not come back");
      assert.equal((await chart.headings()).length, 5);
    }));

  test("the open table follows: months, days, hours, each row marked as a demonstration", () =>
    visit(async (page, chart) => {
      await chart.toggleTable();
      for (const [act, count, first] of [
        ["all", 12, /^2021年1月$/],
        ["month", 31, /^2021年\d+月\d+日$/],
        ["day", 24, /^2021年\d+月\d+日\d+时$/],
        ["all", 12, /^2021年1月$/],
      ]) {
        await chart.press(act);
        await until(async () => (await chart.rows()).length === count, `${act} has not ${count} rows`);
        await settled(page);
        const table = await chart.rows();
        assert.match(table[0][0], first);
        for (const row of table) assert.deepEqual([row.length, row.at(-1)], [5, DEMONSTRATION]);
      }
    }));

  test("a table that is opened later shows what the picture shows", () =>
    visit(async (page, chart) => {
      await chart.press("day");
      await chart.lasts(24);
      await settled(page);
      await chart.toggleTable();
      await until(async () => (await chart.rows()).length === 24, "the table is not of the day's hours");
      await chart.toggleTable();
      await chart.series(STATIONS[1]).click();
      await settled(page);
      await chart.toggleTable();
      const expected = [TIME, "演示站1（µg/m³）", "演示站3（µg/m³）", MARK].join();
      await until(async () => (await chart.headings()).join() === expected, "the hidden series has a column");
    }));
});
