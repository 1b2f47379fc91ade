// A page in a real browser, with everything that the browser complains about while it is open.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch } from "./chromium.mjs";
import { LIVE_PAGE } from "./parts.mjs";
import { serve } from "./site.mjs";
import { frames } from "./wait.mjs";

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 780 };

/** The requests of each page that have not ended. */
const pending = new WeakMap();

/**
 * Serves a site and starts a browser before the tests of the file or `describe` that this is called in, and stops both
 * after them.
 */
export function serving(site) {
  let server, chromium;
  before(async () => {
    [server, chromium] = await Promise.all([serve(site), launch()]);
  });
  after(() => Promise.all([server?.stop(), chromium?.stop()]));

  const portal = {
    /** The address of a path below the site's base. */
    at: (path) => server.address + path,

    /** Opens a page by its path. */
    open: (path, options) => open(chromium.browser, server.address + path, options),

    /** Opens a page, acts on it, and fails where the browser complains, save of what is `expected`. */
    async visit(path, act, { expected = () => false, ...options } = {}) {
      const { page, complaints, close } = await portal.open(path, options);
      try {
        await act(page);
        assert.deepEqual(complaints.filter((complaint) => !expected(complaint)), []);
      } finally {
        await close();
      }
    },
  };
  return portal;
}

/** Opens a page; `complaints` grows with what the browser complains about. */
export async function open(browser, address, { viewport = DESKTOP, scripts = true, ...options } = {}) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, locale: "zh-CN", ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    // Without scripts the program that the page would have the browser fetch early is not used.
    const unused = !scripts && message.text().includes("was preloaded using link preload but not used");
    if (["error", "warning"].includes(message.type()) && !unused) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    // Without scripts the browser drops the program that the page would have it fetch early.
    if (scripts || !/\.(js|wasm)$/.test(request.url())) complaints.push(`request failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(address).origin) complaints.push(`foreign host: ${request.url()}`);
  });
  watchRequests(page);
  await page.goto(address, { waitUntil: "networkidle" });
  if (scripts) await page.waitForSelector(LIVE_PAGE);
  return { page, complaints, close: () => context.close() };
}

function watchRequests(page) {
  const requests = new Set();
  pending.set(page, requests);
  page.on("request", (request) => requests.add(request));
  for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => requests.delete(request));
}

/** Waits until no request is under way and what the page has received is drawn. */
export async function settled(page) {
  const requests = pending.get(page);
  let idle;
  do {
    idle = requests.size === 0;
    await frames(page);
  } while (!idle || requests.size > 0);
}

/** The element that has the keyboard's focus is the first to match, after as many Tabs as it takes. */
export async function tabTo(page, selector) {
  for (let times = 0; times < 150; times += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

/** How wide the page's content and its window are, in CSS pixels: equal unless the page scrolls sideways. */
export function widths(page) {
  return page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
}

/** Follows a link of the menu. */
export const followMenu = (page, name) => page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
