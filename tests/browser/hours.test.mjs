// Charts of hours: everything a reader can do to look at a year of them, down to a single one.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { DESKTOP, PHONE, SITES, launch, open, serve } from "./harness.mjs";

const PAGE = "air/hours/";
const ID = "air-hours-pm25";
const YEAR = "2021年1月1日0时—2022年1月1日0时";
const STATIONS = ["演示站1", "演示站2", "演示站3"];
const NOT_FETCHED = /^小时数据没有取到/;
const HOUR = 3_600_000;

describe("charts of hours", () => {
  let root, below, chromium, tile;
  before(async () => {
    [root, below, chromium, tile] = await Promise.all([serve(SITES[0]), serve(SITES[1]), launch(), published()]);
  });
  after(() => Promise.all([root.stop(), below.stop(), chromium.stop()]));

  /** Opens the page of hours, with what the address says of charts, and acts on it and the chart of PM2.5. */
  const visit = async (act, { said = "", expected = () => false, ...options } = {}) => {
    const { page, complaints, close } = await open(chromium.browser, root.address + PAGE + said, options);
    try {
      const chart = page.locator(`#${ID}`);
      await drawn(chart);
      await act(page, chart);
      assert.deepEqual(complaints.filter((complaint) => !expected(complaint)), []);
    } finally {
      await close();
    }
  };

  test("the keyboard alone walks from the year to an hour and back", () =>
    visit(async (page, chart) => {
      await tabTo(page, `#${ID} .chart__plot`);
      await says(chart, /^2021年1月1日，演示站1 \d+–\d+ µg\/m³，演示站2 \d+–\d+ µg\/m³，演示站3 \d+–\d+ µg\/m³$/);
      const press = async (key, said) => {
        await page.keyboard.press(key);
        await says(chart, said, key);
      };
      await press("ArrowRight", /^2021年1月2日，/);
      await press("ArrowDown", /^2021年1月3日，/);
      await press("ArrowLeft", /^2021年1月2日，/);
      await press("ArrowUp", /^2021年1月1日，/);
      await press("PageDown", /^2021年1月25日，/);
      await press("PageUp", /^2021年1月1日，/);
      await press("End", /^2021年12月31日，/);
      await press("ArrowRight", /^2021年12月31日，/);
      await press("Home", /^2021年1月1日，/);
      assert.equal(await chart.locator(".chart__readout").getAttribute("aria-live"), "polite");
      await press("Escape", new RegExp(`^${YEAR}。`));

      const tiles = tileRequests(page);
      await press("+", /^2021年4月2日6时—2021年10月1日18时。/);
      await until(() => tiles.length === 1, "the hours are not fetched");
      for (let times = 0; times < 5; times += 1) await page.keyboard.press("+");
      await lasts(chart, 8760 / 64, 1);
      await settled(page);
      await page.keyboard.press("Home");
      await says(chart, /^2021年\d+月\d+日\d+时，演示站1 \d+ µg\/m³，演示站2 \d+ µg\/m³，演示站3 \d+ µg\/m³$/);
      const first = hourOf(await text(chart));
      for (const [key, hours] of [["ArrowRight", 1], ["PageDown", 24], ["ArrowLeft", -1], ["PageUp", -24]]) {
        const before = hourOf(await text(chart));
        await page.keyboard.press(key);
        await until(async () => hourOf(await text(chart)) === before + hours, `${key} is not ${hours} hours on`);
      }
      assert.equal(hourOf(await text(chart)), first);
      await page.keyboard.press("-");
      await lasts(chart, 8760 / 32, 1);
      await page.keyboard.press("Home");
      await says(chart, /时，演示站1/);
      await press("Escape", /—.*。横着拖动/);
      await press("Escape", new RegExp(`^${YEAR}。`));
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.value), "all", "the keyboard cannot leave the plot");
    }));

  test("a reader who looks nearer with the keyboard stays at the hour that was chosen", () =>
    visit(async (page, chart) => {
      await tabTo(page, `#${ID} .chart__plot`);
      for (let times = 0; times < 3; times += 1) await page.keyboard.press("PageDown");
      await says(chart, /^2021年3月14日，/);
      await page.keyboard.press("+");
      await lasts(chart, 4380, 1);
      await settled(page);
      await page.keyboard.press("ArrowRight");
      await says(chart, /^2021年3月1[45]日/);
    }));

  test("keys held with Ctrl, Alt or Meta stay the browser's", () =>
    visit(async (page, chart) => {
      await chart.locator(".chart__plot").focus();
      await says(chart, /^2021年1月1日，/);
      for (const [key, held] of [["+", "ctrlKey"], ["-", "ctrlKey"], ["=", "metaKey"], ["ArrowRight", "altKey"]]) {
        const taken = await chart.locator(".chart__plot").evaluate(
          (plot, [key, held]) => !plot.dispatchEvent(new KeyboardEvent("keydown", { key, [held]: true, bubbles: true, cancelable: true })),
          [key, held],
        );
        assert.equal(taken, false, `${key} with ${held} is taken from the browser`);
      }
      await settled(page);
      await says(chart, /^2021年1月1日，/);
    }));

  test("the wheel looks nearer only where the reader is at work in the chart", () =>
    visit(async (page, chart) => {
      const box = await centred(chart);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const top = () => page.evaluate(() => scrollY);
      const before = await top();
      await page.mouse.wheel(0, 120);
      await until(async () => (await top()) > before, "the wheel does not move the page");
      await settled(page);
      assert.deepEqual(await spanOf(chart), [hourOf("2021年1月1日0时"), hourOf("2022年1月1日0时")]);

      await centred(chart);
      await chart.locator(".chart__plot").focus();
      const there = await top();
      const plot = await chart.locator(".chart__plot").boundingBox();
      await page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 2);
      await page.mouse.wheel(0, -120);
      await lasts(chart, 8760 / 1.25, 1);
      await page.mouse.wheel(0, 120);
      await lasts(chart, 8760, 1);
      assert.equal(await top(), there, "the page moves too");
    }));

  test("the wheel with Ctrl looks nearer without the keyboard's focus", () =>
    visit(async (page, chart) => {
      const box = await centred(chart);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -120);
      await page.keyboard.up("Control");
      await lasts(chart, 8760 / 1.25, 1);
    }));

  test("the wheel keeps the hour under the pointer", () =>
    visit(async (page, chart) => {
      const box = await centred(chart);
      await chart.locator(".chart__plot").focus();
      const [x, y] = [box.x + box.width * 0.3, box.y + box.height / 2];
      await page.mouse.move(x, y);
      const day = (await tip(chart))[0];
      await page.mouse.wheel(0, -120);
      await lasts(chart, 8760 / 1.25, 1);
      await settled(page);
      await page.mouse.move(x, y + 1);
      await until(async () => Math.abs(dayOf((await tip(chart))[0]) - dayOf(day)) <= 1, "another day is under the pointer");
    }));

  test("the line through the hour that is pointed at ends with the values, clear of legend and times", () =>
    visit(async (page, chart) => {
      const box = await centred(chart);
      await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2);
      await tip(chart);
      const line = await chart.locator(".chart__cursor").boundingBox();
      const above = line.y - box.y;
      const below = box.y + box.height - line.y - line.height;
      assert.ok(above > 30 && below > 15, `${above} px above the line, ${below} px below it`);
      assert.ok(line.height > box.height / 2, `the line is ${line.height} px long`);
    }));

  test("a stretch that is dragged is shown, and a double click shows all again", () =>
    visit(async (page, chart) => {
      const box = await centred(chart);
      const y = box.y + box.height / 2;
      const days = [];
      for (const share of [0.3, 0.5]) {
        await page.mouse.move(box.x + box.width * share, y);
        days.push(dayOf((await tip(chart))[0]));
      }
      await drag(page, box, 0.3, 0.5, () => chart.locator(".chart__brush").waitFor({ state: "visible" }));
      await until(async () => (await spanOf(chart))[0] > hourOf("2021年1月1日0时"), "the stretch is not shown");
      assert.deepEqual((await spanOf(chart)).map((hour) => Math.floor(hour / 24)), days);
      assert.equal(await chart.locator(".chart__brush").isVisible(), false);
      await page.mouse.dblclick(box.x + box.width * 0.6, y);
      await until(async () => (await text(chart)).startsWith(YEAR), "not all is shown");

      // From right to left is the same stretch.
      await drag(page, box, 0.5, 0.3);
      await until(async () => (await spanOf(chart))[0] > hourOf("2021年1月1日0时"), "the stretch is not shown");
      assert.deepEqual((await spanOf(chart)).map((hour) => Math.floor(hour / 24)), days);
    }));

  test("a stretch that is dragged beyond the plot ends with it, and a click is none", () =>
    visit(async (page, chart) => {
      const box = await centred(chart);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await settled(page);
      assert.deepEqual(await spanOf(chart), [hourOf("2021年1月1日0时"), hourOf("2022年1月1日0时")]);
      await drag(page, box, 0.8, 1.2);
      await until(async () => (await spanOf(chart))[0] > hourOf("2021年1月1日0时"), "the stretch is not shown");
      const [from, to] = await spanOf(chart);
      assert.equal(to, hourOf("2022年1月1日0时"));
      assert.ok(to - from > 1000 && to - from < 2200, `${to - from} hours`);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      assert.equal(await chart.locator(".chart__brush").isVisible(), false, "the mouse still drags");
    }));

  test("buttons do all of it", () =>
    visit(async (page, chart) => {
      const press = (name) => chart.getByRole("button", { name, exact: true }).click();
      for (const [name, length] of [["一年", 8760], ["一月", 720], ["一周", 168], ["一天", 24], ["缩小", 48], ["放大", 24]]) {
        await press(name);
        await lasts(chart, length, 1, name);
      }
      const [from, to] = await spanOf(chart);
      await press("更晚");
      await until(async () => (await spanOf(chart))[0] === from + 12, "更晚");
      await press("更早");
      await press("更早");
      await until(async () => (await spanOf(chart))[1] === to - 12, "更早");
      await press("全部");
      await until(async () => (await text(chart)).startsWith(YEAR), "全部");
      for (let times = 0; times < 12; times += 1) await press("放大");
      await lasts(chart, 12, 1, "no window is shorter than half a day");
    }));

  test("a year shows days from least to greatest, and a day its hours, as published", () =>
    visit(async (page, chart) => {
      const box = await centred(chart);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const [time, ...values] = await tip(chart);
      assert.match(time, /^2021年\d+月\d+日$/);
      const from = dayOf(time) * 24 - tile.from;
      for (const [index, value] of values.entries()) {
        const day = tile.series[index].slice(from, from + 24).filter((value) => value >= 0);
        assert.equal(value, `${STATIONS[index]} ${Math.min(...day)}–${Math.max(...day)} µg/m³`);
      }
      await page.goto(`${root.address}${PAGE}?${ID}=2021030500-2021030600`);
      await drawn(chart);
      await chart.locator(".chart__plot").focus();
      for (let times = 0; times < 13; times += 1) await page.keyboard.press("ArrowRight");
      await says(chart, /^2021年3月5日14时，/);
      const at = hourOf("2021年3月5日13时") - tile.from;
      const hour = ["2021年3月5日14时", ...STATIONS.map((name, index) => `${name} ${tile.series[index][at]} µg/m³`)];
      assert.deepEqual(await tip(chart), hour, "14时 is the mean of the hour that ends then");
      assert.equal(await text(chart), hour.join("，"));
      await page.keyboard.press("End");
      await says(chart, /^2021年3月5日24时，/);
    }));

  test("an hour without a value says why", async () => {
    for (const [code, reason] of [[-1, "未监测"], [-4, "审核后剔除"]]) {
      const station = tile.series.findIndex((values) => values.includes(code));
      const hour = tile.from + tile.series[station].indexOf(code);
      const said = `?${ID}=${digits(hour - 6)}-${digits(hour + 6)}`;
      await visit(
        async (page, chart) => {
          await chart.locator(".chart__plot").focus();
          for (let times = 0; times < 6; times += 1) await page.keyboard.press("ArrowRight");
          await says(chart, new RegExp(`，${STATIONS[station]} ${reason}(，|$)`));
          assert.equal((await tip(chart))[1 + station], `${STATIONS[station]} ${reason}`);
        },
        { said },
      );
    }
  });

  test("what is put away is named no more, and has no column", () =>
    visit(async (page, chart) => {
      await chart.getByText("看数据表").click();
      const button = chart.getByRole("button", { name: "演示站2", exact: true });
      assert.equal(await button.getAttribute("aria-pressed"), "true");
      const before = await ink(chart);
      await button.click();
      await until(async () => (await button.getAttribute("aria-pressed")) === "false", "the button is as before");
      await until(async () => (await ink(chart)) !== before, "the picture is as before");
      await chart.locator(".chart__plot").focus();
      await says(chart, /^2021年1月1日，演示站1 \S+ µg\/m³，演示站3 \S+ µg\/m³$/);
      assert.deepEqual(await headings(chart), ["时间", "演示站1（µg/m³）", "演示站3（µg/m³）", "说明"]);
      assert.equal((await rows(chart))[0].length, 4);
      await button.click();
      await until(async () => (await ink(chart)) === before, "the picture does not come back");
      assert.equal((await headings(chart)).length, 5);
    }));

  test("the address keeps what is shown, for whoever opens it, and all else that it says", () =>
    visit(
      async (page, chart) => {
        await chart.getByRole("button", { name: "一周", exact: true }).click();
        await chart.getByRole("button", { name: "演示站2", exact: true }).click();
        await page.waitForFunction((id) => new URLSearchParams(location.search).get(id)?.endsWith(".2"), ID);
        const url = new URL(page.url());
        const [from, to] = await spanOf(chart);
        assert.equal(url.searchParams.get(ID), `${digits(from)}-${digits(to)}.2`);
        assert.equal(url.searchParams.get("from"), "wechat");
        assert.equal(url.searchParams.get("air-hours-no2"), "2021030100-2021040100");
        assert.equal(url.hash, "#main");
        await settled(page);
        const [shown, said] = [await ink(chart), await text(chart)];
        await visit(
          async (other, same) => {
            assert.equal(await same.getByRole("button", { name: "演示站2", exact: true }).getAttribute("aria-pressed"), "false");
            assert.equal(await text(same), said);
            await until(async () => (await ink(same)) === shown, "another picture is shown");
            assert.equal(other.url(), url.href);
          },
          { said: url.search + url.hash },
        );
        await chart.getByRole("button", { name: "全部", exact: true }).click();
        await chart.getByRole("button", { name: "演示站2", exact: true }).click();
        await page.waitForFunction((id) => !new URLSearchParams(location.search).has(id), ID);
        assert.match(page.url(), /\?from=wechat&air-hours-no2=2021030100-2021040100#main$/);
      },
      { said: "?from=wechat&air-hours-no2=2021030100-2021040100#main" },
    ));

  for (const nonsense of ["x", "2021023000-2021030100", "2019010100-2019020100", "2021040100-2021030100.99", "-.-"]) {
    test(`an address that says ${nonsense} shows the year`, () =>
      visit(async (page, chart) => assert.ok((await text(chart)).startsWith(YEAR), await text(chart)), { said: `?${ID}=${nonsense}` }));
  }

  test("the open table follows: months, days, hours, each marked as a demonstration", () =>
    visit(async (page, chart) => {
      await chart.getByText("看数据表").click();
      for (const [name, count, first] of [
        ["全部", 12, /^2021年1月$/],
        ["一月", 31, /^2021年\d+月\d+日$/],
        ["一天", 24, /^2021年\d+月\d+日\d+时$/],
        ["全部", 12, /^2021年1月$/],
      ]) {
        await chart.getByRole("button", { name, exact: true }).click();
        await until(async () => (await rows(chart)).length === count, `${name} has not ${count} rows`);
        await settled(page);
        const table = await rows(chart);
        assert.match(table[0][0], first);
        for (const row of table) assert.deepEqual([row.length, row.at(-1)], [5, "演示数据"]);
      }
    }));

  test("a table that is opened later says what the picture shows", () =>
    visit(async (page, chart) => {
      await chart.getByRole("button", { name: "一天", exact: true }).click();
      await lasts(chart, 24, 1);
      await settled(page);
      await chart.getByText("看数据表").click();
      await until(async () => (await rows(chart)).length === 24, "the table is not of the day's hours");
      await chart.getByText("看数据表").click();
      await chart.getByRole("button", { name: "演示站2", exact: true }).click();
      await settled(page);
      await chart.getByText("看数据表").click();
      await until(async () => (await headings(chart)).join() === "时间,演示站1（µg/m³）,演示站3（µg/m³）,说明", "a column is amiss");
    }));

  test("a finger chooses, and the words stand clear of it", () =>
    visit(
      async (page, chart) => {
        const box = await centred(chart);
        for (const share of [0.2, 0.5, 0.95]) {
          const [x, y] = [box.x + box.width * share, box.y + box.height / 2];
          await page.touchscreen.tap(x, y);
          await says(chart, /^2021年\d+月\d+日，演示站1/);
          await clear(page, chart, y);
        }
        // Where there is no room above, the words stand below.
        const top = await chart.locator(".chart__plot").evaluate((plot) => {
          scrollBy(0, plot.getBoundingClientRect().top);
          return plot.getBoundingClientRect().top;
        });
        await settled(page);
        await page.touchscreen.tap(box.x + box.width * 0.4, top + 40);
        await clear(page, chart, top + 40);
        assert.notEqual((await tip(chart))[0], "");
      },
      { viewport: PHONE, hasTouch: true },
    ));

  test("two fingers look nearer, and a finger on a button does what a mouse does", () =>
    visit(
      async (page, chart) => {
        const box = await centred(chart);
        const y = box.y + box.height / 2;
        const session = await page.context().newCDPSession(page);
        const touch = (type, ...shares) => {
          const touchPoints = shares.map((share, id) => ({ x: Math.round(box.x + box.width * share), y, id }));
          return session.send("Input.dispatchTouchEvent", { type, touchPoints });
        };
        await touch("touchStart", 0.45);
        await touch("touchStart", 0.45, 0.55);
        for (let step = 1; step <= 8; step += 1) await touch("touchMove", 0.45 - 0.025 * step, 0.55 + 0.025 * step);
        await touch("touchEnd");
        await until(async () => (await length(chart)) < 8760 / 4, "the fingers do nothing");
        const [from, to] = await spanOf(chart);
        assert.ok(to - from > 8760 / 6, `${to - from} hours for fingers five times as far apart`);
        const middle = (from + to) / 2 - hourOf("2021年1月1日0时");
        assert.ok(Math.abs(middle - 4380) < 1200, `the middle of what the fingers held is hour ${middle} of the year`);
        assert.equal(await page.evaluate(() => visualViewport.scale), 1, "the page is enlarged too");
        await chart.getByRole("button", { name: "一天", exact: true }).tap();
        await lasts(chart, 24, 1);
        await settled(page);
        await page.touchscreen.tap(box.x + box.width / 2, y);
        await says(chart, /^2021年\d+月\d+日\d+时，演示站1/);
      },
      { viewport: PHONE, hasTouch: true },
    ));

  for (const viewport of [DESKTOP, PHONE]) {
    test(`a button can be pressed while an hour is chosen, ${viewport.width} px wide`, () =>
      visit(
        async (page, chart) => {
          const box = await centred(chart);
          await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
          await says(chart, /^2021年\d+月\d+日，演示站1/);
          const button = chart.getByRole("button", { name: "演示站1", exact: true });
          const place = await button.boundingBox();
          // The upper edge, which a line less or more above it takes from under the finger.
          await page.touchscreen.tap(place.x + place.width / 2, place.y + 4);
          const is = async () => (await button.getAttribute("aria-pressed")) === "false";
          await until(is, "the press is lost: the button moves when the chart lets go of the hour");
        },
        { viewport, hasTouch: true },
      ));
  }

  test("a finger that moves up and down moves the page", () =>
    visit(
      async (page, chart) => {
        const box = await centred(chart);
        const x = Math.round(box.x + box.width / 2);
        const before = await page.evaluate(() => scrollY);
        const session = await page.context().newCDPSession(page);
        const touch = (type, ...touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
        const y = box.y + box.height / 2;
        await touch("touchStart", { x, y });
        for (let step = 1; step <= 10; step += 1) {
          await touch("touchMove", { x, y: y - 15 * step });
          await page.waitForTimeout(16);
        }
        await touch("touchEnd");
        await until(async () => (await page.evaluate(() => scrollY)) > before + 50, "the page does not move");
        await settled(page);
        // The finger's end was the browser's: another one begins anew.
        await page.touchscreen.tap(x, Math.round((await chart.locator(".chart__plot").boundingBox()).y + 120));
        await says(chart, /^2021年\d+月\d+日，演示站1/);
      },
      { viewport: PHONE, hasTouch: true },
    ));

  for (const [base, server] of [[SITES[0].base, () => root], [SITES[1].base, () => below]]) {
    test(`only what is shown is fetched, once, served under ${base}`, async () => {
      const { page, complaints, close } = await open(chromium.browser, server().address);
      try {
        const tiles = tileRequests(page);
        await page.goto(server().address + PAGE, { waitUntil: "networkidle" });
        assert.deepEqual(tiles, [], "hours are fetched for a year of days");
        const chart = page.locator(`#${ID}`);
        await chart.getByRole("button", { name: "一周", exact: true }).click();
        await lasts(chart, 168, 1);
        for (const name of ["更晚", "更早", "缩小", "放大", "一天"]) await chart.getByRole("button", { name, exact: true }).click();
        await lasts(chart, 24, 1);
        await page.waitForLoadState("networkidle");
        assert.equal(tiles.length, 1, tiles.join());
        assert.ok(tiles[0].startsWith(`${server().address}data/${ID}-2021-`), tiles[0]);
        await chart.locator(".chart__plot").focus();
        await says(chart, /^2021年\d+月\d+日\d+时，/);
        const other = page.locator("#air-hours-no2");
        await other.getByRole("button", { name: "一周", exact: true }).click();
        await until(() => tiles.length === 2, "the other chart's hours are not fetched");
        assert.ok(tiles[1].startsWith(`${server().address}data/air-hours-no2-2021-`), tiles[1]);
        assert.deepEqual(complaints, []);
      } finally {
        await close();
      }
    });
  }

  test("where hours cannot be fetched the chart says so and keeps its days, and tries again", () =>
    visit(
      async (page, chart) => {
        const file = `**/data/${ID}-2021-*.json`;
        await page.route(file, (route) => route.abort());
        await chart.getByRole("button", { name: "一周", exact: true }).click();
        await says(chart, NOT_FETCHED);
        await chart.locator(".chart__plot").focus();
        await says(chart, /^2021年\d+月\d+日，演示站1 \d+–\d+ µg\/m³，/);
        await page.keyboard.press("Escape");
        await says(chart, NOT_FETCHED);
        await page.unroute(file);
        await chart.getByRole("button", { name: "更晚", exact: true }).click();
        await says(chart, /—.*。/);
        await chart.locator(".chart__plot").focus();
        await says(chart, /^2021年\d+月\d+日\d+时，/);
      },
      { expected: (complaint) => complaint.includes(`${ID}-2021-`) || complaint.includes("net::ERR_FAILED") },
    ));

  test("with motion reduced nothing in the chart moves by itself", () =>
    visit(
      async (page, chart) => {
        await chart.locator(".chart__plot").focus();
        await page.keyboard.press("ArrowRight");
        const moving = await chart.evaluate((figure) =>
          [figure, ...figure.querySelectorAll("*")].flatMap((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return transitionDuration === "0s" && animationName === "none" ? [] : [element.outerHTML.slice(0, 100)];
          }),
        );
        assert.deepEqual(moving, []);
      },
      { reducedMotion: "reduce" },
    ));

  test("hours that arrive when the reader has left do no harm, and the way back leads to what was chosen", () =>
    visit(async (page, chart) => {
      let arrive;
      const left = new Promise((resolve) => (arrive = resolve));
      await page.route(`**/data/${ID}-2021-*.json`, async (route) => {
        await left;
        await route.continue();
      });
      const asked = page.waitForRequest(`**/data/${ID}-2021-*.json`);
      await chart.getByRole("button", { name: "一周", exact: true }).click();
      await asked;
      await page.waitForFunction((id) => new URLSearchParams(location.search).has(id), ID);
      // An address that is still to be written is not written on the next page.
      await chart.getByRole("button", { name: "更晚", exact: true }).click();
      await page.getByRole("navigation").getByRole("link", { name: "水环境" }).click();
      await page.locator("#water-classes").waitFor();
      const arrived = page.waitForResponse(`**/data/${ID}-2021-*.json`);
      arrive();
      await arrived;
      await page.waitForTimeout(500);
      assert.equal(page.url(), `${root.address}water/`);
      await page.goBack();
      await drawn(chart);
      await lasts(chart, 168, 1);
      await settled(page);
      await chart.locator(".chart__plot").focus();
      await says(chart, /^2021年\d+月\d+日\d+时，/);
    }));

  for (const viewport of [DESKTOP, PHONE]) {
    test(`at ${viewport.width} px a finer screen gets a sharper canvas, and a new size a new picture`, () =>
      visit(
        async (page, chart) => {
          const canvas = chart.locator(".chart__canvas");
          const ratio = () => canvas.evaluate((canvas) => canvas.width / canvas.clientWidth);
          assert.ok(Math.abs((await ratio()) - 2) < 0.05, `${await ratio()} pixels to one`);
          await page.setViewportSize({ width: viewport.width === PHONE.width ? 500 : 900, height: viewport.height });
          await settled(page);
          assert.ok(Math.abs((await ratio()) - 2) < 0.05, `${await ratio()} pixels to one`);
        },
        { viewport, deviceScaleFactor: 2 },
      ));
  }
});

