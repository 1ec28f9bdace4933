import { certaintyOn, type EndEvent, type StartEvent } from "../src/model/bounds.js";
import type { Fact } from "../src/model/fact.js";
import type { IsoDay } from "../src/model/iso-day.js";
import { sameValue, type Value } from "../src/model/value.js";
import type { AnswerState, AnswerWord } from "./as-of-result.js";

/** What the facts of one series say about one day. */
export interface DayOutcome {
  readonly answer: AnswerWord;
  readonly state: AnswerState;
  readonly value: Value | null;
  readonly candidates: readonly Value[] | null;
  /** The only value that may hold. */
  readonly possibleValue: Value | null;
  readonly start: StartEvent | null;
  readonly end: EndEvent | null;
  /** The facts it rests on, those that say so first. */
  readonly facts: readonly Fact[];
}

/** What is said of a day of which nothing is known, but for why. */
export const NOTHING_SAID = {
  answer: "unknown",
  value: null,
  candidates: null,
  possibleValue: null,
  start: null,
  end: null,
} as const satisfies Omit<DayOutcome, "state" | "facts">;

const NOTHING: DayOutcome = { ...NOTHING_SAID, state: "unknown", facts: [] };

/**
 * What the facts of one series say about a day: what the settled ones say (`settledOn`), opened by those in doubt. A fact in doubt
 * that speaks against a yes or a no, gives another value, or stands alone makes the answer possible; one that agrees changes
 * nothing, and none ever makes a yes or a no.
 *
 * @param facts facts of one series, as known on one day, newest start first; those that cannot hold on `day` are passed over.
 * @param day null: a day of which nothing can be known.
 */
export function outcomeOn(facts: readonly Fact[], day: IsoDay | null): DayOutcome {
  if (day === null) return NOTHING;
  if (facts.every((fact) => fact.doubt === null)) return settledOn(facts, day);
  const doubtful = facts.filter((fact) => fact.doubt !== null && certaintyOn(fact.start, fact.end, day) !== "no");
  if (doubtful.length === 0) return settledOn(facts, day);
  const settled = settledOn(
    facts.filter((fact) => fact.doubt === null),
    day,
  );
  const against = doubtful.filter((fact) => speaksAgainst(fact, settled));
  return against.length === 0 ? settled : opened(settled, against);
}

function speaksAgainst({ state, value }: Fact, settled: DayOutcome): boolean {
  if (settled.answer === "unknown") return true;
  if (settled.answer === "no") return state === "in-force";
  if (state !== "in-force") return settled.answer === "yes";
  if (value === null) return false;
  const held = settled.answer === "yes" ? [settled.value] : valuesIn(settled.facts);
  return !held.some((one) => sameValue(one, value));
}

function opened(settled: DayOutcome, against: readonly Fact[]): DayOutcome {
  const known = settled.answer === "unknown" ? [] : settled.facts;
  const [leading] = [...known, ...against].filter((fact) => fact.state === "in-force");
  const values = distinctValues([...known, ...against].filter((fact) => fact.state === "in-force"));
  const doubt = against.some((fact) => fact.doubt === "conflict") ? "disputed" : "half-read";
  const shown = leading ?? against[0];
  return {
    answer: "possible",
    state: settled.answer === "possible" ? settled.state : doubt,
    value: null,
    ...oneOrSeveral(values),
    start: (settled.answer === "yes" ? settled.start : shown?.start) ?? null,
    end: (settled.answer === "yes" ? settled.end : shown?.end) ?? null,
    facts: [...known, ...against],
  };
}

function valuesIn(facts: readonly Fact[]): readonly (Value | null)[] {
  return facts.filter((fact) => fact.state === "in-force").map(({ value }) => value);
}

/**
 * Decides what the settled facts that may hold on a day say together, over every way to complete their bounds.
 *
 * One certain fact answers. Of several possible ones: all in force with one value and no gap between them is yes; all
 * against is no; some for is possible, with the distinct values.
 */
