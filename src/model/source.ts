import type { Snapshot } from "./snapshot.js";
import { stableId } from "./stable-id.js";

/**
 * How much a source's word weighs, best first: who makes the rule, the reader's own desk, an adviser, the press; `unknown` where
 * nobody said.
 */
export const AUTHORITIES = ["official", "desk", "adviser", "press", "unknown"] as const;

/** The name of an authority. */
export type Authority = (typeof AUTHORITIES)[number];

/** Place of an authority among all, 0 for the best: of contrary statements the one with the smaller rank holds. */
export function authorityRank(authority: Authority): number {
  return AUTHORITIES.indexOf(authority);
}

/** Whether a text is the name of an authority. */
export function isAuthority(text: string): text is Authority {
  return (AUTHORITIES as readonly string[]).includes(text);
}

const LONGEST_NAME = 200;

/** Whether a text may stand for a publisher: a name on one line, with nothing around it. */
export function isPublisher(text: string): boolean {
  return text !== "" && text === text.trim() && text.length <= LONGEST_NAME && !/\p{Cc}/u.test(text);
}

/** Whether a text is an address of the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text);
}

/** Who tells what some snapshots hold. Snapshots of which the same four things are told are of one source. */
export interface Source {
  readonly id: string;
  /** The publisher; where nobody named one, the name of the snapshot stands in. */
  readonly name: string;
  readonly publisher: string | null;
  readonly authority: Authority;
  /** Whose rules it tells: the lower-case ISO 3166-1 alpha-2 code of a country; null where its words are to tell. */
  readonly jurisdiction: string | null;
  /** Where it is published. */
  readonly url: string | null;
}

/**
 * The source of a snapshot.
 *
 * @example sourceOf({ ...snapshot, name: "news.html", publisher: null, authority: "press" }).name // "news.html"
 */
export function sourceOf({
  name,
  publisher,
  authority,
  jurisdiction,
  url,
}: Pick<Snapshot, "name" | "publisher" | "authority" | "jurisdiction" | "url">): Source {
  const shown = publisher ?? name;
  return {
    id: `source-${stableId(shown, publisher === null, authority, jurisdiction, url)}`,
    name: shown,
    publisher,
    authority,
    jurisdiction,
    url,
  };
}

/** The sources of some snapshots, each once, in the order of their ids. */
export function sourcesOf(snapshots: readonly Snapshot[]): readonly Source[] {
  const sources = new Map(snapshots.map(sourceOf).map((source) => [source.id, source]));
  return [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
