import type { Fact } from "../src/model/fact.js";
import { epochDay } from "../src/model/iso-day.js";
import { listOf, valueFrom } from "./row-values.js";
import type { factVersion } from "./schema.js";
import { dayOf, NO_START, readDay, storedDay } from "./stored-day.js";

/** What a fact's row says of the fact, without the columns of the system clock and of the series. */
export type FactContent = Omit<typeof factVersion.$inferSelect, "added_in" | "superseded_in" | "digest" | "earlier_until">;

/** The columns `readFact` expects, in its order; a select list for statements in raw mode. */
export const FACT_COLUMNS =
  "earlier_until, id, state, amount, unit, start_earliest, start_latest, start_basis, end_earliest, end_latest, end_kind, " +
  "disputed, last_confirmed_on, known_from, known_to, statements, findings, doubt, disagreeing";

/** A row in the order of `FACT_COLUMNS`. */
export type FactTuple = readonly [
  number,
  string,
  Fact["state"],
  number | string | null,
  string | null,
  number,
  number | null,
  Fact["start"]["basis"],
  number | null,
  number | null,
  Fact["end"]["kind"],
  number,
  number | null,
  number,
  number | null,
  string,
  string,
  Fact["doubt"],
  string | null,
];

/** Place of `end_latest` in a `FactTuple`. */
export const END_LATEST = 9;

export function factContent(fact: Fact): FactContent {
  return {
    topic: fact.topic,
    subject: fact.subject ?? "",
    scope: fact.scope ?? "",
    start_earliest: storedDay(fact.start.earliest) ?? NO_START,
    known_from: epochDay(fact.knownFrom),
    id: fact.id,
    known_to: storedDay(fact.knownTo),
    start_latest: storedDay(fact.start.latest),
    start_basis: fact.start.basis,
    end_earliest: storedDay(fact.end.earliest),
    end_latest: storedDay(fact.end.latest),
    end_kind: fact.end.kind,
    state: fact.state,
    amount: fact.value?.amount ?? null,
    unit: fact.value?.unit ?? null,
    disputed: fact.disputed ? 1 : 0,
    last_confirmed_on: storedDay(fact.lastConfirmedOn),
    statements: JSON.stringify(fact.statements),
    findings: JSON.stringify(fact.findings),
    doubt: fact.doubt,
    disagreeing: fact.disagreeing.length === 0 ? null : JSON.stringify(fact.disagreeing),
  };
}

const NOBODY: readonly string[] = [];

/** The fact of one series that a row holds; the series is passed because every reader has it already. */
export function readFact(topic: string, subject: string | null, scope: string | null, row: FactTuple): Fact {
  return {
    id: row[1],
    topic,
    subject,
    scope,
    state: row[2],
    value: valueFrom(row[3], row[4]),
    start: { earliest: readDay(row[5]), latest: readDay(row[6]), basis: row[7] },
    end: { earliest: readDay(row[8]), latest: readDay(row[9]), kind: row[10] },
    disputed: row[11] === 1,
    lastConfirmedOn: readDay(row[12]),
    knownFrom: dayOf(row[13]),
    knownTo: readDay(row[14]),
    statements: listOf<string>(row[15]),
    findings: listOf<string>(row[16]),
    doubt: row[17],
    disagreeing: row[18] === null ? NOBODY : listOf<string>(row[18]),
  };
}
