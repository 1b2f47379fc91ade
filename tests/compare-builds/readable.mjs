// Texts as lines that can be compared by eye: a page, a picture and a data file are one long line each.

import { brotliDecompressSync } from "node:zlib";

// Longer ones are broken at what separates the parts of styles, scripts and sentences; where that is not enough, at the
// commands of a path.
const LONG = 160;
const SEPARATORS = [/(?<=[;,{}\s。；])/, /(?<=[\d.])(?=[a-z])/i];

/** The content as it was before it was compressed, and the name it had. */
export function uncompressed(name, bytes) {
  return name.endsWith(".br") ? { name: name.slice(0, -".br".length), bytes: brotliDecompressSync(bytes) } : { name, bytes };
}

/** Bytes as text; undefined for what is no text. */
export function textOf(bytes) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The lines of a text. */
export function readable(name, text) {
  if (name.endsWith(".json")) text = brokenJson(text);
  if (/\.(html|svg|xml)$/.test(name)) text = brokenAtTags(text);
  return text.split("\n").flatMap(pieces);
}

function brokenAtTags(text) {
  const json = /(<script[^>]*type="?application\/json"?[^>]*>)(.*?)(<\/script>)/gs;
  return text
    .replace(json, (_, begin, data, end) => `${begin}\n${brokenJson(data)}\n${end}`)
    .replace(/<[^<>]*>/g, "\n$&\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** Every value on a line of its own. Read as text, not as values: a number stays as it is written. */
function brokenJson(text) {
  const tokens = /"(?:[^"\\]|\\.)*"|\[\s*\]|\{\s*\}|[[\]{},:]|\s+/gs;
  let depth = 0;
  const begin = () => `\n${"  ".repeat(Math.max(depth, 0))}`;
  return text.replace(tokens, (token) => {
    if (/^\s/.test(token)) return "";
    if (token === ":") return ": ";
    if (token === ",") return token + begin();
    if (token === "[" || token === "{") {
      depth++;
      return token + begin();
    }
    if (token === "]" || token === "}") {
      depth--;
      return begin() + token;
    }
    return token;
  });
}

function pieces(line) {
  return SEPARATORS.reduce((parts, at) => parts.flatMap((part) => (part.length > LONG ? part.split(at) : [part])), [line]);
}
