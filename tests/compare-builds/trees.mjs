// Two folders compared file by file.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { textOf, uncompressed } from "./readable.mjs";

// Files that are named after their content have another name when it has changed.
const HASH = /-([0-9a-f]{16})(?=[._])/;

/** Every file below a folder, its bytes by its path. */
export function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

/**
 * How many files are equal, which are in one folder only, and pairs of those that differ: `recompressed` where only the
 * compressor's choice did, `renamed` where `renames` makes both texts equal. Files that are in one folder only and whose
 * names differ in the hash alone are a pair.
 */
export function compare(old, now, renames) {
  const onlyNew = [...now.keys()].filter((name) => !old.has(name));
  const result = { equal: 0, different: [], recompressed: [], renamed: [], onlyOld: [], onlyNew };
  const pairs = [];
  for (const name of old.keys()) {
    const other = now.has(name) ? name : takeNamesake(name, onlyNew);
    if (other === undefined) result.onlyOld.push(name);
    else pairs.push({ old: name, now: other });
  }
  renames?.addHashes(changedHashes(pairs));
  for (const pair of pairs) {
    const [before, after] = [old.get(pair.old), now.get(pair.now)];
    if (pair.old === pair.now && before.equals(after)) result.equal++;
    else if (sameContent(pair, before, after)) result.recompressed.push(pair);
    else if (renames && sameButForNames(pair, before, after, renames)) result.renamed.push(pair);
    else result.different.push(pair);
  }
  return result;
}

function takeNamesake(name, names) {
  const at = names.findIndex((other) => HASH.test(name) && other.replace(HASH, "") === name.replace(HASH, ""));
  return at < 0 ? undefined : names.splice(at, 1)[0];
}

/** Old and new hash of each file whose name has changed. */
function changedHashes(pairs) {
  const hash = (name) => HASH.exec(name)?.[1];
  return pairs.filter((pair) => pair.old !== pair.now).map((pair) => [hash(pair.old), hash(pair.now)]);
}

function sameContent(pair, before, after) {
  return pair.old.endsWith(".br") && uncompressed(pair.old, before).bytes.equals(uncompressed(pair.now, after).bytes);
}

function sameButForNames(pair, before, after, renames) {
  const [old, now] = [uncompressed(pair.old, before), uncompressed(pair.now, after)];
  const [oldText, nowText] = [textOf(old.bytes), textOf(now.bytes)];
  if (oldText === undefined || nowText === undefined) return old.bytes.equals(now.bytes);
  return renames.ofOld(old.name, oldText) === renames.ofNew(now.name, nowText);
}
