// Prints how what two programs made of one bureau differs. compare-builds.sh has put it into old/ and new/ here:
// data, the same published again, pages at /, and pages with headers below a path.
//
//   node report.mjs SUBPATH LINES|all [RENAMES]
//
// RENAMES is a file of renamed classes; what differs by them alone is counted, and is no difference.
//
// Ends with 0 where all is equal, with 1 where anything differs, with 2 where it fails.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readable, textOf, uncompressed } from "./readable.mjs";
import { Renames } from "./renames.mjs";
import { compare, files } from "./trees.mjs";

const PARTS = ["data", "root", "subpath"];
const WIDEST = 240;
// In a file's name, or in both names of a pair.
const COMPRESSED = /\.br(?= |$)/g;

const [subpath, lines, renamesFile] = process.argv.slice(2);
const most = lines === "all" ? Infinity : Number(lines);
let renames;
const scratch = mkdtempSync(path.join(tmpdir(), "compare-builds-"));
try {
  process.exitCode = report() ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 2;
} finally {
  rmSync(scratch, { recursive: true });
}

/** Whether all is equal. */
function report() {
  renames = renamesFile ? new Renames(renamesFile) : undefined;
  const equal = [];
  const different = [];
  for (const part of PARTS) {
    const [old, now] = ["old", "new"].map((side) => files(path.join(side, part)));
    const found = compare(old, now, renames);
    equal.push(printCounts(part, found));
    for (const pair of found.different) {
      different.push({ name: `${part}/${shown(pair)}`, texts: [text(pair.old, old, "ofOld"), text(pair.now, now, "ofNew")] });
    }
  }
  for (const side of ["old", "new"]) equal.push(printAgain(side));
  printDifferences(different);
  return equal.every(Boolean);
}

function printCounts(part, { equal, different, recompressed, renamed, onlyOld, onlyNew }) {
  const kinds = { different, "same content, compressed otherwise": recompressed, "only in OLD": onlyOld, "only in NEW": onlyNew };
  const counts = Object.entries(kinds).map(([kind, names]) => `${names.length} ${kind}`);
  const same = renames ? [`${equal} equal`, `${renamed.length} equal but for renamed classes`] : [`${equal} equal`];
  console.log(`${part}: ${[...same, ...counts].join(", ")}`);
  // What differs is shown further below.
  for (const [kind, names] of Object.entries(kinds).slice(1)) printNames(`  ${kind}: `, names.map(shown));
  return Object.values(kinds).every((names) => names.length === 0);
}

function printAgain(side) {
  const [first, again] = ["data", "again"].map((part) => files(path.join(side, part)));
  const { different, onlyOld, onlyNew } = compare(first, again);
  const changed = [...different.map(shown), ...onlyOld, ...onlyNew];
  console.log(`published again by ${side.toUpperCase()}: ${changed.length === 0 ? "the same bytes" : "not the same bytes"}`);
  printNames("  changed: ", changed);
  return changed.length === 0;
}

/** Each difference once, with the names of all files that have it: a change of a page's head is on every page. */
function printDifferences(different) {
  const groups = new Map();
  for (const { name, texts } of different) {
    const diff = difference(texts);
    // The text of lines, whatever their number and the base path of their links.
    const changed = diff.filter((line) => /^[-+]/.test(line)).map((line) => line.replaceAll(subpath, "/"));
    const key = changed.length > 0 ? changed.join("\n") : name;
    if (!groups.has(key)) groups.set(key, { diff, names: [] });
    groups.get(key).names.push(name);
  }
  for (const { diff, names } of groups.values()) {
    // A compressed file has the differences of the file it was made from.
    const [first, ...others] = names.filter((name) => name.search(COMPRESSED) < 0 || !names.includes(name.replaceAll(COMPRESSED, "")));
    console.log(`\n--- ${first}`);
    for (const line of diff.slice(0, most)) console.log(line.length > WIDEST && most < Infinity ? `${line.slice(0, WIDEST)} …` : line);
    if (diff.length > most) console.log(`… ${diff.length - most} lines more`);
    printNames("  the same in: ", others);
  }
}

function printNames(before, names) {
  for (const name of names.slice(0, most)) console.log(before + name);
  if (names.length > most) console.log(`${before}… ${names.length - most} more`);
}

function shown(pair) {
  if (typeof pair === "string") return pair;
  return pair.old === pair.now ? pair.old : `${pair.old} → ${path.basename(pair.now)}`;
}

/** The lines of a file; with NEW's names where there are renames. */
function text(file, all, renamed) {
  const { name, bytes } = uncompressed(file, all.get(file));
  const text = textOf(bytes);
  return text === undefined ? undefined : readable(name, renames ? renames[renamed](name, text) : text);
}

/** The lines that a reviewer reads. */
function difference([old, now]) {
  if (!old || !now) return ["not a text"];
  const sides = { old, new: now };
  for (const [side, lines] of Object.entries(sides)) writeFileSync(path.join(scratch, side), `${lines.join("\n")}\n`);
  const { stdout, status, error } = spawnSync("diff", ["-U2", "old", "new"], { cwd: scratch, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (error || status > 1) throw error ?? new Error("diff: no success");
  // Without diff's own two lines of names.
  return status === 0 ? ["only the name, line breaks or spaces differ"] : stdout.trimEnd().split("\n").slice(2);
}
