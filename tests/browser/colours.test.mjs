// The colours of published pictures on a dark screen and on paper.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { serving } from "./page.mjs";
import { PICTURE } from "./parts.mjs";
import { GALLERY, PAGES, SITES, nameOf } from "./site.mjs";

// The colours of AQI levels and water classes, and of the text on them: the same on any paper.
const STANDARD = new Set(
  ["#00e400", "#ffff00", "#ff7e00", "#ff0000", "#99004c", "#7e0023", "#ccffff", "#00ccff", "#00ff00", "#ff9b00", "#000000", "#fefefe"],
);

describe("colours of pictures", () => {
  const portal = serving(SITES[0]);
  const gallery = serving(GALLERY);
  const pages = [
    ...[...PAGES, ["air/2021-03/", `${nameOf("air/")}，3月`], ["404.html", "没有的网页"]].map((page) => [...page, portal]),
    ["", "every kind of chart", gallery],
  ];

  for (const [path, name, site] of pages)
    test(`${name}: a dark screen changes every colour but the standards', and paper none`, () =>
      site.visit(
        path,
        async (page) => {
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
        },
        { colorScheme: "dark" },
      ));

  test("every kind of chart has colours to be compared", () =>
    gallery.visit("", async (page) => {
      const published = (await colours(page)).map(({ published }) => published);
      assert.ok(published.some((colour) => STANDARD.has(colour)) && published.some((colour) => !STANDARD.has(colour)), published.join());
    }));
});

/** Each colour in the page's pictures, as it was published and as it is shown. */
function colours(page) {
  return page.evaluate((picture) => {
    const hex = (colour) => `#${colour.match(/\d+/g).slice(0, 3).map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
    const found = new Map();
    for (const attribute of ["fill", "stroke"])
      for (const element of document.querySelectorAll(`${picture} [${attribute}^="#"]`)) {
        const published = element.getAttribute(attribute);
        const shown = hex(getComputedStyle(element)[attribute]);
        found.set(`${attribute} ${published} ${shown}`, { attribute, published, shown });
      }
    return [...found.values()];
  }, PICTURE);
}
