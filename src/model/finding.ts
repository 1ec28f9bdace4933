import type { IsoDay } from "./iso-day.js";

/** Where a finding points. */
export interface FindingPlace {
  readonly snapshot: string | null;
  readonly post: string | null;
  readonly lines: readonly [number, number] | null;
  readonly quote: string | null;
}

/** A diagnostic as data: a repair, a guess, a conflict or a skip, with a stable rule id. */
export interface Finding {
  readonly id: string;
  /** Kebab-case, for example `heading-year-corrected`. */
  readonly rule: string;
  readonly message: string;
  readonly topic: string | null;
  readonly subject: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  /** What was done about it. */
  readonly action: string;
  readonly place: FindingPlace;
  /** From which knowledge day it can be seen; null for findings about a file as a whole. */
  readonly knownFrom: IsoDay | null;
}
