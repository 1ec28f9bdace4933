import type { DayBounds } from "../../../src/model/bounds.js";
import { resolveDay } from "../../../src/model/dates/resolve-day.js";
import { addDays, civilDay, epochDay, type IsoDay, maxDay, minDay, yearOf } from "../../../src/model/iso-day.js";
import { type Candidate, type DatingRemark, MAX_CONTRADICTION_DAYS, showBounds } from "./dated-copy.js";
import type { Heading } from "./heading.js";
import { neighbourBounds } from "./neighbours.js";
import { type ArchiveOrder, findOrder, type PlacedDay } from "./order-direction.js";
import { correctYear } from "./year-correction-refiner.js";

type Span = { readonly [bound in keyof DayBounds]: IsoDay };

/** What the headings come to. */
export interface RefinedHeadings {
  readonly direction: "newest-first" | "oldest-first" | "none";
  readonly agreement: number;
  /** Segment indices, newest first. */
  readonly sequence: readonly number[];
  /** The exact day of each candidate, where its heading (corrected or not) gives one that can stand. */
  readonly days: readonly (IsoDay | null)[];
  readonly corrected: ReadonlySet<number>;
  /** The days of each candidate whose heading may have a wrong year or stand out of order: from the first that it may be to the last. */
  readonly spans: readonly (Span | null)[];
  /** Segments whose place agrees with their day. */
  readonly inPlace: ReadonlySet<number>;
  readonly remarks: readonly DatingRemark[];
}

/**
 * Trusts the headings that follow the archive's order and their own text, corrects the year of the others where one year
 * fits, and leaves open which of two years it is where nothing settles it. Each post has one vote on the order, shared by its copies, so
 * that copies standing elsewhere change nothing. Nothing is published after its capture: of a few such headings, where a year fits each of
 * them, that year may be meant; otherwise each has half a vote, for one of the two days is wrong.
 */
export function refineHeadings(candidates: readonly Candidate[], segmentCount: number, capturedOn: IsoDay | null): RefinedHeadings {
  const headed = candidates.flatMap(({ heading }, c) => (heading.kind === "day" ? [{ c, day: heading.day }] : []));
  const late = new Set(headed.flatMap(({ c, day }) => (capturedOn !== null && day > capturedOn ? [c] : [])));
  if (late.size > 0 && late.size * AGREEING <= headed.length) {
    const without = refined(candidates, segmentCount, capturedOn, late);
    if ([...late].every((c) => without.corrected.has(c) || without.spans[c] !== null)) return without;
  }
  return refined(candidates, segmentCount, capturedOn, new Set());
}

/** For each heading after the capture, at least so many headings bear the day of the capture out before the heading is doubted. */
const AGREEING = 4;

