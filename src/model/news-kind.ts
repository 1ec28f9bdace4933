/** How what is known of a day differs from what was known of it; `newsKind` of the queries says which is which. */
export const NEWS_KINDS = [
  "became-certain",
  "no-longer-certain",
  "changed-answer",
  "changed-value",
  "changed-state",
  "became-possible",
  "became-unknown",
  "new-deadline",
] as const;

/** One of them. */
export type NewsKind = (typeof NEWS_KINDS)[number];

/** What a watch may be asked to tell: a kind of news, or whatever the desk corrected. */
export const WATCH_KINDS = [...NEWS_KINDS, "corrected"] as const;

/** One of them. */
export type WatchKind = (typeof WATCH_KINDS)[number];
