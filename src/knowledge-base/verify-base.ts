import { openDatabase } from "../../db/connection.js";
import { verifyDatabase } from "../../db/verify.js";
import type { VerifyResult } from "../../queries/verify-result.js";
import { InforceError } from "../model/errors.js";
import { VERIFY_OPTIONS } from "../schemas/named-options.js";
import { checkedRequest } from "../schemas/question.js";

/** What to hold a knowledge base against, beside itself. */
export interface VerifyOptions {
  /** A root hash that an earlier ingest or check printed: what was recorded by then must still be there. */
  readonly root?: string | null;
}

/**
 * Re-checks a knowledge base: SQLite's own integrity, hashes of snapshots and posts, every evidence span, bounds,
 * references, the history by its root hash. Each problem names the facts that rest on what is damaged.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a root that is none; `DATABASE_NOT_FOUND`, `DATABASE_NOT_OURS`, `DATABASE_NEWER`,
 * `DATABASE_LOCKED`.
 * @example verifyBase("rules.sqlite").ok // true
 */
export function verifyBase(path: string, options: VerifyOptions = {}): VerifyResult {
  const { root = null } = checkedRequest<VerifyOptions>(VERIFY_OPTIONS, options);
  const db = openDatabase(path, { mode: "read" });
  try {
    const report = verifyDatabase(db, checkedRoot(root));
    return { schemaVersion: 1, database: path, ok: report.problems.length === 0, ...report, deep: null };
  } finally {
    db.close();
  }
}

/** @throws InforceError `INVALID_ARGUMENT` for a root that is none. */
export function checkedRoot(root: string | null): string | null {
  const known = root?.toLowerCase() ?? null;
  if (known !== null && !/^[0-9a-f]{64}$/.test(known)) throw notARoot(known);
  return known;
}

function notARoot(got: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", `"${got}" is not a root hash`, {
    got,
    expected: "64 hexadecimal digits, as inforce ingest and inforce verify print them",
    example: `--root ${"0123456789abcdef".repeat(4)}`,
  });
}
