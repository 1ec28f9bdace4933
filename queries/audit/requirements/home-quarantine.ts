import type { Value } from "../../../src/model/value.js";
import { type Inquiry, missingColumn, UNKNOWN_VALUE } from "../inquiry.js";
import { lacks, met, notMet, notRequired, type Requirement } from "../requirement.js";

const QUARANTINE = "home-quarantine";

const READS = [
  { topic: QUARANTINE, of: "arriving_from" },
  { topic: QUARANTINE, of: "visited_14_days" },
] as const;
/** Who comes from certain countries, or was there in the fourteen days before, stays at home for some days. */
export const HOME_QUARANTINE: Requirement = {
  id: "home-quarantine",
  title: "Home quarantine",
  columns: () => ["arriving_from", "visited_14_days", "quarantine_days"],
  dayColumn: "date",
  topics: [QUARANTINE],
  reads: () => READS,
  amounts: { quarantine_days: QUARANTINE },
  conclude(ask, { arrivingFrom, visited, quarantineDays }) {
    const places = [...new Set([...(arrivingFrom === null ? [] : [arrivingFrom]), ...(visited ?? [])])];
    const due = longest(places.flatMap((subject) => valueFor(ask, subject) ?? []));
    if (due === null) {
      const open = arrivingFrom === null ? "arriving_from" : visited === null ? "visited_14_days" : null;
      if (open !== null && ask.anyNamed(QUARANTINE) && !(open === "arriving_from" && places.length > 0))
        return lacks("places-not-known", "Arrivals from some countries owed a quarantine.", missingColumn(open));
      return notRequired("no-quarantine", "No quarantine was owed after the countries on record.");
    }
    if (due === UNKNOWN_VALUE) return lacks("length-not-known", "A quarantine was owed; how long is not told.");
    const told = `A home quarantine of ${due.amount} ${due.unit === "day" ? "days" : due.unit} was owed`;
    if (quarantineDays === null) return lacks("quarantine-owed", `${told}.`, missingColumn("quarantine_days"));
    return quarantineDays >= Number(due.amount)
      ? met("quarantine-kept", `${told} and kept.`, [due])
      : notMet("quarantine-not-kept", `${told}; fewer days were kept.`, [due]);
  },
};

function valueFor(ask: Inquiry, subject: string): Value | typeof UNKNOWN_VALUE | null {
  return ask.names({ topic: QUARANTINE, subject }) ? ask.value({ topic: QUARANTINE, subject }) : null;
}

/** The longest of several quarantines covers the others. */
function longest(values: readonly (Value | typeof UNKNOWN_VALUE)[]): Value | typeof UNKNOWN_VALUE | null {
  if (values.includes(UNKNOWN_VALUE)) return UNKNOWN_VALUE;
  return values.reduce<Value | null>((best, one) => {
    if (one === UNKNOWN_VALUE) return best;
    return best === null || Number(one.amount) > Number(best.amount) ? one : best;
  }, null);
}
