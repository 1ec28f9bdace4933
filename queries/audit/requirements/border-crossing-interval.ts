import { epochDay, type IsoDay } from "../../../src/model/iso-day.js";
import type { Value } from "../../../src/model/value.js";
import { type AuditCase, NONE } from "../audit-case.js";
import { type Inquiry, missingColumn, UNKNOWN_VALUE } from "../inquiry.js";
import { type Conclusion, lacks, met, notMet, notRequired, type Requirement } from "../requirement.js";

const INTERVAL = "border-crossing-interval";
const FLIGHTS = "direct-flights";

/** Holders of a residence permit and relatives of citizens come back only some days after they last left. */
export const BORDER_CROSSING_INTERVAL: Requirement = {
  id: "border-crossing-interval",
  title: "Interval between crossings",
  columns: ["nationality", "residence_permit", "relative_of_citizen", "idc_permission", "last_departure"],
  dayColumn: "date",
  topics: [INTERVAL, FLIGHTS],
  conclude(ask, entry) {
    const { nationality, residencePermit, relativeOfCitizen, idcPermission, idcMultiple } = entry;
    if (ask.isHome(nationality)) return notRequired("own-citizen", "The interval does not bind citizens of the country itself.");
    const interval = ask.value({ topic: INTERVAL });
    if (interval === null) return notRequired("not-in-force", "No interval between crossings was in force.");
    const bound = residencePermit === true || relativeOfCitizen === true;
    if (!bound && !ask.column("residence_permit", residencePermit) && !ask.column("relative_of_citizen", relativeOfCitizen))
      return notRequired("not-bound", "The interval binds holders of a residence permit and relatives of citizens alone.");
    if (ask.holds({ topic: FLIGHTS, subject: nationality }))
      return notRequired("direct-flights", "The interval does not bind citizens of a country with direct flights.");
    const several = ask.column("idc_permission", idcPermission) && ask.column("idc_permission", idcMultiple, "several entries");
    if (several)
      return notRequired("multiple-permission", "The interval does not bind holders of a permission for several entries.");
    return compare(ask, entry, interval);
  },
};

function compare(ask: Inquiry, { date, lastDeparture }: AuditCase, onEntry: Value | typeof UNKNOWN_VALUE): Conclusion {
  if (lastDeparture === NONE) return notRequired("first-entry", "There was no earlier departure to count from.");
  if (lastDeparture === null)
    return lacks("departure-not-known", "An interval since the last departure was due.", missingColumn("last_departure"));
  if (onEntry === UNKNOWN_VALUE) return lacks("interval-not-known", "An interval was in force; how long is not told.");
  const passed = epochDay(date) - epochDay(lastDeparture);
  if (passed >= Number(onEntry.amount)) return met("interval-kept", told(passed, onEntry, "on the day of entry"), [onEntry]);
  const onDeparture = whenLeft(ask, lastDeparture);
  if (onDeparture === UNKNOWN_VALUE) return lacks("interval-not-known", "The interval on the day of departure is not told.");
  // Who had left before the interval was lengthened comes back under the shorter one.
  if (onDeparture !== null && passed >= Number(onDeparture.amount))
    return met("interval-kept-as-left", told(passed, onDeparture, "on the day of departure"), [onDeparture]);
  return notMet("too-early", told(passed, onEntry, "on the day of entry"), [onEntry]);
}

function whenLeft(ask: Inquiry, day: IsoDay): Value | typeof UNKNOWN_VALUE | null {
  return ask.value({ topic: INTERVAL, on: { day, column: "last_departure" } });
}

function told(passed: number, { amount, unit }: Value, when: string): string {
  return `${passed} days after the last departure; the interval ${when} was ${amount} ${unit === "day" ? "days" : unit}.`;
}
