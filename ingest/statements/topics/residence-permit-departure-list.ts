import { status } from "../topic-file.js";

/** The departure list (listok ubytiya) of the former residence. */
export const residencePermitDepartureList = status({
  id: "kz/residence-permit-departure-list",
  group: "Stay, residence, identity",
  title: "Departure list for a residence permit",
  meaning: "Applicants from the CIS and some other countries must submit a departure list for a residence permit.",
  about: /\bdeparture (?:list|slip|sheet|form)\b|\blistok ubytiya\b/,
  told: "required",
  wordings: [
    {
      when: /\b(?:no longer|not) (?:be )?(?:required|obliged|needed|have to|need)[^.]*\bdeparture (?:list|slip|sheet|form)/,
      says: "end",
    },
  ],
});
