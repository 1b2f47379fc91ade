// The same pages, made live: no complaint of the browser, and everything a reader can do.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DESKTOP, PAGES, PHONE, SITES, launch, open, serve } from "./harness.mjs";

const CANVAS = ".chart__canvas:not(.chart__canvas--over)";
const OVER = ".chart__canvas--over";

for (const site of SITES) {
  describe(`with scripts, served under ${site.base}`, () => {
    let server, chromium;
    before(async () => {
      [server, chromium] = await Promise.all([serve(site), launch()]);
    });
    after(() => Promise.all([server.stop(), chromium.stop()]));

    const visit = async (folder, act, options = {}) => {
      const { page, complaints, close } = await open(chromium.browser, server.address + folder, options);
      try {
        await act(page);
        assert.deepEqual(complaints, []);
      } finally {
        await close();
      }
    };

    for (const [folder, name] of PAGES) {
      test(`${name}: becoming live changes nothing of what was published`, async () => {
        const published = (page) => page.evaluate(() => document.querySelector("main").textContent);
        const still = await open(chromium.browser, server.address + folder, { scripts: false });
        const before = await published(still.page);
        await still.close();
        await visit(folder, async (page) => assert.equal(await published(page), before));
      });
    }

    for (const viewport of [DESKTOP, PHONE]) {
      test(`the menu leads through all pages without loading one anew, ${viewport.width} px wide`, () =>
        visit(
          "",
          async (page) => {
            await page.evaluate(() => (window.stillTheSame = true));
            for (const [folder, name] of [...PAGES.slice(1), PAGES[0]]) {
              await page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
              await page.waitForURL(server.address + folder);
              await page.locator(`.menu__link[aria-current=page]:text-is("${name}")`).waitFor();
              await page.locator("h1").waitFor();
              assert.match(await page.title(), new RegExp(`^${name} ·`));
              for (const chart of await page.locator("figure.chart").all())
                assert.equal(await chart.locator("svg:visible").count(), 1, `${name} lacks a picture`);
              assert.ok(await page.evaluate(() => window.stillTheSame), `${name} was loaded anew`);
              const { scroll, client } = await page.evaluate(() => ({
                scroll: document.documentElement.scrollWidth,
                client: document.documentElement.clientWidth,
              }));
              assert.equal(scroll, client, `${name} is wider than the window`);
            }
          },
          { viewport },
        ));
    }

    test("a page that was reached by the menu is as live as one that was loaded", () =>
      visit("", async (page) => {
        await page.getByRole("navigation").getByRole("link", { name: "空气质量" }).click();
        const chart = page.locator("#air-levels");
        await chart.locator(".chart__plot").focus();
        await drawn(chart);
        assert.match(await chart.locator(".chart__readout").textContent(), /优/);
      }));

    test("a figure's address leads to it, from another page too", () =>
      visit("", async (page) => {
        await page.getByRole("navigation").getByRole("link", { name: "水环境" }).click();
        await page.getByRole("link", { name: "岱海水质水量保持相对稳定，水面面积44.5平方公里", exact: true }).click();
        const figure = page.locator('[id="water.daihai-area.2021.actual"]:target');
        await figure.waitFor();
        assert.ok(await figure.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
      }));

    test("back leads to where a page was left", () =>
      visit("air/", async (page) => {
        await page.evaluate(() => scrollTo(0, 1500));
        await page.getByRole("contentinfo").getByRole("link", { name: "关于与方法" }).click();
        await page.waitForURL(`${server.address}about/`);
        assert.equal(await page.evaluate(() => scrollY), 0);
        const left = await page.evaluate(() => history.length);
        await page.goBack();
        await page.locator("#air-calendar").waitFor();
        await page.waitForFunction(() => scrollY > 1000);
        assert.equal(await page.evaluate(() => history.length), left);
      }));

    test("back and forward lead where they say", () =>
      visit("", async (page) => {
        await page.getByRole("navigation").getByRole("link", { name: "水环境" }).click();
        await page.locator("#water-classes").waitFor();
        await page.goBack();
        await page.locator("#targets").waitFor();
        await page.goForward();
        await page.locator("#water-classes").waitFor();
      }));

    test("the pointer draws the chart on the canvas and names the point", () =>
      visit("air/", async (page) => {
        const chart = page.locator("#air-calendar");
        await chart.scrollIntoViewIfNeeded();
        const picture = await chart.locator("svg:visible").boundingBox();
        assert.equal(await chart.locator(CANVAS).isVisible(), false);
        await page.mouse.move(picture.x + picture.width * 0.3, picture.y + picture.height * 0.3);
        await drawn(chart);
        const chosen = await pixels(chart, OVER);
        const first = { pixels: await pixels(chart), says: await chart.locator(".chart__readout").textContent() };
        assert.match(first.says, /2021年\d+月\d+日 AQI \d+ /);
        const box = await chart.locator(CANVAS).boundingBox();
        assert.ok(Math.abs(box.height - picture.height) < 2 && Math.abs(box.width - picture.width) < 2, "the canvas is of another size");
        await page.mouse.move(picture.x + picture.width * 0.6, picture.y + picture.height * 0.6);
        await page.waitForFunction((was) => document.querySelector("#air-calendar .chart__readout").textContent !== was, first.says);
        await page.waitForTimeout(100);
        const second = await pixels(chart);
        assert.equal(second.sum, first.pixels.sum, "going to another day draws the chart anew");
        assert.notEqual((await pixels(chart, OVER)).sum, chosen.sum, "the chosen day is not drawn");
        assert.equal(await chart.locator(".chart__tip").textContent(), await chart.locator(".chart__readout").textContent());
        // Levels 优 and 良 in the colours of the standard are most of the calendar.
        assert.ok(second.green > 1000 && second.yellow > 1000, JSON.stringify(second));
      }));

    test("the canvas is as sharp as the screen", () =>
      visit(
        "air/",
        async (page) => {
          const chart = page.locator("#air-calendar");
          await chart.locator(".chart__plot").focus();
          await drawn(chart);
          const ratio = await chart.locator(CANVAS).evaluate((canvas) => canvas.width / canvas.clientWidth);
          assert.ok(Math.abs(ratio - 3) < 0.05, `${ratio} pixels to one`);
        },
        { viewport: PHONE, deviceScaleFactor: 3 },
      ));

    test("the keyboard walks through the points", () =>
      visit("air/", async (page) => {
        const chart = page.locator("#air-calendar");
        const says = async () => (await chart.locator(".chart__readout").textContent()).split(" ")[0];
        await chart.locator(".chart__plot").focus();
        await drawn(chart);
        assert.equal(await says(), "2021年1月1日");
        for (const [key, day] of [
          ["ArrowRight", "2021年1月2日"],
          ["End", "2021年12月31日"],
          ["ArrowLeft", "2021年12月30日"],
          ["PageUp", "2021年12月20日"],
          ["Home", "2021年1月1日"],
        ]) {
          await page.keyboard.press(key);
          assert.equal(await says(), day, key);
        }
        await page.keyboard.press("Escape");
        assert.match(await says(), /^指向/);
      }));

    test("a finger chooses a point, and it stays to be read", () =>
      visit(
        "complaints/",
        async (page) => {
          const chart = page.locator("#complaints-months");
          await chart.scrollIntoViewIfNeeded();
          const box = await chart.locator("svg:visible").boundingBox();
          await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
          await drawn(chart);
          assert.match(await chart.locator(".chart__readout").textContent(), /月.*\d+\s*件/);
        },
        { viewport: PHONE, hasTouch: true },
      ));

    test("a month can be chosen and is shown day by day", () =>
      visit("air/", async (page) => {
        const months = page.getByRole("navigation", { name: "看哪段时间" });
        await months.getByRole("link", { name: "3月", exact: true }).click();
        await page.waitForURL(/air\/2021-03\/$/);
        assert.match(await page.title(), /^2021年3月空气质量 ·/);
        const chart = page.locator("#air-pm25-days");
        assert.equal(await chart.locator("table tbody tr").count(), 31);
        assert.match(await chart.locator("table tbody tr").first().textContent(), /演示数据/);
        await chart.locator(".chart__plot").focus();
        await drawn(chart);
        await months.getByRole("link", { name: "8月", exact: true }).click();
        await page.waitForURL(/air\/2021-08\/$/);
        assert.equal(await months.locator("[aria-current=page]").textContent(), "8月");
        await months.getByRole("link", { name: "2021年全年" }).click();
        await page.locator("#air-pm25 svg:visible").waitFor();
      }));

    test("when a page cannot be taken over, the browser loads it", async () => {
      const { page, close } = await open(chromium.browser, server.address);
      try {
        await page.route("**/*", (route) => (route.request().resourceType() === "xhr" ? route.abort() : route.continue()));
        await page.getByRole("navigation").getByRole("link", { name: "水环境" }).click();
        await page.waitForURL(`${server.address}water/`);
        await page.locator("#water-classes").waitFor();
      } finally {
        await close();
      }
    });

    test("an address that does not exist says so and shows the way home", async () => {
      const { page, complaints, close } = await open(chromium.browser, `${server.address}nothing/`);
      try {
        assert.match(await page.locator("h1").textContent(), /没有这一页/);
        await page.getByRole("main").getByRole("link", { name: "首页" }).click();
        await page.locator("#targets").waitFor();
        // The browser reports the page's own status; nothing else may be reported.
        assert.deepEqual(complaints.filter((complaint) => !complaint.includes("404")), []);
      } finally {
        await close();
      }
    });
  });
}

/** Waits until a chart's canvas is seen and holds more than paper. */
async function drawn(chart) {
  await chart.locator(CANVAS).waitFor({ state: "visible" });
  const { inked } = await pixels(chart);
  assert.ok(inked > 500, `${await chart.getAttribute("id")} has ${inked} drawn pixels`);
}

function pixels(chart, canvas = CANVAS) {
  return chart.locator(canvas).evaluate((canvas) => {
    // Read from a copy, so that reading does not change how the chart's own canvas is kept.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    const count = { inked: 0, green: 0, yellow: 0, sum: 0 };
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue, alpha] = data.subarray(at, at + 4);
      if (alpha > 0 && red + green + blue < 740) count.inked += 1;
      if (red === 0 && green === 228 && blue === 0) count.green += 1;
      if (red === 255 && green === 255 && blue === 0) count.yellow += 1;
      count.sum = (count.sum * 31 + red + 2 * green + 3 * blue + 4 * alpha) % 2147483647;
    }
    return count;
  });
}
