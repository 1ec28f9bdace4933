import type { ReviewItem, ReviewResult } from "../../queries/review-result.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import type { FlatRow } from "./csv-text.js";
import {
  reviewedName,
  reviewKindInWords,
  settledByInWords,
  stoppedByInWords,
  understoodInWords,
  weightInWords,
} from "./review-words.js";
import { citation } from "./source-notes.js";
import { cut, oneLine, wrap } from "./text-width.js";

const QUOTE_LENGTH = 400;
const MOST_UNDERSTOOD = 4;
const MOST_WORDS = 3;

/** How much of a review is shown. */
export interface ReviewShown {
  /** At most so many items; null: all. */
  readonly limit: number | null;
  /** With the entries to fill in. */
  readonly stubs: boolean;
}

/** What a person should look at, on which most answers hang first. */
export function reviewView(
  { items, leftOut }: ReviewResult,
  topics: readonly TopicInfo[],
  { limit, stubs }: ReviewShown,
  options: ViewOptions,
): string {
  const { width, paints } = options;
  const shown = limit === null ? items : items.slice(0, limit);
  const pages = shown.map((item, at) => reviewItemLines(item, topics, { number: at + 1, stubs }, options).join("\n"));
  const done = leftOut === 0 ? "" : ` ${counted(leftOut, "item")} accepted or answered.`;
  const more = shown.length < items.length ? ` --limit ${items.length} shows all of them.` : "";
  const hint = stubs || shown.length === 0 ? "" : " --stubs shows the entries to fill in, --one-by-one asks about each.";
  const foot = `${items.length === 0 ? "Nothing to review." : `${counted(items.length, "item")} to review.`}${done}${more}${hint}`;
  return `${[...pages, wrap(foot, width).map(paints.faint).join("\n")].join("\n\n")}\n`;
}

/**
 * One item: what it is about, how much hangs on it, the words, what was understood, what stopped it and what would settle it; `whole`: nothing of
 * it cut short, for somebody who decides about it.
 */
export function reviewItemLines(
  item: ReviewItem,
  topics: readonly TopicInfo[],
  { number, stubs, whole = false }: { readonly number: number; readonly stubs: boolean; readonly whole?: boolean },
  { width, paints }: ViewOptions,
): readonly string[] {
  const inner = (text: string): readonly string[] => wrap(oneLine(text), width - 3).map((line) => `   ${line}`);
  const [first = "", ...others] = wrap(
    `${number}. ${oneLine(reviewedName(item, topics))} (${reviewKindInWords(item.kind)})`,
    width,
  );
  const most = whole ? Number.POSITIVE_INFINITY : undefined;
  const understood = understoodInWords(item, most).slice(0, most ?? MOST_UNDERSTOOD);
  const words = item.words
    .slice(0, MOST_WORDS)
    .flatMap((one) => [...inner(`“${cut(oneLine(one.quote), most ?? QUOTE_LENGTH)}”`), ...inner(citation(one)).map(paints.faint)]);
  return [
    paints.strong(first),
    ...others.map((line) => paints.strong(`   ${line}`)),
    ...inner(weightInWords(item.weight)),
    ...words,
    ...understood.flatMap((text) => inner(`Understood: ${text}`)),
    ...inner(`Stopped by: ${stoppedByInWords(item)}`),
    ...inner(`Settled by: ${settledByInWords(item)}`),
    paints.faint(`   ${item.id}`),
    ...(stubs ? item.stubs.flatMap(({ deed, text }) => [paints.faint(`   # ${deed}`), ...text.trimEnd().split("\n")]) : []),
  ];
}

export const REVIEW_COLUMNS = [
  "id",
  "kind",
  "topic",
  "subjects",
  "scopes",
  "open",
  "certain",
  "first_day",
  "last_day",
  "stopped_by",
  "settled_by",
  "quote",
  "source",
  "authority",
  "post",
  "known_from",
  "statements",
  "stub",
] as const;

/** An item as a row of a table for other programs. */
export function reviewRow(item: ReviewItem): FlatRow {
  const [first] = item.words;
  const { open, certain, from, to } = item.weight;
  return {
    id: item.id,
    kind: item.kind,
    topic: item.topic,
    subjects: item.subjects.join(" "),
    scopes: item.scopes.join(" "),
    open,
    certain,
    first_day: from,
    last_day: to,
    stopped_by: stoppedByInWords(item),
    settled_by: settledByInWords(item),
    quote: first?.quote ?? null,
    source: first?.source ?? null,
    authority: first?.authority ?? null,
    post: first?.post ?? null,
    known_from: first?.published.latest ?? null,
    statements: item.understood.map(({ id }) => id).join(" "),
    stub: item.stubs[0]?.text ?? null,
  };
}
