import { EVERY_OTHER, type Fact } from "../../src/model/fact.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { Statement } from "../../src/model/statement.js";
import type { Evidence } from "../as-of-result.js";
import { evidenceOfStatements } from "../evidence.js";
import type { AuditSource } from "./audit-source.js";
import type { Decision } from "./decide.js";

/** A post that made a verdict another one: it is there now and was not then, or the other way round. */
export interface ChangingPost extends Evidence {
  readonly gone: boolean;
}

/** The two states of knowledge, and the verdict that was due with the knowledge of a day between them. */
export interface TwoStates {
  readonly earlier: AuditSource;
  readonly now: AuditSource;
  /** The knowledge day of the earlier state; null where the two differ in what was recorded alone. */
  readonly knownThen: IsoDay | null;
  /** That of the later one; null = everything. */
  readonly knownNow: IsoDay | null;
  readonly verdictOn: (knownOn: IsoDay) => Decision["verdict"];
}

const MOST_TOLD = 3;

/**
 * The posts that made the difference between two verdicts: of those that the later one rests on and the earlier one did not,
 * those of the day from which on the later verdict was due. Where no day can be told (what was recorded differs), all of them;
 * where there are none, those that the earlier one rested on alone. One state may have rested on nobody being named by a rule at all:
 * then the posts that name somebody count in the other. None: the day was not covered then.
 */
export function changedBy(before: Decision, now: Decision, states: TwoStates): readonly ChangingPost[] {
  const appeared = newStatements(before, now, states.now);
  if (appeared.length > 0) return told(states.now, decisive(appeared, now, states), false);
  const gone = newStatements(now, before, states.earlier);
  if (gone.length > 0) return told(states.earlier, gone, true);
  const [then, later] = [
    { source: states.earlier, knownOn: states.knownThen },
    { source: states.now, knownOn: states.knownNow },
  ];
  const naming = namingStatements(before, later, then);
  if (naming.length > 0) return told(states.now, decisive(naming, now, states), false);
  return told(states.earlier, namingStatements(now, then, later), true);
}

interface KnownState {
  readonly source: AuditSource;
  readonly knownOn: IsoDay | null;
}

/** The statements of one state, and not of another, that name somebody under the rules of which a decision assumed that they name nobody. */
function namingStatements({ assumed }: Decision, one: KnownState, other: KnownState): readonly Statement[] {
  const ids = assumed.flatMap(({ topic, subject }) => {
    if (subject !== null) return [];
    const known = new Set(named(other, topic));
    return named(one, topic).filter((id) => !known.has(id));
  });
  return one.source.statementsOf([...new Set(ids)]);
}

/** The statements of a topic that name somebody. */
function named({ source, knownOn }: KnownState, topic: string): readonly string[] {
  return source.seriesOf(topic).flatMap(({ subject, scope }) => {
    if (subject === null || subject === EVERY_OTHER) return [];
    return source.series(topic, subject, scope, knownOn).flatMap(({ statements }) => statements);
  });
}

/** The statements behind one decision that are not behind another, of facts that say something else first. */
function newStatements(one: Decision, other: Decision, source: AuditSource): readonly Statement[] {
  const [known, facts] = [factsOf(one), factsOf(other)];
  const said = new Set(known.map(substance));
  const ids = new Set(known.flatMap(({ statements }) => statements));
  const among = (some: readonly Fact[]): readonly string[] => [
    ...new Set(some.flatMap(({ statements }) => statements.filter((id) => !ids.has(id)))),
  ];
  const changed = among(facts.filter((fact) => !said.has(substance(fact))));
  return source.statementsOf(changed.length > 0 ? changed : among(facts));
}

/** Of some statements those that were published on the day from which on the verdict was what it is now. */
function decisive(
  statements: readonly Statement[],
  { verdict }: Decision,
  { knownThen, verdictOn }: TwoStates,
): readonly Statement[] {
  if (knownThen === null) return statements;
  const later = statements.filter(({ knownFrom }) => knownFrom > knownThen);
  const days = [...new Set(later.map(({ knownFrom }) => knownFrom))].sort();
  let from: IsoDay | null = null;
  for (const day of [...days].reverse()) {
    if (verdictOn(day) !== verdict) break;
    from = day;
  }
  return from === null ? later : later.filter(({ knownFrom }) => knownFrom === from);
}

function told(source: AuditSource, statements: readonly Statement[], gone: boolean): readonly ChangingPost[] {
  const posts = new Map<string, ChangingPost>();
  for (const one of evidenceOfStatements(source, statements, null)) if (!posts.has(one.post)) posts.set(one.post, { ...one, gone });
  return [...posts.values()].slice(0, MOST_TOLD);
}

function factsOf({ used }: Decision): readonly Fact[] {
  return used.flatMap(({ facts }) => facts);
}

function substance({ topic, subject, scope, state, value, start, end }: Fact): string {
  return JSON.stringify([topic, subject, scope, state, value, start, end]);
}