/** The published hours of PM2.5. */
async function published() {
  const folder = path.join(SITES[0].folder, "data");
  const name = (await readdir(folder)).find((name) => name.startsWith(`${ID}-2021-`) && name.endsWith(".json"));
  return JSON.parse(await readFile(path.join(folder, name)));
}

/** Waits until the chart's canvas shows all that it has to show. */
async function drawn(chart) {
  await chart.locator(".chart__canvas[data-drawn]").waitFor({ state: "visible" });
}

/** Waits until requests have ended and two frames have been drawn. */
async function settled(page) {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(150);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits until something is so. */
async function until(holds, otherwise) {
  for (const end = Date.now() + 4000; ; await new Promise((resolve) => setTimeout(resolve, 30))) {
    if (await holds()) return;
    assert.ok(Date.now() < end, otherwise);
  }
}

const text = (chart) => chart.locator(".chart__readout").textContent();

/** Waits until the line under the picture says something. */
async function says(chart, said, after = "") {
  const matches = async () => said.test(await text(chart));
  await until(matches, "").catch(async () => assert.match(await text(chart), said, after));
}

/** The lines of the words beside the point. */
async function tip(chart) {
  const tip = chart.locator(".chart__tip");
  await tip.waitFor({ state: "visible" });
  return (await tip.textContent()).split("\n");
}

/** The hour since 1970 of words that begin with one, such as `2021年3月5日14时`. */
function hourOf(words) {
  const [year, month, day, hour] = words.match(/^(\d+)年(\d+)月(\d+)日(\d+)时/).slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour) / HOUR;
}

