// A served portal and a real browser for each test, with everything the browser complains about collected.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";

export { launch } from "./chromium.mjs";

const MINGCHA = required("MINGCHA_BIN");

// Where the portal is served, and the rendered folder for it.
export const SITES = [
  { base: "/", folder: required("MINGCHA_DIST") },
  { base: "/hbj/portal/", folder: required("MINGCHA_DIST_SUBPATH") },
];

// The pages in the order of the menu: folder and menu name.
export const PAGES = [
  ["", "首页"],
  ["air/", "空气质量"],
  ["water/", "水环境"],
  ["complaints/", "投诉办理"],
  ["bulletin/", "年度公报"],
  ["about/", "关于与方法"],
];

/** The folder with a page of every kind of chart (examples/gallery.rs). */
export const galleryFolder = () => required("MINGCHA_GALLERY");

/** What Trunk built: the template and the program. */
export const programFolder = () => required("MINGCHA_SITE");

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 780 };

function required(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: run the tests with make test`);
  return value;
}

/** Serves a rendered folder on a free port; returns its address and how to stop it. */
export async function serve({ base, folder }) {
  const server = spawn(MINGCHA, ["serve", folder, "--base", base, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((resolve, reject) => {
    let printed = "";
    server.stdout.on("data", (chunk) => {
      printed += chunk;
      const found = printed.match(/http:\/\/127\.0\.0\.1:\d+\S*/);
      if (found) resolve(found[0]);
    });
    server.on("exit", (code) => reject(new Error(`mingcha serve ended with ${code}: ${printed}`)));
  });
  return { address, stop: () => server.kill() };
}

/** A page of the portal, and what the browser complained about while it was open. */
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
  await page.goto(address, { waitUntil: "networkidle" });
  if (scripts) await page.waitForSelector("html.live");
  return { page, complaints, close: () => context.close() };
}
