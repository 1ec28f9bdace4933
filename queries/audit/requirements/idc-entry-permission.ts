import { met, notMet, notRequired, type Requirement } from "../requirement.js";

const PERMISSION = "idc-entry-permission";
const FLIGHTS = "direct-flights";

const SPARED = ["home", "transport", "residence_permit", "relative_of_citizen"] as const;
const ALL = ["nationality", "transport", "idc_permission", "residence_permit", "relative_of_citizen"] as const;
const READS = [{ topic: PERMISSION }, { topic: FLIGHTS, of: "nationality" }] as const;
/** A foreigner needs a permission of the commission, by means of transport. */
export const IDC_ENTRY_PERMISSION: Requirement = {
  id: "idc-entry-permission",
  title: "Entry permission of the commission",
  columns: ({ residencePermit, relativeOfCitizen }) => (residencePermit || relativeOfCitizen ? SPARED : ALL),
  dayColumn: "date",
  topics: [PERMISSION, FLIGHTS],
  reads: ({ residencePermit, relativeOfCitizen }) => (residencePermit || relativeOfCitizen ? READS.slice(0, 1) : READS),
  amounts: {},
  conclude(ask, { nationality, transport, idcPermission, residencePermit, relativeOfCitizen }) {
    if (ask.isHome(nationality)) return notRequired("own-citizen", "A citizen of the country itself needs no permission.");
    if (!ask.holds({ topic: PERMISSION, scope: transport }))
      return notRequired("not-in-force", `No permission was required of arrivals by ${transport}.`);
    if (residencePermit === true) return notRequired("residence-permit", "Holders of a residence permit need no permission.");
    if (relativeOfCitizen === true) return notRequired("relative-of-citizen", "Relatives of citizens need no permission.");
    if (transport === "air" && ask.holds({ topic: FLIGHTS, subject: nationality }))
      return notRequired("direct-flights", "Citizens of a country with direct flights need no permission when they arrive by air.");
    if (idcPermission === true) return met("permission-held", "The permission was held.");
    if (ask.column("residence_permit", residencePermit))
      return notRequired("residence-permit", "Holders of a residence permit need no permission.");
    if (ask.column("relative_of_citizen", relativeOfCitizen))
      return notRequired("relative-of-citizen", "Relatives of citizens need no permission.");
    return ask.column("idc_permission", idcPermission)
      ? met("permission-held", "The permission was held.")
      : notMet("no-permission", "A permission was required and not held.");
  },
};
