// Takes a picture of every page at desktop and phone width, for people to look at: tests/browser/pictures/.

import { mkdir } from "node:fs/promises";
import { DESKTOP, PAGES, PHONE, SITES, launch, open, serve } from "./harness.mjs";

const folder = new URL("pictures/", import.meta.url);
await mkdir(folder, { recursive: true });
const [server, chromium] = await Promise.all([serve(SITES[0]), launch()]);
for (const [path] of PAGES) {
  for (const viewport of [DESKTOP, PHONE]) {
    const { page, complaints, close } = await open(chromium.browser, server.address + path, { viewport });
    const file = new URL(`${path.replace("/", "") || "home"}-${viewport.width}.png`, folder);
    await page.screenshot({ path: file.pathname, fullPage: true });
    console.log(file.pathname, complaints);
    await close();
  }
}
await Promise.all([server.stop(), chromium.stop()]);
