import type { FactStore } from "../db/fact-store.js";
import type { TopicSeries } from "../db/period-reader.js";
import { type Absence, isAbsent } from "../src/model/absence.js";
import { type CorrectionDeed, type CorrectionEntry, deedOf } from "../src/model/correction.js";
import { correctionsInForce, type KeyedCorrection } from "../src/model/corrections-in-force.js";
import { EVERY_OTHER } from "../src/model/fact.js";
import { addDays, type IsoDay } from "../src/model/iso-day.js";
import type { Statement } from "../src/model/statement.js";
import { readYaml } from "../src/model/yaml-text.js";
import { commonStretches } from "./answer-news.js";
import type { AnswerSpan } from "./answer-spans.js";
import type { Answer } from "./as-of-result.js";
import { laneOf } from "./lane.js";
import { sameOutcome, type Verdict } from "./same-outcome.js";

/** The answers of one series on a stretch of days, half-open, before and after a correction; a missing end reaches without limit. */
export interface CorrectedAnswer extends Pick<Answer, "topic" | "subject" | "scope"> {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** One correction, what it does, and what it changed. */
export interface CorrectionRow {
  readonly id: string;
  /** The post that it is. */
  readonly post: string;
  /** From which day it is known. */
  readonly day: IsoDay;
  readonly author: string;
  readonly reason: string;
  readonly deed: CorrectionDeed;
  /** The statement or the correction that it speaks of; null for one that tells something of its own. */
  readonly target: string | null;
  /** Whether it counts now. */
  readonly counts: boolean;
  /** The knowledge days on which it counts, half-open; a missing end: still. */
  readonly days: readonly Absence[];
  /** The entry as it is written. */
  readonly entry: string;
  /** Statements that it makes. */
  readonly statements: readonly string[];
  /** Findings about it. */
  readonly findings: readonly string[];
  /** How answers known on its day differ from those known the day before, in the series that it speaks of. */
  readonly changed: readonly CorrectedAnswer[];
}

/** Corrections, in the order of their days. */
export interface CorrectionsResult {
  readonly schemaVersion: 1;
  readonly corrections: readonly CorrectionRow[];
}

/** The reads that tell which corrections a store holds. */
export type CorrectionSource = Pick<FactStore, "snapshots" | "postHeads" | "post" | "statementsOfPost" | "statement">;

interface Held extends KeyedCorrection {
  readonly text: string;
}

/** Every correction that a base holds, with the answers that each changed. News of the same day about the same series changes them too. */
export function listCorrections(store: FactStore): CorrectionsResult {
  return store.batch(() => {
    const all = heldIn(store);
    const order = correctionsInForce(all);
    const rows = all.map((one): CorrectionRow => {
      const { key, entry, text } = one;
      const days = order.days(one);
      return {
        id: entry.id,
        post: key,
        day: entry.day,
        author: entry.author,
        reason: entry.reason,
        ...deedOf(entry),
        counts: days.some(({ to }) => to === null),
        days,
        entry: text,
        statements: store.statementsOfPost(key).map(({ id }) => id),
        findings: store.findings({ post: key }).map(({ id }) => id),
        changed: changedBy(store, [one, ...reached(one, order.undoneBy)], entry.day),
      };
    });
    return {
      schemaVersion: 1,
      corrections: rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.post < b.post ? -1 : 1)),
    };
  });
}

/** A correction that counts in a state of knowledge. */
export interface CountingCorrection {
  /** The post that it is. */
  readonly post: string;
  /** The entry as it is written, and what it says. */
  readonly entry: string;
  readonly told: CorrectionEntry;
  /** The statements that it makes. */
  readonly made: readonly Statement[];
  /** The series that it speaks of, by what it tells or by the statement that it names. */
  readonly series: readonly TopicSeries[];
}

/** The corrections that count on a knowledge day; null: by everything that the store holds. */
export function countingCorrections(store: CorrectionSource, knownOn: IsoDay | null): readonly CountingCorrection[] {
  const all = heldIn(store);
  const order = correctionsInForce(all);
  return all.flatMap((one): readonly CountingCorrection[] => {
    const days = order.days(one);
    const counts = knownOn === null ? days.some(({ to }) => to === null) : isAbsent(days, knownOn);
    const { key: post, text: entry, entry: told } = one;
    return counts ? [{ post, entry, told, made: store.statementsOfPost(post), series: spokenOf(store, one) }] : [];
  });
}

function heldIn(store: CorrectionSource): readonly Held[] {
  const files = new Set(store.snapshots().flatMap(({ id, mediaType }) => (mediaType === "application/yaml" ? [id] : [])));
  if (files.size === 0) return [];
  return store.postHeads().flatMap(({ id, snapshot }): readonly Held[] => {
    const post = files.has(snapshot) ? store.post(id) : null;
    const [entry] = (post === null ? [] : readYaml(post.text).value) as readonly CorrectionEntry[];
    return entry === undefined || post === null ? [] : [{ key: id, entry, text: post.text }];
  });
}

/** What an entry undoes, and what that undoes in turn. */
function reached(one: KeyedCorrection, undoneBy: (one: KeyedCorrection) => readonly KeyedCorrection[]): readonly KeyedCorrection[] {
  const met = new Map<string, KeyedCorrection>();
  const visit = (of: KeyedCorrection): void => {
    for (const next of undoneBy(of)) {
      if (met.has(next.key)) continue;
      met.set(next.key, next);
      visit(next);
    }
  };
  visit(one);
  return [...met.values()];
}

function changedBy(store: FactStore, corrections: readonly KeyedCorrection[], day: IsoDay): readonly CorrectedAnswer[] {
  const all = corrections.flatMap((one) => spokenOf(store, one));
  const series = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...series.values()].flatMap((one) => differences(store, one, day));
}

function spokenOf(store: CorrectionSource, { key, entry }: KeyedCorrection): readonly TopicSeries[] {
  const { deed, target } = deedOf(entry);
  const meant = deed === "undo" || target === null ? [] : (store.statement(target) ?? []);
  return store.statementsOfPost(key).concat(meant).flatMap(seriesOf);
}

function seriesOf({ topic, subject, scope, members }: Statement): readonly TopicSeries[] {
  if (members === null) return [{ topic, subject, scope }];
  return [...members, EVERY_OTHER].map((member) => ({ topic, subject: member, scope: null }));
}

function differences(store: FactStore, series: TopicSeries, day: IsoDay): readonly CorrectedAnswer[] {
  const [before, after] = [spansKnownOn(store, series, addDays(day, -1)), spansKnownOn(store, series, day)];
  const out: CorrectedAnswer[] = [];
  for (const { from, to, ...spans } of commonStretches(before, after)) {
    const [was, is] = [verdictOf(spans.before), verdictOf(spans.after)];
    if (sameOutcome(was, is)) continue;
    const last = out.at(-1);
    if (last && last.to === from && sameOutcome(last.before, was) && sameOutcome(last.after, is))
      out[out.length - 1] = { ...last, to };
    else out.push({ ...series, from, to, before: was, after: is });
  }
  return out;
}

function verdictOf({ outcome: { answer, state, value, candidates, possibleValue } }: AnswerSpan): Verdict {
  return { answer, state, value, candidates, possibleValue };
}

/** The answers of a series over the days from the first that the base covers on, as known on a day. */
function spansKnownOn(store: FactStore, { topic, subject, scope }: TopicSeries, knownOn: IsoDay): readonly AnswerSpan[] {
  const { from } = store.coverage(topic.split("/")[0]);
  return laneOf(store, topic, { subject, scope }, { from, to: null, knownOn }, scope === null).spans;
}
