import type { DayBounds } from "../../../src/model/bounds.js";
import { resolveDay } from "../../../src/model/dates/resolve-day.js";
import { addDays, epochDay, type IsoDay } from "../../../src/model/iso-day.js";
import { type Candidate, type DatingRemark, MAX_CONTRADICTION_DAYS, showBounds } from "./dated-copy.js";
import type { Heading } from "./heading.js";
import { neighbourBounds } from "./neighbours.js";
import { type ArchiveOrder, findOrder, type PlacedDay } from "./order-direction.js";
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
 * fits. Each post has one vote on the order, shared by its copies, so that copies standing elsewhere change nothing; one that is
 * dated after the capture has half a vote, for one of the two days is wrong.
 */
export function refineHeadings(candidates: readonly Candidate[], segmentCount: number, capturedOn: IsoDay | null): RefinedHeadings {
  const headed = candidates.flatMap((candidate, c) =>
    candidate.heading.kind === "day" ? [{ c, candidate, heading: candidate.heading }] : [],
  );
  const runs = headed.flatMap(({ c, candidate, heading: { day } }) => {
    const places = runsOf(candidate.group.copies);
    return isDoubtful(candidate)
      ? []
      : places.map((copies) => ({
          c,
          copies,
          at: copies[0] as number,
          day,
          weight: (capturedOn !== null && day > capturedOn ? 0.5 : 1) / places.length,
        }));
  });
  runs.sort((a, b) => a.at - b.at);
  const { direction, following, agreement } = orderOf(runs, headed.length, candidates);
  const turned = direction === "oldest-first";
  const place = (at: number): number => (turned ? segmentCount - 1 - at : at);
  const sequence = Array.from({ length: segmentCount }, (_, i) => place(i));
  const days: (IsoDay | null)[] = candidates.map(({ heading }) => (heading.kind === "day" ? heading.day : null));
  const base = { direction, agreement, sequence, days };
  if (direction === "none") return { ...base, corrected: new Set(), inPlace: new Set(), remarks: [] };

  const kept = runs.filter(({ at }) => following.has(at));
  const trusted = new Set(kept.map(({ c }) => c));
  const inPlace = new Set(kept.flatMap(({ copies }) => copies));
  const boundsAt = boundsBetween(kept, segmentCount, place);
  const placeCounts = countPlaces(runs);
  const looseBoundsAt = boundsBetween(
    kept.filter(({ c }) => placeCounts.get(c) === 1),
    segmentCount,
    place,
  );
  const corrected = new Set<number>();
  const remarks: DatingRemark[] = [];
  for (const { c, candidate, heading } of headed) {
    const { copies, primary } = candidate.group;
    // Where only a post that stands at two places is in the way, either of its places may be the odd one.
    const loose = !isDoubtful(candidate) && copies.some((at) => isWithin(heading.day, looseBoundsAt(at)));
    if (trusted.has(c) && isContradicted(candidate, candidate.toldUntil)) remarks.push(contradictedRemark(c, candidate, heading));
    if (trusted.has(c) || loose) continue;
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

interface KeptRun {
  readonly c: number;
  readonly at: number;
  readonly day: IsoDay;
}

/**
 * The order of the headings with a year; where these fit both orders alike, the days without one beside them tell it, each taken in
 * the year that puts it nearest to the dated heading next to it.
 */
function orderOf(runs: readonly PlacedDay[], total: number, candidates: readonly Candidate[]): ArchiveOrder {
  const order = findOrder(runs, total);
  if (order.direction !== "none" || new Set(runs.map(({ day }) => day)).size !== 1) return order;
  const [{ day: near }] = runs as [PlacedDay];
  const without = candidates.flatMap(({ heading, group }): readonly PlacedDay[] => {
    if (heading.kind !== "no-year") return [];
    const before = resolveDay(heading.date, { earliest: near, latest: near }, "past")?.earliest;
    const after = resolveDay(heading.date, { earliest: near, latest: near }, "future")?.earliest;
    if (!before || !after) return [];
    const day = epochDay(near) - epochDay(before) < epochDay(after) - epochDay(near) ? before : after;
    return [{ at: group.primary, day, weight: 1 }];
  });
  const all = [...runs, ...without].sort((a, b) => a.at - b.at);
  const { direction } = findOrder(all, all.length);
  return { ...order, direction, following: direction === "none" ? order.following : new Set(runs.map(({ at }) => at)) };
}

/** Copies that stand side by side, as a teaser before its post, count as one place. */
function runsOf(copies: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const at of copies) {
    const run = runs.at(-1);
    if (run && run.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** At how many places each post stands, those out of order included. */
function countPlaces(runs: readonly KeptRun[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { c } of runs) counts.set(c, (counts.get(c) ?? 0) + 1);
  return counts;
}

/** For any place, the days of the nearest of these runs around it. */
function boundsBetween(runs: readonly KeptRun[], segmentCount: number, place: (at: number) => number): (at: number) => DayBounds {
  const days: (IsoDay | null)[] = new Array(segmentCount).fill(null);
  for (const { at, day } of runs) days[place(at)] = day;
  const around = neighbourBounds(days);
  return (at) => around[place(at)] ?? { earliest: null, latest: null };
}

function isWithin(day: IsoDay, { earliest, latest }: DayBounds): boolean {
  return (earliest === null || earliest <= day) && (latest === null || day <= latest);
}

/** A single day of a text that stands against its heading may be a slip of the pen; two days are none. */
function isDoubtful(candidate: Candidate): boolean {
  return isContradicted(candidate, candidate.toldTwice);
}

function isContradicted({ heading }: Candidate, told: IsoDay | null): boolean {
  return heading.kind === "day" && told !== null && told > addDays(heading.day, MAX_CONTRADICTION_DAYS);
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
    message: `The heading says ${heading.day}, the post tells of ${candidate.toldUntil} as gone by.`,
    expected: `not before ${candidate.toldUntil}`,
    actual: heading.day,
    action: "kept the heading",
  };
}

function whereOf(c: number, { segment }: Candidate): Pick<DatingRemark, "candidate" | "line" | "quote"> {
  const row = segment.dateLine ?? segment.title;
  return { candidate: c, line: row?.line ?? null, quote: row?.text ?? null };
}
