// Budgets: what a reader downloads before the page can be read, and before it is live.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { constants, brotliCompressSync } from "node:zlib";
import { SITES } from "./site.mjs";

const compressed = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sent = async (file) => compressed(await readFile(file));

// What a server sends before it waits for an answer (RFC 6928: ten segments), less room for headers.
const FIRST_FLIGHT = 10 * 1460 - 1000;

for (const { base, folder } of SITES) {
  test(`the portal's program is at most 150 kB, served under ${base}`, async () => {
    const files = (await readdir(folder)).filter((name) => /\.(js|wasm)$/.test(name));
    assert.equal(files.length, 2);
    const sizes = await Promise.all(files.map((name) => sent(path.join(folder, name))));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total <= 150_000, `${total} bytes`);
  });

  test(`the home page with its styles is at most 30 kB, served under ${base}`, async () => {
    const total = await sent(path.join(folder, "index.html"));
    assert.ok(total <= 30_000, `${total} bytes`);
  });

  test(`what a page's first paint waits for is in the server's first answer, served under ${base}`, async () => {
    const pages = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".html"));
    assert.ok(pages.length > 6);
    for (const name of pages) {
      const html = await readFile(path.join(folder, name), "utf8");
      const [, id] = /<link rel="expect" blocking="render" href="#([^"]+)">/.exec(html);
      const element = html.indexOf(`id="${id}"`);
      assert.ok(element > 0, `${name}: no ${id}`);
      const end = html.indexOf(id === "main" ? "</main>" : "</figure>", element);
      const bytes = compressed(html.slice(0, end));
      assert.ok(bytes <= FIRST_FLIGHT, `${name}: ${bytes} bytes until the end of ${id}`);
    }
  });
}
