import type { IsoDay } from "../src/model/iso-day.js";
import type { Published } from "../src/model/post.js";
import type { Authority } from "../src/model/source.js";
import type { Effective, Operation } from "../src/model/statement.js";
import type { Value } from "../src/model/value.js";

/** A piece of text; `hit` where it matches what was searched for. */
export interface TextPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** A statement of a post in whose words something was found. */
export interface StatementHit {
  readonly id: string;
  readonly topic: string;
  readonly operation: Operation;
  /** ISO 3166-1 alpha-3, or null. */
  readonly subject: string | null;
  readonly scope: string | null;
  readonly value: Value | null;
  readonly effective: Effective;
  readonly quote: readonly TextPiece[];
  /** First and last line in the original file. */
  readonly lines: readonly [number, number];
  readonly rule: string;
}

/** A post in which all the words stand. */
export interface PostHit {
  /** Who says it: the publisher; where nobody named one, the name of the snapshot. */
  readonly source: string;
  readonly authority: Authority;
  readonly post: string;
  readonly snapshot: string;
  readonly title: string;
  readonly published: Published;
  readonly lines: readonly [number, number];
  /** Greater is better; comparable within one search alone. */
  readonly score: number;
  /** The passage with most of the words. */
  readonly excerpt: readonly TextPiece[];
  /** Those with most of the words first. */
  readonly statements: readonly StatementHit[];
}

/** What `inforce search --json` prints. */
export interface SearchResult {
  readonly schemaVersion: 1;
  readonly words: string;
  readonly topic: string | null;
  readonly subject: string | null;
  /** Days of publication, both included. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly knownOn: IsoDay | null;
  /** Best first. */
  readonly hits: readonly PostHit[];
}
