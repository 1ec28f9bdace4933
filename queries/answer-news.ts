import type { IsoDay } from "../src/model/iso-day.js";
import type { NewsKind } from "../src/model/news-kind.js";
import type { TopicKind } from "../src/model/topic.js";
import { type AnswerSide, changeKind, sideOf } from "./answer-change.js";
import type { AnswerSpan } from "./answer-spans.js";
import type { Verdict } from "./same-outcome.js";

/** A stretch of days, half-open, of which another answer is known than was. A missing bound reaches without limit. */
export interface NewsStretch {
  readonly kind: NewsKind;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly before: AnswerSide;
  readonly after: AnswerSide;
}

/**
 * Names the difference between what was known of a day and what is, or null where both answer the same. That nothing is known says
 * the same for every reason.
 *
 * `became-certain`: it was possible or unknown, and is yes or no; `no-longer-certain` the other way round. `changed-answer`: yes was
 * no, or no was yes. `changed-value`: another value, or other values that may hold. `changed-state`: the same word for another reason
 * (suspended, ended). `became-possible` out of unknown; `became-unknown` out of possible. `new-deadline`: a day by which something
 * must be done, where there was none, or another.
 *
 * @example newsKind("status", { answer: "possible", … }, { answer: "yes", … }) // "became-certain"
 */
export function newsKind(topic: TopicKind, before: Verdict, after: Verdict): NewsKind | null {
  const [was, is] = [before.answer, after.answer];
  if (changeKind(before, after) === null || (was === "unknown" && is === "unknown")) return null;
  if (topic === "deadline" && is === "yes") return "new-deadline";
  if (!isCertain(was)) {
    if (isCertain(is)) return "became-certain";
    if (was !== is) return is === "possible" ? "became-possible" : "became-unknown";
    return before.state === after.state ? "changed-value" : "changed-state";
  }
  if (!isCertain(is)) return "no-longer-certain";
  if (was !== is) return "changed-answer";
  return is === "yes" ? "changed-value" : "changed-state";
}

function isCertain(answer: Verdict["answer"]): boolean {
  return answer === "yes" || answer === "no";
}

/** What two runs of answers over the same days give of one stretch of them. */
interface CommonStretch {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly before: AnswerSpan;
  readonly after: AnswerSpan;
}

/** A stretch with the spans whose answers it holds against each other. */
export interface FoundNews extends NewsStretch {
  readonly spans: readonly [before: readonly AnswerSpan[], after: readonly AnswerSpan[]];
}

/**
 * The days of which two runs of answers differ, as stretches that are as long as they can be.
 *
 * @param before answers over all time, in order, without gaps; `after` likewise.
 */
export function newsBetween(topic: TopicKind, before: readonly AnswerSpan[], after: readonly AnswerSpan[]): readonly FoundNews[] {
  const news: FoundNews[] = [];
  for (const stretch of commonStretches(before, after)) {
    const [was, is] = [stretch.before.outcome, stretch.after.outcome];
    const kind = newsKind(topic, was, is);
    if (kind === null) continue;
    const last = news[news.length - 1];
    const { from, to } = stretch;
    if (last && last.to === from && changeKind(last.before, was) === null && changeKind(last.after, is) === null) {
      const spans = [
        [...last.spans[0], stretch.before],
        [...last.spans[1], stretch.after],
      ] as const;
      news[news.length - 1] = { ...last, to, spans };
    } else news.push({ kind, from, to, before: sideOf(was), after: sideOf(is), spans: [[stretch.before], [stretch.after]] });
  }
  return news;
}

/** Cuts two runs over the same days, each in order and without gaps, at each other's bounds. */
export function commonStretches(before: readonly AnswerSpan[], after: readonly AnswerSpan[]): readonly CommonStretch[] {
  const stretches: CommonStretch[] = [];
  let from = before[0]?.from ?? null;
  let [at, other] = [0, 0];
  for (;;) {
    const [was, is] = [before[at], after[other]];
    if (was === undefined || is === undefined) return stretches;
    const to = was.to === null ? is.to : is.to === null || was.to < is.to ? was.to : is.to;
    stretches.push({ from, to, before: was, after: is });
    if (was.to === to) at++;
    if (is.to === to) other++;
    from = to;
  }
}
