import type { TopicInfo } from "../../src/model/topic.js";
import type { Amount } from "./phrases/amount-parser.js";

/** What a topic of every kind tells the readers. Patterns run on masked text (see masked-sentence.ts) in lower case. */
interface TopicBase extends TopicInfo {
  /** The thing itself. A unit in which it does not occur is not read for the topic. */
  readonly about: RegExp;
  /** Where `about` alone could mean another thing: must stand in the unit, its heading, introduction, title or neighbour. */
  readonly context?: RegExp;
  /** The unit speaks of another thing after all. */
  readonly not?: RegExp;
  /** Verb stems that mean begin or end for this topic only ("restrict" begins a ban). */
  readonly begins?: RegExp;
  readonly ends?: RegExp;
  /** Words by which it is told that it holds ("may stay"); with a day of effect they tell its beginning. */
  readonly holds?: RegExp;
  /** Wordings of its own, tried first. */
  readonly wordings?: readonly Wording[];
}

/** A wording that only this topic has; a `§c` slot inside the match names the subjects. */
export interface Wording {
  readonly when: RegExp;
  readonly says: "start" | "end" | "observe" | "observe-not" | "list";
}

/** A set over countries. */
export interface MembershipTopic extends TopicBase {
  readonly kind: "membership";
  /** `change`: told by verbs of beginning and ending; `required`, `not-required`: told as a requirement that holds, or does not. */
  readonly told: "change" | "required" | "not-required";
  /** An enumeration that names no number is still the whole set. */
  readonly enumerates?: boolean;
}

/** In force or not. */
export interface StatusTopic extends TopicBase {
  readonly kind: "status";
  /** `change`: verbs; `required`: a requirement; `waived`: in force when something is not required. */
  readonly told: "change" | "required" | "waived";
  /** Which words select a scope; a unit without any speaks for all. */
  readonly scopeWords?: Readonly<Record<string, RegExp>>;
}

/** One value a scope (and subject). */
export interface QuantityTopic extends TopicBase {
  readonly kind: "quantity";
  /** Wordings with a named group `value` (an `§a` slot), and `previous` and `scope` where they are told; global patterns. */
  readonly says?: readonly RegExp[];
  readonly scopeWords?: Readonly<Record<string, RegExp>>;
  /** Which scope holds where the words name none; without it all scopes, or none for a topic without scopes. */
  readonly scopeOtherwise?: string;
  /** Builds scopes from the words (visa categories, ranges of days); returns those it finds. */
  readonly scopesOf?: (words: string, context: string, amounts: readonly Amount[]) => readonly string[];
  /** "10 MCI or 29 170 KZT" implies a value: amounts of this unit beside amounts of the topic's unit. */
  readonly impliedBy?: { readonly unit: string; readonly scope: string };
  /** Other units and how many of the topic's unit they make. */
  readonly convert?: Readonly<Record<string, number>>;
  /** Values outside are about something else. */
  readonly between?: readonly [number, number];
}

/** A day. */
export interface DeadlineTopic extends TopicBase {
  readonly kind: "deadline";
}

export type TopicFile = MembershipTopic | StatusTopic | QuantityTopic | DeadlineTopic;

const BASE = { scopes: [], openScopes: false, subjects: false, units: [] } as const;
type Given<T extends TopicInfo> = Omit<T, "kind" | "scopes" | "openScopes" | "subjects" | "units"> &
  Partial<Pick<T, "scopes" | "openScopes" | "subjects" | "units">>;

/** Declares a membership topic. */
export function membership(topic: Given<MembershipTopic>): MembershipTopic {
  return { ...BASE, ...topic, subjects: true, kind: "membership" };
}

/** Declares a status topic. */
export function status(topic: Given<StatusTopic>): StatusTopic {
  return { ...BASE, ...topic, kind: "status" };
}

/** Declares a quantity topic. */
export function quantity(topic: Given<QuantityTopic>): QuantityTopic {
  return { ...BASE, ...topic, kind: "quantity" };
}

/** Declares a deadline topic. */
export function deadline(topic: Given<DeadlineTopic>): DeadlineTopic {
  return { ...BASE, units: ["date"], ...topic, kind: "deadline" };
}