/** The day since 1970 of words that begin with one. */
const dayOf = (words) => hourOf(`${words.match(/^\d+年\d+月\d+日/)[0]}0时`) / 24;

/** An hour as it stands in an address. */
const digits = (hour) => new Date(hour * HOUR).toISOString().replace(/\D/g, "").slice(0, 10);

/** The first and last hour of what the chart shows: as it says it, or while it names a chosen hour, as the address does. */
async function spanOf(chart) {
  const said = await text(chart);
  if (said.includes("—")) return said.split("—").map(hourOf);
  const window = new URL(chart.page().url()).searchParams.get(await chart.getAttribute("id"))?.split(".")[0];
  const clock = (digits) => hourOf(digits.replace(/^(....)(..)(..)(..)$/, "$1年$2月$3日$4时"));
  return window ? window.split("-").map(clock) : YEAR.split("—").map(hourOf);
}

async function length(chart) {
  const [from, to] = await spanOf(chart);
  return to - from;
}

/** Waits until so many hours are shown. */
async function lasts(chart, hours, tolerance, after = "") {
  const matches = async () => Math.abs((await length(chart)) - hours) <= tolerance;
  await until(matches, "").catch(async () => assert.fail(`${after} shows “${await text(chart)}”, not ${hours} hours`));
}

