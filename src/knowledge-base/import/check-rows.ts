import { TABLE_SCHEMAS } from "../../../queries/export/table-schemas.js";
import type { TableRow, TableSchema } from "../../model/export/table.js";
import { importError } from "./import-error.js";
import type { ExportedRows, RowsByTable } from "./read-rows.js";

/** Lists of a fact, and the tables that they name rows of. */
const LISTS = [
  ["statements", "statements"],
  ["disagreeing", "statements"],
  ["findings", "findings"],
] as const;

/**
 * Holds the rows of an export against each other: each key once, each reference to a row that is there, no fact without words
 * that it rests on, one coverage, and no wider than its posts.
 *
 * @throws InforceError `IMPORT_INVALID`.
 */
export function checkRows({ rows, narrowed }: ExportedRows): void {
  const keys = new Map(TABLE_SCHEMAS.map((schema) => [schema.name, keysOf(schema, rows.get(schema.name) ?? [])]));
  for (const schema of TABLE_SCHEMAS) checkReferences(schema, rows, keys);
  for (const fact of rows.get("facts") ?? []) checkFact(fact, keys);
  for (const { id, duplicate_of } of rows.get("posts") ?? []) {
    if (id === duplicate_of) throw importError(`the post "${id}" repeats itself`, String(id), "another post, or none");
  }
  checkCoverage(rows, narrowed);
}

type Keys = ReadonlyMap<string, ReadonlySet<string>>;

function keysOf({ name, primaryKey }: TableSchema, rows: readonly TableRow[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const row of rows) {
    const key = primaryKey.map((column) => String(row[column])).join(" ");
    if (keys.has(key)) throw importError(`${name}: "${key}" stands in it twice`, key, `one row for each ${primaryKey.join(", ")}`);
    keys.add(key);
  }
  return keys;
}

function checkReferences({ name, references }: TableSchema, rows: RowsByTable, keys: Keys): void {
  for (const { column, table } of references) {
    for (const row of rows.get(name) ?? []) {
      const to = row[column] ?? null;
      if (to !== null && keys.get(table)?.has(String(to)) !== true)
        throw importError(`${name}.${column} names a row of ${table} that is not there`, String(to), `a row of ${table}`);
    }
  }
}

function checkFact(fact: TableRow, keys: Keys): void {
  if (!Array.isArray(fact.statements) || fact.statements.length === 0)
    throw importError(`the fact "${fact.id}" rests on no statement`, "an empty list", "the statements that a fact rests on");
  for (const [column, table] of LISTS) {
    for (const id of fact[column] as readonly string[]) {
      if (keys.get(table)?.has(id) !== true)
        throw importError(`the fact "${fact.id}" names one of the ${table} that is not there`, id, `a row of ${table}`);
    }
  }
}

/** An export of one topic covers what the whole archive did, of which it holds a part. */
function checkCoverage(rows: RowsByTable, { topic, knownOn }: ExportedRows["narrowed"]): void {
  const found = rows.get("coverage") ?? [];
  if (found.length !== 1)
    throw importError("the days that it covers are told otherwise than once", `${found.length} rows`, "one row");
  if (topic !== null) return;
  const days = (table: string, column: string): readonly string[] =>
    (rows.get(table) ?? []).flatMap((row) => (typeof row[column] === "string" ? [row[column]] : []));
  const published = days("posts", "published_latest");
  const first = [...days("posts", "published_earliest"), ...published].sort()[0] ?? null;
  const last = [...published, ...days("snapshots", "captured_on"), ...(knownOn === null ? [] : [knownOn])].sort().at(-1) ?? null;
  for (const { from_day, to_day } of found) {
    if (typeof from_day === "string" && (first === null || from_day < first))
      throw importError("it covers days before its first post", from_day, first ?? "no day");
    if (typeof to_day === "string" && (last === null || to_day > last))
      throw importError("it covers days after its last post and capture", to_day, last ?? "no day");
  }
}
