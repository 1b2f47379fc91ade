// Two folders compared file by file.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { uncompressed } from "./readable.mjs";

// Data files are named after their content: one that has changed has another name.
const HASH = /-[0-9a-f]{16}(?=\.)/;

/** Every file below a folder, its bytes by its path. */
export function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

/**
 * How many files are equal, which are in one folder only, and pairs of those that differ: `recompressed` where only the
 * compressor's choice did. Files that are in one folder only and whose names differ in the hash alone are a pair.
 */
export function compare(old, now) {
  const result = { equal: 0, different: [], recompressed: [], onlyOld: [], onlyNew: [...now.keys()].filter((name) => !old.has(name)) };
  for (const [name, bytes] of old) {
    const other = now.has(name) ? name : takeNamesake(name, result.onlyNew);
    if (other === undefined) result.onlyOld.push(name);
    else if (other === name && bytes.equals(now.get(name))) result.equal++;
    else result[sameContent(name, bytes, now.get(other)) ? "recompressed" : "different"].push({ old: name, now: other });
  }
  return result;
}

function takeNamesake(name, names) {
  const at = names.findIndex((other) => HASH.test(name) && other.replace(HASH, "") === name.replace(HASH, ""));
  return at < 0 ? undefined : names.splice(at, 1)[0];
}

function sameContent(name, bytes, other) {
  return name.endsWith(".br") && uncompressed(name, bytes).bytes.equals(uncompressed(name, other).bytes);
}
