// The rendered sites that the tests open, and the portal's own preview server for them.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { text } from "./texts.mjs";

/** The publisher. */
export const MINGCHA = required("MINGCHA_BIN");

/** The portal, rendered for two base paths: the path and the folder. */
export const SITES = [
  { base: "/", folder: required("MINGCHA_DIST") },
  { base: "/hbj/portal/", folder: required("MINGCHA_DIST_SUBPATH") },
];

/** One page with every kind of chart (examples/gallery.rs). */
export const GALLERY = { base: "/", folder: required("MINGCHA_GALLERY") };

/** What Trunk built: the template and the program. */
export const PROGRAM_FOLDER = required("MINGCHA_SITE");

/** The pages in the order of the menu: path and menu name. */
export const PAGES = [
  ["", "home"],
  ["air/", "air"],
  ["water/", "water"],
  ["complaints/", "complaints"],
  ["bulletin/", "bulletin"],
  ["about/", "about"],
].map(([path, group]) => [path, text(group, "name")]);

/** The menu name of the page at a path. */
export const nameOf = (path) => PAGES.find(([other]) => other === path)[1];

/** Serves a rendered folder on a free port; returns its address and a function that stops it. */
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

function required(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: run the tests with make test`);
  return value;
}
