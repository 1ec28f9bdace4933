import { InforceError } from "../src/model/errors.js";
import { isIsoDay } from "../src/model/iso-day.js";
import { type Connection, openDatabase } from "./connection.js";
import { translated } from "./database-error.js";
import { type FactStore, factStore } from "./fact-store.js";
import { indexPosts } from "./post-search.js";
import { readSnapshots, type StoredSnapshot } from "./snapshot-store.js";
import { utcInstant } from "./system-clock.js";

/** A store that answers as it did at a time, and that time. */
export interface RecordedStore {
  readonly store: FactStore;
  /** The UTC instant meant; of a day its last. */
  readonly recordedOn: string;
  /** The snapshots of then, with their bytes. */
  readonly snapshots: () => readonly StoredSnapshot[];
}

/**
 * Opens a knowledge base for reading as it had been recorded at a time: what was recorded later is not there, and what was
 * superseded later is. The statements that read it are the usual ones; temporary views of the connection stand before the tables.
 *
 * @param recordedOn a UTC instant, or a day: then what was recorded by its end (UTC).
 * @throws InforceError `INVALID_ARGUMENT` for another text, or a time at which nothing had been recorded; and as `openDatabase`.
 */
export function openRecordedStore(path: string, recordedOn: string): RecordedStore {
  const asked = isIsoDay(recordedOn) ? utcInstant(`${recordedOn}T23:59:59.999Z`) : utcInstant(recordedOn);
  const db = openDatabase(path, { mode: "read" });
  try {
    const store = translated(path, () => storeOf(db, path, asked));
    return { store, recordedOn: asked, snapshots: () => translated(path, () => readSnapshots(db)) };
  } catch (error) {
    db.close();
    throw error;
  }
}

function storeOf(db: Connection, path: string, asked: string): FactStore {
  const runs = db.prepare<[string], { last: number; first: string; reached: number | null }>(
    `SELECT max(run) AS last, min(recorded_at) AS first,
      (SELECT max(run) FROM run WHERE recorded_at <= ?) AS reached FROM run`,
  );
  const { last, first, reached } = runs.get(asked) ?? { last: null, first: null, reached: null };
  if (reached === null) throw nothingYet(asked, first);
  if (reached === last) return factStore(db, path);
  showRecorded(db, reached);
  // The full-text index of the file holds what is current: the first search makes one of what was.
  return withSearch(factStore(db, path), () => translated(path, () => indexPosts(db, "post_search")));
}

/** Puts views of what was current after a run before the tables of versions, and before what is derived from them. */
function showRecorded(db: Connection, run: number): void {
  const tables = db.prepare<[], string>(
    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name LIKE '%\\_version' ESCAPE '\\' AND name <> 'schema_version'",
  );
  for (const table of tables.pluck().all()) {
    const columns = (db.pragma(`main.table_info(${table})`) as readonly { readonly name: string }[]).map(({ name }) => {
      if (name === "superseded_in") return "0 AS superseded_in";
      // How far earlier periods reach is kept for what is current alone: a reader then looks at all of them.
      return name === "earlier_until" ? "10000000 AS earlier_until" : name;
    });
    db.exec(`CREATE TEMP VIEW ${table} AS SELECT ${columns.join(", ")} FROM main.${table}
      WHERE added_in <= ${run} AND (superseded_in = 0 OR superseded_in > ${run})`);
  }
  db.exec(`CREATE TEMP VIEW run AS SELECT run, recorded_at, root FROM main.run WHERE run <= ${run};
    CREATE TEMP VIEW series AS SELECT topic, subject, scope, count(*) AS facts FROM fact_version GROUP BY topic, subject, scope`);
}

function withSearch(store: FactStore, index: () => void): FactStore {
  let indexed = false;
  const ready = (): FactStore => {
    if (!indexed) index();
    indexed = true;
    return store;
  };
  return {
    ...store,
    get sample() {
      return store.sample;
    },
    searchPosts: (words, limit) => ready().searchPosts(words, limit),
    searchPassages: (words, filter, limit) => ready().searchPassages(words, filter, limit),
  };
}

function nothingYet(asked: string, first: string | null): InforceError {
  return new InforceError("INVALID_ARGUMENT", `nothing had been recorded by ${asked}`, {
    got: asked,
    expected: first === null ? "a knowledge base that something was ingested into" : `a time from ${first} on`,
    example: first ?? "2022-06-15T09:30:00.000Z",
  });
}
