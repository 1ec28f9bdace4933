import { readPost, storedPost } from "./post-row.js";

type Cells = Readonly<Record<string, unknown>>;

/** How the cells of a table stand in the file, where they do not stand as the records say them. */
interface Form {
  readonly store: (row: Cells) => Cells;
  readonly read: (row: Cells) => Cells;
}

const FORMS: Readonly<Record<string, Form>> = { post_version: { store: storedPost, read: readPost } as unknown as Form };

/** The cells of a row as they are kept in its table. */
export function storedCells(table: string, row: object): Cells {
  const form = FORMS[table];
  return form === undefined ? (row as Cells) : form.store(row as Cells);
}

/**
 * A row of a table as its record says it: what `storedCells` made shorter stands there in full.
 *
 * @throws DamagedCell for cells that this layer does not write.
 */
export function recordCells<Row extends object>(table: string, row: Row): Row {
  const form = FORMS[table];
  return form === undefined ? row : (form.read(row as Cells) as Row);
}

/** A digest as it is kept: the bytes that its hexadecimal digits stand for. */
export function digestBytes(digest: string): Buffer {
  return Buffer.from(digest, "hex");
}

/** The digest that is kept, in hexadecimal digits. */
export function digestText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}
