import type { DayBounds } from "../../../src/model/bounds.js";
import { addDays, type IsoDay } from "../../../src/model/iso-day.js";
import { type Candidate, type DatingRemark, MAX_CONTRADICTION_DAYS, showBounds } from "./dated-copy.js";
import type { Heading } from "./heading.js";
import { neighbourBounds } from "./neighbours.js";
import { findOrder } from "./order-direction.js";
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

/**
 * Trusts the headings that follow the archive's order and their own text, corrects the year of the others where one year
 * fits. Only the fullest copy of each post votes on the order, so that copies standing elsewhere change nothing.
 */
export function refineHeadings(candidates: readonly Candidate[], segmentCount: number): RefinedHeadings {
  const headed = candidates.flatMap((candidate, c) =>
    candidate.heading.kind === "day" ? [{ c, candidate, heading: candidate.heading }] : [],
  );
  const placed = headed
    .filter(({ candidate }) => !isDoubtful(candidate))
    .map(({ candidate, heading }) => ({ at: candidate.group.primary, day: heading.day }));
  const { direction, following, agreement } = findOrder(
    placed.sort((a, b) => a.at - b.at),
    headed.length,
  );
  const turned = direction === "oldest-first";
  const place = (at: number): number => (turned ? segmentCount - 1 - at : at);
  const sequence = Array.from({ length: segmentCount }, (_, i) => place(i));
  const days: (IsoDay | null)[] = candidates.map(({ heading }) => (heading.kind === "day" ? heading.day : null));
  const base = { direction, agreement, sequence, days };
  if (direction === "none") return { ...base, corrected: new Set(), inPlace: new Set(), remarks: [] };

  const fixed: (IsoDay | null)[] = new Array(segmentCount).fill(null);
  for (const { candidate, heading } of headed)
    if (following.has(candidate.group.primary)) fixed[place(candidate.group.primary)] = heading.day;
  const around = neighbourBounds(fixed);
  const boundsAt = (at: number): DayBounds => around[place(at)] ?? { earliest: null, latest: null };
  const inPlace = new Set(following);
  const corrected = new Set<number>();
  const remarks: DatingRemark[] = [];
  for (const { c, candidate, heading } of headed) {
    if (following.has(candidate.group.primary)) continue;
    const { copies, primary } = candidate.group;
    const fits = copies.find((at) => isWithin(heading.day, boundsAt(at)) && !isDoubtful(candidate));
    if (fits !== undefined) {
      inPlace.add(fits);
      continue;
    }
    const moved = copies
      .map((at) => ({ at, day: correctYear(heading.day, boundsAt(at), candidate) }))
      .filter(({ day }) => day !== null);
    const upheld = moved.length === 0 ? copies.find((at) => isWithin(heading.day, boundsAt(at))) : undefined;
    if (upheld !== undefined) {
      inPlace.add(upheld);
      remarks.push(contradictedRemark(c, candidate, heading));
      continue;
    }
    const day = moved[0]?.day ?? null;
    days[c] = day;
    if (day === null) remarks.push(outOfOrderRemark(c, candidate, heading, showBounds(boundsAt(primary))));
    if (day === null) continue;
    for (const copy of moved) if (copy.day === day) inPlace.add(copy.at);
    corrected.add(c);
    remarks.push(correctedRemark(c, candidate, heading, day));
  }
  return { ...base, corrected, inPlace, remarks };
}

function isWithin(day: IsoDay, { earliest, latest }: DayBounds): boolean {
  return (earliest === null || earliest <= day) && (latest === null || day <= latest);
}

function isDoubtful({ heading, toldUntil }: Candidate): boolean {
  return heading.kind === "day" && toldUntil !== null && toldUntil > addDays(heading.day, MAX_CONTRADICTION_DAYS);
}

type DayHeading = Extract<Heading, { readonly kind: "day" }>;

function correctedRemark(c: number, candidate: Candidate, heading: DayHeading, day: IsoDay): DatingRemark {
  return {
    ...whereOf(c, candidate),
    rule: "heading-year-corrected",
    message: `The heading says ${heading.day}, which breaks the order of the archive or what the post itself tells; only the year ${day.slice(0, 4)} fits both.`,
    expected: day,
    actual: heading.day,
    action: `dated the post ${day}`,
  };
}

function outOfOrderRemark(c: number, candidate: Candidate, heading: DayHeading, bounds: string): DatingRemark {
  return {
    ...whereOf(c, candidate),
    rule: "heading-out-of-order",
    message: `The heading says ${heading.day}, which breaks the order of the archive, and no single year fits.`,
    expected: bounds,
    actual: heading.day,
    action: "bounded the post by its neighbours",
  };
}

function contradictedRemark(c: number, candidate: Candidate, heading: DayHeading): DatingRemark {
  return {
    ...whereOf(c, candidate),
    rule: "heading-contradicted",
    message: `The heading says ${heading.day}, the post tells of ${candidate.toldUntil} as gone by, and no other year fits the order.`,
    expected: `not before ${candidate.toldUntil}`,
    actual: heading.day,
    action: "kept the heading",
  };
}

function whereOf(c: number, { segment }: Candidate): Pick<DatingRemark, "candidate" | "line" | "quote"> {
  const row = segment.dateLine ?? segment.title;
  return { candidate: c, line: row?.line ?? null, quote: row?.text ?? null };
}
