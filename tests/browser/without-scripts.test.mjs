// Promise: every page is the whole publication before any script has run.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { figures } from "./figures.mjs";
import { DESKTOP, PAGES, PHONE, SITES, launch, open, serve } from "./harness.mjs";

for (const site of SITES) {
  describe(`without scripts, served under ${site.base}`, () => {
    let server, chromium;
    before(async () => {
      [server, chromium] = await Promise.all([serve(site), launch()]);
    });
    after(() => Promise.all([server.stop(), chromium.stop()]));

    const visit = async (folder, look, options = {}) => {
      const { page, complaints, close } = await open(chromium.browser, server.address + folder, { scripts: false, ...options });
      try {
        await look(page);
        assert.deepEqual(complaints, []);
      } finally {
        await close();
      }
    };

    test("every figure stands in the bulletin with its value, unit, sentence and permanent address", () =>
      visit("bulletin/", async (page) => {
        const rows = await figures();
        assert.ok(rows.length > 46);
        for (const { id, value, unit, metric, quote } of rows) {
          const text = await page.locator(`[id="${id}"]`).textContent();
          for (const part of [`${value}${unit}`, metric, quote]) assert.ok(text.includes(part), `${id} lacks ${part}: ${text}`);
        }
        assert.equal(await page.locator(".fact[id]").count(), rows.length);
      }));

    test("a target stands beside its actual value", () =>
      visit("bulletin/", async (page) => {
        const text = await page.locator('[id="air.good-days-ratio.2021.actual"]').textContent();
        assert.match(text, /目标2022年\s*91\.6%/);
      }));

    for (const [folder, name] of PAGES) {
      for (const viewport of [DESKTOP, PHONE]) {
        test(`${name}: every chart is one visible picture with a table, ${viewport.width} px wide`, () =>
          visit(
            folder,
            async (page) => {
              const charts = await page.locator("figure.chart").all();
              if (["", "air/", "water/", "complaints/"].includes(folder)) assert.ok(charts.length > 0);
              for (const chart of charts) {
                const id = await chart.getAttribute("id");
                const pictures = await chart.locator("svg:visible").all();
                assert.equal(pictures.length, 1, `${id} shows ${pictures.length} pictures`);
                const box = await pictures[0].boundingBox();
                assert.ok(box.width > 250 && box.height > 30, `${id} is ${box.width}×${box.height}`);
                assert.ok((await chart.locator("table tbody tr").count()) > 0, `${id} has an empty table`);
              }
            },
            { viewport },
          ));
      }
    }

    test("what is made of demonstration data says so in picture, title, table and files; published figures do not", async () => {
      let demonstrations = 0;
      for (const [folder] of PAGES) {
        await visit(folder, async (page) => {
          for (const chart of await page.locator("figure.chart").all()) {
            const id = await chart.getAttribute("id");
            const marked = /演示数据/.test(await chart.locator(".chart__title").textContent());
            demonstrations += marked;
            const says = async (what, text) => assert.equal(/演示数据/.test(text), marked, `${id}: ${what}`);
            for (const svg of await chart.locator("svg").all()) await says("picture", await svg.textContent());
            for (const row of await chart.locator("table tbody tr").all()) await says("table", await row.textContent());
            await says("source", await chart.locator(".chart__source").textContent());
            for (const link of await chart.locator(".chart__files a").all()) {
              const file = await page.request.get(new URL(await link.getAttribute("href"), page.url()).href);
              assert.equal(file.status(), 200);
              // A picture of pixels has no text; it is drawn from the SVG.
              if ((await link.getAttribute("href")).endsWith(".png")) continue;
              const text = await file.text();
              await says("file", text);
              if ((await link.getAttribute("href")).endsWith(".csv"))
                for (const row of text.trim().split("\r\n").slice(1)) await says("row of the file", row);
            }
          }
        });
      }
      assert.ok(demonstrations >= 8);
    });

    for (const [folder, name] of PAGES) {
      test(`${name}: nothing is wider than a phone`, () =>
        visit(
          folder,
          async (page) => {
            const { scroll, client } = await page.evaluate(() => ({
              scroll: document.documentElement.scrollWidth,
              client: document.documentElement.clientWidth,
            }));
            assert.equal(scroll, client);
          },
          { viewport: PHONE },
        ));
    }

    test("controls that would do nothing are not shown", () =>
      visit("air/", async (page) => assert.equal(await page.locator(".live-only:visible").count(), 0)));

    test("a missing file is not found, and not a page", async () => {
      for (const path of ["data/air-0000000000000000.json", "nothing.csv", "air/nothing/"]) {
        const answer = await fetch(server.address + path);
        assert.equal(answer.status, 404, path);
      }
    });
  });
}
