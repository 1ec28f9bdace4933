import { epochDay, type IsoDay } from "../../../src/model/iso-day.js";
import type { Value } from "../../../src/model/value.js";
import { type AuditCase, NONE } from "../audit-case.js";
import { type Inquiry, missingColumn, UNKNOWN_VALUE } from "../inquiry.js";
import { type Conclusion, lacks, met, notMet, notRequired, type Requirement } from "../requirement.js";

const INTERVAL = "border-crossing-interval";
const FLIGHTS = "direct-flights";
const FREE = ["home", "residence_permit", "relative_of_citizen"] as const;
const BOUND = ["nationality", "idc_permission", "last_departure"] as const;
const PERHAPS = [...BOUND, "residence_permit", "relative_of_citizen"] as const;
const COLUMNS = { true: BOUND, false: FREE, null: PERHAPS } as const;
const READS = [{ topic: INTERVAL }, { topic: FLIGHTS, of: "nationality" }] as const;

/** Holders of a residence permit and relatives of citizens come back only some days after they last left. */
export const BORDER_CROSSING_INTERVAL: Requirement = {
  id: "border-crossing-interval",
  title: "Interval between crossings",
  columns: (entry) => COLUMNS[`${isBound(entry)}`],
  dayColumn: "date",
  topics: [INTERVAL, FLIGHTS],
  reads: (entry) => (isBound(entry) === false ? READS.slice(0, 1) : READS),
  amounts: { last_departure: INTERVAL },
  conclude(ask, entry) {
    const { nationality, residencePermit, relativeOfCitizen, idcPermission, idcMultiple } = entry;
    if (ask.isHome(nationality)) return notRequired("own-citizen", "The interval does not bind citizens of the country itself.");
    const interval = ask.value({ topic: INTERVAL });
    if (interval === null) return notRequired("not-in-force", "No interval between crossings was in force.");
    if (
      isBound(entry) !== true &&
      !ask.column("residence_permit", residencePermit) &&
      !ask.column("relative_of_citizen", relativeOfCitizen)
    )
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
  if (passed >= Number(onEntry.amount))
    return met("interval-kept", `At least the interval of ${inWords(onEntry)} had passed since the last departure.`, [onEntry]);
  const onDeparture = whenLeft(ask, lastDeparture);
  if (onDeparture === UNKNOWN_VALUE) return lacks("interval-not-known", "The interval on the day of departure is not told.");
  // Who had left before the interval was lengthened comes back under the shorter one.
  if (onDeparture !== null && passed >= Number(onDeparture.amount))
    return met(
      "interval-kept-as-left",
      `At least ${inWords(onDeparture)} had passed, the interval on the day of the last departure.`,
      [onDeparture],
    );
  return notMet("too-early", `Less than the interval of ${inWords(onEntry)} had passed since the last departure.`, [onEntry]);
}

function whenLeft(ask: Inquiry, day: IsoDay): Value | typeof UNKNOWN_VALUE | null {
  return ask.value({ topic: INTERVAL, on: { day, column: "last_departure" } });
}

/** Whether the interval binds the person; null where a cell that would tell is empty. */
function isBound({ residencePermit, relativeOfCitizen }: AuditCase): boolean | null {
  if (residencePermit === true || relativeOfCitizen === true) return true;
  return residencePermit === null || relativeOfCitizen === null ? null : false;
}

function inWords({ amount, unit }: Value): string {
  return `${amount} ${unit === "day" ? "days" : unit}`;
}
