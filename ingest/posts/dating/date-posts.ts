import { append } from "../../../src/model/append.js";
import { type IsoDay, maxDay, minDay } from "../../../src/model/iso-day.js";
import type { Published } from "../../../src/model/post.js";
import type { CopyGroup } from "../identity/duplicate-finder.js";
import type { Segment } from "../segmentation/segmenter.js";
import { type Candidate, type DatingRemark, type Place, showBounds } from "./dated-copy.js";
import { withoutDaysBeyond } from "./days-beyond.js";
import { type Heading, readHeading } from "./heading.js";
import { type RefinedHeadings, refineHeadings } from "./heading-refiner.js";
import { boundByOrder } from "./order-refiner.js";
import { candidateOf, withoutSlips } from "./slips.js";
import { findEvidence, type TextEvidence } from "./text-evidence.js";
import { besideLeapDay } from "./year-correction-refiner.js";

/** The day of each group of copies, in the order of the groups. */
export interface DatedPosts {
  /** Null where nothing in the whole archive gives a year. */
  readonly published: readonly (Published | null)[];
  readonly direction: "newest-first" | "oldest-first" | "none";
  /** Share of the headings that follow the order. */
  readonly agreement: number;
  readonly remarks: readonly DatingRemark[];
}

/** Dates every post: by its heading or title, by a corrected heading, or by its place among the others and its text. */
export function datePosts(segments: readonly Segment[], groups: readonly CopyGroup[], capturedOn: IsoDay | null): DatedPosts {
  const { candidates, remarks: slips } = withoutSlips(
    groups.map((group) => toCandidate(segments[group.primary] as Segment, group)),
    capturedOn,
  );
  const headings = withoutDaysBeyond(candidates, refineHeadings(candidates, segments.length, capturedOn), capturedOn);
  const remarks: DatingRemark[] = [...slips, ...headings.remarks, ...impossibleDays(candidates)];
  const { places, late } = toPlaces(candidates, headings, capturedOn);
  append(remarks, late);
  const ordered = headings.direction !== "none";
  const runs = ordered ? [places] : places.map((place) => [place]);
  const bounded = new Map<number, Place>();
  for (const run of runs) {
    const result = boundByOrder(run, candidates);
    append(remarks, result.remarks);
    for (const place of result.places) if (!bounded.has(place.candidate) || !place.fixed) bounded.set(place.candidate, place);
  }
  const published = candidates.map((candidate, c): Published | null => {
    const day = headings.days[c] ?? null;
    if (day !== null) return { earliest: day, latest: day, basis: basisOf(candidate.heading, headings.corrected.has(c)) };
    const span = headings.spans[c];
    if (span) return { ...span, basis: basisOf(candidate.heading, false) };
    const { bounds: between, basis } = bounded.get(c) ?? { bounds: { earliest: null, latest: null }, basis: "order" as const };
    const bounds = ordered ? besideLeapDay(candidate, between) : between;
    if (bounds.latest !== null && bounds.earliest !== null && bounds.earliest > bounds.latest) {
      remarks.push(crossedRemark(c, candidate, showBounds(bounds)));
      return { earliest: bounds.latest, latest: bounds.earliest, basis };
    }
    const written = candidate.heading.kind === "day" ? candidate.heading.day : null;
    if (bounds.latest !== null) return { earliest: bounds.earliest, latest: bounds.latest, basis };
    const latest = maxDay(capturedOn ?? maxDay(latestDay(candidates, headings), written), bounds.earliest);
    if (latest === null) return null;
    remarks.push(unboundedRemark(c, candidate, latest));
    return { earliest: bounds.earliest, latest, basis };
  });
  return { published, direction: headings.direction, agreement: headings.agreement, remarks };
}

function toCandidate(segment: Segment, group: CopyGroup): Candidate {
  const heading = readHeading(segment);
  const written: readonly TextEvidence[] =
    heading.kind === "no-year" && heading.row
      ? [{ says: "same", date: heading.date, row: heading.row, quote: heading.row.text }]
      : [];
  return candidateOf(group, segment, heading, [...written, ...findEvidence(segment.body)]);
}

