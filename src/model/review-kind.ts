/**
 * Why a person should look at something: `half-read` some words of a sentence were not understood, `unread` a sentence about a topic was
 * not read, `conflict` contrary things are told of one day, `disputed-day` posts give different days for one change, `unannounced` a list
 * shows what no post announced, `wide-bounds` a change is known within some days, `stale` no
 * post has spoken for it for long, `weak-source` the press or nobody known tells it alone, `correction` an entry of the desk no longer
 * fits what it speaks of.
 */
export const REVIEW_KINDS = [
  "half-read",
  "unread",
  "conflict",
  "disputed-day",
  "unannounced",
  "wide-bounds",
  "stale",
  "weak-source",
  "correction",
] as const;

/** Why a person should look at something. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];
