import type { Fact } from "../src/model/fact.js";
import { epochDay } from "../src/model/iso-day.js";
import { listOf, valueFrom } from "./row-values.js";
import type { factVersion } from "./schema.js";
import { dayOf, NO_START, readDay, storedDay } from "./stored-day.js";

/** What a fact's row says of the fact, without the columns of the system clock and of the series. */
export type FactContent = Omit<typeof factVersion.$inferSelect, "added_in" | "superseded_in" | "digest" | "earlier_until">;

/**
 * The columns that a fact is read from, in the order of the table but for the first. Behind the topic, the subject and the scope those
 * from the second to the last but one are what the digest, the last, is taken over.
 */
const READ = [
  "earlier_until",
  "start_earliest",
  "known_from",
  "id",
  "known_to",
  "start_latest",
  "start_basis",
  "end_earliest",
  "end_latest",
  "end_kind",
  "state",
  "amount",
  "unit",
  "disputed",
  "last_confirmed_on",
  "statements",
  "findings",
  "doubt",
  "disagreeing",
  "digest",
] as const satisfies readonly (keyof Row)[];

/** What `readFact` expects; a select list for statements in raw mode. The digest comes in hexadecimal digits. */
export const FACT_COLUMNS = READ.map((name) => (name === "digest" ? "lower(hex(digest))" : name)).join(", ");

type Read = typeof READ;
type Row = typeof factVersion.$inferSelect;
type CellsOf<Names extends readonly (keyof Row)[]> = {
  readonly [Place in keyof Names]: Names[Place] extends "digest" ? string : Row[Names[Place]];
};

/** A row in the order of `FACT_COLUMNS`, typed as the schema types its columns. */
export type FactTuple = CellsOf<Read>;

/** Place of `end_latest` in a `FactTuple`. */
export const END_LATEST = 8 satisfies PlaceOf<"end_latest">;
/** Place of the digest in a `FactTuple`, and of `doubt` in what it is taken over: topic, subject and scope come before, `earlier_until` does not. */
export const DIGEST = 19 satisfies PlaceOf<"digest">;
const DOUBT = 17 satisfies PlaceOf<"doubt">;
export const DOUBT_AMONG_DIGESTED = DOUBT - 1 + 3;

type PlaceOf<Name extends Read[number]> = {
  [Place in Extract<keyof Read, `${number}`>]: Read[Place] extends Name
    ? Place extends `${infer N extends number}`
      ? N
      : never
    : never;
}[Extract<keyof Read, `${number}`>];

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

/** A series as the store keys it: "" for no subject or no scope. */
export type SeriesTuple = [topic: string, subject: string, scope: string];

export function seriesTuple(topic: string, subject: string | null, scope: string | null): SeriesTuple {
  return [topic, subject ?? "", scope ?? ""];
}

/** A subject or a scope as the store keys it; null: none. */
export function named(text: string): string | null {
  return text === "" ? null : text;
}

/** The fact of one series that a row holds; the series is passed because every reader has it already. */
export function readFact([topic, subject, scope]: SeriesTuple, row: FactTuple): Fact {
  return {
    id: row[3],
    topic,
    subject: named(subject),
    scope: named(scope),
    state: row[10],
    value: valueFrom(row[11], row[12]),
    start: { earliest: readDay(row[1]), latest: readDay(row[5]), basis: row[6] },
    end: { earliest: readDay(row[7]), latest: readDay(row[END_LATEST]), kind: row[9] },
    disputed: row[13] === 1,
    lastConfirmedOn: readDay(row[14]),
    knownFrom: dayOf(row[2]),
    knownTo: readDay(row[4]),
    statements: listOf<string>(row[15]),
    findings: listOf<string>(row[16]),
    doubt: row[17],
    disagreeing: row[18] === null ? NOBODY : listOf<string>(row[18]),
  };
}
