import type { DayBounds } from "../src/model/bounds.js";
import type { Fact } from "../src/model/fact.js";
import { addDays, type IsoDay } from "../src/model/iso-day.js";
import type { Statement } from "../src/model/statement.js";
import type { AnswerBound, AnswerEvidence } from "./as-of-result.js";
import type { DayOutcome } from "./day-outcome.js";
import { evidenceOfStatement, statementsBehind, statementsOnDay } from "./evidence.js";
import type { ExplainedBound } from "./explain-result.js";
import { boundsFrom } from "./explained-bounds.js";
import type { FactSource } from "./fact-source.js";

/** Where the words behind an answer are looked for. */
export interface EvidenceLook {
  readonly source: FactSource;
  readonly knownOn: IsoDay | null;
  /** The day that is looked at; null: one of which nothing is known. */
  readonly day: IsoDay | null;
}

/**
 * The words behind an answer, those that carry the day first, and behind them what else gives one of its bounds: the words that end
 * it later, or that tell the opposite before it.
 */
export function evidenceOfAnswer(outcome: DayOutcome, look: EvidenceLook): readonly AnswerEvidence[] {
  const { source, day, knownOn } = look;
  const carrying = statementsOnDay(source, outcome.facts, day, knownOn);
  const given = boundsByStatement(outcome, look);
  const shown = new Set(carrying.map(({ id }) => id));
  const giving = source.statementsOf([...given.keys()].filter((id) => !shown.has(id)));
  return [...carrying, ...giving].flatMap((statement) => {
    const evidence = evidenceOfStatement(source, statement);
    return evidence === null ? [] : { ...evidence, reading: statement.reading, bounds: given.get(statement.id) ?? NONE };
  });
}

/**
 * The words behind a period, and behind them what else gives one of its bounds.
 *
 * @param shown its start and end as they are shown: what gives a bound that was cut off is none of its words.
 */
export function evidenceOfPeriod(
  fact: Fact,
  shown: Pick<Fact, "start" | "end">,
  look: Pick<EvidenceLook, "source" | "knownOn">,
): readonly AnswerEvidence[] {
  const { source, knownOn } = look;
  const carrying = statementsBehind(source, [fact], knownOn);
  const given = boundsByStatement({ start: fact.start, end: fact.end, facts: [fact] }, { ...look, day: null });
  const kept = (bound: AnswerBound): boolean => {
    const [side, edge] = bound.split(".") as ["start" | "end", "earliest" | "latest"];
    return fact[side][edge] === shown[side][edge];
  };
  const own = new Set(carrying.map(({ id }) => id));
  const giving = [...given].filter(([id, bounds]) => !own.has(id) && bounds.some(kept)).map(([id]) => id);
  return [...carrying, ...source.statementsOf(giving)].flatMap((statement) => {
    const evidence = evidenceOfStatement(source, statement);
    if (evidence === null) return [];
    return { ...evidence, reading: statement.reading, bounds: (given.get(statement.id) ?? NONE).filter(kept) };
  });
}

const NONE: readonly AnswerBound[] = [];

/** By statement, which bounds of the answer come of it. */
function boundsByStatement(
  { start, end, facts }: Pick<DayOutcome, "start" | "end" | "facts">,
  look: EvidenceLook,
): ReadonlyMap<string, readonly AnswerBound[]> {
  const statementsOf = (of: readonly Fact[]): readonly Statement[] => statementsBehind(look.source, of, look.knownOn);
  const given = new Map<string, AnswerBound[]>();
  const add = (name: AnswerBound, { statements }: ExplainedBound): void => {
    for (const id of statements) given.set(id, [...(given.get(id) ?? []), name]);
  };
  const begun = facts.find((fact) => isEvent(fact.start, start));
  if (begun !== undefined) {
    const { earliest, latest } = boundsFrom(begun.start, statementsOf([begun]), () =>
      statementsOf([...meeting(begun, "before", look), begun]),
    );
    add("start.earliest", earliest);
    add("start.latest", latest);
  }
  const ended = end === null || end.kind === "open" ? undefined : facts.find((fact) => isEvent(fact.end, end));
  if (ended !== undefined) {
    const own = statementsOf([ended]);
    const { earliest, latest } = boundsFrom(ended.end, own, () => statementsOf([...meeting(ended, "behind", look), ended]));
    add("end.earliest", earliest);
    add("end.latest", latest);
  }
  return given;
}

function isEvent(one: DayBounds, other: DayBounds | null): boolean {
  return other !== null && one.earliest === other.earliest && one.latest === other.latest;
}

/** The settled period before or behind another, where one event parts them. */
function meeting(fact: Fact, side: "before" | "behind", { source, knownOn }: EvidenceLook): readonly Fact[] {
  const { topic, subject, scope, start, end, doubt } = fact;
  const { earliest, latest } = side === "before" ? start : end;
  const first = earliest ?? latest;
  if (doubt !== null || first === null) return [];
  const day = side === "before" ? addDays(first, -1) : (latest ?? first);
  const found = source.factsOn(topic, subject, scope, day, knownOn).filter((one) => one.doubt === null && one.id !== fact.id);
  return found.filter((one) => (side === "before" ? isEvent(one.end, start) : isEvent(one.start, end)));
}
