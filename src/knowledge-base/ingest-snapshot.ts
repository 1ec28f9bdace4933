import { existsSync, rmSync } from "node:fs";
import { type Connection, openDatabase } from "../../db/connection.js";
import { translated } from "../../db/database-error.js";
import { type WriteReport, writeKnowledge } from "../../db/knowledge-store.js";
import { isSample } from "../../db/sample-mark.js";
import { readJurisdictions, readSnapshots } from "../../db/snapshot-store.js";
import { vocabulariesWith } from "../../ingest/packs/bundled-packs.js";
import { type PipelineOptions, runPipeline } from "../../ingest/pipeline.js";
import { holdsPosts, type ReadSnapshot, readFolder, readSnapshot, readSnapshotBytes } from "../../ingest/snapshots.js";
import { type ErrorCode, InforceError } from "../model/errors.js";
import type { IsoDay } from "../model/iso-day.js";
import type { Coverage, Knowledge } from "../model/knowledge.js";
import type { Snapshot, SnapshotText } from "../model/snapshot.js";

/** What to read into which knowledge base. */
export interface IngestRequest {
  /** A file (text, HTML, Markdown, a feed, MHTML), a folder with a `manifest.json`, or a folder of pages and Markdown files. */
  readonly path: string;
  /** The knowledge base file; made when it does not exist. */
  readonly database: string;
  /** The day the copy was taken: coverage then reaches to it. */
  readonly capturedOn?: IsoDay | null;
  /** Whose rules it tells: the code of a country that has a pack, for example `kz`; left out: told from its words. */
  readonly jurisdiction?: string | null;
  /** Folders of packs to read with, beside the bundled ones. */
  readonly packs?: readonly string[];
  /** UTC instant of this run, for example `2022-06-15T09:30:00.000Z`. */
  readonly recordedAt: string;
}

/** What an ingest read, and what it changed. */
export interface IngestReport {
  readonly schemaVersion: 1;
  readonly database: string;
  /** What was read; of a folder of files, the first of `snapshots`. */
  readonly snapshot: Snapshot;
  /** One a file. */
  readonly snapshots: readonly Snapshot[];
  /** Files of a folder that hold no post that can be read, and why. */
  readonly left: readonly { readonly name: string; readonly code: ErrorCode }[];
  readonly coverage: Coverage;
  /** Everything that the knowledge base now holds. */
  readonly holds: {
    readonly snapshots: number;
    readonly posts: number;
    readonly duplicates: number;
    readonly statements: number;
    readonly facts: number;
    readonly findings: number;
  };
  readonly changes: WriteReport;
}

/**
 * Reads a snapshot and makes what all snapshots of the knowledge base say together its current state, in one transaction.
 * The same bytes again change nothing. When anything fails the knowledge base stays as it was.
 *
 * @throws InforceError the codes of reading a snapshot (`SNAPSHOT_…`), of a pack (`PACK_…`), and of opening and writing a database (`DATABASE_…`).
 * @example ingestSnapshot({ path: "archive.txt", database: "rules.sqlite", recordedAt: "2022-06-15T09:30:00.000Z" }).holds.posts
 */
export function ingestSnapshot(request: IngestRequest): IngestReport {
  const { path, database, capturedOn = null, jurisdiction = null, recordedAt, packs = [] } = request;
  const vocabularies = vocabulariesWith(packs);
  const { snapshots: fresh, left } = readAll(path, { capturedOn, jurisdiction });
  // A new file is made only when there is something to write to it.
  const first = existsSync(database) ? null : runPipeline([...fresh].sort(byCapture), { vocabularies });
  const db = openDatabase(database, { mode: "write" });
  try {
    if (isSample(db)) throw sampleRefuses(database);
    const work = db.transaction(() => write(db, fresh, first, { recordedAt, left, vocabularies }));
    return translated(database, () => work.immediate());
  } finally {
    const empty = first !== null && isEmpty(db);
    db.close();
    // A file that this ingest made, and that nothing could be written to, does not stay behind.
    if (empty) for (const part of ["", "-wal", "-shm"]) rmSync(`${database}${part}`, { force: true });
  }
}

function isEmpty(db: Connection): boolean {
  return db.prepare("SELECT 1 FROM run").get() === undefined;
}

function sampleRefuses(database: string): InforceError {
  return new InforceError("DATABASE_READ_ONLY", `"${database}" is the bundled sample: no archive of your own is read into it`, {
    got: database,
    expected: "a knowledge base of your own",
    example: "inforce ingest archive.txt --db rules.sqlite",
    hint: "leave --db out, or name another file",
    path: database,
  });
}

