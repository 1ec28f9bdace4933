import { currentDigests, type Difference, differencesOf, digestsOf, type RecordDigests } from "../../db/compare-knowledge.js";
import type { Connection } from "../../db/connection.js";
import { readJurisdictions, readSnapshots, type StoredSnapshot } from "../../db/snapshot-store.js";
import { byCapture, runPipeline, type Vocabularies } from "../../ingest/pipeline.js";
import { InforceError } from "../model/errors.js";
import type { Knowledge } from "../model/knowledge.js";
import { readAgain } from "./knowledge-run.js";

/** What captured files gave when they were read again. */
interface Reread {
  readonly provable: true;
  /** Where the records are not what the files give, by kind, then id. */
  readonly differences: readonly Difference[];
  /** What the files give. */
  readonly knowledge: Knowledge;
}

/** What reading the captured files again came to: nothing where it cannot be done, and why. */
export type ReadAgain = { readonly provable: false; readonly why: string } | Reread;

/** Reads the bytes of snapshots and holds what they give against records. */
export function provenBy(snapshots: readonly StoredSnapshot[], vocabularies: Vocabularies, records: RecordDigests): Reread {
  const knowledge = runPipeline(snapshots.map(readAgain).sort(byCapture), { vocabularies });
  return { provable: true, knowledge, differences: differencesOf(digestsOf(knowledge), records) };
}

/** Reads the stored bytes of a base again and holds what they give against its current records. */
export function readBaseAgain(db: Connection, vocabularies: Vocabularies): ReadAgain {
  const lacking = packsLacking(readJurisdictions(db), vocabularies);
  if (lacking !== null) return { provable: false, why: lacking };
  try {
    return provenBy(readSnapshots(db), vocabularies, currentDigests(db));
  } catch (error) {
    if (error instanceof InforceError && error.code.startsWith("SNAPSHOT_")) return { provable: false, why: error.message };
    throw error;
  }
}

/** Why records cannot be read again without packs that are not given; null where all are. */
export function packsLacking(codes: readonly string[], vocabularies: Vocabularies): string | null {
  const given = new Set(vocabularies.flatMap(({ packs }) => packs.map(({ code }) => code)));
  const lacking = codes.filter((code) => !given.has(code));
  return lacking.length === 0 ? null : `it was read with a pack of ${lacking.join(", ")}, which --pack did not give`;
}
