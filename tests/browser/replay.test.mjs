// The canvas painter understands every operation that the program writes (src/chart/batch.rs), and no other.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

const SOURCE = new URL("../../src/", import.meta.url);

let operations, replay;

before(async () => {
  const batch = await readFile(new URL("chart/batch.rs", SOURCE), "utf8");
  const found = [...batch.matchAll(/pub const (\w+): i32 = (\d+);/g)];
  operations = Object.fromEntries(found.map(([, name, code]) => [name, Number(code)]));
  const script = await readFile(new URL("ui/live/replay.js", SOURCE), "utf8");
  ({ replay } = await import(`data:text/javascript,${encodeURIComponent(script)}`));
});

/** What a batch makes of a canvas: every call with its arguments, every property with its value. */
function painted(numbers, texts = "") {
  const calls = [];
  const context = new Proxy(
    {},
    {
      get: (target, name) => target[name] ?? ((...values) => calls.push([name, ...values])),
      set: (target, name, value) => {
        calls.push([name, value]);
        target[name] = value;
        return true;
      },
    },
  );
  replay({ width: 0, height: 0, getContext: () => context }, numbers, texts, 100, 50, 0.25, "font");
  // Without the two calls that prepare any canvas.
  return calls.slice(2);
}

// For each operation its operands, and what they paint where the style before is filled.
const PAINTED = {
  STYLE: [[0x112233ff, 8], [["strokeStyle", "#112233ff"], ["lineWidth", 8]]],
  RECT: [[1, 2, 3, 4], [["fillRect", 1, 2, 3, 4]]],
  LINES: [
    [2, 2, 1, 2, 3, 4, 2, 5, 6, 7, 8],
    [["beginPath"], ["moveTo", 1, 2], ["lineTo", 3, 4], ["moveTo", 5, 6], ["lineTo", 7, 8], ["stroke"]],
  ],
  POLYGON: [[3, 1, 2, 3, 4, 5, 6], [["beginPath"], ["moveTo", 1, 2], ["lineTo", 3, 4], ["lineTo", 5, 6], ["fill"]]],
  CIRCLE: [[1, 2, 3], [["beginPath"], ["arc", 1, 2, 3, 0, 2 * Math.PI], ["fill"]]],
  TEXT: [[1, 2, 48, 1, 2], [["font", "600 48px font"], ["textAlign", "right"], ["fillText", "word", 1, 2]]],
  COLUMNS: [
    [4, 2, 1, 2, 3, 5, 6, 7],
    [["strokeStyle", "#000000ff"], ["lineWidth", 4], ["beginPath"], ["moveTo", 1, 2], ["lineTo", 1, 3], ["moveTo", 5, 6], ["lineTo", 5, 7], ["stroke"]],
  ],
};

test("every operation of a batch is painted with all its operands", () => {
  assert.deepEqual(Object.keys(operations).sort(), Object.keys(PAINTED).sort());
  for (const [name, [operands, expected]] of Object.entries(PAINTED)) {
    // A rectangle before and after: an operand too many or too few would be seen there.
    const filled = [operations.STYLE, 0x000000ff, 0];
    const dot = [operations.RECT, 9, 9, 9, 9];
    const calls = painted([...filled, ...dot, operations[name], ...operands, ...filled, ...dot], "word\n");
    const around = [["fillStyle", "#000000ff"], ["fillRect", 9, 9, 9, 9]];
    assert.deepEqual(calls, [...around, ...expected, ...around], name);
  }
});

test("an operation that the painter does not know is an error", () => {
  assert.throws(() => painted([Object.keys(operations).length, 1, 2, 3]));
});
