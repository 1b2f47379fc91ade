// Waiting for conditions. No test sleeps for a fixed time.

import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

/** Waits until a condition holds; fails with the message, or what it returns, where it does not within four seconds. */
export async function until(holds, otherwise) {
  for (const end = Date.now() + 4000; !(await holds()); await sleep(30))
    if (Date.now() >= end) assert.fail(typeof otherwise === "function" ? await otherwise() : otherwise);
}

/** Waits until the browser has drawn two frames: what was asked for before the first is drawn in one of them. */
export function frames(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
