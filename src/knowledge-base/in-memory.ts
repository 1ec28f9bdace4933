import { fileURLToPath } from "node:url";
import { memoryDatabase } from "../../db/connection.js";
import { factStore } from "../../db/fact-store.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { markSample } from "../../db/sample-mark.js";
import { vocabulariesWith } from "../../ingest/packs/bundled-packs.js";
import { byCapture, readSnapshots } from "../../ingest/pipeline.js";
import { type ReadSnapshot, readFolder, readSnapshot, readSnapshotBytes } from "../../ingest/snapshots.js";
import { type KnowledgeBase, knowledgeBaseOf } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import { READ_OPTIONS } from "../schemas/options.js";
import { type Asked, checkedRequest } from "../schemas/question.js";
import { bundledSnapshots } from "./bundled-snapshots.js";
import { type IngestRequest, snapshotDetails } from "./ingest-snapshot.js";
import { sparingMemory } from "./sparing-memory.js";

/** How an archive is read into memory. */
export interface ReadOptions
  extends Pick<Asked<IngestRequest>, "publisher" | "authority" | "sourceUrl" | "jurisdiction" | "packs" | "capturedOn"> {
  /** The name of the snapshot; left out: that of the file, else `text`. */
  readonly name?: string;
  /**
   * The UTC instant under which the one run is recorded; left out: the first of 1970, as nothing is kept and no answer depends on it.
   */
  readonly recordedAt?: string;
}

const NO_CLOCK = "1970-01-01T00:00:00.000Z";
const IN_MEMORY = "(in memory)";

/** Reads an archive into a base that is nowhere but in memory; see `Inforce.read`. */
export function readIntoMemory(archive: string | URL | Uint8Array, options: ReadOptions = {}): KnowledgeBase {
  const told = checkedRequest<Told>(READ_OPTIONS, options);
  return sparingMemory(() => inMemory(snapshotsOf(archive, told), told, null));
}

/** The bundled snapshots in memory. */
export function sampleInMemory(recordedAt?: string): KnowledgeBase {
  const snapshots = bundledSnapshots().map((path) => readSnapshot(path));
  return inMemory(snapshots, recordedAt === undefined ? {} : { recordedAt }, "bundled");
}

/** The same with checked days. */
type Told = Omit<ReadOptions, "capturedOn"> & Pick<IngestRequest, "capturedOn">;

function snapshotsOf(archive: string | URL | Uint8Array, options: Told): readonly ReadSnapshot[] {
  const details = snapshotDetails(options);
  const { name = "text" } = options;
  if (archive instanceof Uint8Array) return [ofBytes(Buffer.from(archive), name)];
  if (typeof archive === "string" && /[\r\n]/.test(archive)) return [ofBytes(Buffer.from(archive, "utf8"), name)];
  if (typeof archive !== "string" && !(archive instanceof URL)) throw noArchive(archive);
  const path = typeof archive === "string" ? archive : fileURLToPath(archive);
  return readFolder(path, details)?.snapshots ?? [readSnapshot(path, { ...details, ...(options.name ? { name } : {}) })];

  function ofBytes(bytes: Buffer, as: string): ReadSnapshot {
    return { ...readSnapshotBytes(bytes, { ...details, name: as }), bytes };
  }
}

function inMemory(
  snapshots: readonly ReadSnapshot[],
  { packs = [], recordedAt = NO_CLOCK }: Pick<ReadOptions, "packs" | "recordedAt">,
  program: string | null,
): KnowledgeBase {
  const { knowledge } = readSnapshots([...snapshots].sort(byCapture), { vocabularies: vocabulariesWith(packs) });
  const db = memoryDatabase();
  writeKnowledge(db, knowledge, recordedAt, new Map(snapshots.map(({ snapshot, bytes }) => [snapshot.id, bytes])));
  if (program !== null) markSample(db, program);
  db.pragma("query_only = ON");
  return knowledgeBaseOf(factStore(db, IN_MEMORY), null, false);
}

function noArchive(got: unknown): InforceError {
  return new InforceError("INVALID_ARGUMENT", "nothing that could be read was given", {
    got: typeof got,
    expected: "a text of at least two lines, the path or file address of an archive, or bytes",
    example: 'inforce.read("archive.html")',
    hint: "a text without a line break is taken for a path",
  });
}
