// Without scripts every page is the whole publication.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Chart } from "./chart.mjs";
import { figures } from "./figures.mjs";
import { DESKTOP, PHONE, serving, widths } from "./page.mjs";
import { FIGURE, FILE_LINK, LIVE_ONLY } from "./parts.mjs";
import { PAGES, SITES } from "./site.mjs";
import { text } from "./texts.mjs";

const DEMONSTRATION = text("words", "demonstration");
const PAGES_WITH_CHARTS = ["", "air/", "water/", "complaints/"];

for (const site of SITES) {
  describe(`without scripts, served under ${site.base}`, () => {
    const portal = serving(site);
    const visit = (path, look, options) => portal.visit(path, look, { scripts: false, ...options });

    test("every figure is in the bulletin with its value, unit, sentence and permanent address", () =>
      visit("bulletin/", async (page) => {
        const rows = await figures();
        assert.ok(rows.length > 46);
        for (const { id, value, unit, metric, quote } of rows) {
          const content = await page.locator(`[id="${id}"]`).textContent();
          for (const part of [`${value}${unit}`, metric, quote]) assert.ok(content.includes(part), `${id} lacks ${part}: ${content}`);
        }
        assert.equal(await page.locator(FIGURE).count(), rows.length);
      }));

    test("a target is beside its actual value", () =>
      visit("bulletin/", async (page) => {
        const content = await page.locator('[id="air.good-days-ratio.2021.actual"]').textContent();
        assert.match(content, new RegExp(`${text("words", "target")}2022年\\s*91\\.6%`));
      }));

    for (const [path, name] of PAGES) {
      for (const viewport of [DESKTOP, PHONE]) {
        test(`${name}: every chart is one visible picture with a table, ${viewport.width} px wide`, () =>
          visit(
            path,
            async (page) => {
              const charts = await Chart.all(page);
              assert.equal(charts.length > 0, PAGES_WITH_CHARTS.includes(path));
              for (const chart of charts) {
                const id = await chart.id();
                assert.equal(await chart.pictures.count(), 1, `${id} shows another number of pictures`);
                const box = await chart.pictures.boundingBox();
                assert.ok(box.width > 250 && box.height > 30, `${id} is ${box.width}×${box.height}`);
                assert.ok((await chart.table.locator("tbody tr").count()) > 0, `${id} has an empty table`);
              }
            },
            { viewport },
          ));
      }
    }

    test("what is made of demonstration data is marked in picture, title, table and files; published figures are not", async () => {
      let demonstrations = 0;
      for (const [path] of PAGES) {
        await visit(path, async (page) => {
          for (const chart of await Chart.all(page)) {
            const id = await chart.id();
            const isMarked = (content) => content.includes(DEMONSTRATION);
            const marked = isMarked(await chart.title());
            demonstrations += marked;
            const expect = (what, content) => assert.equal(isMarked(content), marked, `${id}: ${what}`);
            for (const svg of await chart.figure.locator("svg").all()) expect("picture", await svg.textContent());
            for (const row of await chart.table.locator("tbody tr").all()) expect("table", await row.textContent());
            expect("source", await chart.source());
            for (const link of await chart.figure.locator(FILE_LINK).all()) {
              const address = new URL(await link.getAttribute("href"), page.url()).href;
              const file = await page.request.get(address);
              assert.equal(file.status(), 200);
              // A PNG has no text; it is drawn from the SVG.
              if (address.endsWith(".png")) continue;
              const content = await file.text();
              expect("file", content);
              if (address.endsWith(".csv"))
                for (const row of content.trim().split("\r\n").slice(1)) expect("row of the file", row);
            }
          }
        });
      }
      assert.ok(demonstrations >= 8);
    });

    for (const [path, name] of PAGES) {
      test(`${name}: nothing is wider than a phone`, () =>
        visit(
          path,
          async (page) => {
            const [content, window] = await widths(page);
            assert.equal(content, window);
          },
          { viewport: PHONE },
        ));
    }

    test("controls that would do nothing are not shown", () =>
      visit("air/", async (page) => {
        assert.ok((await page.locator(LIVE_ONLY).count()) > 0);
        assert.equal(await page.locator(`${LIVE_ONLY}:visible`).count(), 0);
      }));

    test("a missing file is not found, and not a page", async () => {
      for (const path of ["data/air-0000000000000000.json", "nothing.csv", "air/nothing/"]) {
        const answer = await fetch(portal.at(path));
        assert.equal(answer.status, 404, path);
      }
    });
  });
}
