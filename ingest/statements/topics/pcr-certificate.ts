import { status } from "../topic-file.js";

/** Misspelt "PRC" by many. Exemptions of the vaccinated, of children and of single countries do not end it. */
export const pcrCertificate = status({
  id: "kz/pcr-certificate",
  group: "Entry",
  title: "PCR certificate required on entry",
  meaning: "Arrivals must show a negative PCR test for COVID-19.",
  about: /\b(?:pcr|prc)\b|\bcovid[- ]?(?:19 )?-?tests?\b|\bnegative (?:test|covid|result)\b/,
  not: /\bmust not (?:be older|exceed)|\bmay be (?:up to|at most)|\bshould not exceed|\bmust not be issued earlier|\bwith or without\b|\bvisa will be issued\b|\b(?:irrespective|regardless) of (?:the )?(?:pcr|availability)|\bin the absence of (?:a )?vaccination|\bterm of\b/,
  told: "required",
});
