import type { Fact } from "../src/model/fact.js";
import { epochDay, type IsoDay } from "../src/model/iso-day.js";
import type { Connection } from "./connection.js";
import { END_LATEST, FACT_COLUMNS, type FactTuple, named, readFact, type SeriesTuple, seriesTuple } from "./fact-row.js";
import type { HeldFacts } from "./held-facts.js";
import { prepared } from "./prepared.js";
import { storedDay } from "./stored-day.js";

/** A series of facts: one topic, subject and scope. */
export interface Series {
  readonly subject: string | null;
  readonly scope: string | null;
}

/** Reads of facts. Days are civil days; `known` is the knowledge day asked about, null for all that is known now. */
export interface FactReader {
  /**
   * The facts of one series that held for certain or possibly on `day`, as known on `known`, newest start first.
   *
   * @example store.factsOn("kz/mci", null, "fees", isoDay("2022-02-01"), null)
   */
  factsOn(topic: string, subject: string | null, scope: string | null, day: IsoDay, known: IsoDay | null): readonly Fact[];
  /** The same for every series of a topic, in the order of subject and scope (null first). */
  factsOfTopicOn(topic: string, day: IsoDay, known: IsoDay | null): readonly Fact[];
  /** All facts of one series as known on `known`, oldest start first. */
  series(topic: string, subject: string | null, scope: string | null, known: IsoDay | null): readonly Fact[];
  /** All facts of one series on every knowledge day, oldest start first, then oldest knowledge. */
  seriesHistory(topic: string, subject: string | null, scope: string | null): readonly Fact[];
  /** The series of a topic that have facts on any knowledge day, in the order of subject and scope (null first). */
  seriesOf(topic: string): readonly Series[];
  /** One fact, or null. */
  fact(id: string): Fact | null;
}

const SERIES = "topic = ? AND subject = ? AND scope = ? AND superseded_in = 0";
const STARTED = `FROM fact_version WHERE ${SERIES} AND start_earliest <= ?`;
const NOW = "known_to IS NULL";
const THEN = "known_from <= ? AND (known_to IS NULL OR known_to > ?)";
const NEWEST = "ORDER BY start_earliest DESC, known_from DESC, id";
const OLDEST = "ORDER BY start_earliest, known_from, id DESC";

/** The statements, by name: tests read their plans. */
export const FACT_SQL = {
  newestNow: `SELECT ${FACT_COLUMNS} ${STARTED} AND ${NOW} ${NEWEST} LIMIT 1`,
  newestThen: `SELECT ${FACT_COLUMNS} ${STARTED} AND ${THEN} ${NEWEST} LIMIT 1`,
  backNow: `SELECT ${FACT_COLUMNS} ${STARTED} AND ${NOW} ${NEWEST}`,
  backThen: `SELECT ${FACT_COLUMNS} ${STARTED} AND ${THEN} ${NEWEST}`,
  seriesNow: `SELECT ${FACT_COLUMNS} FROM fact_version WHERE ${SERIES} AND ${NOW} ${OLDEST}`,
  seriesThen: `SELECT ${FACT_COLUMNS} FROM fact_version WHERE ${SERIES} AND ${THEN} ${OLDEST}`,
  seriesHistory: `SELECT ${FACT_COLUMNS} FROM fact_version WHERE ${SERIES} ${OLDEST}`,
  seriesOf: "SELECT subject, scope FROM series WHERE topic = ? AND facts > 0 ORDER BY subject, scope",
  fact: `SELECT topic, subject, scope, ${FACT_COLUMNS} FROM fact_version WHERE id = ? AND superseded_in = 0`,
} as const;

type Day = number;

/** Reads facts through statements that are prepared on first use and kept. */
export function factReader(db: Connection, held: HeldFacts): FactReader {
  const newestNow = prepared<[...SeriesTuple, Day], FactTuple>(db, FACT_SQL.newestNow);
  const newestThen = prepared<[...SeriesTuple, Day, Day, Day], FactTuple>(db, FACT_SQL.newestThen);
  const backNow = prepared<[...SeriesTuple, Day], FactTuple>(db, FACT_SQL.backNow);
  const backThen = prepared<[...SeriesTuple, Day, Day, Day], FactTuple>(db, FACT_SQL.backThen);
  const seriesNow = prepared<SeriesTuple, FactTuple>(db, FACT_SQL.seriesNow);
  const seriesThen = prepared<[...SeriesTuple, Day, Day], FactTuple>(db, FACT_SQL.seriesThen);
  const seriesHistory = prepared<SeriesTuple, FactTuple>(db, FACT_SQL.seriesHistory);
  const seriesOf = prepared<[string], [subject: string, scope: string]>(db, FACT_SQL.seriesOf);
  const byId = prepared<[string], [...SeriesTuple, ...FactTuple]>(db, FACT_SQL.fact);

  /** One seek for the newest period that may have begun; the walk back only where an earlier one may still run. */
  const collect = (into: Fact[], key: SeriesTuple, day: Day, known: Day | null): void => {
    held.series(key);
    const first = known === null ? newestNow().get(...key, day) : newestThen().get(...key, day, known, known);
    if (first === undefined) return;
    if (mayRunOn(held.fact(key, first), day)) into.push(readFact(key, first));
    if (day >= first[0]) return;
    const rows = known === null ? backNow().iterate(...key, day) : backThen().iterate(...key, day, known, known);
    let place = 0;
    for (const row of rows) {
      if (place++ === 0) continue;
      if (mayRunOn(held.fact(key, row), day)) into.push(readFact(key, row));
      if (day >= row[0]) break;
    }
  };

  return {
    factsOn(topic, subject, scope, day, known) {
      const facts: Fact[] = [];
      collect(facts, seriesTuple(topic, subject, scope), epochDay(day), storedDay(known));
      return facts;
    },
    factsOfTopicOn(topic, day, known) {
      const facts: Fact[] = [];
      const on = epochDay(day);
      const then = storedDay(known);
      held.topic(topic);
      for (const [subject, scope] of seriesOf().all(topic)) collect(facts, [topic, subject, scope], on, then);
      return facts;
    },
    series(topic, subject, scope, known) {
      const key = seriesTuple(topic, subject, scope);
      const then = storedDay(known);
      held.series(key);
      const rows = then === null ? seriesNow().all(...key) : seriesThen().all(...key, then, then);
      return rows.map((row) => readFact(key, held.fact(key, row)));
    },
    seriesHistory(topic, subject, scope) {
      const key = seriesTuple(topic, subject, scope);
      held.series(key);
      return seriesHistory()
        .all(...key)
        .map((row) => readFact(key, held.fact(key, row)));
    },
    seriesOf(topic) {
      held.topic(topic);
      return seriesOf()
        .all(topic)
        .map(([subject, scope]) => ({ subject: named(subject), scope: named(scope) }));
    },
    fact(id) {
      const row = byId().get(id);
      if (row === undefined) return null;
      const [topic, subject, scope, ...columns] = row;
      const key: SeriesTuple = [topic, subject, scope];
      return readFact(key, held.fact(key, columns));
    },
  };
}

/** The row's start is not after `day` already; whether its end may be. */
function mayRunOn(row: FactTuple, day: Day): boolean {
  return row[END_LATEST] === null || day < row[END_LATEST];
}
