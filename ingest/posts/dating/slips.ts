import { resolveDay } from "../../../src/model/dates/resolve-day.js";
import { addDays, type IsoDay, maxDay, minDay } from "../../../src/model/iso-day.js";
import type { CopyGroup } from "../identity/duplicate-finder.js";
import type { Segment } from "../segmentation/segmenter.js";
import type { Candidate, DatingRemark } from "./dated-copy.js";
import type { Heading } from "./heading.js";
import type { TextEvidence } from "./text-evidence.js";

/** An archive is read within about a year of what it tells: so far beyond its own days a single day is a slip. */
const BEYOND_DAYS = 366;

/** A candidate with what its evidence comes to. */
export function candidateOf(group: CopyGroup, segment: Segment, heading: Heading, evidence: readonly TextEvidence[]): Candidate {
  const told = new Set<IsoDay>();
  for (const piece of evidence) {
    const day = piece.says === "past" ? dayOf(piece) : null;
    if (day !== null) told.add(day);
  }
  const [last = null, before = null] = [...told].sort().reverse();
  return { group, segment, heading, evidence, toldUntil: last, toldTwice: before };
}

/**
 * The candidates without the days that one slip of the pen put far outside the archive ("since May 2, 2032" in the news of
 * 2023): such a day moves no post and stretches no coverage. Two different days that agree are no slip and stay.
 */
export function withoutSlips(
  candidates: readonly Candidate[],
  capturedOn: IsoDay | null,
): { readonly candidates: readonly Candidate[]; readonly remarks: readonly DatingRemark[] } {
  let first: IsoDay | null = null;
  let last: IsoDay | null = capturedOn;
  for (const { heading } of candidates) {
    const days =
      heading.kind === "day" ? { earliest: heading.day, latest: heading.day } : "bounds" in heading ? heading.bounds : null;
    first = minDay(first, days?.earliest ?? null);
    if (capturedOn === null) last = maxDay(last, days?.latest ?? null);
  }
  const [floor, ceiling] = [first && addDays(first, -BEYOND_DAYS), last && addDays(last, BEYOND_DAYS)];
  const remarks: DatingRemark[] = [];
  const kept = candidates.map((candidate, c) => {
    const above = candidate.evidence.filter((piece) => isAfter(piece, ceiling));
    const below = candidate.evidence.filter((piece) => isBefore(piece, floor));
    const slips = [above, below].flatMap((pieces) => (new Set(pieces.map(dayOf)).size === 1 ? pieces : []));
    if (slips.length === 0) return candidate;
    for (const slip of slips.slice(0, 1)) remarks.push(slipRemark(c, slip, first, last));
    const { group, segment, heading, evidence } = candidate;
    return candidateOf(
      group,
      segment,
      heading,
      evidence.filter((piece) => !slips.includes(piece)),
    );
  });
  return { candidates: kept, remarks };
}

function dayOf({ date }: TextEvidence): IsoDay | null {
  return date.year === null ? null : (resolveDay(date, { earliest: null, latest: null }, "past")?.earliest ?? null);
}

function isAfter(piece: TextEvidence, ceiling: IsoDay | null): boolean {
  const day = piece.says === "past" || piece.says === "same" ? dayOf(piece) : null;
  return day !== null && ceiling !== null && day > ceiling;
}

/** Days long gone by are told by many a post; only what a post announces cannot lie years before it. */
function isBefore(piece: TextEvidence, floor: IsoDay | null): boolean {
  const day = piece.says === "past" ? null : dayOf(piece);
  return day !== null && floor !== null && day < floor;
}

function slipRemark(
  candidate: number,
  { row, quote, date }: TextEvidence,
  first: IsoDay | null,
  last: IsoDay | null,
): DatingRemark {
  return {
    candidate,
    rule: "text-date-implausible",
    message: `The text writes the year ${date.year}, far outside the days of the archive.`,
    expected: `${first ?? "\u2013"} to ${last ?? "\u2013"}`,
    actual: quote,
    action: "did not date the post by it",
    line: row.line,
    quote,
  };
}
