import { type DayBounds, REPORTING_LAG_DAYS } from "../src/model/bounds.js";
import type { Fact } from "../src/model/fact.js";
import { addDays, type IsoDay } from "../src/model/iso-day.js";
import type { Statement } from "../src/model/statement.js";
import type { BoundRule, ExplainedBound, ExplainedEvent } from "./explain-result.js";

/** Statements that concern a series, read when they are needed. */
type Concerning = () => readonly Statement[];

/**
 * Says of both events of a period which statements and which rule give their bounds.
 *
 * @param statements those that concern the series, by id; of a period those that set its bounds come first.
 * @param next the period that begins by the same event as this one ends, if any.
 */
export function explainedEvents(
  fact: Fact,
  next: Fact | null,
  statements: ReadonlyMap<string, Statement>,
): readonly ExplainedEvent[] {
  const of = (...facts: readonly (Fact | null)[]) =>
    facts.flatMap((one) => one?.statements ?? []).flatMap((id) => statements.get(id) ?? []);
  const all: Concerning = () => [...statements.values()];
  const events: ExplainedEvent[] = [];
  if (fact.start.earliest !== null || fact.start.latest !== null)
    events.push({ of: "start", basis: fact.start.basis, ...boundsFrom(fact.start, of(fact), all) });
  if (fact.end.kind !== "open") {
    const basis = next ? next.start.basis : fact.end.kind;
    events.push({ of: "end", basis, ...boundsFrom(fact.end, of(next, fact), all) });
  }
  return events;
}

/**
 * Which statements give both bounds of an event, and by which rule.
 *
 * @param own the statements of the period that the event begins or ends, and of the one behind it.
 * @param all those that concern the series; asked for where its own do not give a bound.
 */
export function boundsFrom(
  { earliest, latest }: DayBounds,
  own: readonly Statement[],
  all: Concerning,
): Pick<ExplainedEvent, "earliest" | "latest"> {
  return { earliest: originOf("earliest", earliest, own, all), latest: originOf("latest", latest, own, all) };
}

type Test = (statement: Statement, day: IsoDay) => boolean;

/** The ways in which a day can come of a statement, the plainest first. */
function testsFor(bound: "earliest" | "latest"): readonly (readonly [BoundRule, Test, "own" | "all"])[] {
  const lag: Test = ({ knownFrom }, day) => addDays(knownFrom, -REPORTING_LAG_DAYS) === day;
  const contrary: Test = ({ effective, until }, day) =>
    (effective.latest !== null && addDays(effective.latest, 1) === day) || until === day;
  const words: Test = ({ effective, until, knownFrom }, day) => {
    const given = effective.basis !== "reported" && (effective.earliest === day || effective.latest === day);
    return until === day || (given && !(bound === "latest" && knownFrom === day && effective.earliest !== day));
  };
  const publication: Test = ({ knownFrom }, day) => knownFrom === day;
  const written: Test = ({ effective }, day) => effective[bound] === day;
  return [
    ["words", words, "own"],
    ["publication", publication, "own"],
    ["reporting-lag", lag, "own"],
    ["after-contrary", contrary, "all"],
    ["words", words, "all"],
    ["words", written, "own"],
    ["publication", publication, "all"],
  ];
}

function originOf(bound: "earliest" | "latest", day: IsoDay | null, own: readonly Statement[], all: Concerning): ExplainedBound {
  if (day === null) return { day, rule: "none", statements: [] };
  for (const [rule, test, where] of testsFor(bound)) {
    const found = (where === "own" ? own : all()).filter((statement) => test(statement, day));
    if (found.length > 0) return { day, rule, statements: [...new Set(found.map(({ id }) => id))] };
  }
  const contrary = bound === "earliest" ? lastContrary(day, own, all()) : [];
  if (contrary.length > 0) return { day, rule: "after-contrary", statements: contrary };
  return { day, rule: "other", statements: own.slice(0, 1).map(({ id }) => id) };
}

/** What last told the opposite of the words that an event begins with, where its post came out no sooner than the day before the bound. */
function lastContrary(day: IsoDay, [first]: readonly Statement[], all: readonly Statement[]): readonly string[] {
  if (first === undefined || first.direction === null) return [];
  const before = all.filter(
    ({ direction, knownFrom, effective }) =>
      direction !== null &&
      direction !== first.direction &&
      knownFrom < first.knownFrom &&
      (effective.earliest ?? effective.latest ?? day) < day,
  );
  const known = before
    .map((one) => one.knownFrom)
    .sort()
    .at(-1);
  return before.filter(({ knownFrom }) => knownFrom === known).map(({ id }) => id);
}