/** The requests for single hours from now on. */
function tileRequests(page) {
  const found = [];
  page.on("request", (request) => {
    if (/\/data\/air-hours-\w+-\d{4}-\w+\.json/.test(request.url())) found.push(request.url());
  });
  return found;
}

async function tabTo(page, selector) {
  for (let times = 0; times < 150; times += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`the keyboard does not come to ${selector}`);
}

/** Brings the plot to the middle of the window; where it then stands. */
async function centred(chart) {
  const plot = chart.locator(".chart__plot");
  await plot.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await settled(chart.page());
  return plot.boundingBox();
}

async function drag(page, box, from, to, meanwhile = () => {}) {
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + (box.width * (from + to)) / 2, y);
  await page.mouse.move(box.x + box.width * to, y);
  await meanwhile();
  await page.mouse.up();
}

/** That the words are inside the window and clear of a finger at this height. */
async function clear(page, chart, y) {
  await tip(chart);
  const { x, y: top, width, height } = await chart.locator(".chart__tip").boundingBox();
  assert.ok(top + height <= y - 30 || top >= y + 30, `the words stand from ${top} to ${top + height}, the finger at ${y}`);
  const window = page.viewportSize();
  assert.ok(x >= 0 && x + width <= window.width && top >= 0 && top + height <= window.height, "the words leave the window");
}

/** A number that stands for every pixel of the canvas. */
function ink(chart) {
  return chart.locator(".chart__canvas").evaluate((canvas) => {
    // Read from a copy, so that reading does not change how the chart's own canvas is kept.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    return copy.getImageData(0, 0, canvas.width, canvas.height).data.reduce((sum, byte) => (sum * 31 + byte) % 2147483647, 7);
  });
}

/** The visible headings of the table. */
const headings = (chart) => chart.locator("thead th:visible").allTextContents();

/** The rows of the table, each its visible cells. */
function rows(chart) {
  return chart.locator("tbody").evaluate((body) =>
    [...body.rows].map((row) => [...row.cells].filter((cell) => cell.checkVisibility()).map((cell) => cell.textContent)),
  );
}
