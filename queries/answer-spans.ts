import type { Fact } from "../src/model/fact.js";
import { firstPlace } from "../src/model/first-place.js";
import { addDays, type IsoDay, isoDay } from "../src/model/iso-day.js";
import { type DayOutcome, outcomeOn } from "./day-outcome.js";
import { sameOutcome } from "./same-outcome.js";

/** A stretch of days, half-open, on which one series has one answer. A missing end reaches without limit. */
export interface AnswerSpan {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly outcome: DayOutcome;
}

/** A day to ask about where the facts name none. */
const SOME_DAY = isoDay("2000-01-01");

/**
 * The answers of one series over all time: the outcome of a day can change only where a bound of a fact lies, so it is
 * decided once for each stretch between bounds. Neighbours with the same answer from the same facts are one span.
 *
 * @param facts all facts of the series as known on one day, oldest start first.
 */
export function answerSpans(facts: readonly Fact[]): readonly AnswerSpan[] {
  const spans: AnswerSpan[] = [];
  let running: readonly Fact[] = [];
  let next = 0;
  let from: IsoDay | null = null;
  for (const to of [...boundsOf(facts), null]) {
    const day: IsoDay = from ?? (to === null ? SOME_DAY : addDays(to, -1));
    for (let fact = facts[next]; fact && (fact.start.earliest ?? day) <= day; fact = facts[++next]) running = [...running, fact];
    running = running.filter(({ end }) => end.latest === null || day < end.latest);
    const outcome = outcomeOn([...running].reverse(), day);
    const last = spans[spans.length - 1];
    if (last && sameOutcome(last.outcome, outcome) && sameFacts(last.outcome, outcome)) spans[spans.length - 1] = { ...last, to };
    else spans.push({ from, to, outcome });
    from = to;
  }
  return spans;
}

function boundsOf(facts: readonly Fact[]): readonly IsoDay[] {
  const days = new Set<IsoDay>();
  for (const { start, end } of facts) {
    for (const day of [start.earliest, start.latest, end.earliest, end.latest]) if (day !== null) days.add(day);
  }
  return [...days].sort();
}

function sameFacts(a: DayOutcome, b: DayOutcome): boolean {
  return a.facts.length === b.facts.length && a.facts.every((fact, at) => fact === b.facts[at]);
}

/** The parts of spans that lie in `[from, to)`; null does not narrow. */
export function cutSpans(spans: readonly AnswerSpan[], from: IsoDay | null, to: IsoDay | null): readonly AnswerSpan[] {
  const parts: AnswerSpan[] = [];
  for (const span of spans) {
    const begins = from !== null && (span.from === null || span.from < from) ? from : span.from;
    const ends = to !== null && (span.to === null || to < span.to) ? to : span.to;
    if (begins === null || ends === null || begins < ends) parts.push({ ...span, from: begins, to: ends });
  }
  return parts;
}

/** Spans whose stretches without any fact are answered by others. */
export function fillSpans(spans: readonly AnswerSpan[], others: readonly AnswerSpan[]): readonly AnswerSpan[] {
  return spans.flatMap((span) => (span.outcome.facts.length > 0 ? [span] : cutSpans(others, span.from, span.to)));
}

/** The span that holds a day, or null; spans in order, by halving. */
export function spanOn(spans: readonly AnswerSpan[], day: IsoDay): AnswerSpan | null {
  const behind = firstPlace(spans.length, (at) => (spans[at]?.from ?? day) > day);
  const span = spans[behind - 1];
  return span && (span.to === null || day < span.to) ? span : null;
}
