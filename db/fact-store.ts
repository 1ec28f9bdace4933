import { type ArchiveReader, archiveReader } from "./archive-reader.js";
import { type CatalogReader, catalogReader, type Teller } from "./catalog-reader.js";
import { type Connection, openDatabase } from "./connection.js";
import { reading, translated } from "./database-error.js";
import { type FactReader, factReader } from "./fact-reader.js";
import { type PassageSearch, passageSearch } from "./passage-search.js";
import { type PeriodReader, periodReader } from "./period-reader.js";
import { type PostSearch, postSearch } from "./post-search.js";
import { isSample } from "./sample-mark.js";

/** Everything that can be read from a knowledge base: the one read path of all queries. */
export interface FactStore extends FactReader, PeriodReader, ArchiveReader, CatalogReader, PostSearch, PassageSearch {
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
  const reads = {
    ...factReader(db),
    ...periodReader(db),
    ...archiveReader(db),
    ...catalogReader(db),
    ...postSearch(db),
    ...passageSearch(db),
  };
  const safe = guarded(path, reads);
  // Every piece of evidence asks who tells its snapshot: within one batch the answer stays.
  const tellers = new Map<string, Teller | null>();
  return {
    ...safe,
    path,
    teller(snapshot) {
      const known = db.inTransaction ? tellers.get(snapshot) : undefined;
      if (known !== undefined) return known;
      const teller = safe.teller(snapshot);
      if (db.inTransaction) tellers.set(snapshot, teller);
      return teller;
    },
    get sample() {
      return reading(path, () => isSample(db));
    },
    batch(work) {
      if (db.inTransaction) return work();
      tellers.clear();
      return translated(path, () => db.transaction(work)());
    },
    pin() {
      if (db.inTransaction) return () => {};
      tellers.clear();
      reading(path, () => {
        db.exec("BEGIN");
        // A transaction that has read nothing holds nothing yet.
        db.prepare("SELECT 1 FROM run").get();
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

/** The same functions, with SQLite's failures told in terms of the file. */
function guarded<T extends object>(path: string, reads: T): T {
  const wrapped = Object.entries(reads).map(([name, read]) => [
    name,
    (...given: unknown[]) => reading(path, () => (read as (...given: unknown[]) => unknown)(...given)),
  ]);
  return Object.fromEntries(wrapped) as T;
}
