import { type Inquiry, missingColumn, UNKNOWN_VALUE } from "../inquiry.js";
import { type Conclusion, lacks, notMet, notRequired, type Requirement } from "../requirement.js";

const PENALTY = "overstay-penalty";
const DEADLINE = "permitted-departure-deadline";
const INDEX = "mci";
const FEES = "fees";

const READS = [{ topic: PENALTY }, { topic: DEADLINE }, { topic: INDEX }] as const;
/** A fine for a late departure, by the days of delay; it is told in an index whose value on that day makes it money. */
export const OVERSTAY_PENALTY: Requirement = {
  id: "overstay-penalty",
  title: "Penalty for overstaying",
  columns: () => ["home", "overstay_days", "departure_date"],
  dayColumn: "departure_date",
  topics: [PENALTY, DEADLINE, INDEX],
  reads: () => READS,
  amounts: { overstay_days: PENALTY },
  conclude(ask, { nationality, overstayDays, departureDate }) {
    if (ask.isHome(nationality)) return notRequired("own-citizen", "Citizens of the country itself cannot overstay.");
    if (overstayDays === 0) return notRequired("left-in-time", "The departure was in time.");
    if (overstayDays === null) {
      const also = departureDate === null ? [missingColumn("departure_date")] : [];
      return lacks("overstay-not-known", "The delay is not known.", missingColumn("overstay_days"), ...also);
    }
    if (departureDate === null)
      return lacks("departure-not-known", "The penalty is that of the day of departure.", missingColumn("departure_date"));
    const permitted = ask.value({ topic: DEADLINE });
    if (permitted === UNKNOWN_VALUE) return lacks("deadline-not-known", "Until when a departure had no consequences is not told.");
    if (permitted !== null && departureDate <= String(permitted.amount))
      return notRequired("departure-permitted", "A departure by the permitted day had no consequences.");
    const { scope, lowest } = bracketFor(ask.scopes(PENALTY), overstayDays);
    if (scope === null) {
      if (lowest === null || ask.value({ topic: PENALTY, scope: lowest }) === UNKNOWN_VALUE)
        return lacks("penalty-not-known", "From which delay on a penalty is due is not told.");
      return notRequired("below-lowest-bracket", "So short a delay is below the lowest bracket: a warning at most.");
    }
    return penalty(ask, scope);
  },
};

function penalty(ask: Inquiry, scope: string): Conclusion {
  const due = ask.value({ topic: PENALTY, scope });
  if (due === null) return notRequired("not-in-force", "No penalty for such a delay was in force.");
  if (due === UNKNOWN_VALUE) return lacks("penalty-not-known", "A penalty was in force; how high is not told.");
  const told = `The penalty for a delay of ${bracketInWords(scope)} was ${due.amount} ${due.unit}`;
  const index = ask.value({ topic: INDEX, scope: FEES });
  if (index === null || index === UNKNOWN_VALUE)
    return notMet("penalty-due", `${told}; what the index came to is not told.`, [due]);
  const money = { amount: Number(due.amount) * Number(index.amount), unit: index.unit };
  return notMet("penalty-due", `${told}, or ${money.amount} ${money.unit} at ${index.amount} ${index.unit}.`, [due, money]);
}

/** @example bracketInWords("3-5-days") // "3 to 5 days" */
function bracketInWords(scope: string): string {
  return scope.replace(/^(\d{1,6})-(\d{1,6})-/, "$1 to $2 ").replaceAll("-", " ");
}

/**
 * The scope whose name tells a bracket that a delay falls into, "3-5-days" being over three and up to five; and the lowest
 * bracket there is.
 */
function bracketFor(scopes: readonly string[], days: number): { readonly scope: string | null; readonly lowest: string | null } {
  const brackets = scopes.flatMap((scope) => {
    const between = /^(\d{1,6})-(\d{1,6})-days$/.exec(scope);
    const over = /^over-(\d{1,6})-days$/.exec(scope);
    if (between) return [{ scope, above: Number(between[1]), upTo: Number(between[2]) }];
    return over ? [{ scope, above: Number(over[1]), upTo: Number.POSITIVE_INFINITY }] : [];
  });
  const found = brackets.find(({ above, upTo }) => days > above && days <= upTo);
  brackets.sort((a, b) => a.above - b.above);
  return { scope: found?.scope ?? null, lowest: brackets[0]?.scope ?? null };
}
