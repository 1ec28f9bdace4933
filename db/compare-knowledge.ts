import { getTableConfig } from "drizzle-orm/sqlite-core";
import type { Knowledge } from "../src/model/knowledge.js";
import type { Connection } from "./connection.js";
import { recordsOf } from "./knowledge-store.js";
import { RECORD_TABLES, type RecordKind } from "./record-tables.js";
import { rowDigest } from "./row-digest.js";
import { recordCells } from "./stored-row.js";
import { contentColumns } from "./version-writer.js";

/** A record that one side has otherwise than the other, or alone. */
export interface Difference {
  readonly kind: RecordKind;
  readonly id: string;
  readonly found: "missing" | "added" | "other";
}

/** What records say, by kind and id: the digest of each. */
export type RecordDigests = ReadonlyMap<RecordKind, ReadonlyMap<string, string>>;

/** The digests that records would be stored with. */
export function digestsOf(knowledge: Knowledge): RecordDigests {
  return new Map(
    recordsOf(knowledge).map(({ kind, table, rows }) => {
      const columns = contentColumns(table);
      const digests = new Map<string, string>();
      for (const row of rows) digests.set(row.id, rowDigest(columns, row));
      return [kind, digests];
    }),
  );
}

/** The digests of the current records, taken from what they say and not from what is noted of them. */
export function currentDigests(db: Connection): RecordDigests {
  return new Map(
    RECORD_TABLES.map(([kind, table]) => {
      const columns = contentColumns(table);
      const { name } = getTableConfig(table);
      const rows = db.prepare<[], { readonly id: string }>(`SELECT ${columns.join(", ")} FROM ${name} WHERE superseded_in = 0`);
      const digests = new Map<string, string>();
      for (const row of rows.iterate()) digests.set(row.id, rowDigest(columns, recordCells(name, row)));
      return [kind, digests];
    }),
  );
}

/** Where `found` is not as `expected`, by kind, then id. */
export function differencesOf(expected: RecordDigests, found: RecordDigests): readonly Difference[] {
  return [...expected].flatMap(([kind, right]) => {
    const there = found.get(kind) ?? new Map<string, string>();
    const ids = [...new Set([...right.keys(), ...there.keys()])].sort();
    return ids.flatMap((id): readonly Difference[] => {
      const [should, is] = [right.get(id), there.get(id)];
      if (should === is) return [];
      return [{ kind, id, found: is === undefined ? "missing" : should === undefined ? "added" : "other" }];
    });
  });
}
