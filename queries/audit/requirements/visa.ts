import { missingColumn } from "../inquiry.js";
import { lacks, met, notRequired, type Requirement } from "../requirement.js";

const REGIME = "visa-free-regime";

const READS = [{ topic: REGIME }] as const;
/** A foreigner needs a visa, unless the visa-free regime or a treaty spares citizens of the country from it. */
export const VISA: Requirement = {
  id: "visa",
  title: "Visa",
  columns: () => ["home", "visa", "residence_permit"],
  dayColumn: "date",
  topics: [REGIME],
  reads: () => READS,
  amounts: {},
  conclude(ask, { nationality, visa, residencePermit }) {
    if (ask.isHome(nationality)) return notRequired("own-citizen", "A citizen of the country itself needs no visa.");
    if (residencePermit === true) return notRequired("residence-permit", "Holders of a residence permit enter without a visa.");
    if (visa === true) return met("visa-held", "A visa was held.");
    if (ask.column("residence_permit", residencePermit))
      return notRequired("residence-permit", "Holders of a residence permit enter without a visa.");
    const column = visa === null ? [missingColumn("visa")] : [];
    return ask.holds({ topic: REGIME })
      ? lacks(
          "visa-free-countries-not-named",
          "The visa-free regime was in force; the archive does not name the countries it covers.",
          ...column,
          ask.untold(REGIME, "which countries the regime covers"),
        )
      : lacks(
          "treaty-countries-not-named",
          "The visa-free regime was not in force, so a visa was due, except from citizens of countries with a treaty on visa-free travel; the archive does not name those.",
          ...column,
          ask.untold(REGIME, "which countries have a treaty on visa-free travel"),
        );
  },
};
