import { addDays, type IsoDay } from "../../../src/model/iso-day.js";
import { type Candidate, type DatingRemark, MAX_CONTRADICTION_DAYS, showBounds } from "./dated-copy.js";
import type { Heading } from "./heading.js";
import { neighbourBounds } from "./neighbours.js";
import { findOrder, type PlacedDay } from "./order-direction.js";
import { correctYear } from "./year-correction-refiner.js";

/** What the headings come to. */
export interface RefinedHeadings {
  readonly direction: "newest-first" | "oldest-first" | "none";
  readonly agreement: number;
  /** Segment indices, newest first. */
  readonly sequence: readonly number[];
  /** The exact day of each candidate, where its heading (corrected or not) gives one that can stand. */
  readonly days: readonly (IsoDay | null)[];
  readonly corrected: ReadonlySet<number>;
  /** Segments whose place agrees with their day. */
  readonly inPlace: ReadonlySet<number>;
  readonly remarks: readonly DatingRemark[];
}

/** Trusts the headings that follow the archive's order and their own text, corrects the year of the others where one year fits. */
export function refineHeadings(candidates: readonly Candidate[], segmentCount: number): RefinedHeadings {
  const owner: number[] = new Array(segmentCount).fill(-1);
  for (const [c, { group }] of candidates.entries()) for (const at of group.copies) owner[at] = c;
  const placed: PlacedDay[] = [];
  let total = 0;
  for (let at = 0; at < segmentCount; at++) {
    const candidate = candidates[owner[at] as number];
    if (candidate?.heading.kind !== "day") continue;
    total++;
    if (!isDoubtful(candidate)) placed.push({ at, day: candidate.heading.day });
  }
  const { direction, following, agreement } = findOrder(placed, total);
  const sequence = Array.from({ length: segmentCount }, (_, i) => (direction === "oldest-first" ? segmentCount - 1 - i : i));
  const days: (IsoDay | null)[] = candidates.map(({ heading }) => (heading.kind === "day" ? heading.day : null));
  const base = { direction, agreement, sequence, days };
  if (direction === "none") return { ...base, corrected: new Set(), inPlace: new Set(), remarks: [] };

  const around = neighbourBounds(sequence.map((at) => (following.has(at) ? (days[owner[at] as number] ?? null) : null)));
  const inPlace = new Set(following);
  const corrected = new Set<number>();
  const remarks: DatingRemark[] = [];
  const trusted = new Set([...following].map((at) => owner[at] as number));
  for (const [i, at] of sequence.entries()) {
    const c = owner[at] as number;
    const candidate = candidates[c] as Candidate;
    const { heading } = candidate;
    if (heading.kind !== "day" || trusted.has(c)) continue;
    const bounds = around[i] ?? { earliest: null, latest: null };
    const day = correctYear(heading.day, bounds, candidate);
    if (day === heading.day) {
      // Its text alone made it doubtful and the order upholds it.
      trusted.add(c);
      inPlace.add(at);
    } else if (day !== null && (!corrected.has(c) || days[c] === day)) {
      if (!corrected.has(c)) remarks.push(correctedRemark(c, candidate, heading, day));
      corrected.add(c);
      days[c] = day;
      inPlace.add(at);
    }
  }
  for (const [c, candidate] of candidates.entries()) {
    if (candidate.heading.kind !== "day" || trusted.has(c) || corrected.has(c)) continue;
    const i = direction === "oldest-first" ? segmentCount - 1 - candidate.group.primary : candidate.group.primary;
    remarks.push(outOfOrderRemark(c, candidate, candidate.heading, showBounds(around[i] ?? { earliest: null, latest: null })));
    days[c] = null;
  }
  return { ...base, corrected, inPlace, remarks };
}

function isDoubtful({ heading, toldUntil }: Candidate): boolean {
  return heading.kind === "day" && toldUntil !== null && toldUntil > addDays(heading.day, MAX_CONTRADICTION_DAYS);
}

type DayHeading = Extract<Heading, { readonly kind: "day" }>;

function correctedRemark(c: number, candidate: Candidate, heading: DayHeading, day: IsoDay): DatingRemark {
  return {
    ...place(c, candidate),
    rule: "heading-year-corrected",
    message: `The heading says ${heading.day}, which breaks the order of the archive or what the post itself tells; only the year ${day.slice(0, 4)} fits both.`,
    expected: day,
    actual: heading.day,
    action: `dated the post ${day}`,
  };
}

function outOfOrderRemark(c: number, candidate: Candidate, heading: DayHeading, bounds: string): DatingRemark {
  return {
    ...place(c, candidate),
    rule: "heading-out-of-order",
    message: `The heading says ${heading.day}, which breaks the order of the archive, and no single year fits.`,
    expected: bounds,
    actual: heading.day,
    action: "bounded the post by its neighbours",
  };
}

function place(c: number, { segment }: Candidate): Pick<DatingRemark, "candidate" | "line" | "quote"> {
  const row = segment.dateLine ?? segment.title;
  return { candidate: c, line: row?.line ?? null, quote: row?.text ?? null };
}
