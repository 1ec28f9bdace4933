import type { DayBounds } from "../src/model/bounds.js";
import type { Fact } from "../src/model/fact.js";
import { addDays, epochDay, type IsoDay, maxDay, minDay } from "../src/model/iso-day.js";
import type { ReviewKind } from "../src/model/review-kind.js";
import { authorityRank } from "../src/model/source.js";
import { isRecord, type Statement } from "../src/model/statement.js";
import type { AnswerSpan } from "./answer-spans.js";
import { outcomeOn } from "./day-outcome.js";
import { tellerOf } from "./evidence.js";
import type { FactSource } from "./fact-source.js";

/** Answers of one series that hang on something: a stretch of days, half-open, and why. */
export interface Hanging {
  readonly kind: ReviewKind;
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** The answer is open on these days; else it is certain. */
  readonly open: boolean;
  /** Statements that it is about. */
  readonly about: readonly Statement[];
  /** Statements that stand against them, or beside them. */
  readonly against: readonly Statement[];
  /** Of a change whose day is not known. */
  readonly bounds: DayBounds | null;
  /** The state that the change leads to, with its value. */
  readonly into: Pick<Fact, "state" | "value"> | null;
  readonly lastConfirmedOn: IsoDay | null;
  /** Of an unread sentence, or of a correction: the finding. */
  readonly finding: string | null;
}

/** A sentence about the topic that was not read and opens nothing by itself. */
export interface PassedOver {
  readonly finding: string;
  /** From which day the answers were not held against it: when it was published. */
  readonly since: IsoDay;
  /** Countries that it names; none: it may speak of every one. */
  readonly subjects: readonly string[];
}

/** What the answers of one series are looked at with. */
export interface Look {
  readonly source: FactSource;
  /** The day that people ask about. */
  readonly near: IsoDay;
  readonly unread: readonly PassedOver[];
  /** The base holds an authority's words, or an adviser's: what others tell alone could be held against them. */
  readonly ranked: boolean;
  /** By statement of a correction, the findings about that correction. */
  readonly corrections: ReadonlyMap<string, readonly string[]>;
}

/** A certain answer that no post has spoken for since so many days is stale. */
const STALE_DAYS = 365;

/**
 * Everything that the answers of one series hang on.
 *
 * @param facts all facts of the series, oldest start first; `spans` their answers on the days that are covered.
 */
export function hangingsOf(
  subject: string | null,
  facts: readonly Fact[],
  spans: readonly AnswerSpan[],
  look: Look,
): readonly Hanging[] {
  const overruled = overruledIn(facts, look.source);
  return spans.flatMap((span) => {
    const { from, to, outcome } = span;
    if (from === null || to === null || outcome.facts.length === 0) return [];
    const days = { from, to };
    if (outcome.answer === "yes" || outcome.answer === "no")
      return certainHangings(subject, outcome, days, look, { facts, overruled });
    return openHangings(facts, outcome.facts, days, look);
  });
}

/** What lost against the desk, in a period or in one beside it: that is what the desk meant. */
function overruledIn(facts: readonly Fact[], source: FactSource): ReadonlySet<string> {
  if (facts.every(({ disagreeing }) => disagreeing.length === 0)) return new Set();
  const settled = facts.filter(({ doubt }) => doubt === null);
  const byDesk = settled.map(({ statements }) => source.statementsOf(statements).some(({ rule }) => rule === "correction"));
  const lost = settled.flatMap(({ disagreeing }, at) => ([at - 1, at, at + 1].some((one) => byDesk[one]) ? disagreeing : []));
  return new Set(lost);
}

type Days = Pick<Hanging, "from" | "to">;

const BLANK: Omit<Hanging, "kind" | "from" | "to" | "open" | "about"> = {
  against: [],
  bounds: null,
  into: null,
  lastConfirmedOn: null,
  finding: null,
};

function openHangings(facts: readonly Fact[], speaking: readonly Fact[], days: Days, { source }: Look): readonly Hanging[] {
  const doubtful = speaking.filter(({ doubt }) => doubt !== null);
  const settled = facts.filter(({ doubt }) => doubt === null);
  const without = doubtful.length === 0 ? { answer: "possible", facts: speaking } : outcomeOn([...settled].reverse(), days.from);
  const held = without.facts.flatMap(({ statements }) => statements.slice(0, 1));
  const doubts = doubtful.map((fact): Hanging => {
    const about = source.statementsOf(fact.statements);
    const unread = about.every(({ rule }) => rule === UNREAD_CHANGE);
    const kind = fact.doubt === "conflict" ? "conflict" : unread ? "unread" : "half-read";
    return { ...BLANK, ...days, kind, open: true, about, against: source.statementsOf(held), into: fact };
  });
  // What several of the doubtful sentences open is shown with each of them.
  const single = doubts.flatMap((one) =>
    one.kind === "conflict" ? [one] : one.about.map((statement) => ({ ...one, kind: kindOf(statement), about: [statement] })),
  );
  const certain = without.answer === "yes" || without.answer === "no";
  return certain ? single : [...single, ...eventsAbout(without.facts, days).flatMap((event) => eventHanging(event, days, source))];
}

/** The rule of sentences of which only is known that they make something else of what was told. */
const UNREAD_CHANGE = "unread-change";

/** How a statement was read that settles nothing. */
export function kindOf({ rule }: Pick<Statement, "rule">): "unread" | "half-read" {
  return rule === UNREAD_CHANGE ? "unread" : "half-read";
}

