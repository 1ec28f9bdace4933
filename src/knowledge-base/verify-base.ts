import { openDatabase } from "../../db/connection.js";
import { verifyDatabase } from "../../db/verify.js";
import type { VerifyResult } from "../../queries/verify-result.js";

/**
 * Re-checks a knowledge base: SQLite's own integrity, hashes of snapshots and posts, every evidence span, bounds,
 * references. Each problem names the facts that rest on what is damaged.
 *
 * @throws InforceError `DATABASE_NOT_FOUND`, `DATABASE_NOT_OURS`, `DATABASE_NEWER`, `DATABASE_LOCKED`.
 * @example verifyBase("rules.sqlite").ok // true
 */
export function verifyBase(path: string): VerifyResult {
  const db = openDatabase(path, { mode: "read" });
  try {
    const report = verifyDatabase(db);
    return { schemaVersion: 1, database: path, ok: report.problems.length === 0, ...report };
  } finally {
    db.close();
  }
}
