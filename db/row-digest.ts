import crypto from "node:crypto";
import { DamagedCell } from "./database-error.js";
import { digestText, recordCells } from "./stored-row.js";

type Cell = string | number | null;

/** Columns that belong to the store, not to what a record says. */
const SYSTEM_COLUMNS: ReadonlySet<string> = new Set(["row", "superseded_in", "added_in", "digest", "earlier_until"]);

/** Of columns in the order of their table, those that a digest is taken over. */
export function digestedColumns(columns: readonly string[]): readonly string[] {
  return columns.filter((name) => !SYSTEM_COLUMNS.has(name));
}

/** Hash of a row's content: 32 hexadecimal digits, the same for the same values whatever order they were written in. */
export function rowDigest(columns: readonly string[], row: object): string {
  const values = row as Readonly<Record<string, Cell>>;
  return digestOf(columns.map((column) => values[column] ?? null));
}

function digestOf(values: readonly unknown[]): string {
  return digestText(sha256(JSON.stringify(values)).subarray(0, 16));
}

/** The hash of one text in one call takes a tenth of the time; Node has it since 20.12. */
const sha256: (text: string) => Buffer =
  crypto.hash === undefined
    ? (text) => crypto.createHash("sha256").update(text, "utf8").digest()
    : (text) => crypto.hash("sha256", text, "buffer");

/** The first column of a table that came after others: older records have a digest over those before it. */
const LATER_COLUMNS: Readonly<Record<string, string>> = {
  snapshot_version: "jurisdiction",
  statement_version: "reading",
  fact_version: "doubt",
};

/** Whether a digest was taken when the table ended before one of its columns that came later. */
export function writtenBefore(table: string, columns: readonly string[], row: object, digest: string): boolean {
  const later = LATER_COLUMNS[table];
  if (later === undefined) return false;
  const lengths = columns.map((_, at) => at).slice(columns.indexOf(later));
  return lengths.some((length) => rowDigest(columns.slice(0, length), row) === digest);
}

/**
 * The records of one table, from its rows as `SELECT *` gives them: each is held to the digest that was written with it, so that no
 * answer rests on what a disk or somebody else has changed.
 *
 * @throws DamagedCell for another row than the one that was written.
 */
export function heldRows<Row extends object>(table: string): (row: Row) => Row {
  let columns: readonly string[] | null = null;
  return (stored) => {
    columns ??= digestedColumns(Object.keys(stored));
    const { digest: bytes } = stored as { readonly digest?: Uint8Array };
    if (bytes === undefined) throw changed(table);
    const row = recordCells(table, stored);
    const digest = digestText(bytes);
    if (rowDigest(columns, row) !== digest && !writtenBefore(table, columns, row, digest)) throw changed(table);
    return row;
  };
}

/**
 * The same for values in the order of their table, of which those from the place `first` on came after the others.
 *
 * @throws DamagedCell for other values than those that were written.
 */
export function holdValues(table: string, values: readonly unknown[], digest: string, first: number): void {
  for (let length = values.length; length >= first; length--)
    if (digestOf(length === values.length ? values : values.slice(0, length)) === digest) return;
  throw changed(table);
}

function changed(table: string): DamagedCell {
  return new DamagedCell(`another row of ${table}`, "the one that was written");
}
