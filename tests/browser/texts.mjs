// The portal's own Chinese texts, read from where they are written, so that no test repeats one.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const FOLDER = new URL("../../src/locale/zh_cn/", import.meta.url);

/** The text of a field, such as `text("hours", "hint")`; in a group that has the field twice, the first. */
export function text(group, field) {
  const found = readFileSync(new URL(`${group}.rs`, FOLDER), "utf8").match(new RegExp(`\\b${field}: "([^"]*)"`));
  assert.ok(found, `src/locale/zh_cn/${group}.rs has no text ${field}`);
  return found[1];
}

/** A text with its placeholders filled in. */
export const filled = (group, field, values) => text(group, field).replace(/\{(\w+)\}/g, (_, name) => values[name]);
