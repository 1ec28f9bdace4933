import { existsSync, rmSync } from "node:fs";
import { type Connection, openDatabase } from "../../../db/connection.js";
import { factStore } from "../../../db/fact-store.js";
import { writeKnowledge } from "../../../db/knowledge-store.js";
import { withholdSnapshot } from "../../../db/snapshot-store.js";
import { InforceError } from "../../model/errors.js";
import type { TableRow } from "../../model/export/table.js";
import type { Coverage, Knowledge } from "../../model/knowledge.js";
import { inNewBase } from "../new-base.js";
import { type RowsByTable, readRows } from "./read-rows.js";
import { postsOfRows } from "./row-posts.js";
import * as records from "./row-records.js";

/** What to import into which knowledge base. */
export interface ImportRequest {
  /** An NDJSON export. */
  readonly path: string;
  /** The knowledge base file to make. */
  readonly database: string;
  /** UTC instant of this run. */
  readonly recordedAt: string;
}

/** What an import read. */
export interface ImportReport {
  readonly schemaVersion: 1;
  readonly database: string;
  readonly coverage: Coverage;
  /** Whether the texts of posts and the captured files came with it. */
  readonly withText: boolean;
  readonly holds: Readonly<Record<"snapshots" | "topics" | "posts" | "statements" | "facts" | "findings", number>>;
}

/**
 * Makes a knowledge base of an NDJSON export; it answers as the exported one did, on every day and every knowledge day.
 * The file appears once all of it is written.
 *
 * @throws InforceError `IMPORT_INVALID` for a file that is no such export, or whose records contradict each other;
 * `OUTPUT_EXISTS` when the knowledge base is not empty; the codes of writing a database (`DATABASE_…`).
 * @example importExport({ path: "all.ndjson", database: "copy.sqlite", recordedAt: "2022-06-15T09:30:00.000Z" }).holds.facts
 */
export function importExport({ path, database, recordedAt }: ImportRequest): ImportReport {
  const wasEmpty = existsSync(database);
  mayReplace(database);
  const rows = readRows(path);
  const knowledge = knowledgeOf(rows);
  const bytes = new Map(
    tableOf(rows, "snapshot_bytes").map((row) => [String(row.snapshot), Buffer.from(String(row.base64), "base64")]),
  );
  // An empty base is no reason to refuse, and nothing to keep; one that another import made meanwhile is.
  if (wasEmpty) {
    mayReplace(database);
    rmSync(database, { force: true });
  }
  const made = inNewBase(database, (db) => {
    fill(db, knowledge, bytes, recordedAt);
    return true;
  });
  if (made === null) throw isThere(database);
  const { snapshots, topics, posts, statements, facts, findings, coverage } = knowledge;
  const lengths = { snapshots, topics, posts, statements, facts: facts.filter((fact) => fact.knownTo === null), findings };
  const holds = Object.fromEntries(Object.entries(lengths).map(([name, list]) => [name, list.length])) as ImportReport["holds"];
  return { schemaVersion: 1, database, coverage, withText: bytes.size > 0, holds };
}

function fill(db: Connection, knowledge: Knowledge, bytes: ReadonlyMap<string, Uint8Array>, recordedAt: string): void {
  db.transaction(() => {
    for (const snapshot of knowledge.snapshots) if (!bytes.has(snapshot.id)) withholdSnapshot(db, snapshot);
    writeKnowledge(db, knowledge, recordedAt, bytes);
  }).immediate();
}

function knowledgeOf(rows: RowsByTable): Knowledge {
  const of = <T>(table: string, read: (row: TableRow) => T): readonly T[] => tableOf(rows, table).map(read);
  const statements = of("statements", records.statementOfRow);
  const instruments = of("instruments", records.instrumentOfRow);
  const spans = [...statements, ...instruments].map((record) => record.evidence);
  const topics = [...tableOf(rows, "topics")].sort((a, b) => Number(a.position) - Number(b.position));
  return {
    snapshots: of("snapshots", records.snapshotOfRow),
    posts: postsOfRows(tableOf(rows, "posts"), spans),
    statements,
    instruments,
    facts: of("facts", records.factOfRow),
    findings: of("findings", records.findingOfRow),
    topics: topics.map(records.topicOfRow),
    sentences: of("sentences", records.sentencesOfRow),
    coverage: of("coverage", records.coverageOfRow)[0] ?? { from: null, to: null },
  };
}

function tableOf(rows: RowsByTable, table: string): readonly TableRow[] {
  return rows.get(table) ?? [];
}

/** Only nothing may be replaced: no file, or an empty one. */
function mayReplace(database: string): void {
  if (!existsSync(database) || isEmpty(database)) return;
  throw isThere(database);
}

function isThere(database: string): InforceError {
  return new InforceError("OUTPUT_EXISTS", `there is a knowledge base at "${database}" already`, {
    got: database,
    expected: "a knowledge base that does not exist yet",
    example: "inforce import all.ndjson --db copy.sqlite",
    hint: "name another file",
    path: database,
  });
}

function isEmpty(database: string): boolean {
  try {
    const db = openDatabase(database, { mode: "read" });
    try {
      return factStore(db, database).lastRecordedAt() === null;
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof InforceError && error.code === "DATABASE_NOT_FOUND") return true;
    throw error;
  }
}
