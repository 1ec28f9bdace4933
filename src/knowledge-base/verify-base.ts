import { type Connection, openDatabase } from "../../db/connection.js";
import { verifyDatabase } from "../../db/verify.js";
import type { Problem } from "../../db/verify-problem.js";
import { vocabulariesWith } from "../../ingest/packs/bundled-packs.js";
import type { VerifyResult } from "../../queries/verify-result.js";
import { InforceError } from "../model/errors.js";
import { readBaseAgain } from "./read-again.js";

/** What to hold a knowledge base against, beside itself. */
export interface VerifyOptions {
  /** A root hash that an earlier ingest or check printed: what was recorded by then must still be there. */
  readonly root?: string | null;
  /** Read the stored files again, and hold the current records against what they give. */
  readonly deep?: boolean;
  /** Folders of packs to read them with, beside the bundled ones. */
  readonly packs?: readonly string[];
}

/**
 * Re-checks a knowledge base: SQLite's own integrity, hashes of snapshots and posts, every evidence span, bounds,
 * references, the history by its root hash. Each problem names the facts that rest on what is damaged.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a root that is none; `DATABASE_NOT_FOUND`, `DATABASE_NOT_OURS`, `DATABASE_NEWER`,
 * `DATABASE_LOCKED`.
 * @example verifyBase("rules.sqlite").ok // true
 */
export function verifyBase(path: string, { root = null, deep = false, packs = [] }: VerifyOptions = {}): VerifyResult {
  const known = root?.toLowerCase() ?? null;
  if (known !== null && !/^[0-9a-f]{64}$/.test(known)) throw notARoot(known);
  const db = openDatabase(path, { mode: "read" });
  try {
    const { problems: found, ...report } = verifyDatabase(db, known);
    const read = deep ? again(db, packs, found.length > 0) : null;
    const problems = [...found, ...(read?.problems ?? [])];
    return { schemaVersion: 1, database: path, ok: problems.length === 0, ...report, deep: read?.deep ?? null, problems };
  } finally {
    db.close();
  }
}

/** A damaged base is not read again: what is wrong with it is known. */
function again(
  db: Connection,
  packs: readonly string[],
  damaged: boolean,
): { readonly deep: VerifyResult["deep"]; readonly problems: readonly Problem[] } {
  if (damaged) return { deep: { provable: false, why: "the base is damaged" }, problems: [] };
  const read = readBaseAgain(db, vocabulariesWith(packs));
  if (!read.provable) return { deep: read, problems: [] };
  const problems = read.differences.map(({ kind, id, found }): Problem => {
    const [expected, actual] = FOUND[found];
    return { check: "read-again", record: kind, id, expected, actual, facts: kind === "facts" && found !== "missing" ? [id] : [] };
  });
  return { deep: { provable: true, why: null }, problems };
}

const FOUND = {
  missing: ["a record that the stored files give", "none"],
  added: ["no such record: the stored files do not give it", "a record"],
  other: ["the record as the stored files give it", "another under its id"],
} as const;

function notARoot(got: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", `"${got}" is not a root hash`, {
    got,
    expected: "64 hexadecimal digits, as inforce ingest and inforce verify print them",
    example: `--root ${"0123456789abcdef".repeat(4)}`,
  });
}
