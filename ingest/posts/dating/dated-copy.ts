import type { DayBounds } from "../../../src/model/bounds.js";
import type { IsoDay } from "../../../src/model/iso-day.js";
import type { PublishedBasis } from "../../../src/model/post.js";
import type { CopyGroup } from "../identity/duplicate-finder.js";
import type { Segment } from "../segmentation/segmenter.js";
import type { Heading } from "./heading.js";
import type { TextEvidence } from "./text-evidence.js";

/** One distinct post on its way to a date. */
export interface Candidate {
  readonly group: CopyGroup;
  readonly segment: Segment;
  readonly heading: Heading;
  readonly evidence: readonly TextEvidence[];
  /** The latest day that the text tells of with its year and as gone by. */
  readonly toldUntil: IsoDay | null;
  /** The latest such day but one: what the text tells twice, in two different days, is no slip. */
  readonly toldTwice: IsoDay | null;
}

/** A place of the file, newest first, and what is known of the day of the copy that stands there. */
export interface Place {
  /** Index of the segment. */
  readonly at: number;
  readonly candidate: number;
  readonly bounds: DayBounds;
  readonly basis: PublishedBasis;
  /** The day is written: nothing in the text moves it. */
  readonly fixed: boolean;
}

/** A remark that dating makes on one post; it becomes a Finding once the post has its id. */
export interface DatingRemark {
  readonly candidate: number;
  readonly rule: string;
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly action: string;
  /** Original line. */
  readonly line: number | null;
  readonly quote: string | null;
}

/** Days between a heading and its text beyond which the heading is doubted. */
export const MAX_CONTRADICTION_DAYS = 62;

/** `2021-06-05 to 2021-06-20`, with a dash for a missing bound. */
export function showBounds({ earliest, latest }: DayBounds): string {
  return earliest !== null && earliest === latest ? earliest : `${earliest ?? "\u2013"} to ${latest ?? "\u2013"}`;
}
