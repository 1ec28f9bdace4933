import { notMet, notRequired, type Requirement } from "../requirement.js";

const BAN = "entry-ban";

const READS = [{ topic: BAN, of: "nationality" }] as const;
/** Citizens of some countries may not enter. Posts name the countries one by one, and no exemption. */
export const ENTRY_BAN: Requirement = {
  id: "entry-ban",
  title: "Entry ban",
  columns: () => ["nationality"],
  dayColumn: "date",
  topics: [BAN],
  reads: () => READS,
  amounts: {},
  conclude(ask, { nationality }) {
    if (ask.isHome(nationality)) return notRequired("own-citizen", "A citizen of the country itself is not banned from it.");
    return ask.names({ topic: BAN, subject: nationality })
      ? notMet("banned", "Entry was closed to citizens of this country.")
      : notRequired("not-banned", "No ban on citizens of this country was in force.");
  },
};
