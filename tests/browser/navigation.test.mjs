// Going from page to page with scripts: the program puts the next page in place, and the browser's history works.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Chart } from "./chart.mjs";
import { figures } from "./figures.mjs";
import { DESKTOP, PHONE, followMenu, serving, widths } from "./page.mjs";
import { MENU_LINK } from "./parts.mjs";
import { PAGES, SITES, nameOf } from "./site.mjs";
import { filled, text } from "./texts.mjs";

for (const site of SITES) {
  describe(`navigation, served under ${site.base}`, () => {
    const portal = serving(site);
    const { visit } = portal;

    for (const [path, name] of PAGES) {
      test(`${name}: becoming live changes nothing of what was published`, async () => {
        const main = (page) => page.evaluate(() => document.querySelector("main").textContent);
        const still = await portal.open(path, { scripts: false });
        const published = await main(still.page);
        await still.close();
        await visit(path, async (page) => assert.equal(await main(page), published));
      });
    }

    for (const viewport of [DESKTOP, PHONE]) {
      test(`the menu leads through all pages without loading one, ${viewport.width} px wide`, () =>
        visit(
          "",
          async (page) => {
            await page.evaluate(() => (window.stillTheSame = true));
            for (const [path, name] of [...PAGES.slice(1), PAGES[0]]) {
              await followMenu(page, name);
              await page.waitForURL(portal.at(path));
              await page.locator(`${MENU_LINK}[aria-current=page]:text-is("${name}")`).waitFor();
              await page.locator("h1").waitFor();
              assert.match(await page.title(), new RegExp(`^${name} ·`));
              for (const chart of await Chart.all(page)) assert.equal(await chart.pictures.count(), 1, `${name} lacks a picture`);
              assert.ok(await page.evaluate(() => window.stillTheSame), `${name} was loaded`);
              const [content, window] = await widths(page);
              assert.equal(content, window, `${name} is wider than the window`);
            }
          },
          { viewport },
        ));
    }

    test("a page that was reached by the menu is as live as one that was loaded", () =>
      visit("", async (page) => {
        await followMenu(page, nameOf("air/"));
        const chart = Chart.of(page, "air-levels");
        await chart.focus();
        await chart.reads(/优/);
      }));

    test("a figure's address leads to it, from another page too", () =>
      visit("", async (page) => {
        const id = "water.daihai-area.2021.actual";
        const { quote } = (await figures()).find((figure) => figure.id === id);
        await followMenu(page, nameOf("water/"));
        await page.getByRole("link", { name: quote, exact: true }).click();
        const figure = page.locator(`[id="${id}"]:target`);
        await figure.waitFor();
        assert.ok(await figure.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
      }));

    test("back leads to the place where a page was left", () =>
      visit("air/", async (page) => {
        await page.evaluate(() => scrollTo(0, 1500));
        await page.getByRole("contentinfo").getByRole("link", { name: nameOf("about/") }).click();
        await page.waitForURL(portal.at("about/"));
        assert.equal(await page.evaluate(() => scrollY), 0);
        const entries = await page.evaluate(() => history.length);
        await page.goBack();
        await page.locator("#air-calendar").waitFor();
        await page.waitForFunction(() => scrollY > 1000);
        assert.equal(await page.evaluate(() => history.length), entries);
      }));

    test("back and forward lead through the history", () =>
      visit("", async (page) => {
        await followMenu(page, nameOf("water/"));
        await page.locator("#water-classes").waitFor();
        await page.goBack();
        await page.locator("#targets").waitFor();
        await page.goForward();
        await page.locator("#water-classes").waitFor();
      }));

    test("a month can be chosen and is shown day by day", () =>
      visit("air/", async (page) => {
        const months = page.getByRole("navigation", { name: text("air", "choose_month") });
        await months.getByRole("link", { name: "3月", exact: true }).click();
        await page.waitForURL(/air\/2021-03\/$/);
        assert.match(await page.title(), /^2021年3月空气质量 ·/);
        const chart = Chart.of(page, "air-pm25-days");
        const rows = chart.table.locator("tbody tr");
        assert.equal(await rows.count(), 31);
        assert.ok((await rows.first().textContent()).includes(text("words", "demonstration")));
        await chart.focus();
        await months.getByRole("link", { name: "8月", exact: true }).click();
        await page.waitForURL(/air\/2021-08\/$/);
        assert.equal(await months.locator("[aria-current=page]").textContent(), "8月");
        await months.getByRole("link", { name: filled("air", "whole_year", { year: 2021 }) }).click();
        await Chart.of(page, "air-pm25").pictures.waitFor();
      }));

    test("where the program cannot fetch the next page the browser loads it", async () => {
      const { page, close } = await portal.open("");
      try {
        await page.route("**/*", (route) => (route.request().resourceType() === "xhr" ? route.abort() : route.continue()));
        await followMenu(page, nameOf("water/"));
        await page.waitForURL(portal.at("water/"));
        await page.locator("#water-classes").waitFor();
      } finally {
        await close();
      }
    });

    test("an address that does not exist says so and links to the home page", () =>
      visit(
        "nothing/",
        async (page) => {
          assert.equal(await page.locator("h1").textContent(), text("site", "heading"));
          await page.getByRole("main").getByRole("link", { name: nameOf("") }).click();
          await page.locator("#targets").waitFor();
        },
        // The browser reports the page's own status.
        { expected: (complaint) => complaint.includes("404") },
      ));
  });
}
