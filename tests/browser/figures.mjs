// The example bureau's figures, read from its own file and not from anything the publisher made of it.

import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

const FIGURES = new URL("../../bureau/wulanchabu-2021/figures.csv", import.meta.url);

/** Every row of figures.csv, with the permanent name that its address ends with. */
export async function figures() {
  const rows = parse(await readFile(FIGURES), { columns: true, bom: true });
  return rows.map((row) => ({
    ...row,
    id: `${row.section}.${row.code}.${row.period.replace("/", "-")}.${row.kind}`,
  }));
}
