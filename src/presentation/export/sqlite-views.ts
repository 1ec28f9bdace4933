import type { DatabaseContent, ViewSchema } from "../../model/export/target.js";

/** What the canned questions and the references of the tables look up. */
export const PLAIN_INDEXES: DatabaseContent["indexes"] = [
  { table: "facts", columns: ["topic", "subject", "scope", "start_earliest"] },
  { table: "statements", columns: ["topic", "known_from"] },
  { table: "statements", columns: ["post"] },
];

/** Where people look for words: what posts are called and say, and what was quoted of them. */
export const PLAIN_SEARCHES: DatabaseContent["searches"] = [
  { table: "posts", columns: ["title", "text"] },
  { table: "evidence", columns: ["title", "quote"] },
  { table: "topics", columns: ["title", "meaning"] },
];

/** By what people narrow a table. */
export const PLAIN_FACETS: Readonly<Record<string, readonly string[]>> = {
  facts: ["topic", "state", "subject_name", "scope"],
  facts_now: ["topic_title", "state", "country", "told_by"],
  latest_state: ["topic_title", "state", "country"],
  statements: ["topic", "reading"],
  evidence: ["source", "authority"],
  findings: ["rule", "topic"],
  posts: ["published_basis"],
  topics: ["kind", "heading"],
};

const READABLE = `t.title AS topic_title, f.subject_name AS country, f.scope, f.state,
  coalesce(f.amount, f.amount_day) AS value, f.unit,
  f.start_earliest, f.start_latest, f.end_earliest, f.end_latest, f.last_day, f.first_known_from AS known_from, f.last_confirmed_on`;

const SOURCE = `(SELECT e.title FROM evidence AS e WHERE e.fact = f.id AND e.place = 1) AS source,
  (SELECT e.source FROM evidence AS e WHERE e.fact = f.id AND e.place = 1) AS told_by,
  (SELECT e.authority FROM evidence AS e WHERE e.fact = f.id AND e.place = 1) AS authority,
  (SELECT e.quote FROM evidence AS e WHERE e.fact = f.id AND e.place = 1) AS words`;

export const PLAIN_VIEWS: readonly ViewSchema[] = [
  {
    name: "facts_now",
    description: "What is known now: the facts that nothing superseded, with the title of their topic and their first source.",
    sql: `SELECT f.id, f.topic, ${READABLE}, f.disputed,
  ${SOURCE}
FROM facts AS f JOIN topics AS t ON t.id = f.topic
WHERE f.known_to IS NULL`,
  },
  {
    name: "latest_state",
    description: "The last known period of each rule, whatever its state.",
    sql: `SELECT f.id, f.topic, ${READABLE}
FROM facts AS f JOIN topics AS t ON t.id = f.topic
WHERE f.known_to IS NULL AND f.end_kind = 'open' AND f.doubt IS NULL`,
  },
];

/** A question with named parameters. */
export interface CannedQuery {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly sql: string;
}

const ON_DAY = `(f.start_earliest IS NULL OR f.start_earliest <= :day) AND (f.end_latest IS NULL OR :day < f.end_latest)`;
const CERTAIN = `f.start_latest <= :day AND (:day < f.end_earliest OR (f.end_kind = 'open' AND f.end_earliest IS NULL))`;
const COVERED = "EXISTS (SELECT 1 FROM coverage AS c WHERE :day BETWEEN c.from_day AND c.to_day";

/** A fact in doubt that speaks against the row leaves it only possible. */
const opened = (known: string): string => `EXISTS (SELECT 1 FROM facts AS d WHERE d.doubt IS NOT NULL
    AND d.topic = f.topic AND d.subject IS f.subject AND d.scope IS f.scope AND ${known.replaceAll("f.", "d.")}
    AND ${ON_DAY.replaceAll("f.", "d.")} AND (d.state <> 'in-force'
      OR (d.unit IS NOT NULL AND (d.unit IS NOT f.unit OR d.amount IS NOT f.amount OR d.amount_day IS NOT f.amount_day))))`;
const asOf = (known: string): string => `SELECT f.topic, ${READABLE},
  CASE WHEN ${CERTAIN} AND NOT ${opened(known)} THEN 'certain' ELSE 'possible' END AS certainty,
  ${SOURCE}
FROM facts AS f JOIN topics AS t ON t.id = f.topic
WHERE f.state = 'in-force' AND ${ON_DAY} AND ${known}`;
const NOW = "f.known_to IS NULL";
const THEN = "f.known_from <= :known_on AND (f.known_to IS NULL OR :known_on < f.known_to)";
const IN_ORDER = "ORDER BY t.position, country, f.scope, f.start_earliest";

export const CANNED_QUERIES: readonly CannedQuery[] = [
  {
    name: "as_of",
    title: "What was in force on a day",
    description:
      "Give the day as YYYY-MM-DD. A possible row may or may not have held: the dates leave it open. No row for a day that the archive does not cover.",
    sql: `${asOf(NOW)} AND ${COVERED})\n${IN_ORDER}`,
  },
  {
    name: "as_of_known_on",
    title: "What was in force on a day, as known on another day",
    description:
      "Give both days as YYYY-MM-DD. Only what had been published by the day of knowledge counts, and days after it are not covered.",
    sql: `${asOf(THEN)}
  AND ${COVERED} AND :day <= :known_on AND c.from_day <= :known_on)\n${IN_ORDER}`,
  },
  {
    name: "history",
    title: "The periods of a topic",
    description: "Give a topic id, for example one from the table topics.",
    sql: `SELECT f.topic, ${READABLE},
  ${SOURCE}
FROM facts AS f JOIN topics AS t ON t.id = f.topic
WHERE f.topic = :topic AND f.known_to IS NULL
ORDER BY country, f.scope, f.start_earliest`,
  },
];
