import { addDays, type IsoDay } from "../../../src/model/iso-day.js";
import type { Candidate, DatingRemark } from "./dated-copy.js";
import type { RefinedHeadings } from "./heading-refiner.js";

/** Where no capture bounds an archive, a heading more than ten years after all others, and no more than half of them, is no day of a post. */
const SILENT_DAYS = 3_653;

/**
 * The headings with a remark on each that comes after the capture, which keeps its day (the capture may be what is wrong); and, where
 * nothing is known of a capture, without one far behind all others: that is no day of its post, dates no post beside it, and leaves it
 * anywhere between its neighbours and that day.
 */
export function withoutDaysBeyond(
  candidates: readonly Candidate[],
  headings: RefinedHeadings,
  capturedOn: IsoDay | null,
): RefinedHeadings {
  const last = capturedOn ?? lastBeforeSilence(headings.days);
  if (last === null) return headings;
  const days = [...headings.days];
  const inPlace = new Set(headings.inPlace);
  const remarks: DatingRemark[] = [];
  for (const [c, candidate] of candidates.entries()) {
    const day = days[c] ?? null;
    if (day === null || day <= last) continue;
    if (capturedOn !== null) {
      remarks.push(lateRemark(c, candidate, day, capturedOn));
      continue;
    }
    days[c] = null;
    for (const at of candidate.group.copies) inPlace.delete(at);
    remarks.push(farRemark(c, candidate, day, last));
  }
  return { ...headings, days, inPlace, remarks: [...headings.remarks, ...remarks] };
}

/** The last heading before a silence so long that it is none, where at most half of the headings lie behind it. */
function lastBeforeSilence(headed: readonly (IsoDay | null)[]): IsoDay | null {
  const days = headed.filter((day) => day !== null).sort();
  const at = days.findIndex((day, i) => i > 0 && day > addDays(days[i - 1] as IsoDay, SILENT_DAYS) && i * 2 >= days.length);
  return at < 0 ? null : (days[at - 1] as IsoDay);
}

function lateRemark(c: number, candidate: Candidate, day: IsoDay, capturedOn: IsoDay): DatingRemark {
  return {
    ...placeOf(c, candidate),
    rule: "published-after-capture",
    message: `The post is dated ${day}, after the copy was taken on ${capturedOn}: one of the two days is wrong.`,
    expected: `${capturedOn} or before`,
    actual: day,
    action: "followed the day of the post; what the copy covers ends with its own day",
  };
}

function farRemark(c: number, candidate: Candidate, day: IsoDay, last: IsoDay): DatingRemark {
  return {
    ...placeOf(c, candidate),
    rule: "published-far-behind",
    message: `The post is dated ${day}, more than ten years after all others, and no capture day bears it out.`,
    expected: `a day soon after ${last}, or the day of the capture`,
    actual: day,
    action: "let the post lie anywhere between those around it and that day; it widens no coverage",
  };
}

function placeOf(candidate: number, { segment }: Candidate): Pick<DatingRemark, "candidate" | "line" | "quote"> {
  const row = segment.dateLine ?? segment.title;
  return { candidate, line: row?.line ?? null, quote: row?.text ?? null };
}
