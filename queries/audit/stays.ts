import { epochDay, type IsoDay } from "../../src/model/iso-day.js";
import type { AuditCase } from "./audit-case.js";

/** One stay: the day of entry and that of departure; null = not known. */
export interface Stay {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  /** Whether it was under neither a visa nor a residence permit; null = not known. */
  readonly visaFree: boolean | null;
}

/** The same in days since 1970-01-01. */
export interface StayDays {
  readonly from: number | null;
  readonly to: number | null;
  readonly visaFree: boolean | null;
}

/** A stay in days since 1970-01-01. */
export function stayDays({ from, to, visaFree }: Stay): StayDays {
  return { from: from === null ? null : epochDay(from), to: to === null ? null : epochDay(to), visaFree };
}

/** Whether a stay was under neither a visa nor a residence permit; null = not known. */
export function isVisaFree({ visa, residencePermit }: Pick<AuditCase, "visa" | "residencePermit">): boolean | null {
  if (visa === true || residencePermit === true) return false;
  return visa === null || residencePermit === null ? null : true;
}

/** Least and most days that may count: without and with both the day of entry and that of departure. */
export interface DayCount {
  readonly least: number;
  /** Null where an end is not known: there may be any number. */
  readonly most: number | null;
}

/** What leaves open how many days all stays had. */
export type OpenStay = "a stay without its days" | "a departure" | "a visa";

/** The days of one stay. */
export function daysOfStay({ from, to }: Pick<StayDays, "from" | "to">): DayCount {
  if (from === null || to === null) return { least: 0, most: null };
  const nights = Math.max(0, to - from);
  return { least: nights, most: nights + 1 };
}

/**
 * The days of all stays without a visa within some days up to a departure, the day of departure included; of a stay of which it is not
 * known whether it was one, none or all. A stay grows as the window moves
 * with it, so no earlier day of the stay that ends there has more. A night that two stays hold, which no person can spend twice, is
 * one at least.
 *
 * @example daysWithin([{ from: 0, to: 9, visaFree: true }], 9, 180) // { least: 9, most: 10, open: null }
 */
export function daysWithin(
  stays: readonly StayDays[],
  departure: number,
  window: number,
): DayCount & { readonly open: OpenStay | null } {
  const first = departure + 1 - window;
  let most = 0;
  let open: OpenStay | null = null;
  const nights: (readonly [from: number, to: number])[] = [];
  for (const { from, to, visaFree } of stays) {
    if (visaFree === false || (from !== null && from > departure) || (to !== null && to < first)) continue;
    if (from === null || to === null) {
      if (open === null || open === "a visa") open = from === null ? "a stay without its days" : "a departure";
      continue;
    }
    const [begins, ends] = [Math.max(from, first), Math.min(to, departure)];
    if (visaFree === true) nights.push([begins, ends]);
    else open ??= "a visa";
    most += ends - begins + 1;
  }
  return { least: heldNights(nights), most: open === null || open === "a visa" ? most : null, open };
}

/** How many nights some stretches hold, each once. */
function heldNights(stretches: (readonly [from: number, to: number])[]): number {
  const [only] = stretches;
  if (stretches.length === 1 && only !== undefined) return only[1] - only[0];
  let [held, reached] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, to] of stretches.sort(([one], [other]) => one - other)) {
    held += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return held;
}
