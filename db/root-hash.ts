import { createHash } from "node:crypto";
import { compareTexts } from "../src/model/compare-texts.js";
import type { RecordedRun } from "../src/model/recorded-run.js";
import type { Connection } from "./connection.js";
import { DigestList } from "./digest-list.js";
import { type Damage, damage } from "./verify-problem.js";

/** The tables whose records make the root hash, by name. */
const VERSION_TABLES = [
  "source_version",
  "snapshot_version",
  "topic_version",
  "post_version",
  "instrument_version",
  "statement_version",
  "fact_version",
  "finding_version",
  "sentence_count_version",
  "coverage_version",
] as const;

/** The statements that read runs, by name. */
export const RUN_SQL = {
  last: "SELECT run, recorded_at AS recordedAt, root FROM run ORDER BY run DESC LIMIT 1",
  all: "SELECT run, recorded_at AS recordedAt, root FROM run ORDER BY run",
} as const;

/** What one run changed. Its hash does not depend on the order in which the changes were made. */
export class RunChanges {
  /** By table, what was added: of a large archive a million, of which nothing but these bytes is held. */
  readonly #added = new Map<string, DigestList>();
  readonly #entries: string[] = [];

  added(table: string, digest: string): void {
    const list = this.#added.get(table) ?? new DigestList();
    this.#added.set(table, list);
    list.add(digest);
  }

  /** @param addedIn the run that had added the record: it tells two records of the same content apart. */
  superseded(table: string, digest: string, addedIn: number): void {
    this.#entries.push(`${table} ${digest} ${addedIn}`);
  }

  /** The bytes of a snapshot that the run noted first, or that they are withheld. */
  kept({ id, sha256, kept }: KeptBytes): void {
    this.#entries.push(`snapshot ${id} ${sha256} ${kept === 1 ? "kept" : "withheld"}`);
  }

  hash(): string {
    const hash = createHash("sha256");
    const others = this.#entries.sort();
    let at = 0;
    const othersBefore = (entry: string | null): void => {
      for (let next = others[at]; next !== undefined && (entry === null || next < entry); next = others[++at])
        hash.update(`${next}\n`);
    };
    // A space sorts before every letter of a name, so that the entries of a table stand together.
    for (const [table, list] of [...this.#added].sort(([a], [b]) => compareTexts(`${a} `, `${b} `)))
      for (const digest of list.sorted()) {
        othersBefore(`${table} ${digest}`);
        hash.update(`${table} ${digest}\n`);
      }
    othersBefore(null);
    return hash.digest("hex");
  }
}

interface KeptBytes {
  readonly id: string;
  readonly sha256: string;
  readonly kept: number;
}

const BYTES_BY_RUN = `SELECT s.id, s.sha256, length(s.bytes) > 0 AS kept, min(v.added_in) AS run
  FROM snapshot AS s LEFT JOIN snapshot_version AS v ON v.id = s.id`;

/** Closes a run with its root: the cost is that of its own changes. Call it in the transaction of the run. */
export function closeRun(db: Connection, run: number, changes: RunChanges): void {
  const bytes = db.prepare<[number], KeptBytes>(`${BYTES_BY_RUN} GROUP BY s.id HAVING min(v.added_in) = ? ORDER BY s.id`);
  for (const one of bytes.all(run)) changes.kept(one);
  const [{ recordedAt, before }] = db
    .prepare<[number], { recordedAt: string; before: string | null }>(
      `SELECT recorded_at AS recordedAt, (SELECT b.root FROM run AS b WHERE b.run < r.run ORDER BY b.run DESC LIMIT 1) AS before
       FROM run AS r WHERE run = ?`,
    )
    .all(run) as [{ recordedAt: string; before: string | null }];
  db.prepare("UPDATE run SET root = ? WHERE run = ?").run(rootOf(before, run, recordedAt, changes.hash()), run);
}

/** The last run; null before the first. */
export function lastRun(db: Connection): RecordedRun | null {
  return db.prepare<[], RecordedRun>(RUN_SQL.last).get() ?? null;
}

/** Gives a root to the runs that a program made which knew of none. */
export function closeOlderRuns(db: Connection): void {
  if (db.prepare("SELECT 1 FROM run WHERE root IS NULL").get() === undefined) return;
  const set = db.prepare("UPDATE run SET root = ? WHERE run = ? AND root IS NULL");
  for (const { run, root } of recordedRuns(db).runs) set.run(root, run);
}

/** What a check of the chain of runs found; `runs` are as they follow from the records, whatever stands with them. */
export interface CheckedRuns {
  readonly runs: readonly RecordedRun[];
  readonly damage: readonly Damage[];
}

/**
 * Takes the root of every run again from all records, current and superseded. A record that was deleted, changed, added or moved to
 * another run shows in the run that it belongs to.
 */
export function checkRuns(db: Connection): CheckedRuns {
  const { runs, stored, strays } = recordedRuns(db);
  const broken = runs.flatMap(({ run, recordedAt }, at): Damage[] => {
    const before = at === 0 ? null : (stored[at - 1]?.root ?? null);
    const [own, held] = [stored[at], stored[at]?.root ?? "none"];
    const expected = rootOf(before, run, recordedAt, own?.changes ?? "");
    return held === expected ? [] : [damage("run-root", "runs", String(run), { expected: held, actual: expected })];
  });
  const lost = strays.map((run) =>
    damage("run-root", "runs", String(run), { expected: "the run that records name", actual: "none" }),
  );
  return { runs, damage: [...broken, ...lost] };
}

interface StoredRun {
  readonly root: string | null;
  readonly changes: string;
}

function recordedRuns(db: Connection): {
  readonly runs: readonly RecordedRun[];
  readonly stored: readonly StoredRun[];
  /** Numbers of runs that records name and that are not there. */
  readonly strays: readonly number[];
} {
  const changes = new Map<number, RunChanges>();
  const of = (run: number): RunChanges => {
    const known = changes.get(run) ?? new RunChanges();
    changes.set(run, known);
    return known;
  };
  for (const table of VERSION_TABLES) {
    const rows = db.prepare<[], [string, number, number]>(`SELECT lower(hex(digest)), added_in, superseded_in FROM ${table}`).raw();
    for (const [digest, added, superseded] of rows.iterate()) {
      of(added).added(table, digest);
      if (superseded !== 0) of(superseded).superseded(table, digest, added);
    }
  }
  const bytes = db.prepare<[], KeptBytes & { readonly run: number | null }>(`${BYTES_BY_RUN} GROUP BY s.id`);
  for (const one of bytes.iterate()) of(one.run ?? 0).kept(one);
  const rows = db.prepare<[], { run: number; recordedAt: string; root: string | null }>(RUN_SQL.all).all();
  const runs: RecordedRun[] = [];
  const stored: StoredRun[] = [];
  for (const { run, recordedAt, root } of rows) {
    const own = of(run).hash();
    changes.delete(run);
    runs.push({ run, recordedAt, root: rootOf(runs.at(-1)?.root ?? null, run, recordedAt, own) });
    stored.push({ root, changes: own });
  }
  return { runs, stored, strays: [...changes.keys()].sort((a, b) => a - b) };
}

function rootOf(before: string | null, run: number, recordedAt: string, changes: string): string {
  return createHash("sha256")
    .update(JSON.stringify([before, run, recordedAt, changes]))
    .digest("hex");
}
