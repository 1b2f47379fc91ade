// Charts and pages as they are seen and read by machines: light and dark, wide and narrow, on paper.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import axe from "axe-core";
import { DESKTOP, PAGES, PHONE, SITES, galleryFolder, launch, open, serve } from "./harness.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// The colours of AQI levels and water classes, and of the text on them: the same on any paper.
const STANDARD = new Set(
  ["#00e400", "#ffff00", "#ff7e00", "#ff0000", "#99004c", "#7e0023", "#ccffff", "#00ccff", "#00ff00", "#ff9b00", "#000000", "#fefefe"],
);

describe("charts and pages", () => {
  let portal, gallery, chromium;
  before(async () => {
    const folder = galleryFolder();
    [portal, gallery, chromium] = await Promise.all([serve(SITES[0]), serve({ base: "/", folder }), launch()]);
  });
  after(() => Promise.all([portal.stop(), gallery.stop(), chromium.stop()]));

  const pages = [
    ...PAGES.map(([folder, name]) => [name, () => portal.address + folder]),
    ["空气质量，3月", () => `${portal.address}air/2021-03/`],
    ["没有的网页", () => `${portal.address}404.html`],
    ["每种图", () => gallery.address],
  ];
  const visit = async (address, options, act) => {
    const { page, complaints, close } = await open(chromium.browser, address(), options);
    try {
      await act(page);
      assert.deepEqual(complaints, []);
    } finally {
      await close();
    }
  };

  for (const [name, address] of pages) {
    for (const colorScheme of ["light", "dark"]) {
      for (const viewport of [DESKTOP, PHONE]) {
        test(`${name}, ${colorScheme}, ${viewport.width} px wide: no violation that axe knows`, () =>
          visit(address, { colorScheme, viewport }, async (page) => {
            // Every table open, and every chart live, in the gallery: the portal's pages are made of the same.
            if (address === pages.at(-1)[1]) {
              for (const summary of await page.locator("summary").all()) await summary.click();
              for (const plot of await page.locator(".chart__plot").all()) await plot.focus();
            }
            assert.deepEqual(await violations(page), []);
          }));
      }
    }

    test(`${name}: a dark screen darkens every colour of a picture but the standards', and print none`, () =>
      visit(address, { colorScheme: "dark" }, async (page) => {
        for (const { attribute, published, shown } of await colours(page))
          assert.equal(shown !== published, !STANDARD.has(published), `${attribute}="${published}" is shown as ${shown}`);
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        const paper = await page.evaluate(() => {
          const { backgroundColor, color } = getComputedStyle(document.documentElement);
          return [backgroundColor, color];
        });
        assert.deepEqual(paper, ["rgb(255, 255, 255)", "rgb(26, 31, 36)"]);
        for (const { attribute, published, shown } of await colours(page))
          assert.equal(shown, published, `${attribute}="${published}" is printed as ${shown}`);
      }));
  }

  test("a series of several plots is put away in all of them, and in the table", () =>
    visit(pages.at(-1)[1], {}, async (page) => {
      const chart = page.locator("#districts");
      await chart.locator("summary").click();
      const headings = () => chart.locator("thead th:visible").allTextContents();
      const all = await headings();
      const button = chart.getByRole("button", { name: "办结", exact: true });
      await button.click();
      await chart.locator("canvas:visible").first().waitFor();
      assert.equal(await button.getAttribute("aria-pressed"), "false");
      assert.deepEqual(await headings(), all.filter((heading) => !heading.includes("办结")));
      assert.equal((await headings()).length, all.length - 5);
      await chart.locator(".chart__plot").focus();
      assert.doesNotMatch(await chart.locator(".chart__readout").textContent(), /办结/);
      await button.click();
      assert.deepEqual(await headings(), all);
    }));

  test("what is printed of a live chart is its published picture", () =>
    visit(pages.at(-1)[1], { colorScheme: "dark" }, async (page) => {
      const plot = page.locator(".chart__plot").first();
      await plot.focus();
      await plot.locator("canvas:visible").first().waitFor();
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      assert.equal(await plot.locator("svg:visible").count(), 1);
      assert.equal(await plot.locator(":is(canvas, .chart__tip):visible").count(), 0);
    }));
});

/** What axe finds wrong, a line each. */
async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate((values) => window.axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] }), RULES);
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} times, first ${nodes[0].html}`);
}

/** Each colour in the page's pictures, as it was published and as it is shown. */
function colours(page) {
  return page.evaluate(() => {
    const hex = (colour) => `#${colour.match(/\d+/g).slice(0, 3).map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
    const found = new Map();
    for (const attribute of ["fill", "stroke"])
      for (const element of document.querySelectorAll(`.chart__picture [${attribute}^="#"]`)) {
        const published = element.getAttribute(attribute);
        const shown = hex(getComputedStyle(element)[attribute]);
        found.set(`${attribute} ${published} ${shown}`, { attribute, published, shown });
      }
    return [...found.values()];
  });
}
