import type { NewsStretch } from "../../queries/answer-news.js";
import type { WatchedAnswer } from "../../queries/watch-result.js";
import { compareTexts } from "../model/compare-texts.js";
import { countryName } from "../model/countries/country-table.js";
import { grouped } from "../model/grouped.js";
import { addDays } from "../model/iso-day.js";
import { WATCH_KINDS, type WatchKind } from "../model/news-kind.js";
import type { TopicInfo } from "../model/topic.js";
import { sideInWords, stepInWords } from "./change-words.js";
import { counted } from "./count-words.js";
import { dayInWords, daysInWords } from "./day-words.js";
import { valueInWords } from "./value-words.js";

const KINDS: Readonly<Record<WatchKind, string>> = {
  "became-certain": "became certain",
  "no-longer-certain": "no longer certain",
  "changed-answer": "another answer",
  "changed-value": "another value",
  "changed-state": "another reason",
  "became-possible": "became possible",
  "became-unknown": "not known any more",
  "new-deadline": "new deadline",
  corrected: "corrected",
};

/** Answers that changed alike: of one topic and scope, on the same days, in the same way. */
export interface NewsGroup {
  readonly topic: string;
  readonly scope: string | null;
  /** Their countries in words, by name; empty where the topic has none. */
  readonly names: readonly string[];
  /** The first of them stands for all. */
  readonly answer: WatchedAnswer;
}

/** Puts answers together that changed alike, in their order. */
export function newsGroups(changes: readonly WatchedAnswer[], topics: readonly TopicInfo[]): readonly NewsGroup[] {
  const sets = new Set(topics.flatMap(({ id, subjects }) => (subjects ? id : [])));
  const alike = grouped(changes, ({ topic, scope, corrected, stretches }) =>
    JSON.stringify([
      topic,
      scope,
      corrected,
      stretches.map(({ kind, from, to, before, after }) => [kind, from, to, sideInWords(before), sideInWords(after)]),
    ]),
  );
  return [...alike.values()].flatMap((answers) => {
    const [answer] = answers;
    if (answer === undefined) return [];
    const { topic, scope } = answer;
    const named = answers.flatMap(({ subject }) => (subject === null ? [] : countryName(subject))).sort(compareTexts);
    const others = sets.has(topic) && answers.some(({ subject }) => subject === null);
    return { topic, scope, names: others ? [...named, named.length > 0 ? "all others" : "all that are not named"] : named, answer };
  });
}

/** Whose answers they are. @example groupName(group, topics) // "Direct flights: Egypt, Turkey" */
export function groupName({ topic, scope, names, answer }: NewsGroup, topics: readonly TopicInfo[]): string {
  const title = topics.find(({ id }) => id === topic)?.title ?? topic;
  const told = [names.join(", "), scope ?? ""].filter((text) => text !== "");
  const name = told.length > 0 ? `${title}: ${told.join(", ")}` : title;
  return answer.corrected ? `${name} (${KINDS.corrected})` : name;
}

/** The days of a stretch, the last one included. @example stretchDays({ from: d("2021-06-01"), to: null }) // "from 1 Jun 2021" */
export function stretchDays({ from, to }: Pick<NewsStretch, "from" | "to">): string {
  if (from === null) return to === null ? "every day" : `until ${dayInWords(addDays(to, -1))}`;
  return to === null ? `from ${dayInWords(from)}` : daysInWords(from, addDays(to, -1));
}

/** What of a stretch is another answer. @example stretchStep(stretch) // "● yes → ○ no, suspended" */
export function stretchStep({ kind, before, after }: NewsStretch): string {
  if (kind !== "new-deadline" || after.value === null) return stepInWords(before, after);
  return before.value === null ? valueInWords(after.value) : `${valueInWords(before.value)} → ${valueInWords(after.value)}`;
}

/** A kind of news in a word or two. */
export function newsKindInWords(kind: WatchKind): string {
  return KINDS[kind];
}

/**
 * How many answers changed, over how many periods, and how: what is counted by kind are the periods, one a row of the page for each answer.
 *
 * @example newsInWords(changes) // "2 answers changed, over 3 periods: 2 became certain, 1 another value"
 */
export function newsInWords(changes: readonly Pick<WatchedAnswer, "stretches" | "corrected">[]): string {
  if (changes.length === 0) return "No answer changed";
  const stretches = changes.flatMap((one) => one.stretches);
  const counts = WATCH_KINDS.flatMap((kind) => {
    const count =
      kind === "corrected" ? changes.filter((one) => one.corrected).length : stretches.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : `${count} ${KINDS[kind]}`;
  });
  const over = stretches.length > changes.length ? `, over ${counted(stretches.length, "period")}` : "";
  return `${counted(changes.length, "answer")} changed${over}: ${counts.join(", ")}`;
}
