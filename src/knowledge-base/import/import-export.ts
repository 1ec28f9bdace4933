import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { digestsOf } from "../../../db/compare-knowledge.js";
import { type Connection, openDatabase } from "../../../db/connection.js";
import { factStore } from "../../../db/fact-store.js";
import { type WriteReport, writeKnowledge } from "../../../db/knowledge-store.js";
import { withholdSnapshot } from "../../../db/snapshot-store.js";
import { vocabulariesWith } from "../../../ingest/packs/bundled-packs.js";
import { InforceError } from "../../model/errors.js";
import type { TableRow } from "../../model/export/table.js";
import type { Coverage, Knowledge } from "../../model/knowledge.js";
import type { Snapshot } from "../../model/snapshot.js";
import { jurisdictionsOf } from "../../model/topic.js";
import { IMPORT_OPTIONS } from "../../schemas/named-options.js";
import { checkedRequest } from "../../schemas/question.js";
import { inNewBase } from "../new-base.js";
import { packsLacking, provenBy } from "../read-again.js";
import { sparingMemory } from "../sparing-memory.js";
import { checkRows } from "./check-rows.js";
import { importError } from "./import-error.js";
import { type ExportedRows, type RowsByTable, readRows } from "./read-rows.js";
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
  /** Folders of packs to read the captured files again with, beside the bundled ones. */
  readonly packs?: readonly string[];
  /** Take the records as they stand, also where the captured files beside them give others. */
  readonly unproven?: boolean;
}

/** Whether the records of an import are what its captured files give. */
export interface ImportProof {
  /** `read-again`: the files were read again and give exactly these records. */
  readonly proof: "read-again" | "not-provable" | "contradicted";
  /** Why it is not provable, or how many records differ; null where all is proven. */
  readonly why: string | null;
}

/** What an import read. */
export interface ImportReport extends ImportProof {
  readonly schemaVersion: 1;
  readonly database: string;
  readonly coverage: Coverage;
  /** Whether the texts of posts and the captured files came with it. */
  readonly withText: boolean;
  /** The root hash of the new base. */
  readonly root: string | null;
  readonly holds: Readonly<Record<"snapshots" | "topics" | "posts" | "statements" | "facts" | "findings", number>>;
}

/**
 * Makes a knowledge base of an NDJSON export; it answers as the exported one did, on every day and every knowledge day.
 * The file appears once all of it is written. Where the captured files came along whole, they are read again: records that are
 * not what they give are refused. Where they did not, the report says that nothing could be proven.
 *
 * @throws InforceError `IMPORT_INVALID` for a file that is no such export, whose records contradict each other, or are not what
 * the captured files give (unless `unproven`); the codes of a pack (`PACK_…`);
 * `OUTPUT_EXISTS` when the knowledge base is not empty; the codes of writing a database (`DATABASE_…`).
 * @example importExport({ path: "all.ndjson", database: "copy.sqlite", recordedAt: "2022-06-15T09:30:00.000Z" }).holds.facts
 */
export function importExport(request: ImportRequest): ImportReport {
  const asked = checkedRequest<ImportRequest>(IMPORT_OPTIONS, request);
  return sparingMemory(() => imported(asked));
}

function imported(request: ImportRequest): ImportReport {
  const { path, database, recordedAt } = request;
  const wasEmpty = existsSync(database);
  mayReplace(database);
  const exported = readRows(path);
  checkRows(exported);
  const told = knowledgeOf(exported.rows);
  const bytes = new Map(
    tableOf(exported.rows, "snapshot_bytes").map((row) => [String(row.snapshot), Buffer.from(String(row.base64), "base64")]),
  );
  const { knowledge, ...proof } = proven(told, bytes, exported, request);
  // An empty base is no reason to refuse, and nothing to keep; one that another import made meanwhile is.
  if (wasEmpty) {
    mayReplace(database);
    rmSync(database, { force: true });
  }
  const made = inNewBase(database, (db) => fill(db, knowledge, bytes, recordedAt));
  if (made === null) throw isThere(database);
  const { snapshots, topics, posts, statements, facts, findings, coverage } = knowledge;
  const lengths = { snapshots, topics, posts, statements, facts: facts.filter((fact) => fact.knownTo === null), findings };
  const holds = Object.fromEntries(Object.entries(lengths).map(([name, list]) => [name, list.length])) as ImportReport["holds"];
  return { schemaVersion: 1, database, coverage, withText: bytes.size > 0, root: made.root, holds, ...proof };
}