/** Every place that says something of the order, newest first: dated copies that keep it, and the posts to be bounded. */
function toPlaces(
  candidates: readonly Candidate[],
  headings: RefinedHeadings,
  capturedOn: IsoDay | null,
): { places: Place[]; late: DatingRemark[] } {
  const owner = new Map<number, number>();
  for (const [c, { group }] of candidates.entries()) for (const at of group.copies) owner.set(at, c);
  const fixedBelow = lowestAbove(headings, owner);
  const places: Place[] = [];
  const late: DatingRemark[] = [];
  let ceiling: IsoDay | null = capturedOn;
  for (const [i, at] of headings.sequence.entries()) {
    const c = owner.get(at) as number;
    const { group, heading } = candidates[c] as Candidate;
    const day = headings.days[c] ?? null;
    if (day !== null) {
      if (!headings.inPlace.has(at)) continue;
      places.push({ at, candidate: c, bounds: { earliest: day, latest: day }, basis: "heading", fixed: true });
      ceiling = minDay(ceiling, day);
    } else if (at === group.primary) {
      const floor = fixedBelow[i] ?? null;
      // Of what may stand out of order, the order tells nothing, nor it of the order.
      if (headings.spans[c] != null) continue;
      if ("bounds" in heading && heading.bounds.earliest !== null && heading.bounds.latest !== null) {
        const { earliest, latest } = heading.bounds;
        if ((ceiling !== null && earliest > ceiling) || (floor !== null && latest < floor)) {
          late.push(monthRemark(c, candidates[c] as Candidate, showBounds({ earliest: floor, latest: ceiling })));
        } else {
          ceiling = minDay(ceiling, latest);
          places.push({ at, candidate: c, bounds: { earliest, latest: ceiling }, basis: heading.basis, fixed: false });
          continue;
        }
      }
      places.push({
        at,
        candidate: c,
        bounds: { earliest: null, latest: headings.direction === "none" ? capturedOn : ceiling },
        basis: "order",
        fixed: false,
      });
    }
  }
  return { places, late };
}

/** For every place the day of the nearest dated place below it. */
function lowestAbove(headings: RefinedHeadings, owner: ReadonlyMap<number, number>): readonly (IsoDay | null)[] {
  const out: (IsoDay | null)[] = new Array(headings.sequence.length).fill(null);
  let day: IsoDay | null = null;
  for (let i = headings.sequence.length - 1; i >= 0; i--) {
    out[i] = day;
    const at = headings.sequence[i] as number;
    if (headings.inPlace.has(at)) day = headings.days[owner.get(at) as number] ?? day;
  }
  return out;
}

function basisOf(heading: Heading, corrected: boolean): Published["basis"] {
  if (corrected) return "heading-corrected";
  return heading.kind === "day" ? heading.basis : "order";
}

function latestDay(candidates: readonly Candidate[], headings: RefinedHeadings): IsoDay | null {
  let last: IsoDay | null = null;
  for (const [c, { heading, toldUntil }] of candidates.entries()) {
    const month = "bounds" in heading ? heading.bounds.latest : null;
    last = maxDay(last, maxDay(headings.days[c] ?? headings.spans[c]?.latest ?? month, toldUntil));
  }
  return last;
}

function impossibleDays(candidates: readonly Candidate[]): readonly DatingRemark[] {
  return candidates.flatMap(({ heading, segment }, candidate) => {
    const slip = heading.kind === "no-year" && heading.slip;
    if (heading.kind !== "impossible" && !slip) return [];
    const row = segment.dateLine ?? segment.title;
    const written = row?.text.slice(heading.date.start, heading.date.end) ?? "";
    return [
      {
        candidate,
        rule: slip ? "heading-year-implausible" : "impossible-day",
        message: slip ? `"${written}" has a year in which no news is published.` : `"${written}" is not a day of the calendar.`,
        expected: slip ? "a year from 1900 to 2199" : "a day of the calendar",
        actual: written,
        action: slip
          ? "took the day without its year, and bounded the post by those around it"
          : "bounded the post by those around it, and by that day of a leap year beside it where nothing is on a side",
        line: row?.line ?? null,
        quote: row?.text ?? null,
      },
    ];
  });
}

function monthRemark(candidate: number, { segment: { title, dateLine }, heading }: Candidate, bounds: string): DatingRemark {
  return {
    candidate,
    rule: "heading-out-of-order",
    message: "What the heading leaves open breaks the order of the archive whichever way it is read.",
    expected: bounds,
    actual: "bounds" in heading ? showBounds(heading.bounds) : null,
    action: "bounded the post by its neighbours",
    line: (title ?? dateLine)?.line ?? null,
    quote: (title ?? dateLine)?.text ?? null,
  };
}

function crossedRemark(candidate: number, { segment }: Candidate, bounds: string): DatingRemark {
  return {
    candidate,
    rule: "publication-bounds-crossed",
    message: "What stands above the post, what stands below it and what it tells leave no day for its publication.",
    expected: "at least one day",
    actual: bounds,
    action: "let the post lie anywhere between the contrary bounds",
    line: segment.rows[0]?.line ?? null,
    quote: segment.dateLine?.text ?? segment.title?.text ?? null,
  };
}

function unboundedRemark(candidate: number, { segment }: Candidate, latest: IsoDay): DatingRemark {
  return {
    candidate,
    rule: "publication-unbounded",
    message: "Nothing newer and no capture day bounds the day of publication.",
    expected: "a heading, a newer dated post or a capture day",
    actual: null,
    action: `took ${latest}, the last day the archive tells of, for its latest day`,
    line: segment.rows[0]?.line ?? null,
    quote: null,
  };
}
