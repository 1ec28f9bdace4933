import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { NewsKind, WatchKind } from "../src/model/news-kind.js";
import type { NewsStretch } from "./answer-news.js";
import type { Evidence } from "./as-of-result.js";
import type { ChangingPost } from "./audit/changed-by.js";
import type { RequirementId, VerdictWord } from "./audit/requirement.js";
import type { UpcomingRow } from "./upcoming-result.js";

/** What is watched: answers of one topic or all, of some countries or all, of one scope or all. */
export interface WatchEntry {
  /** Topic id; the jurisdiction may be left out. */
  readonly topic?: string | null;
  /** ISO 3166-1 alpha-2 or alpha-3, or usual names; none: every country. */
  readonly subjects?: readonly string[];
  readonly scope?: string | null;
  /** Tell news of these kinds alone; none: of every kind. */
  readonly kinds?: readonly WatchKind[];
}

/** Since when to tell which answers changed, and of what. */
export interface WatchRequest {
  /**
   * A state of knowledge: a day (what had been published by it), a run of the base by its number, `previous` (the run before the last
   * one), a UTC instant, or a snapshot by its name or id (the run that recorded it). Null or missing: `previous`.
   */
  readonly since?: string | null;
  /** Topic ids; the jurisdiction may be left out. None: every topic. */
  readonly topics?: readonly string[];
  /** ISO 3166-1 alpha-2 or alpha-3, or a usual name. */
  readonly subject?: string | null;
  /** Several countries instead of one. */
  readonly subjects?: readonly string[];
  readonly scope?: string | null;
  /** Tell news of these kinds alone; none: of every kind. */
  readonly kinds?: readonly WatchKind[];
  /** A list of what to watch, instead of `topics`, `subjects`, `scope` and `kinds`. */
  readonly entries?: readonly WatchEntry[];
  /** Tell besides the deadlines that lie at most so many days after `from`. */
  readonly within?: number | null;
  /** The day from which deadlines are looked for; needed with `within`. */
  readonly from?: IsoDay | null;
  /** Compare with what could be known on this day; null or missing: with everything. */
  readonly knownOn?: IsoDay | null;
}

/** The state that answers are held against. */
export interface SinceState {
  /** What had been published by this day; null: whatever the knowledge base had recorded by the run. */
  readonly knownOn: IsoDay | null;
  /** The run, and its UTC instant; null where the states differ in what was published alone. */
  readonly run: number | null;
  readonly recordedOn: string | null;
}

/** An answer that is another one than it was, over all days. */
export interface WatchedAnswer {
  readonly topic: string;
  /** ISO 3166-1 alpha-3; null: the topic has none, or every country that no post names. */
  readonly subject: string | null;
  readonly scope: string | null;
  /** Kinds of its stretches, each once. */
  readonly kinds: readonly NewsKind[];
  /** The desk brought it, or took back what it had brought: its words, or a correction of this series that counts in one state alone. */
  readonly corrected: boolean;
  /** In order of time. */
  readonly stretches: readonly NewsStretch[];
  /** The corrections that brought it and the words that it rests on and did not; where it rests on the same words as before, all of them. */
  readonly evidence: readonly Evidence[];
  /** The corrections that count no longer, and the words that it rested on and does not any more. */
  readonly gone: readonly Evidence[];
}

/** What changed between two states of knowledge. */
export interface WatchNews {
  /** What each state covers. */
  readonly coverage: readonly [before: Coverage, after: Coverage];
  /** By topic in the order of the register, then scope and country. */
  readonly changes: readonly WatchedAnswer[];
  /** By day. */
  readonly deadlines: readonly UpcomingRow[];
}

/** A verdict on a past entry that is another one with the news. */
export interface ChangedCase {
  readonly caseId: string;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly requirement: RequirementId;
  readonly before: VerdictWord;
  readonly now: VerdictWord;
  /** Why it is so now. */
  readonly detail: string;
  /** The posts that made it another one; none: the day was not covered then. */
  readonly changedBy: readonly ChangingPost[];
}

/** The cases of a file, held against both states. */
export interface WatchedCases {
  readonly judged: number;
  /** Rows that were left out. */
  readonly rejected: number;
  /** In the order of the file. */
  readonly changed: readonly ChangedCase[];
}

/** What `inforce watch --json` prints. */
export interface WatchResult extends WatchNews {
  readonly schemaVersion: 1;
  readonly since: SinceState;
  readonly knownOn: IsoDay | null;
  /** Days between which deadlines were looked for, both included; null: none were. */
  readonly ahead: { readonly from: IsoDay; readonly to: IsoDay } | null;
  /** Of a file of cases the verdicts that differ; null: none was given. */
  readonly cases: WatchedCases | null;
}