/** The snapshots of a path. Of a folder of files, those without a post are left out, unless none has one. */
function readAll(
  path: string,
  told: { readonly capturedOn: IsoDay | null; readonly jurisdiction: string | null },
): { readonly snapshots: readonly ReadSnapshot[]; readonly left: IngestReport["left"] } {
  const folder = readFolder(path, told);
  if (folder === null) return { snapshots: [readSnapshot(path, told)], left: [] };
  const snapshots = folder.snapshots.filter(holdsPosts);
  if (snapshots.length === 0) return folder;
  const empty = folder.snapshots.filter((one) => !snapshots.includes(one));
  return {
    snapshots,
    left: [...folder.left, ...empty.map(({ snapshot: { name } }) => ({ name, code: "SNAPSHOT_NO_POSTS" as const }))],
  };
}

interface WriteOptions {
  readonly recordedAt: string;
  readonly left: IngestReport["left"];
  readonly vocabularies: NonNullable<PipelineOptions["vocabularies"]>;
}

function write(db: Connection, fresh: readonly ReadSnapshot[], first: Knowledge | null, options: WriteOptions): IngestReport {
  const { recordedAt, left, vocabularies } = options;
  const stored = readSnapshots(db);
  demandPacks(db, vocabularies);
  const ids = new Set(fresh.map(({ snapshot }) => snapshot.id));
  const others = stored
    .filter(({ snapshot }) => !ids.has(snapshot.id))
    .map(({ snapshot, bytes }) => ({ ...readSnapshotBytes(bytes, snapshot), snapshot }));
  const named = fresh.map((one): SnapshotText => {
    const again = stored.find(({ snapshot }) => snapshot.id === one.snapshot.id)?.snapshot;
    return { ...one, snapshot: again ? merged(one.snapshot, again) : one.snapshot };
  });
  const knowledge = first && stored.length === 0 ? first : runPipeline([...others, ...named].sort(byCapture), { vocabularies });
  const changes = writeKnowledge(db, knowledge, recordedAt, new Map(fresh.map(({ snapshot, bytes }) => [snapshot.id, bytes])));
  const snapshots = named.map(({ snapshot }) => snapshot);
  return {
    schemaVersion: 1,
    database: db.name,
    snapshot: snapshots[0] as Snapshot,
    snapshots,
    left,
    coverage: knowledge.coverage,
    holds: {
      snapshots: knowledge.snapshots.length,
      posts: knowledge.posts.length,
      duplicates: knowledge.posts.filter((post) => post.duplicateOf !== null).length,
      statements: knowledge.statements.length,
      facts: knowledge.facts.filter((fact) => fact.knownTo === null).length,
      findings: knowledge.findings.length,
    },
    changes,
  };
}

/**
 * What was read with a pack is read again with every ingest, so the pack is needed again.
 *
 * @throws InforceError `PACK_NOT_FOUND` naming the jurisdiction that the base has topics of, and no pack was given for.
 */
function demandPacks(db: Connection, vocabularies: WriteOptions["vocabularies"]): void {
  const given = new Set(vocabularies.flatMap(({ packs }) => packs.map(({ code }) => code)));
  const lacking = readJurisdictions(db).filter((code) => !given.has(code));
  if (lacking.length === 0) return;
  throw new InforceError(
    "PACK_NOT_FOUND",
    `${db.name} was read with a pack of "${lacking.join('", "')}": expected it with this ingest too`,
    {
      got: `packs of ${[...given].join(", ")}`,
      expected: `a pack of ${lacking.join(", ")}`,
      example: `inforce ingest archive.txt --pack ${lacking[0]}`,
      hint: "Give --pack with the folder of that pack; every archive of the base is read again.",
      path: db.name,
    },
  );
}

/** One order for one set of snapshots, so that the order in which they came in changes nothing: the newest capture last. */
function byCapture({ snapshot: a }: SnapshotText, { snapshot: b }: SnapshotText): number {
  const [first, second] = [`${a.capturedOn ?? ""} ${a.id}`, `${b.capturedOn ?? ""} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The same bytes again, told with less: what was known of them stays. */
function merged(fresh: Snapshot, before: Snapshot): Snapshot {
  return {
    ...fresh,
    capturedOn: fresh.capturedOn ?? before.capturedOn,
    jurisdiction: fresh.jurisdiction ?? before.jurisdiction,
    source: fresh.source ?? before.source,
    licence: fresh.licence ?? before.licence,
    note: fresh.note ?? before.note,
  };
}
