// Every page and a page of every kind of chart under axe: light and dark, wide and narrow.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import axe from "axe-core";
import { Chart } from "./chart.mjs";
import { DESKTOP, PHONE, serving } from "./page.mjs";
import { GALLERY, PAGES, SITES, nameOf } from "./site.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe("accessibility", () => {
  const portal = serving(SITES[0]);
  const gallery = serving(GALLERY);

  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of [DESKTOP, PHONE]) {
      const how = `${colorScheme}, ${viewport.width} px wide: no violation that axe finds`;

      for (const [path, name] of [...PAGES, ["air/2021-03/", `${nameOf("air/")}，3月`], ["404.html", "没有的网页"]])
        test(`${name}, ${how}`, () =>
          portal.visit(path, async (page) => assert.deepEqual(await violations(page), []), { colorScheme, viewport }));

      test(`every kind of chart, live and with its table open, ${how}`, () =>
        gallery.visit(
          "",
          async (page) => {
            for (const chart of await Chart.all(page)) {
              await chart.toggleTable();
              await chart.plot.focus();
            }
            assert.deepEqual(await violations(page), []);
          },
          { colorScheme, viewport },
        ));
    }
  }
});

/** What axe finds wrong, a line each. */
async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate((values) => window.axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] }), RULES);
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} times, first ${nodes[0].html}`);
}