function settledOn(facts: readonly Fact[], day: IsoDay): DayOutcome {
  const certain = facts.filter((fact) => certaintyOn(fact.start, fact.end, day) === "certain");
  const first = certain[0];
  if (first) return byOne(first);
  const possible = facts.filter((fact) => certaintyOn(fact.start, fact.end, day) === "possible");
  return possible.length === 0 ? NOTHING : bySeveral(possible, day);
}

function byOne(fact: Fact): DayOutcome {
  const { start, end, state } = fact;
  const answer = state === "in-force" ? "yes" : state === "unknown" ? "unknown" : "no";
  return { answer, state, value: answer === "yes" ? fact.value : null, ...oneOrSeveral([]), start, end, facts: [fact] };
}

function bySeveral(possible: readonly Fact[], day: IsoDay): DayOutcome {
  const holding = possible.filter((fact) => fact.state === "in-force");
  const against = possible.filter((fact) => fact.state !== "in-force" && fact.state !== "unknown");
  const newest = possible[0];
  if (!newest) return NOTHING;
  if (against.length === possible.length)
    return beforeEvidence(possible, day) ? { ...NOTHING, facts: possible } : { ...byOne(newest), facts: possible };
  const leading = holding[0];
  if (!leading) return { ...NOTHING, start: newest.start, end: newest.end, facts: possible };
  const values = distinctValues(holding);
  const alike = holding.length === possible.length && holding.every((fact) => sameValue(fact.value, leading.value));
  if (alike && coversWithoutGap(possible, day)) {
    const oldest = possible[possible.length - 1] ?? leading;
    return { ...byOne(leading), start: oldest.start, facts: possible };
  }
  return {
    answer: "possible",
    state: doubtOf(possible, leading, day),
    value: null,
    ...oneOrSeveral(values),
    start: leading.start,
    end: leading.end,
    facts: [...holding, ...possible.filter((fact) => fact.state !== "in-force")],
  };
}

/**
 * Before the first evidence nothing is known of what a post or a list later found not to hold, nor of what a change stopped or
 * began anew. What is new had not begun.
 */
function beforeEvidence(possible: readonly Fact[], day: IsoDay): boolean {
  const oldest = possible[possible.length - 1];
  if (!oldest || oldest.start.earliest !== null) return false;
  return oldest.start.latest === null ? oldest.state !== "not-yet" : day < oldest.start.latest;
}

/** Neighbours share their event, so only the first start and the last end can leave the day outside. */
function coversWithoutGap(possible: readonly Fact[], day: IsoDay): boolean {
  const [last, first] = [possible[0], possible[possible.length - 1]];
  if (!first || !last || first === last) return false;
  const started = first.start.latest !== null && first.start.latest <= day;
  return started && (last.end.kind === "open" || (last.end.earliest !== null && day < last.end.earliest));
}

function doubtOf(possible: readonly Fact[], leading: Fact, day: IsoDay): AnswerState {
  const beginning = (fact: Fact): boolean => fact.start.latest === null || day < fact.start.latest;
  if (possible.some((fact) => fact.disputed && beginning(fact))) return "disputed";
  return leading.start.earliest === null && beginning(leading) ? "undated" : "in-force";
}

function oneOrSeveral(values: readonly Value[]): Pick<DayOutcome, "candidates" | "possibleValue"> {
  return values.length > 1 ? { candidates: values, possibleValue: null } : { candidates: null, possibleValue: values[0] ?? null };
}

function distinctValues(facts: readonly Fact[]): readonly Value[] {
  const values: Value[] = [];
  for (const { value } of facts) if (value && !values.some((known) => sameValue(known, value))) values.push(value);
  return values.sort((a, b) => (a.unit === b.unit ? (a.amount < b.amount ? -1 : 1) : a.unit < b.unit ? -1 : 1));
}
