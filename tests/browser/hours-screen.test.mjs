// Charts of hours on different screens.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { servingHours } from "./hours.mjs";
import { DESKTOP, PHONE, settled } from "./page.mjs";

describe("charts of hours on screens", () => {
  const { visit } = servingHours();

  for (const viewport of [DESKTOP, PHONE]) {
    test(`at ${viewport.width} px a finer screen gets a sharper canvas, and a new size a new picture`, () =>
      visit(
        async (page, chart) => {
          const isSharp = async () => {
            const ratio = await chart.sharpness();
            assert.ok(Math.abs(ratio - 2) < 0.05, `${ratio} pixels to one`);
          };
          await isSharp();
          await page.setViewportSize({ width: viewport.width === PHONE.width ? 500 : 900, height: viewport.height });
          await settled(page);
          await isSharp();
        },
        { viewport, deviceScaleFactor: 2 },
      ));
  }

  test("with reduced motion nothing in the chart moves by itself", () =>
    visit(
      async (page, chart) => {
        await chart.plot.focus();
        await page.keyboard.press("ArrowRight");
        const moving = await chart.figure.evaluate((figure) =>
          [figure, ...figure.querySelectorAll("*")].flatMap((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return transitionDuration === "0s" && animationName === "none" ? [] : [element.outerHTML.slice(0, 100)];
          }),
        );
        assert.deepEqual(moving, []);
      },
      { reducedMotion: "reduce" },
    ));
});
