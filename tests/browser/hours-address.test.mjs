// Charts of hours: the address holds what is shown.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ID, STATIONS, YEAR, digits, servingHours } from "./hours.mjs";
import { settled } from "./page.mjs";
import { until } from "./wait.mjs";

describe("the address of charts of hours", () => {
  const { visit } = servingHours();

  test("the address holds what is shown, and keeps whatever else was in it", () =>
    visit(
      async (page, chart) => {
        await chart.press("week");
        await chart.series(STATIONS[1]).click();
        await page.waitForFunction((id) => new URLSearchParams(location.search).get(id)?.endsWith(".2"), ID);
        const url = new URL(page.url());
        const [from, to] = await chart.span();
        assert.equal(url.searchParams.get(ID), `${digits(from)}-${digits(to)}.2`);
        assert.equal(url.searchParams.get("from"), "wechat");
        assert.equal(url.searchParams.get("air-hours-no2"), "2021030100-2021040100");
        assert.equal(url.hash, "#main");
        await settled(page);
        const [shown, read] = [await chart.checksum(), await chart.readout()];
        await visit(
          async (other, same) => {
            await same.pressed(STATIONS[1], false);
            assert.equal(await same.readout(), read);
            await until(async () => (await same.checksum()) === shown, "another picture is shown");
            assert.equal(other.url(), url.href);
          },
          { query: url.search + url.hash },
        );
        await chart.press("all");
        await chart.series(STATIONS[1]).click();
        await page.waitForFunction((id) => !new URLSearchParams(location.search).has(id), ID);
        assert.match(page.url(), /\?from=wechat&air-hours-no2=2021030100-2021040100#main$/);
      },
      { query: "?from=wechat&air-hours-no2=2021030100-2021040100#main" },
    ));

  for (const nonsense of ["x", "2021023000-2021030100", "2019010100-2019020100", "2021040100-2021030100.99", "-.-"]) {
    test(`an address with ${nonsense} shows the year`, () =>
      visit(async (page, chart) => assert.ok((await chart.readout()).startsWith(YEAR), await chart.readout()), {
        query: `?${ID}=${nonsense}`,
      }));
  }
});
