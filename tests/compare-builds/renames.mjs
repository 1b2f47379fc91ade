// The texts of OLD with NEW's names of classes, so that what differs by them alone is equal.

import { readFileSync } from "node:fs";

/** What was renamed: classes, as a file has them with an old and a new name a line, - for a class that is gone, and files named after their content. */
export class Renames {
  constructor(file) {
    this.hashes = new Map();
    this.classes = new Map();
    for (const line of readFileSync(file, "utf8").split("\n").filter((line) => line.trim() !== "")) {
      const names = line.trim().split(/\s+/);
      if (names.length !== 2) throw new Error(`${file}: not an old and a new name: ${line}`);
      this.classes.set(...names);
    }
  }

  /** Adds files whose names differ in the hash alone, as pairs of the old and the new hash. */
  addHashes(pairs) {
    for (const [old, now] of pairs) this.hashes.set(old, now);
  }

  /** A text of OLD with NEW's names. */
  ofOld(name, text) {
    const renamed = this.withNewClasses(name, text).replace(/\b[0-9a-f]{16}\b/g, (hash) => this.hashes.get(hash) ?? hash);
    return withoutDigests(name, renamed);
  }

  /** A text of NEW to compare that with. */
  ofNew(name, text) {
    return withoutDigests(name, text);
  }

  /** New names in `class` attributes, selectors and strings of scripts, and nowhere else. */
  withNewClasses(name, text) {
    const rename = (token) => this.classes.get(token) ?? token;
    const names = (part) => part.replace(/[A-Za-z_][\w-]*/g, rename);
    const selectors = (css) => css.replace(/(?<=\.)[A-Za-z_-][\w-]*/g, rename);
    const strings = (script) => script.replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1/gs, names);
    const attribute = (value) => {
      if (!/(?<![\w-])-(?![\w-])/.test(value)) return ` class=${value}`;
      const left = value.replaceAll('"', "").split(" ").filter((token) => token !== "-");
      return left.length > 0 ? ` class="${left.join(" ")}"` : "";
    };
    if (name.endsWith(".css")) return selectors(text);
    if (name.endsWith(".js")) return strings(text);
    if (!name.endsWith(".html")) return text;
    return text
      .replace(/\sclass=("[^"]*"|[^\s">]+)/g, (_, value) => attribute(names(value)))
      .replace(/(?<=<style[^>]*>).*?(?=<\/style>)/gs, selectors)
      .replace(/(?<=<script(?![^>]*json)[^>]*>).*?(?=<\/script>)/gs, strings);
  }
}

/** A text without the digests of contents that are compared themselves: of inline scripts, and those that the record of
 *  compression has for each file. */
function withoutDigests(name, text) {
  if (name !== ".compression") return text.replace(/'sha256-[\w+/]+=*'/g, "'sha256-…'");
  const { files, ...rest } = JSON.parse(text);
  const entries = Object.entries(files).map(([path, { quality }]) => `${path}: quality ${quality}`);
  return [JSON.stringify(rest), ...entries.sort()].join("\n");
}
