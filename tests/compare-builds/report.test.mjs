// compare-builds.sh with two small programs in place of mingcha's: what it prints, and its exit code.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

const SCRIPT = new URL("../compare-builds.sh", import.meta.url).pathname;

// A page of two links and a compressed file, data named after their content, and what is the program's own.
const PROGRAM = ({ word = "air", hash = "0123456789abcdef", quality = 11, page = "", publish = "", render = "" }) => `#!/usr/bin/env node
const { mkdirSync, writeFileSync, existsSync } = require("node:fs");
const { brotliCompressSync } = require("node:zlib");
const [verb, ...rest] = process.argv.slice(2);
const option = (name) => rest[rest.indexOf(name) + 1];
const out = option("--out");
const again = existsSync(out);
mkdirSync(out, { recursive: true });
if (verb === "publish") {
  writeFileSync(out + "/air-${hash}.json", '{"title":"${word}","values":[1.50,2]}');
  ${publish}
} else {
  const page = "<html><head><title>x</title></head><body><a href=" + option("--base") + ">a</a><p>${word}</p>" + ${JSON.stringify(page)} + "</body></html>";
  for (const name of ["/index.html", "/404.html"]) writeFileSync(out + name, page);
  writeFileSync(out + "/index.html.br", brotliCompressSync(page, { params: { 1: ${quality} } }));
  if (rest.includes("--headers")) writeFileSync(option("--headers"), "policy");
  ${render}
}
`;

// A page with a class in every place that a class is named in, and a script that is named after its content.
const page = (chart, tip, hash, digest) => `<style>.${chart}:hover,.tip-top{margin:0}</style><p class="${tip}">tip 数值</p>
<p class=${chart}></p><script>find(".${chart}", x.tip)</script><script type="application/json">["tip"]</script>
<script src=portal-${hash}.js></script><meta content="script-src 'sha256-${digest}'">`;
const [OLD_HASH, NEW_HASH] = ["0000000000000001", "0000000000000002"];
const script = (hash) => `writeFileSync(out + "/portal-${hash}.js", "");`;

let folder;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mingcha-compare-"));
  await mkdir(path.join(folder, "site"));
  await writeFile(path.join(folder, "site/index.html"), "");
  await writeFile(path.join(folder, "renames"), "chart__tip chart__hint\ntip hint\ngone -\n");
  await writeFile(path.join(folder, "too-few"), "tip\n");
  const programs = {
    old: {},
    same: {},
    changed: { word: "water", hash: "fedcba9876543210" },
    recompressed: { quality: 0 },
    misplaced: { render: `writeFileSync(out + "/404.html", page.replace(option("--base"), "/"));` },
    pictured: { render: `writeFileSync(out + "/a.png", Buffer.from([0x89, 0]));` },
    forgetful: { publish: `if (again) writeFileSync(out + "/again.json", "{}");` },
    classes: { page: page("chart__tip", "tip gone", OLD_HASH, "fVz8="), render: script(OLD_HASH) },
    renamed: { page: page("chart__hint", "hint", NEW_HASH, "9sLc="), render: script(NEW_HASH) },
    reworded: { page: page("chart__hint", "hint", NEW_HASH, "9sLc=").replace("数值", "值"), render: script(NEW_HASH) },
    broken: { publish: `console.error("no data"); process.exit(3);` },
  };
  for (const [name, its] of Object.entries(programs)) {
    await writeFile(path.join(folder, name), PROGRAM(its));
    await chmod(path.join(folder, name), 0o755);
  }
});
after(() => rm(folder, { recursive: true }));

function compare(...options) {
  const { status, stdout, stderr } = spawnSync(SCRIPT, [...options, "--site", "site"], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("two programs that do the same end with 0", () => {
  const { status, stdout } = compare("./old", "./same");
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^root: 3 equal, 0 different, /m);
  assert.match(stdout, /^published again by NEW: the same bytes$/m);
  assert.doesNotMatch(stdout, /---/);
});

test("a difference is shown once, line by line, with every file that has it", () => {
  const { status, stdout } = compare("./old", "./changed");
  assert.equal(status, 1);
  assert.match(stdout, /^data: 0 equal, 1 different, 0 same content, compressed otherwise, 0 only in OLD, 0 only in NEW$/m);
  assert.match(stdout, /^--- data\/air-0123456789abcdef\.json → air-fedcba9876543210\.json$/m);
  assert.match(stdout, /^-  "title": "air",\n\+  "title": "water",\n   "values": \[\n     1\.50,$/m);
  assert.match(stdout, /^--- root\/404\.html$(?:\n.*)*?\n-air\n\+water\n/m);
  for (const same of ["root/index.html", "subpath/pages/index.html"]) {
    assert.match(stdout, new RegExp(`^  the same in: ${same}$`, "m"));
  }
  assert.doesNotMatch(stdout, /index\.html\.br/);
  assert.equal(stdout.match(/^-air$/gm).length, 1);
});

test("no more lines are shown than asked for", () => {
  const { stdout } = compare("./old", "./changed", "--lines", "1");
  assert.doesNotMatch(stdout, /^-air$/m);
  assert.match(stdout, /^… \d+ lines more$/m);
});

test("another compression of the same content is no other content", () => {
  const { status, stdout } = compare("./old", "./recompressed");
  assert.equal(status, 1);
  assert.match(stdout, /^root: 2 equal, 0 different, 1 same content, compressed otherwise, /m);
});

test("a link that leaves the sub-path is seen", () => {
  const { status, stdout } = compare("./old", "./misplaced");
  assert.equal(status, 1);
  assert.match(stdout, /^--- subpath\/pages\/404\.html\n(?:.*\n)*?-<a href=\/hbj\/portal\/>\n\+<a href=\/>\n/m);
});

test("what differs by renamed classes and what follows from them is no difference", () => {
  assert.equal(compare("./classes", "./renamed").status, 1);
  const { status, stdout } = compare("./classes", "./renamed", "--renamed", "renames");
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^root: 0 equal, 4 equal but for renamed classes, 0 different, /m);
});

test("beside renamed classes other differences are shown, and only those", () => {
  const { status, stdout } = compare("./classes", "./reworded", "--renamed", "renames");
  assert.equal(status, 1);
  assert.match(stdout, /^-tip 数值\n\+tip 值$/m);
  assert.equal(stdout.match(/^[-+](?!--)/gm).length, 2, stdout);
});

test("a file of one program only is named", () => {
  const { status, stdout } = compare("./old", "./pictured");
  assert.equal(status, 1);
  assert.match(stdout, /^ {2}only in NEW: a\.png$/m);
});

test("a second publication that changes bytes is reported", () => {
  const { status, stdout } = compare("./old", "./forgetful");
  assert.equal(status, 1);
  assert.match(stdout, /^published again by OLD: the same bytes\npublished again by NEW: not the same bytes\n {2}changed: again\.json$/m);
});

test("a failure of the new program is a difference, one of the old leaves nothing to compare", () => {
  const { status, stderr } = compare("./old", "./broken");
  assert.equal(status, 1);
  assert.match(stderr, /no data/);
  assert.equal(compare("./broken", "./old").status, 2);
});

test("wrong use ends with 2 and says why", () => {
  for (const options of [[], ["./old"], ["./old", "./none"], ["./old", "./same", "--bureau", "site"], ["./old", "./same", "--lines", "few"], ["./old", "./same", "--renamed", "none"], ["./old", "./same", "--renamed", "too-few"]]) {
    const { status, stderr } = compare(...options);
    assert.equal(status, 2, options.join(" "));
    assert.notEqual(stderr, "");
  }
});
