import { membership } from "../topic-file.js";

/** Arrivals whom a vaccination passport does not spare the test. */
export const pcrRegardlessOfVaccination = membership({
  id: "kz/pcr-regardless-of-vaccination",
  group: "Entry",
  title: "PCR certificate even with a vaccination passport",
  meaning: "Arrivals from the country need a PCR certificate whether or not they hold a vaccination passport.",
  about: /\b(?:pcr|prc)\b/,
  context:
    /\b(?:arriving|arrive|arrivals?|coming|travell?ing|travell?ers|passengers|entering|flying) (?:in §h |to §h |into §h )?from\b|\bregardless\b|\birrespective\b|\beven (?:if|with|from those)\b/,
  not: /\bisolation\b|\bquarantine\b|\bnot required\b|\bno longer\b|\bnot yet recogni[sz]ed\b|\bwithout\b|\bin the absence\b|\bholders?\b|\bnot recogni[sz]ed\b/,
  told: "required",
});
