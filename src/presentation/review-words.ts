import type { ReviewedStatement, ReviewItem } from "../../queries/review-result.js";
import { countryName } from "../model/countries/country-table.js";
import type { TopicInfo } from "../model/topic.js";
import { counted } from "./count-words.js";
import { boundsInWords, dayInWords, daysInWords } from "./day-words.js";
import { statedInWords } from "./explain-words.js";

const KINDS: Readonly<Record<ReviewItem["kind"], string>> = {
  "half-read": "half read",
  unread: "not read",
  conflict: "conflict",
  "disputed-day": "day disputed",
  unannounced: "never announced",
  "wide-bounds": "day not known",
  stale: "long not confirmed",
  "weak-source": "weak source alone",
  correction: "correction",
};

/** Why somebody should look at it, in a word or two. */
export function reviewKindInWords(kind: ReviewItem["kind"]): string {
  return KINDS[kind];
}

const MOST_NAMES = 6;

/** What it is about. @example reviewedName(item, topics) // "Direct flights: Egypt, Turkey and 3 more" */
export function reviewedName({ topic, subjects, scopes }: ReviewItem, topics: readonly TopicInfo[]): string {
  const title = topics.find(({ id }) => id === topic)?.title ?? topic ?? "No topic";
  const names = [...subjects.map(countryName), ...scopes];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  return names.length === 0 ? title : `${title}: ${names.slice(0, MOST_NAMES).join(", ")}${more}`;
}

/** How many answers hang on it. @example weightInWords(weight) // "434 answers open, 27 Jun – 27 Aug 2020" */
export function weightInWords({ open, certain, from, to }: ReviewItem["weight"]): string {
  if (from === null || to === null) return "no answer hangs on it";
  const parts = [
    ...(open > 0 ? [`leaves ${counted(open, "answer")} open`] : []),
    ...(certain > 0 ? [`${counted(certain, "certain answer")} ${certain === 1 ? "hangs" : "hang"} on it`] : []),
  ];
  return `${parts.join(", ")}, ${daysInWords(from, to)}`;
}

/** What the reader made of the words, each thing once with the names of at most so many series: nothing, of a sentence that was not read. */
export function understoodInWords({ kind, understood }: ReviewItem, mostNames = MOST_NAMES): readonly string[] {
  if (kind === "unread") return [];
  const told = new Map<string, ReviewedStatement[]>();
  for (const one of understood) {
    const text = statedInWords({ ...one, stopped: [] });
    told.set(text, [...(told.get(text) ?? []), one]);
  }
  return [...told].map(([text, group]) => {
    const names = [...new Set(group.flatMap(({ subject, scope }) => [subject === null ? null : countryName(subject), scope]))];
    const shown = names.filter((name) => name !== null);
    const more = shown.length > mostNames ? ` and ${shown.length - mostNames} more` : "";
    return shown.length === 0 ? text : `${shown.slice(0, mostNames).join(", ")}${more}: ${text}`;
  });
}

/** What keeps it from being settled. */
export function stoppedByInWords(item: ReviewItem): string {
  const { kind, stopped, bounds, lastConfirmedOn } = item;
  const days = bounds === null ? "" : boundsInWords(bounds);
  switch (kind) {
    case "half-read":
      return `words that were not understood: ${stopped.map((words) => `“${words}”`).join(", ")}`;
    case "unread":
      return item.understood.length > 0
        ? "the sentence was not read; something became of what was told before"
        : "the sentence was not read; what was told before is answered as if it said nothing";
    case "conflict":
      return item.weight.open > 0
        ? "contrary things are told of one day, and neither source is better"
        : "a better source says otherwise, and holds";
    case "disputed-day":
      return `different days are told for one change: ${days}`;
    case "unannounced":
      return `it is seen, and no post announced it: it came on a day of ${days}`;
    case "wide-bounds":
      return `the day of the change is not told: ${days}`;
    case "stale":
      return lastConfirmedOn === null ? "no post speaks for it" : `no post has spoken for it since ${dayInWords(lastConfirmedOn)}`;
    case "weak-source":
      return `no better source tells it (${item.words[0]?.authority ?? "unknown"})`;
    case "correction":
      return (item.finding ?? "").replace(/-[0-9a-f]{16}$/, "");
  }
}

const SETTLED_BY: Readonly<Record<ReviewItem["settledBy"], string>> = {
  words: "somebody who reads the sentence and says what it tells",
  which: "an act that says which of them is right",
  day: "an act or a post that gives the day",
  confirmation: "an act or a post that shows it is still so, or since when it is not",
  source: "an act, or a better source that tells the same",
  entry: "undoing the entry, or another one that fits",
};

/** What would settle it. */
export function settledByInWords({ settledBy }: ReviewItem): string {
  return SETTLED_BY[settledBy];
}