/** @param late candidates whose heading is not believed. */
function refined(
  candidates: readonly Candidate[],
  segmentCount: number,
  capturedOn: IsoDay | null,
  late: ReadonlySet<number>,
): RefinedHeadings {
  const headed = candidates.flatMap((candidate, c) =>
    candidate.heading.kind === "day" ? [{ c, candidate, heading: candidate.heading }] : [],
  );
  const runs = headed.flatMap(({ c, candidate, heading: { day } }) => {
    const places = runsOf(candidate.group.copies);
    return isDoubtful(candidate) || late.has(c)
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
  const order = orderOf(runs, headed.length, candidates);
  const along = (one: ArchiveOrder): RefinedHeadings =>
    refinedAlong(one, { candidates, segmentCount, capturedOn, late, headed, runs });
  return order.tied.length === 0 ? along(order) : openBetween(candidates, along(order), order.tied.map(along));
}

/** What the refining of headings is made from. */
interface Archive {
  readonly candidates: readonly Candidate[];
  readonly segmentCount: number;
  readonly capturedOn: IsoDay | null;
  readonly late: ReadonlySet<number>;
  readonly headed: readonly { readonly c: number; readonly candidate: Candidate; readonly heading: DayHeading }[];
  readonly runs: readonly HeadedRun[];
}

/**
 * Where as many headings follow either order, a year that either of them would correct, or leave open, is open: from the first day
 * that the post may be of to the last. All else stands as it does in an archive of no order.
 */
function openBetween(candidates: readonly Candidate[], none: RefinedHeadings, tied: readonly RefinedHeadings[]): RefinedHeadings {
  const days = [...none.days];
  const spans = [...none.spans];
  const remarks = [...none.remarks];
  for (const [c, candidate] of candidates.entries()) {
    const { heading } = candidate;
    if (heading.kind !== "day") continue;
    const possible = tied.flatMap(({ days, spans }) => {
      const [day, span] = [days[c] ?? null, spans[c] ?? null];
      return span === null ? (day ?? []) : [span.earliest, span.latest];
    });
    possible.push(heading.day);
    possible.sort();
    const span = { earliest: possible[0] as IsoDay, latest: possible.at(-1) as IsoDay };
    if (span.earliest === span.latest) continue;
    [days[c], spans[c]] = [null, span];
    remarks.push(eitherYearRemark(c, candidate, heading, span));
  }
  return { ...none, days, spans, remarks };
}

/** The headings held against one order. */
function refinedAlong(
  { direction, following, either, agreement }: ArchiveOrder,
  { candidates, segmentCount, capturedOn, late, headed, runs }: Archive,
): RefinedHeadings {
  const turned = direction === "oldest-first";
  const place = (at: number): number => (turned ? segmentCount - 1 - at : at);
  const sequence = Array.from({ length: segmentCount }, (_, i) => place(i));
  const days: (IsoDay | null)[] = candidates.map(({ heading }) => (heading.kind === "day" ? heading.day : null));
  const spans: (Span | null)[] = candidates.map(() => null);
  const base = { direction, agreement, sequence, days, spans };
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
  const turnsAt = turnsOf(
    runs.filter(({ at }) => either.has(at)),
    place,
  );
  const corrected = new Set<number>();
  const remarks: DatingRemark[] = [];
  const leaveOpen = (c: number, candidate: Candidate, heading: DayHeading, span: Span): void => {
    [days[c], spans[c]] = [null, span];
    remarks.push(eitherYearRemark(c, candidate, heading, span));
  };
  for (const { c, candidate, heading } of headed) {
    const { copies, primary } = candidate.group;
    // Where only a post that stands at two places is in the way, either of its places may be the odd one.
    const loose =
      !isDoubtful(candidate) &&
      !late.has(c) &&
      !(placeCounts.get(c) === 1 && copies.some((at) => either.has(at))) &&
      copies.some((at) => isWithin(heading.day, looseBoundsAt(at)));
    if (trusted.has(c) && isContradicted(candidate, candidate.toldUntil)) remarks.push(contradictedRemark(c, candidate, heading));
    if (trusted.has(c) || loose) continue;
    // Nothing is published after its capture, unless it is the capture that is not believed.
    const captured = late.has(c) || (capturedOn !== null && heading.day <= capturedOn);
    const boundsOf = (at: number): DayBounds =>
      captured ? { ...boundsAt(at), latest: minDay(boundsAt(at).latest, capturedOn) } : boundsAt(at);
    // Of a post that stands at two places the other place may be the odd one; its day stays as long as it fits somewhere.
    const open = placeCounts.get(c) === 1 ? copies.find((at) => either.has(at)) : undefined;
    if (open !== undefined) {
      const span = spanOf(heading.day, boundsOf(open), turnsAt(open));
      if (span !== null) leaveOpen(c, candidate, heading, span);
      else {
        inPlace.add(open);
        remarks.push(keptRemark(c, candidate, heading));
      }
      continue;
    }
    const moved = copies
      .map((at) => ({ at, day: correctYear(heading.day, late.has(c) ? boundsOf(at) : boundsAt(at), candidate) }))
      .filter(({ day }) => day !== null);
    const upheld = moved.length === 0 ? copies.find((at) => isWithin(heading.day, boundsAt(at))) : undefined;
    if (upheld !== undefined) {
      inPlace.add(upheld);
      remarks.push(contradictedRemark(c, candidate, heading));
      continue;
    }
    const day = moved[0]?.day ?? null;
    days[c] = day;
    const edge = boundsAt(primary);
    const span =
      day !== null || isDoubtful(candidate) || late.has(c)
        ? null
        : edge.latest === null
          ? spanOf(heading.day, boundsOf(primary), [1])
          : edge.earliest === null
            ? spanOf(heading.day, boundsOf(primary), [-1])
            : null;
    if (span !== null) {
      leaveOpen(c, candidate, heading, span);
      continue;
    }
    if (day === null) {
      remarks.push(outOfOrderRemark(c, candidate, heading, showBounds(boundsOf(primary))));
      continue;
    }
    for (const copy of moved) if (copy.day === day) inPlace.add(copy.at);
    corrected.add(c);
    remarks.push(correctedRemark(c, candidate, heading, day));
  }
  return { ...base, corrected, inPlace, remarks };
}

/** A heading's own day and the same day of the years beside it that fit its place, from the first to the last; null where none does. */
function spanOf(day: IsoDay, bounds: DayBounds, turns: readonly (1 | -1)[]): Span | null {
  const others = turns.flatMap((turn) => civilDay(yearOf(day) + turn, Number(day.slice(5, 7)), Number(day.slice(8))) ?? []);
  const fitting = others.filter((other) => isWithin(other, bounds)).sort();
  if (fitting.length === 0) return null;
  const [first, last] = [fitting[0] as IsoDay, fitting.at(-1) as IsoDay];
  return { earliest: day < first ? day : first, latest: day > last ? day : last };
}

/** By place, which way a day would have to turn to stand in order with the other days in dispute. */
function turnsOf(runs: readonly KeptRun[], place: (at: number) => number): (at: number) => readonly (1 | -1)[] {
  const byPlace = runs.map(({ at, day }) => ({ at, day })).sort((a, b) => place(a.at) - place(b.at));
  const turns = new Map<number, (1 | -1)[]>(byPlace.map(({ at }) => [at, []]));
  let oldest: IsoDay | null = null;
  for (const { at, day } of byPlace) {
    if (oldest !== null && day > oldest) turns.get(at)?.push(-1);
    oldest = minDay(oldest, day);
  }
  let newest: IsoDay | null = null;
  for (const { at, day } of byPlace.reverse()) {
    if (newest !== null && day < newest) turns.get(at)?.push(1);
    newest = maxDay(newest, day);
  }
  return (at) => turns.get(at) ?? [];
}

interface KeptRun {
  readonly c: number;
  readonly at: number;
  readonly day: IsoDay;
}

/** A heading at one of the places of its post. */
interface HeadedRun extends KeptRun {
  readonly copies: readonly number[];
  readonly weight: number;
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

function keptRemark(c: number, candidate: Candidate, heading: DayHeading): DatingRemark {
  return {
    ...whereOf(c, candidate),
    rule: "heading-out-of-order",
    message: `The heading says ${heading.day}, which breaks the order of the archive with one beside it, and no other year fits.`,
    expected: null,
    actual: heading.day,
    action: "kept the heading",
  };
}

function eitherYearRemark(c: number, candidate: Candidate, heading: DayHeading, span: DayBounds): DatingRemark {
  return {
    ...whereOf(c, candidate),
    rule: "heading-out-of-order",
    message: `The heading says ${heading.day}, which breaks the order of the archive or comes after its capture; the year may be wrong, or what it is held against.`,
    expected: showBounds(span),
    actual: heading.day,
    action: "let the post lie anywhere between the days that it may be of",
  };
}

function whereOf(c: number, { segment }: Candidate): Pick<DatingRemark, "candidate" | "line" | "quote"> {
  const row = segment.dateLine ?? segment.title;
  return { candidate: c, line: row?.line ?? null, quote: row?.text ?? null };
}
