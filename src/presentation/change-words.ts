import type { AnswerSide, ChangeKind } from "../../queries/answer-change.js";
import type { ReportLag } from "../../queries/diff-result.js";
import type { DayBounds } from "../model/bounds.js";
import { countryName } from "../model/countries/country-table.js";
import type { TopicInfo } from "../model/topic.js";
import { candidatesInWords, SIGNS } from "./answer-words.js";
import { counted } from "./count-words.js";
import { boundsInWords } from "./day-words.js";
import { valueInWords } from "./value-words.js";

const KINDS: Readonly<Record<ChangeKind, string>> = {
  started: "started",
  ended: "ended",
  changed: "changed",
  "became-certain": "became certain",
  "became-possible": "became possible",
};

/** A change in a word or two. */
export function kindInWords(change: ChangeKind): string {
  return KINDS[change];
}

/** Whose answer changed: the topic, with its country and scope where it has them. */
export function seriesName(
  { topic, subject, scope }: { readonly topic: string; readonly subject: string | null; readonly scope: string | null },
  topics: readonly TopicInfo[],
): string {
  const title = topics.find(({ id }) => id === topic)?.title ?? topic;
  const names = [subject === null ? null : countryName(subject), scope].filter((name) => name !== null);
  return names.length > 0 ? `${title}: ${names.join(", ")}` : title;
}

const STATES: Readonly<Partial<Record<AnswerSide["state"], string>>> = {
  suspended: "suspended",
  ended: "ended",
  "not-yet": "not yet",
  disputed: "days disputed",
  undated: "start not dated",
  "half-read": "not read whole",
  "out-of-coverage": "out of coverage",
};

/** One side of a change. @example sideInWords(side) // "● yes, 30 UTC" */
export function sideInWords({
  answer,
  state,
  value,
  candidates,
  possibleValue,
}: Pick<AnswerSide, "answer" | "state" | "value" | "candidates" | "possibleValue">): string {
  const held = value ? valueInWords(value) : candidates ? candidatesInWords(candidates) : null;
  const more = held !== null ? [held] : [possibleValue && valueInWords(possibleValue), STATES[state]];
  return [`${SIGNS[answer]} ${answer}`, ...more.filter(Boolean)].join(", ");
}

/** @example stepInWords(before, after) // "○ no → ● yes" */
export function stepInWords(before: AnswerSide, after: AnswerSide): string {
  return `${sideInWords(before)} → ${sideInWords(after)}`;
}

/** The bounds of an event where they leave more than one day. */
export function eventInWords(event: DayBounds | null): string {
  if (event === null || event.earliest === event.latest) return "";
  return event.earliest === null || event.latest === null ? boundsInWords(event) : `on a day of ${boundsInWords(event)}`;
}

/** How long after the effect a post reported it. @example lagInWords({ least: 3, most: 10 }) // "3 to 10 days after" */
export function lagInWords(lag: ReportLag | null): string {
  if (lag === null) return "";
  const { least, most } = lag;
  const side = (days: number): string =>
    days === 0 ? "the same day" : `${counted(Math.abs(days), "day")} ${days < 0 ? "ahead" : "after"}`;
  if (least !== null && most !== null) return least === most ? side(least) : `${side(least)} to ${side(most)}`;
  const known = least ?? most;
  return known === null ? "" : `${side(known)} or ${least === null ? "earlier" : "more"}`;
}