/** What the captured files give, where that is what the records say; else the records, and why nothing proves them. */
function proven(
  told: Knowledge,
  bytes: ReadonlyMap<string, Uint8Array>,
  { narrowed }: ExportedRows,
  { packs = [], unproven = false }: ImportRequest,
): ImportProof & { readonly knowledge: Knowledge } {
  const open = (why: string) => ({ knowledge: told, proof: "not-provable" as const, why });
  if (narrowed.topic !== null) return open("the export was narrowed to one topic");
  if (narrowed.knownOn !== null) return open("the export was narrowed to what was known on a day");
  const files = told.snapshots.flatMap((snapshot) => {
    const own = bytes.get(snapshot.id);
    return own === undefined ? [] : [{ snapshot, bytes: own }];
  });
  if (files.length < told.snapshots.length) return open("the export does not hold the captured files");
  for (const { snapshot, bytes } of files) checkBytes(snapshot, bytes);
  const vocabularies = vocabulariesWith(packs);
  const lacking = packsLacking(jurisdictionsOf(told.topics), vocabularies);
  if (lacking !== null) return open(lacking);
  const again = readFiles(() => provenBy(files, vocabularies, digestsOf(told)));
  // The export tells what all archives cover together; what those of one jurisdiction cover follows from the files.
  const differing = again.differences.filter(({ kind, id }) => kind !== "coverage" || id === "coverage");
  const [first] = differing;
  if (first === undefined) return { knowledge: again.knowledge, proof: "read-again", why: null };
  const why = `${differing.length} records are not what the captured files give, the first of them ${first.kind} ${first.id}`;
  if (unproven) return { knowledge: told, proof: "contradicted", why };
  throw importError(
    `${why}: the export was changed, or another version of the program made it`,
    `${first.kind} ${first.id}: ${first.found}`,
    "records as reading the captured files again gives them",
    null,
    "export again from a base that this version of the program ingested, or import with --unproven what nothing proves",
  );
}

function checkBytes({ name, sha256 }: Snapshot, bytes: Uint8Array): void {
  const actual = createHash("sha256").update(bytes).digest("hex");
  if (actual !== sha256) throw importError(`the bytes of the snapshot "${name}" are not the ones it names`, actual, sha256);
}

/** A file that cannot be read contradicts the records that are said to come from it. */
function readFiles<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InforceError) || !/^(?:SNAPSHOT|CORRECTIONS)_/.test(error.code)) throw error;
    throw importError(`a captured file cannot be read again: ${error.message}`, error.code, "files that give the records");
  }
}

function fill(db: Connection, knowledge: Knowledge, bytes: ReadonlyMap<string, Uint8Array>, recordedAt: string): WriteReport {
  const work = db.transaction(() => {
    for (const snapshot of knowledge.snapshots) if (!bytes.has(snapshot.id)) withholdSnapshot(db, snapshot);
    return writeKnowledge(db, knowledge, recordedAt, bytes);
  });
  try {
    return work.immediate();
  } catch (error) {
    // What the store refuses is the file's fault here, and nobody's misuse.
    if (!(error instanceof InforceError) || error.fields.got === recordedAt) throw error;
    if (error.code !== "INVALID_ARGUMENT" && error.code !== "SNAPSHOT_HASH_MISMATCH") throw error;
    throw importError(error.message, String(error.fields.got), String(error.fields.expected));
  }
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
