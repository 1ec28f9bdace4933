import type { Statement } from "../src/model/statement.js";
import { type ArchiveReader, archiveReader } from "./archive-reader.js";
import { type CatalogReader, catalogReader } from "./catalog-reader.js";
import { type Connection, openDatabase } from "./connection.js";
import { DamagedCell, reading, translated } from "./database-error.js";
import { type FactReader, factReader } from "./fact-reader.js";
import { heldFacts } from "./held-facts.js";
import { type PassageSearch, passageSearch } from "./passage-search.js";
import { type PeriodReader, periodReader } from "./period-reader.js";
import { type PostSearch, postSearch } from "./post-search.js";
import { prepared } from "./prepared.js";
import { isSample } from "./sample-mark.js";

/** Everything that can be read from a knowledge base: the one read path of all queries. */
export interface FactStore extends FactReader, PeriodReader, ArchiveReader, CatalogReader, PostSearch, PassageSearch {
  /**
   * The statements that records rest on, in the order asked.
   *
   * @throws InforceError `DATABASE_CORRUPT` where one of them, or its post, is not there.
   */
  statementsOf(ids: readonly string[]): readonly Statement[];
  /** Path of the file. */
  readonly path: string;
  /** Whether the file holds the bundled sample. */
  readonly sample: boolean;
  /**
   * Runs several reads on one state of the file: none of them sees a write that ends meanwhile, and each costs a third.
   *
   * @example store.batch(() => countries.map((country) => store.factsOn(topic, country, null, day, null)))
   */
  batch<T>(work: () => T): T;
  /**
   * Holds on to the state that the file has now: whatever is written meanwhile, every read sees it until it is released or the
   * file is closed.
   *
   * @returns releases it; does nothing where the state is held already.
   */
  pin(): () => void;
  /** Closes the file; nothing can be read afterwards. */
  close(): void;
}

/**
 * The reads of an open knowledge base. What they return depends on what is stored alone, never on the order it came in.
 *
 * Every read throws InforceError `DATABASE_LOCKED` or `DATABASE_CORRUPT` when the file refuses.
 */
export function factStore(db: Connection, path: string = db.name): FactStore {
  const held = heldFacts(db);
  const reads = {
    ...factReader(db, held),
    ...periodReader(db, held),
    ...archiveReader(db),
    ...catalogReader(db),
    ...postSearch(db),
    ...passageSearch(db),
  };
  const safe = guarded(path, reads);
  // What the answers of one day share, and those of the next day again.
  const { kept, look } = keptReads(db);
  const statement = kept(safe.statement);
  const postHead = kept(safe.postHead);
  const topicsList = kept((_all: null) => safe.topicsList());
  const unreadDays = kept((topic: string) => safe.unreadDays(topic, null));
  return {
    ...safe,
    path,
    topicsList: () => topicsList(null),
    teller: kept(safe.teller),
    postHead,
    statement,
    statementsOf: (ids) =>
      ids.map((id) => {
        const found = statement(id);
        if (found !== null && postHead(found.evidence.post) !== null) return found;
        return reading(path, () => {
          throw new DamagedCell(
            `no ${found === null ? "statement" : "post"} ${found?.evidence.post ?? id}`,
            "what a record points at",
          );
        });
      }),
    unreadDays(topic, knownOn) {
      const days = unreadDays(topic);
      return knownOn === null ? days : days.filter((day) => day <= knownOn);
    },
    get sample() {
      return reading(path, () => isSample(db));
    },
    batch(work) {
      if (db.inTransaction) return work();
      return translated(path, () =>
        db.transaction(() => {
          look();
          return work();
        })(),
      );
    },
    pin() {
      if (db.inTransaction) return () => {};
      reading(path, () => {
        db.exec("BEGIN");
        // A transaction that has read nothing holds nothing yet.
        db.prepare("SELECT 1 FROM run").get();
        look();
      });
      return () => {
        if (db.open && db.inTransaction) db.exec("COMMIT");
      };
    },
    close: () => {
      db.close();
    },
  };
}

/**
 * Opens a knowledge base for reading; see `openDatabase` for the errors.
 *
 * @example const store = openFactStore("rules.sqlite");
 */
export function openFactStore(path: string): FactStore {
  return factStore(openDatabase(path, { mode: "read" }), path);
}

/** Of each read; what is read of a large file does not pile up. */
const MOST_KEPT = 20_000;

/** Reads by one key whose results are kept as long as the file stays as it is; only a transaction is sure of that. */
interface KeptReads {
  kept<Key, Result>(read: (key: Key) => Result): (key: Key) => Result;
  /** At the beginning of a transaction: forgets everything if anything was written since the last one, by whomever. */
  look(): void;
}

function keptReads(db: Connection): KeptReads {
  const written = prepared<[], [number, number]>(db, "SELECT data_version, total_changes() FROM pragma_data_version");
  const all: { clear(): void }[] = [];
  let [byOthers, byUs] = [-1, -1];
  return {
    kept<Key, Result>(read: (key: Key) => Result) {
      const results = new Map<Key, Result>();
      all.push(results);
      return (key: Key): Result => {
        if (!db.inTransaction) return read(key);
        const met = results.get(key);
        if (met !== undefined) return met;
        const result = read(key);
        if (results.size >= MOST_KEPT) results.clear();
        results.set(key, result);
        return result;
      };
    },
    look() {
      const before = [byOthers, byUs];
      [byOthers, byUs] = written().get() ?? [-1, -1];
      if (before[0] !== byOthers || before[1] !== byUs) for (const results of all) results.clear();
    },
  };
}

/** The same functions, with SQLite's failures told in terms of the file. */
function guarded<T extends object>(path: string, reads: T): T {
  const wrapped = Object.entries(reads).map(([name, read]) => [
    name,
    (...given: unknown[]) => reading(path, () => (read as (...given: unknown[]) => unknown)(...given)),
  ]);
  return Object.fromEntries(wrapped) as T;
}
