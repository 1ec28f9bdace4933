import { type Connection, openDatabase } from "../../db/connection.js";
import { verifyDatabase } from "../../db/verify.js";
import type { Problem } from "../../db/verify-problem.js";
import { vocabulariesWith } from "../../ingest/packs/bundled-packs.js";
import type { VerifyResult } from "../../queries/verify-result.js";
import { DEEP_VERIFY_OPTIONS } from "../schemas/named-options.js";
import { checkedRequest } from "../schemas/question.js";
import { readBaseAgain } from "./read-again.js";
import { checkedRoot, type VerifyOptions } from "./verify-base.js";

/** How to read what a knowledge base holds again. */
export interface DeepVerifyOptions extends VerifyOptions {
  /** Folders of packs to read the stored files with, beside the bundled ones. */
  readonly packs?: readonly string[];
}

/**
 * The same as `verifyBase`, and reads the stored files again: every post, statement, fact and finding must be what they give.
 * `deep.provable` is false, and says why, where they are not in the base, or the packs they were read with are not given.
 *
 * @throws InforceError as `verifyBase`; the codes of a pack (`PACK_…`).
 * @example verifyDeep("rules.sqlite").deep // { provable: true, why: null }
 */
export function verifyDeep(path: string, options: DeepVerifyOptions = {}): VerifyResult {
  const { root = null, packs = [] } = checkedRequest<DeepVerifyOptions>(DEEP_VERIFY_OPTIONS, options);
  const db = openDatabase(path, { mode: "read" });
  try {
    const { problems: found, ...report } = verifyDatabase(db, checkedRoot(root));
    const read = again(db, packs, found.length > 0);
    const problems = [...found, ...read.problems];
    return { schemaVersion: 1, database: path, ok: problems.length === 0, ...report, deep: read.deep, problems };
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
