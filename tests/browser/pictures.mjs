// Takes a picture of every page and of the gallery of charts, light and dark, at desktop and phone width, for people to
// look at: tests/browser/pictures/. Words after the command choose among them: `node tests/browser/pictures.mjs air dark`.

import { mkdir } from "node:fs/promises";
import { launch } from "./chromium.mjs";
import { DESKTOP, PHONE, open } from "./page.mjs";
import { GALLERY, PAGES, SITES, serve } from "./site.mjs";

const chosen = process.argv.slice(2);
const folder = new URL("pictures/", import.meta.url);
await mkdir(folder, { recursive: true });
const [portal, gallery, chromium] = await Promise.all([serve(SITES[0]), serve(GALLERY), launch()]);
const paths = [...PAGES.map(([path]) => path), "air/2021-03/"];
const pages = paths.map((path) => [path.slice(0, -1).replace("/", "-") || "home", portal.address + path]);
for (const [name, address] of [...pages, ["gallery", gallery.address]]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of [DESKTOP, PHONE]) {
      const words = [name, colorScheme, String(viewport.width)];
      if (!chosen.every((word) => words.includes(word))) continue;
      const { page, complaints, close } = await open(chromium.browser, address, { viewport, colorScheme });
      const file = new URL(`${words.join("-")}.png`, folder);
      await page.screenshot({ path: file.pathname, fullPage: true });
      console.log(file.pathname, complaints);
      await close();
    }
  }
}
await Promise.all([portal.stop(), gallery.stop(), chromium.stop()]);
