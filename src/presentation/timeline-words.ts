import type { AnswerBound, AnswerEvidence } from "../../queries/as-of-result.js";
import type { TimelineLane, TimelinePeriod, TimelineResult, TimelineSpan } from "../../queries/timeline-result.js";
import { countryName } from "../model/countries/country-table.js";
import { addDays, type IsoDay } from "../model/iso-day.js";
import { foldWord } from "../model/name-folding.js";
import { sameValue } from "../model/value.js";
import { candidatesInWords } from "./answer-words.js";
import { boundsInWords, daysInWords, lastDayInWords } from "./day-words.js";
import { valueInWords } from "./value-words.js";

/** What the lanes and periods of a topic are called. */
export function laneName(
  { subject, scope }: Pick<TimelineLane, "subject" | "scope">,
  { topic, subject: asked }: TimelineResult,
): string {
  const names = [subject === null ? null : countryName(subject), scope].filter((name) => name !== null);
  return names.length > 0 ? names.join(", ") : asked === null ? topic.slice(topic.indexOf("/") + 1) : countryName(asked);
}

/** Lanes in the order of their names, those that are ever in force or possible only, where a topic has several. */
export function shownLanes(result: TimelineResult): {
  readonly shown: readonly TimelineLane[];
  readonly never: readonly TimelineLane[];
} {
  const { lanes } = result;
  if (lanes.length === 1) return { shown: lanes, never: [] };
  const ever = (lane: TimelineLane): boolean => lane.spans.some(({ answer }) => answer === "yes" || answer === "possible");
  const named = (lane: TimelineLane): boolean => lane.subject !== null || lane.scope !== null;
  const keyed = lanes.map((lane) => ({ lane, key: foldWord(laneName(lane, result)) }));
  const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ lane }) => lane);
  return { shown: sorted.filter(ever), never: sorted.filter((lane) => !ever(lane) && named(lane)) };
}

/** The lanes without a day in force, in a sentence each: those that never were, and those of which that is not known for all days. */
export function neverInWords(never: readonly TimelineLane[], result: TimelineResult): readonly string[] {
  const settled = (lane: TimelineLane): boolean => lane.spans.length > 0 && lane.spans.every(({ answer }) => answer === "no");
  const told = (lanes: readonly TimelineLane[], how: string): readonly string[] =>
    lanes.length === 0 ? [] : [`${how}: ${lanes.map((lane) => laneName(lane, result)).join(", ")}.`];
  return [
    ...told(never.filter(settled), "Never in force"),
    ...told(
      never.filter((lane) => !settled(lane)),
      "Not in force on any day of which something is known",
    ),
  ];
}

const ANSWERS: Readonly<Record<TimelineSpan["answer"], string>> = {
  yes: "in force",
  possible: "possibly in force",
  no: "not in force",
  unknown: "not known",
};

const STATES: Readonly<Record<TimelinePeriod["state"], string>> = {
  "in-force": "in force",
  suspended: "suspended",
  ended: "ended",
  "not-yet": "not yet",
  absent: "not in force",
  unknown: "not known",
};

/** @example spanInWords(span) // "20 UTC" or "possibly in force" */
export function spanInWords({ answer, state, value, candidates, possibleValue }: TimelineSpan): string {
  if (value) return valueInWords(value);
  if (candidates) return `${candidatesInWords(candidates)}, not known which`;
  if (possibleValue) return `possibly ${valueInWords(possibleValue)}`;
  if (answer === "no") return state === "suspended" || state === "ended" || state === "not-yet" ? STATES[state] : ANSWERS.no;
  return ANSWERS[answer];
}

/** The days of a span, both included. */
export function spanDays({ from, to }: TimelineSpan): string {
  return daysInWords(from, addDays(to, -1));
}

/** @example periodInWords(period) // "in force, since 16 Aug – 18 Sep 2021" */
export function periodInWords({ state, value, start, end }: Pick<TimelinePeriod, "state" | "value" | "start" | "end">): string {
  const what = value ? `${valueInWords(value)}${state === "in-force" ? "" : ` ${STATES[state]}`}` : STATES[state];
  const last = lastDayInWords(end);
  const since = start.earliest === null && start.latest === null ? "" : `, since ${boundsInWords(start)}`;
  const until = last === null ? "" : `, until ${last}`;
  return `${what}${since}${until}`;
}

/** Whether a period is worth a line: not what is merely implied before the first thing known or by a list's silence. */
export function isTold({ state, start }: TimelinePeriod): boolean {
  return state === "in-force" || state === "suspended" || state === "ended" || (state === "absent" && start.earliest !== null);
}

/** Stretches of one answer: neighbours that differ only in what they rest on are one. */
export function mergedSpans(spans: readonly TimelineSpan[]): readonly TimelineSpan[] {
  const merged: TimelineSpan[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && last.to === span.from && alike(last, span))
      merged[merged.length - 1] = { ...last, to: span.to, periods: union(last, span) };
    else merged.push(span);
  }
  return merged;
}

function alike(a: TimelineSpan, b: TimelineSpan): boolean {
  const candidates = (span: TimelineSpan): string => JSON.stringify(span.candidates);
  const [values, others] = [sameValue(a.value, b.value), sameValue(a.possibleValue, b.possibleValue)];
  return a.answer === b.answer && a.state === b.state && values && others && candidates(a) === candidates(b);
}

function union(a: TimelineSpan, b: TimelineSpan): readonly number[] {
  return [...new Set([...a.periods, ...b.periods])];
}

/** The covered part of the days a picture shows, in words. */
export function shownInWords(first: IsoDay, last: IsoDay): string {
  return daysInWords(first, last);
}

/** What keeps a period from being settled, in brackets after it. */
export function doubtInWords({ disputed, doubt }: Pick<TimelinePeriod, "disputed" | "doubt">): string {
  if (doubt === "half-read") return " (not read whole)";
  return disputed || doubt === "conflict" ? " (posts disagree)" : "";
}

/** The words that give the end of a period, its last possible day before its first; null where none do. */
export function endWords(evidence: readonly AnswerEvidence[]): AnswerEvidence | null {
  const giving = (bound: AnswerBound): AnswerEvidence | undefined => evidence.find(({ bounds }) => bounds.includes(bound));
  return giving("end.latest") ?? giving("end.earliest") ?? null;
}
