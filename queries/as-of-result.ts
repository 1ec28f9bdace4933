import type { EndEvent, StartEvent } from "../src/model/bounds.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { Published } from "../src/model/post.js";
import type { Authority } from "../src/model/source.js";
import type { Value } from "../src/model/value.js";

/** `yes` and `no` hold for every way to complete the dates; `possible` for some; `unknown` where the archive says nothing. */
export type AnswerWord = "yes" | "no" | "possible" | "unknown";

/** Why the answer is what it is. */
export type AnswerState =
  | "in-force"
  | "not-yet"
  | "suspended"
  | "ended"
  | "absent"
  | "disputed"
  | "undated"
  | "half-read"
  | "unknown"
  | "out-of-coverage";

/** The words that an answer rests on. */
export interface Evidence {
  /** Who says it: the publisher; where nobody named one, the name of the snapshot. */
  readonly source: string;
  /** How much the source's word weighs. */
  readonly authority: Authority;
  readonly snapshot: string;
  readonly post: string;
  readonly title: string;
  readonly published: Published;
  readonly quote: string;
  /** First and last line in the original file. */
  readonly lines: readonly [number, number];
  /** Stable id of the rule that read it. */
  readonly rule: string;
}

/** A bound of what an answer says, by its place in the answer. */
export type AnswerBound = "start.earliest" | "start.latest" | "end.earliest" | "end.latest";

/** Words that an answer rests on, and which of its bounds come of them. */
export interface AnswerEvidence extends Evidence {
  /** Whether all its words were understood; `half`: it settles nothing, and what it may say makes an answer possible. */
  readonly reading: "whole" | "half";
  /** Of `start` and `end`; of those of `lastKnown` where the day is not covered. Empty: they confirm, and give no day. */
  readonly bounds: readonly AnswerBound[];
}

/** What was last known before the horizon, for a day beyond it. */
export interface LastKnown {
  readonly answer: AnswerWord;
  readonly state: AnswerState;
  readonly value: Value | null;
  readonly start: StartEvent | null;
  readonly end: EndEvent | null;
  /** The last covered day, on which this was the answer. */
  readonly on: IsoDay;
}

/** Sentences about the same topic that were found after the last confirmation, and that were not read. */
export interface UnreadSentences {
  readonly sentences: number;
  /** The day on which the first of them was published; null when there is none. */
  readonly since: IsoDay | null;
}

/** The answer for one series (topic, subject, scope) on one day. */
export interface Answer {
  readonly topic: string;
  /** ISO 3166-1 alpha-3, or null. */
  readonly subject: string | null;
  readonly scope: string | null;
  readonly answer: AnswerWord;
  readonly state: AnswerState;
  /** Present when the answer is yes and the topic has values. */
  readonly value: Value | null;
  /** Distinct values that may hold, when the answer is possible and there is more than one. */
  readonly candidates: readonly Value[] | null;
  /** The only value that may hold, when the answer is possible and there are no candidates: this one holds, or none that is known. */
  readonly possibleValue: Value | null;
  /** Bounds of the period that the answer speaks of; null when it speaks of none. */
  readonly start: StartEvent | null;
  readonly end: EndEvent | null;
  readonly lastConfirmedOn: IsoDay | null;
  readonly lastKnown: LastKnown | null;
  /** What may have changed it without our knowing. */
  readonly unread: UnreadSentences;
  /** What it rests on, and what gives each of its bounds: also the words that end it later. */
  readonly evidence: readonly AnswerEvidence[];
  /** What says otherwise of one of the days, and lost to a source of better authority. */
  readonly disagreeing: readonly Evidence[];
  /** Ids of the findings about these facts. */
  readonly findings: readonly string[];
}

/** Answers for one day, as `inforce as-of --json` prints them. */
export interface AsOfResult {
  readonly schemaVersion: 1;
  readonly asOf: IsoDay;
  readonly knownOn: IsoDay | null;
  readonly coverage: Coverage;
  readonly answers: readonly Answer[];
}

/** An answer as a list of many shows it: the words behind it where it is the only one of its topic. */
export type BriefAnswer = Omit<Answer, "unread" | "disagreeing" | "findings">;

/** Answers for one day in brief. */
export type BriefAsOf = Omit<AsOfResult, "answers"> & { readonly answers: readonly BriefAnswer[] };

/** What to ask: a day, and if wanted one topic, country, scope, knowledge day. */
export interface AsOfRequest {
  readonly day: IsoDay;
  /** Topic id; the jurisdiction may be left out. */
  readonly topic?: string | null;
  /** ISO 3166-1 alpha-2 or alpha-3, or a usual name. */
  readonly subject?: string | null;
  /** Several countries instead of one; each answers as it would alone. */
  readonly subjects?: readonly string[];
  readonly scope?: string | null;
  /** Answer with what a reader of the archive could know on this day; null or missing: with everything. */
  readonly knownOn?: IsoDay | null;
  /** Beyond the horizon answer from what was last known, scheduled changes included. */
  readonly carryForward?: boolean;
}
