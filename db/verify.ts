import type { RecordedRun } from "../src/model/recorded-run.js";
import type { Connection } from "./connection.js";
import { errorCodeOf, translated } from "./database-error.js";
import { checkRuns } from "./root-hash.js";
import { staleSeries } from "./series-index.js";
import { type Checked, type Damage, damage, type Problem } from "./verify-problem.js";
import { checkDigests, checkIntegrity, checkReferences } from "./verify-records.js";
import { checkSchema } from "./verify-schema.js";
import { checkSearch } from "./verify-search.js";
import { checkSnapshots, checkTexts } from "./verify-texts.js";

/** What was checked and what was found; no problems means that all records, current and superseded, are as they were written. */
export interface VerifyReport {
  readonly checked: {
    readonly snapshots: number;
    readonly posts: number;
    readonly spans: number;
    readonly records: number;
    /** Superseded records. */
    readonly history: number;
    readonly runs: number;
  };
  /** The root hash of what is there: over all records, current and superseded, and all runs. Null when there is no run. */
  readonly root: string | null;
  /** Of a root that was given to compare with: the run that had it; everything recorded by then is still there as it was. */
  readonly compared: RecordedRun | null;
  readonly problems: readonly Problem[];
}

/**
 * Re-checks a knowledge base without changing it: SQLite's own integrity with every CHECK on bounds, foreign keys, the hash
 * of each snapshot and of each post's text, every quote against the characters it points at, references between records,
 * the digest of every record, current or superseded, the root of every run, tables, views and triggers against those that the
 * program makes, the full-text index against the texts, and what the store derives from series.
 *
 * Who can write to the file can also make all of this anew: a root that was noted elsewhere is what then no longer fits.
 *
 * @param known a root that an earlier ingest or check printed, to compare with; null: none.
 * @returns problems in the order of the checks, then of ids, each naming the current facts that rest on what is damaged.
 * Damaged pages come back as problems too.
 * @throws InforceError `DATABASE_LOCKED`; `SYSTEM_FAILURE` where the disk fails, which says nothing of the file.
 * @example verifyDatabase(db).problems // []
 */
export function verifyDatabase(db: Connection, known: string | null = null): VerifyReport {
  return translated(db.name, () => db.transaction(() => verify(db, known))());
}

/** A base without a record is not as anything was written to it. */
const NOTHING_STORED = damage("nothing-stored", "database", null, { expected: "at least one current record", actual: "none" });

function verify(db: Connection, known: string | null): VerifyReport {
  const whole = readable(() => checkIntegrity(db), failed);
  const snapshots = readable(() => checkSnapshots(db), unread);
  const texts = readable(
    () => checkTexts(db),
    (error) => ({ ...unread(error), spans: 0 }),
  );
  const references = readable(() => checkReferences(db), failed);
  const digests = readable(
    () => checkDigests(db),
    (error) => ({ ...unread(error), history: 0 }),
  );
  const { runs, damage: cut } = readable(
    () => checkRuns(db),
    (error) => ({ runs: [], damage: failed(error) }),
  );
  const compared = runs.find(({ root }) => root === known) ?? null;
  const root = runs.at(-1)?.root ?? null;
  const unknown = known === null || compared !== null ? [] : [unknownRoot(known, root)];
  const schema = readable(() => checkSchema(db), failed);
  const series = readable(() => staleSeries(db), failed);
  const named = new Set(texts.damage.map((one) => `${one.record} ${one.id}`));
  const rest = digests.damage.filter((one) => !named.has(`${one.record} ${one.id}`));
  // An index over texts that were changed differs from them: that is told once.
  const textsChanged = [...texts.damage, ...rest].some(({ record }) => record === "posts");
  const search = textsChanged ? [] : readable(() => checkSearch(db), failed);
  const nothing = digests.checked === 0 && digests.damage.length === 0 ? [NOTHING_STORED] : [];
  const records = [...snapshots.damage, ...texts.damage, ...references, ...rest, ...series, ...search];
  const found = [...nothing, ...whole, ...schema, ...records, ...cut, ...unknown];
  return {
    checked: {
      snapshots: snapshots.checked,
      posts: texts.checked,
      spans: texts.spans,
      records: digests.checked,
      history: digests.history,
      runs: runs.length,
    },
    root,
    compared,
    problems: readable(
      () => withFacts(db, found),
      () => found.map((one) => problemOf(one, [])),
    ),
  };
}

function unknownRoot(known: string, root: string | null): Damage {
  return damage("root-unknown", "runs", null, { expected: known, actual: root ?? "no run" });
}

/** Runs a check; where the file cannot be read there, that is a problem and the other checks go on. */
function readable<T>(check: () => T, otherwise: (error: Error) => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof Error && /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ|IOERR_DATA|ERROR)/.test(errorCodeOf(error)))
      return otherwise(error);
    throw error;
  }
}

function failed(error: Error): readonly Damage[] {
  const told = { expected: "a file that can be read", actual: error.message };
  return [damage("database-integrity", "database", null, told)];
}

function unread(error: Error): Checked {
  return { checked: 0, damage: failed(error) };
}

/** Names the current facts that rest on each damage: one walk over the facts, and none when nothing is damaged. */
function withFacts(db: Connection, found: readonly Damage[]): readonly Problem[] {
  const resting = new Map<string, string[]>();
  for (const one of found) for (const statement of one.statements) resting.set(statement, []);
  if (resting.size > 0) {
    const rows = db
      .prepare<[], [fact: string, statement: string]>(
        "SELECT f.id, e.value FROM fact_version AS f, json_each(f.statements) AS e WHERE f.superseded_in = 0",
      )
      .raw();
    for (const [fact, statement] of rows.iterate()) resting.get(statement)?.push(fact);
  }
  return found.map((one) =>
    problemOf(
      one,
      one.statements.flatMap((statement) => resting.get(statement) ?? []),
    ),
  );
}

function problemOf(one: Damage, facts: readonly string[]): Problem {
  const { check, record, id, expected, actual } = one;
  return { check, record, id, expected, actual, facts: [...new Set([...one.facts, ...facts])].sort() };
}
