import type { TopicInfo } from "../topic.js";

/** What one jurisdiction regulates and how it is told: `packs/CODE/pack.yaml` with `topics.yaml`. */
export interface Pack {
  /** Lower-case ISO 3166-1 alpha-2, the first part of every topic id. */
  readonly code: string;
  /** ISO 3166-1 alpha-3 of the country whose rules they are. */
  readonly host: string;
  readonly title: string;
  readonly version: string;
  /** Other names of the host ("RoK"). */
  readonly hostNames: readonly string[];
  /** Its cities and airports, its carriers, and authorities that only it has. */
  readonly places: readonly string[];
  readonly carriers: readonly string[];
  readonly authorities: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Units of figures that only this jurisdiction has (an index in which fees are counted). */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Cities abroad that stand for their country in a route, by alpha-3. */
  readonly cities: Readonly<Record<string, readonly string[]>>;
  readonly topics: readonly PackTopic[];
}

/** One topic of a pack: what it is, and the ways in which it is told. */
export interface PackTopic extends TopicInfo {
  /** Words that select a scope; in a clause with none of them all scopes are meant, or `scopeOtherwise`. */
  readonly scopeWords: Readonly<Record<string, readonly string[]>>;
  readonly scopeOtherwise: string | null;
  /** How scopes are made of words that no list can hold: visa categories, ranges of days. */
  readonly scopesFrom: "visa-category" | "visa-category-entry" | "days-range" | null;
  readonly tell: readonly TellWay[];
  /** In a clause with one of these the topic is not meant. */
  readonly not: readonly string[];
  /** Groups of persons who are the topic's own, so that naming them narrows nothing. */
  readonly groups: readonly string[];
  /** Words at the thing that make it the whole set ("foreign passports", "international flights"). */
  readonly whole: readonly string[];
  /** Words that speak of the topic and do not name it ("planes", "the skies"): news with them that is not read opens the answer. */
  readonly hints: readonly string[];
  /** The thing is other countries' ("their passports"): the host's own is not meant. */
  readonly ofOthers: boolean;
  /** Whoever says "during it" says that it is in force. */
  readonly presupposed: boolean;
  /** A part that begins (one route) makes the whole begin; a part that ends does not end it. */
  readonly existential: boolean;
  /** A route between a town of the host and one abroad ("Almaty – Doha") names the thing, and the country at its other end. */
  readonly routes: boolean;
  /** Verbs that begin, end or hold for this topic alone. */
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  readonly holds: readonly string[];
  /** Other units and how many of the topic's own unit they make. */
  readonly convert: Readonly<Record<string, number>>;
  /** Values outside are about something else. */
  readonly between: readonly [number, number] | null;
  /** Told as a full list by "the following countries" without a count. */
  readonly enumerates: boolean;
  /** "10 MCI or 29 170 KZT" implies a value of this topic: the unit that is counted, and the scope. */
  readonly impliedBy: { readonly unit: string; readonly scope: string } | null;
}

/**
 * What a thing is to its topic. `rule`: a regime, a service, a ban: it is in force itself. `document`: it is shown or needed.
 * `activity`: it is allowed or forbidden. `value`: a figure is told of it. `fact`: naming it in an assertion is enough, unless the
 * assertion denies or ends it.
 */
export type ThingRole = "rule" | "document" | "activity" | "value" | "fact";

/** One way of telling a topic. */
export interface TellWay {
  readonly as: ThingRole;
  /** The thing; its plural is made by rule. For values it may be left empty where the unit of the figure tells the topic by itself. */
  readonly thing: readonly string[];
  /** Further words, one of each list, that must stand in the same clause. */
  readonly with: readonly (readonly string[])[];
  /** The same, but they may stand in the sentence, its heading, its introduction, the title or the sentence before. */
  readonly near: readonly (readonly string[])[];
  readonly not: readonly string[];
  /** When the topic is in force: by default a rule when it exists, a document when it is required, an activity when it is allowed. */
  readonly inForceWhen: "exists" | "absent" | "required" | "not-required" | "allowed" | "forbidden";
  /** For values: words that must stand between the thing and the figure, or directly at it. */
  readonly at: readonly string[];
}