/** A start or an end of which some days may be the day. */
interface OpenEvent {
  readonly of: "start" | "end";
  readonly fact: Fact;
  readonly bounds: DayBounds;
}

/**
 * The events that lie on both sides of a day; what ends one period and begins another is told once, as the beginning. How it was before
 * the first words about something no sentence leaves open: an event that nothing bounds backwards is none of them.
 */
function eventsAbout(facts: readonly Fact[], { from: day }: Days): readonly OpenEvent[] {
  const isOpen = ({ earliest, latest }: DayBounds): boolean =>
    earliest !== null && earliest <= day && (latest === null || day < latest);
  const starts = facts.flatMap((fact): readonly OpenEvent[] => (isOpen(fact.start) ? [eventOf("start", fact)] : []));
  const ends = facts.flatMap((fact): readonly OpenEvent[] => {
    if (fact.end.kind === "open" || !isOpen(fact.end)) return [];
    const { earliest, latest } = fact.end;
    const shared = starts.some(({ bounds }) => bounds.earliest === earliest && bounds.latest === latest);
    return shared ? [] : [eventOf("end", fact)];
  });
  return [...starts, ...ends];
}

function eventOf(of: OpenEvent["of"], fact: Fact): OpenEvent {
  const { earliest, latest } = fact[of];
  return { of, fact, bounds: { earliest, latest } };
}

function eventHanging({ of, fact, bounds }: OpenEvent, days: Days, source: FactSource): readonly Hanging[] {
  const about = source.statementsOf(fact.statements.slice(0, 1));
  if (about.length === 0) return [];
  const disputed = of === "start" && fact.disputed;
  const kind = disputed ? "disputed-day" : of === "start" && fact.start.basis === "listed" ? "unannounced" : "wide-bounds";
  const into = of === "start" ? fact : { state: "ended" as const, value: null };
  const against = disputed ? source.statementsOf(fact.statements.slice(1)) : [];
  return [{ ...BLANK, ...days, kind, open: true, about, against, bounds, into }];
}

function certainHangings(
  subject: string | null,
  { facts, answer }: { readonly facts: readonly Fact[]; readonly answer: string },
  { from, to }: Days,
  { source, near, unread, ranked, corrections }: Look,
  series: { readonly facts: readonly Fact[]; readonly overruled: ReadonlySet<string> },
): readonly Hanging[] {
  const out: Hanging[] = [];
  const statements = source.statementsOf([...new Set(facts.flatMap((fact) => fact.statements))]);
  const [first] = statements;
  const confirmed = facts.map(({ lastConfirmedOn }) => lastConfirmedOn).reduce(maxDay, null);
  const certain = (kind: ReviewKind, rest: Partial<Hanging>): void => {
    const begins = rest.from ?? from;
    const ends = rest.to ?? to;
    if (begins < ends) out.push({ ...BLANK, about: [], kind, open: false, ...rest, from: begins, to: ends });
  };
  for (const { finding, since, subjects } of unread) {
    if (confirmed !== null && since <= confirmed) continue;
    if (subjects.length > 0 && subject !== null && !subjects.includes(subject)) continue;
    certain("unread", { from: maxDay(from, since) as IsoDay, finding });
  }
  if (first === undefined) return out;
  const temporary = answer === "yes" || facts.some(({ state }) => state === "suspended");
  if (temporary && confirmed !== null && from <= near && near < to && epochDay(near) - epochDay(confirmed) > STALE_DAYS) {
    const last = statements.reduce((best, one) => (one.knownFrom > best.knownFrom ? one : best), first);
    const stretch = { from: maxDay(from, addDays(confirmed, 1)) as IsoDay, to: minDay(to, addDays(near, 1)) as IsoDay };
    certain("stale", { ...stretch, about: [last], lastConfirmedOn: confirmed, into: facts[0] ?? null });
  }
  if (ranked && isWeak([...facts, ...followers(facts, series.facts)], source))
    certain("weak-source", { about: [first], into: facts[0] ?? null });
  const lost = new Set(facts.flatMap(({ disagreeing }) => disagreeing.filter((id) => !series.overruled.has(id))));
  for (const id of lost) certain("conflict", { about: source.statementsOf([id]), against: statements.slice(0, 1) });
  for (const one of statements.filter(isRecord))
    for (const finding of corrections.get(one.id) ?? []) certain("correction", { about: [one], finding });
  return out;
}

/** What follows on some periods: who tells of the change tells how it was before it. */
function followers(facts: readonly Fact[], all: readonly Fact[]): readonly Fact[] {
  const ends = facts.flatMap(({ end }) => (end.kind === "open" ? [] : [`${end.earliest} ${end.latest}`]));
  return all.filter(({ start, doubt }) => doubt === null && ends.includes(`${start.earliest} ${start.latest}`));
}

/** Whether one weak source alone speaks for some facts. */
function isWeak(facts: readonly Fact[], source: FactSource): boolean {
  const posts = source.statementsOf(facts.flatMap(({ statements }) => statements)).map(({ evidence }) => evidence.post);
  const tellers = posts.map((post) => tellerOf(source, source.postHead(post)?.snapshot ?? ""));
  const [first] = tellers;
  return tellers.every(({ source: name, authority }) => authorityRank(authority) >= WEAK && name === first?.source);
}

/** Sources of this rank and worse are weak: the press, and whoever nobody named. */
const WEAK = authorityRank("press");
