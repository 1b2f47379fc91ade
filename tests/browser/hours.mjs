// The page of hours: its chart of PM2.5, as tests act on it, and the hours that are published for it.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { Chart } from "./chart.mjs";
import { serving, settled } from "./page.mjs";
import { BRUSH, COMPLETE_CANVAS, CURSOR, PLOT, TIP, button } from "./parts.mjs";
import { SITES } from "./site.mjs";
import { until } from "./wait.mjs";

export const PAGE = "air/hours/";
export const ID = "air-hours-pm25";
export const STATIONS = ["演示站1", "演示站2", "演示站3"];
/** What the chart reads where it shows all its hours. */
export const YEAR = "2021年1月1日0时—2022年1月1日0时";
export const YEAR_HOURS = 8760;
/** The line under a picture of days, and of hours, while one of them is chosen. */
export const READS_A_DAY = /^2021年\d+月\d+日，演示站1/;
export const READS_AN_HOUR = /^2021年\d+月\d+日\d+时，演示站1/;
const HOUR = 3_600_000;

/** The portal served under a base, with `visit` for the page of hours: it acts on the page and its chart of PM2.5. */
export function servingHours(site = SITES[0]) {
  const portal = serving(site);
  const visit = (act, { query = "", ...options } = {}) =>
    portal.visit(
      PAGE + query,
      async (page) => {
        const chart = HoursChart.of(page, ID);
        await chart.drawn();
        await act(page, chart);
      },
      options,
    );
  return { ...portal, visit };
}

export class HoursChart extends Chart {
  constructor(figure) {
    super(figure);
    this.brush = figure.locator(BRUSH);
    this.cursor = figure.locator(CURSOR);
  }

  /** Scrolls to the chart, which fetches nothing before it is near the window, and waits until the canvas shows all that it
   *  has to show. */
  async drawn() {
    await this.figure.scrollIntoViewIfNeeded();
    await this.figure.locator(COMPLETE_CANVAS).waitFor({ state: "visible" });
  }

  /** The button for an act, such as `week`. */
  button(act) {
    return this.figure.locator(button(act));
  }

  /** Presses the button for an act. */
  press(act) {
    return this.button(act).click();
  }

  /** The first hour shown and the hour after the last, since 1970: from the line under the picture or, while that is
   *  about a chosen hour, from the address. */
  async span() {
    const read = await this.readout();
    if (read.includes("—")) return read.split("—").map(hourOf);
    const range = new URL(this.page.url()).searchParams.get(await this.id())?.split(".")[0];
    const hour = (digits) => hourOf(digits.replace(/^(....)(..)(..)(..)$/, "$1年$2月$3日$4时"));
    return range ? range.split("-").map(hour) : YEAR.split("—").map(hourOf);
  }

  /** How many hours are shown. */
  async length() {
    const [from, to] = await this.span();
    return to - from;
  }

  /** Waits until so many hours are shown, give or take one. */
  async lasts(hours, after = "") {
    await until(
      async () => Math.abs((await this.length()) - hours) <= 1,
      async () => `${after} shows “${await this.readout()}”, not ${hours} hours`,
    );
  }

  /** Waits until the chart shows all its hours. */
  showsAll() {
    return until(async () => (await this.readout()).startsWith(YEAR), "not all hours are shown");
  }

  /** Waits until the chart shows less than all its hours. */
  showsPart() {
    return until(async () => (await this.length()) < YEAR_HOURS, "all hours are shown");
  }

  /** Scrolls the plot to the middle of the window; its box there. */
  async centred() {
    await this.plot.evaluate((plot) => plot.scrollIntoView({ block: "center", behavior: "instant" }));
    await settled(this.page);
    return this.plot.boundingBox();
  }

  /** Drags the mouse from one share of the plot's width to another. */
  async drag(box, from, to, meanwhile = () => {}) {
    const { mouse } = this.page;
    const y = box.y + box.height / 2;
    await mouse.move(box.x + box.width * from, y);
    await mouse.down();
    await mouse.move(box.x + (box.width * (from + to)) / 2, y);
    await mouse.move(box.x + box.width * to, y);
    await meanwhile();
    await mouse.up();
  }

  /** Fails unless the words beside the point are inside the window and clear of a finger at this height. */
  async tipIsClearOf(y) {
    await this.tip();
    const { x, y: top, width, height } = await this.figure.locator(TIP).boundingBox();
    assert.ok(top + height <= y - 30 || top >= y + 30, `the words reach from ${top} to ${top + height}, the finger is at ${y}`);
    const window = this.page.viewportSize();
    assert.ok(x >= 0 && x + width <= window.width && top >= 0 && top + height <= window.height, "the words leave the window");
  }
}

/** The selector of the plot. */
export const PLOT_OF_CHART = `#${ID} ${PLOT}`;

/** The published hours of PM2.5. */
export async function publishedTile() {
  const folder = path.join(SITES[0].folder, "data");
  const name = (await readdir(folder)).find((name) => name.startsWith(`${ID}-2021-`) && name.endsWith(".json"));
  return JSON.parse(await readFile(path.join(folder, name)));
}

/** The addresses of the tiles of hours that the page requests from now on. */
export function tileRequests(page) {
  const found = [];
  page.on("request", (request) => {
    if (/\/data\/air-hours-\w+-\d{4}-\w+\.json/.test(request.url())) found.push(request.url());
  });
  return found;
}

/** The hour since 1970 of words that begin with one, such as `2021年3月5日14时`. */
export function hourOf(words) {
  const [year, month, day, hour] = words.match(/^(\d+)年(\d+)月(\d+)日(\d+)时/).slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour) / HOUR;
}

/** The day since 1970 of words that begin with one. */
export const dayOf = (words) => hourOf(`${words.match(/^\d+年\d+月\d+日/)[0]}0时`) / 24;

/** An hour as it is written in an address. */
export const digits = (hour) => new Date(hour * HOUR).toISOString().replace(/\D/g, "").slice(0, 10);
