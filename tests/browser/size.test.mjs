// Budgets: what a reader downloads before the page is read, and before it is live.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { constants, brotliCompressSync } from "node:zlib";
import { SITES } from "./harness.mjs";

const sent = async (file) =>
  brotliCompressSync(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

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
}
