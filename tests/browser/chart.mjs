// A chart on a page, as tests act on it and read it.

import assert from "node:assert/strict";
import * as parts from "./parts.mjs";
import { until } from "./wait.mjs";

export class Chart {
  /** @param figure the locator of the chart's figure */
  constructor(figure) {
    this.figure = figure;
    this.page = figure.page();
    this.plot = figure.locator(parts.PLOT);
    this.canvas = figure.locator(parts.CANVAS);
    this.topCanvas = figure.locator(parts.TOP_CANVAS);
    this.pictures = figure.locator("svg:visible");
    this.table = figure.locator("table");
  }

  /** The chart of this id. */
  static of(page, id) {
    return new this(page.locator(`#${id}`));
  }

  /** Every chart of a page. */
  static async all(page) {
    return (await page.locator(parts.CHART).all()).map((figure) => new this(figure));
  }

  id() {
    return this.figure.getAttribute("id");
  }

  title() {
    return this.figure.locator(parts.TITLE).textContent();
  }

  source() {
    return this.figure.locator(parts.SOURCE).textContent();
  }

  /** The line under the picture. */
  readout() {
    return this.figure.locator(parts.READOUT).textContent();
  }

  /** Waits until the line under the picture matches. */
  async reads(expected, after = "") {
    await until(
      async () => expected.test(await this.readout()),
      async () => `${after} reads “${await this.readout()}”, not ${expected}`,
    );
  }

  /** The lines of the words beside the chosen point, once they are shown. */
  async tip() {
    const tip = this.figure.locator(parts.TIP);
    await tip.waitFor({ state: "visible" });
    return (await tip.textContent()).split("\n");
  }

  /** Waits until the canvas is shown and drawn on. */
  async drawn() {
    await this.canvas.waitFor({ state: "visible" });
    const { inked } = await this.pixels();
    assert.ok(inked > 500, `${await this.id()} has ${inked} drawn pixels`);
  }

  /** Gives the plot the keyboard's focus, which makes a chart live. */
  async focus() {
    await this.plot.focus();
    await this.drawn();
  }

  /** The button that hides and shows a series. */
  series(name) {
    return this.figure.getByRole("button", { name, exact: true });
  }

  /** Waits until the button of a series is pressed or is not. */
  async pressed(name, pressed, otherwise) {
    const state = () => this.series(name).getAttribute("aria-pressed");
    await until(async () => (await state()) === String(pressed), otherwise ?? `${name}: aria-pressed is not ${pressed}`);
  }

  /** Opens or closes the table. */
  toggleTable() {
    return this.figure.locator("summary").click();
  }

  /** The visible headings of the table. */
  headings() {
    return this.figure.locator("thead th:visible").allTextContents();
  }

  /** The rows of the table, each its visible cells. */
  rows() {
    return this.figure.locator("tbody").evaluate((body) =>
      [...body.rows].map((row) => [...row.cells].filter((cell) => cell.checkVisibility()).map((cell) => cell.textContent)),
    );
  }

  /** How many canvas pixels there are to one CSS pixel. */
  sharpness() {
    return this.canvas.evaluate((canvas) => canvas.width / canvas.clientWidth);
  }

  /** Counts of a canvas' pixels that are drawn on, green and yellow, and a checksum of all of them. */
  pixels(canvas = this.canvas) {
    return canvas.evaluate((canvas) => {
      // Read from a copy, so that reading does not change how the chart's own canvas is kept.
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      const count = { inked: 0, green: 0, yellow: 0, checksum: 0 };
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue, alpha] = data.subarray(at, at + 4);
        if (alpha > 0 && red + green + blue < 740) count.inked += 1;
        if (red === 0 && green === 228 && blue === 0) count.green += 1;
        if (red === 255 && green === 255 && blue === 0) count.yellow += 1;
        count.checksum = (count.checksum * 31 + red + 2 * green + 3 * blue + 4 * alpha) % 2147483647;
      }
      return count;
    });
  }

  /** A checksum of the canvas' pixels. */
  async checksum(canvas = this.canvas) {
    return (await this.pixels(canvas)).checksum;
  }
}
