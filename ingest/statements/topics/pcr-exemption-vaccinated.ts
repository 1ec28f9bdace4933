import { status } from "../topic-file.js";

/** Those who were vaccinated in the country itself. */
export const pcrExemptionVaccinated = status({
  id: "kz/pcr-exemption-vaccinated",
  group: "Entry",
  title: "PCR not needed: vaccinated in the country",
  meaning: "Those fully vaccinated in the country itself need no PCR certificate on entry.",
  scopes: ["residents", "visitors"],
  about: /\b(?:vaccinated|course of vaccination|vaccine)\b[^.]{0,40}\b(?:in|on) (?:the territory of )?§h/,
  context: /\b(?:pcr|prc)\b/,
  not: /\b(?:citizens|nationals|states|countries) (?:of )?§c|\boutside\b|\bregardless\b|\biin\b/,
  told: "waived",
  scopeWords: {
    residents: /§h citizens|\bcitizens of §h|\bholders of (?:a |the )?(?:§h )?residence permits?\b|\bresidence permit holders\b/,
    visitors: /\bforeign (?:citizens|employees|nationals)\b|\bforeigners\b|\bholder of\b/,
  },
  wordings: [
    { when: /^.*\bnot exempt\b.*$/, says: "observe-not" },
    { when: /^.*\b(?:not required|not needed|need no|no longer|exempt|nobody asks|without)\b.*$/, says: "observe" },
  ],
});
