import { existsSync } from "node:fs";
import { type Connection, openDatabase } from "../../db/connection.js";
import { translated } from "../../db/database-error.js";
import type { WriteReport } from "../../db/knowledge-store.js";
import { isSample } from "../../db/sample-mark.js";
import { listSnapshots } from "../../db/snapshot-store.js";
import { vocabulariesWith } from "../../ingest/packs/bundled-packs.js";
import type { Vocabularies } from "../../ingest/pipeline.js";
import type { Coverage } from "../model/knowledge.js";
import type { Snapshot } from "../model/snapshot.js";
import { REMOVE_OPTIONS } from "../schemas/options.js";
import { type Asked, checkedRequest } from "../schemas/question.js";
import { findSnapshot } from "./find-snapshot.js";
import { demandPacks } from "./ingest-snapshot.js";
import { bringTo, type Holdings } from "./knowledge-run.js";
import { sampleRefuses } from "./sample-refuses.js";
import { sparingMemory } from "./sparing-memory.js";

/** Which snapshot to take out of which knowledge base. */
export interface RemoveRequest {
  /** Its id, the beginning of its id, or its name. */
  readonly snapshot: string;
  readonly database: string;
  /** Folders of packs that the others are read with, beside the bundled ones. */
  readonly packs?: readonly string[];
  /** UTC instant of this run, for example `2022-06-15T09:30:00.000Z`. */
  readonly recordedAt: string;
}

/** What was taken out, and what the knowledge base holds without it. */
export interface RemoveReport {
  readonly schemaVersion: 1;
  readonly database: string;
  readonly snapshot: Snapshot;
  readonly coverage: Coverage;
  readonly holds: Holdings;
  readonly changes: WriteReport;
}

/**
 * Takes a snapshot out of a knowledge base: its state becomes what the other snapshots say, in one transaction. What had been
 * recorded with it stays on the system clock, its bytes too.
 *
 * @throws InforceError `SNAPSHOT_NOT_FOUND`, `INVALID_ARGUMENT` for a name that several have, `PACK_NOT_FOUND`; the codes of opening
 * and writing a database (`DATABASE_…`).
 * @example removeSnapshot({ snapshot: "news.html", database: "rules.sqlite", recordedAt: "2022-06-15T09:30:00.000Z" }).holds.snapshots // 1
 */
export function removeSnapshot(request: Asked<RemoveRequest>): RemoveReport {
  return sparingMemory(() => removed(request));
}

function removed(request: Asked<RemoveRequest>): RemoveReport {
  const { snapshot, database, packs = [], recordedAt } = checkedRequest<RemoveRequest>(REMOVE_OPTIONS, request);
  const vocabularies = vocabulariesWith(packs);
  // Opening to write would make a file.
  if (!existsSync(database)) openDatabase(database, { mode: "read" }).close();
  const db = openDatabase(database, { mode: "write" });
  try {
    if (isSample(db)) throw sampleRefuses(database);
    const work = db.transaction(() => remove(db, snapshot, recordedAt, vocabularies));
    return translated(database, () => work.immediate());
  } finally {
    db.close();
  }
}

function remove(db: Connection, meant: string, recordedAt: string, vocabularies: Vocabularies): RemoveReport {
  const stored = listSnapshots(db);
  const gone = findSnapshot(stored, meant);
  demandPacks(db, vocabularies);
  const report = bringTo(db, { fresh: [], stored, gone: [gone], first: null, vocabularies, recordedAt });
  return { schemaVersion: 1, database: db.name, snapshot: gone, ...report };
}
