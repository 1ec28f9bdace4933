import type { Connection } from "./connection.js";
import { DamagedCell } from "./database-error.js";
import { DIGEST, DOUBT_AMONG_DIGESTED, type FactTuple, type SeriesTuple } from "./fact-row.js";
import { prepared } from "./prepared.js";
import { holdValues } from "./row-digest.js";

const KEY = "topic = ? AND subject = ? AND scope = ?";

/** How many facts there are and how many were written, in the file itself: views of an earlier time may stand before it. */
export const HELD_FACTS_SQL = {
  series: `SELECT (SELECT count(*) FROM main.fact_version WHERE ${KEY} AND superseded_in = 0),
    coalesce((SELECT facts FROM main.series WHERE ${KEY}), 0)`,
  topic: `SELECT (SELECT count(*) FROM main.fact_version WHERE topic = ? AND superseded_in = 0),
    (SELECT coalesce(sum(facts), 0) FROM main.series WHERE topic = ?)`,
} as const;

/** What is remembered as held; more of a large file does not pile up. */
const MOST_REMEMBERED = 100_000;

type Counts = [there: number, written: number];

/** Holds what is read of facts to what was written, the first time that it is read. Each throws DamagedCell. */
export interface HeldFacts {
  /** There are as many facts of a series as were written: one whose key was changed would be missed by every question. */
  readonly series: (series: SeriesTuple) => void;
  /** The same for all series of a topic. */
  readonly topic: (topic: string) => void;
  /** The row as it was written; see `heldRows`. */
  readonly fact: (series: SeriesTuple, row: FactTuple) => FactTuple;
}

export function heldFacts(db: Connection): HeldFacts {
  const ofSeries = prepared<[...SeriesTuple, ...SeriesTuple], Counts>(db, HELD_FACTS_SQL.series);
  const ofTopic = prepared<[string, string], Counts>(db, HELD_FACTS_SQL.topic);
  const counted = remembering((key, count: () => Counts | undefined) => {
    const [there, written] = count() ?? [0, 0];
    if (there !== written) throw new DamagedCell(`${there} facts of ${key.replaceAll("\0", " ").trim()}`, String(written));
  });
  const whole = remembering((digest, series: SeriesTuple, row: FactTuple) => {
    holdValues("fact_version", [...series, ...row.slice(1, DIGEST)], digest, DOUBT_AMONG_DIGESTED);
  });
  return {
    series: (series) => counted(series.join("\0"), () => ofSeries().get(...series, ...series)),
    topic: (topic) => counted(topic, () => ofTopic().get(topic, topic)),
    fact(series, row) {
      whole(row[DIGEST], series, row);
      return row;
    },
  };
}

/** Does the work once for each key. */
function remembering<Given extends unknown[]>(work: (key: string, ...given: Given) => void): typeof work {
  const done = new Set<string>();
  return (key, ...given) => {
    if (done.has(key)) return;
    work(key, ...given);
    if (done.size >= MOST_REMEMBERED) done.clear();
    done.add(key);
  };
}
