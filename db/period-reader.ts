import type { Fact } from "../src/model/fact.js";
import { epochDay, type IsoDay } from "../src/model/iso-day.js";
import type { Connection } from "./connection.js";
import { FACT_SQL, type Series } from "./fact-reader.js";
import { END_LATEST, FACT_COLUMNS, type FactTuple, named, readFact, type SeriesTuple, seriesTuple } from "./fact-row.js";
import type { HeldFacts } from "./held-facts.js";
import { prepared } from "./prepared.js";
import { FOREVER, NO_START, storedDay } from "./stored-day.js";

/** One series of one topic. */
export interface TopicSeries extends Series {
  readonly topic: string;
}

/** Reads of facts over stretches of time. Days are civil days, both ends of a stretch included. */
export interface PeriodReader {
  /**
   * The facts of one series that held for certain or possibly on some day from `from` to `to`, as known on `known`, oldest
   * start first. Null bounds do not narrow. It reads back from `to` and stops where nothing earlier can reach `from`.
   *
   * @example store.factsBetween("ut/index", null, "fees", isoDay("2021-01-01"), isoDay("2021-12-31"), null)
   */
  factsBetween(
    topic: string,
    subject: string | null,
    scope: string | null,
    from: IsoDay | null,
    to: IsoDay | null,
    known: IsoDay | null,
  ): readonly Fact[];
  /** Every version of the facts of one series that begin on this earliest day (null: no evidence how early), oldest knowledge first. */
  versionsBegun(topic: string, subject: string | null, scope: string | null, earliest: IsoDay | null): readonly Fact[];
  /** The series with facts that came to be known from `from` to `to`, in the order of topic, subject and scope. */
  seriesLearned(from: IsoDay, to: IsoDay | null): readonly TopicSeries[];
  /** The series of which something else may be known than was known on a day: facts that came to be known later, or were superseded later. */
  seriesChangedSince(known: IsoDay): readonly TopicSeries[];
  /** The series whose records a run later than this one added or superseded, whatever time the store answers for. */
  seriesRecordedSince(run: number): readonly TopicSeries[];
}

export const PERIOD_SQL = {
  versionsBegun: `SELECT ${FACT_COLUMNS} FROM fact_version
    WHERE topic = ? AND subject = ? AND scope = ? AND superseded_in = 0 AND start_earliest = ? ORDER BY known_from, id DESC`,
  seriesLearned: `SELECT DISTINCT topic, subject, scope FROM fact_version
    WHERE superseded_in = 0 AND known_from >= ? AND known_from <= ? ORDER BY topic, subject, scope`,
  seriesChangedSince: `SELECT DISTINCT topic, subject, scope FROM fact_version
    WHERE superseded_in = 0 AND (known_from > ? OR known_to > ?) ORDER BY topic, subject, scope`,
  // Views of an earlier time may stand before the table.
  seriesRecordedSince: `SELECT DISTINCT topic, subject, scope FROM main.fact_version
    WHERE added_in > ? OR superseded_in > ? ORDER BY topic, subject, scope`,
} as const;

export function periodReader(db: Connection, held: HeldFacts): PeriodReader {
  const backNow = prepared<[...SeriesTuple, number], FactTuple>(db, FACT_SQL.backNow);
  const backThen = prepared<[...SeriesTuple, number, number, number], FactTuple>(db, FACT_SQL.backThen);
  const begun = prepared<[...SeriesTuple, number], FactTuple>(db, PERIOD_SQL.versionsBegun);
  const learned = prepared<[number, number], SeriesTuple>(db, PERIOD_SQL.seriesLearned);
  const changed = prepared<[number, number], SeriesTuple>(db, PERIOD_SQL.seriesChangedSince);
  const recorded = prepared<[number, number], SeriesTuple>(db, PERIOD_SQL.seriesRecordedSince);
  return {
    factsBetween(topic, subject, scope, from, to, known) {
      const key = seriesTuple(topic, subject, scope);
      held.series(key);
      const [first, last, then] = [storedDay(from), to === null ? FOREVER : epochDay(to), storedDay(known)];
      const rows = then === null ? backNow().iterate(...key, last) : backThen().iterate(...key, last, then, then);
      const facts: Fact[] = [];
      for (const row of rows) {
        const until = held.fact(key, row)[END_LATEST];
        if (first === null || until === null || first < until) facts.push(readFact(key, row));
        if (first !== null && first >= row[0]) break;
      }
      return facts.reverse();
    },
    versionsBegun(topic, subject, scope, earliest) {
      const key = seriesTuple(topic, subject, scope);
      held.series(key);
      return begun()
        .all(...key, storedDay(earliest) ?? NO_START)
        .map((row) => readFact(key, held.fact(key, row)));
    },
    seriesLearned: (from, to) =>
      learned()
        .all(epochDay(from), to === null ? FOREVER : epochDay(to))
        .map(seriesOf),
    seriesChangedSince: (known) => changed().all(epochDay(known), epochDay(known)).map(seriesOf),
    seriesRecordedSince: (run) => recorded().all(run, run).map(seriesOf),
  };
}

function seriesOf([topic, subject, scope]: SeriesTuple): TopicSeries {
  return { topic, subject: named(subject), scope: named(scope) };
}
