import { deadline } from "../topic-file.js";

/** The last day for putting a stay in order. */
export const stayRegularisationDeadline = deadline({
  id: "kz/stay-regularisation-deadline",
  group: "Stay, residence, identity",
  title: "Deadline for regularising a stay",
  meaning: "By this day foreigners who cannot leave apply for a visa or a permit, or extend the stay.",
  about:
    /\bappl(?:y|ying)\b[^.]*\bvisas?\b[^.]*\bmigration service\b|\b(?:ask|apply)\b[^.]*\bmigration service\b[^.]*\bvisas?\b|\bextend (?:a |the |their )?(?:period of )?stay\b[^.]*\bvisa\b|\bmust (?:also )?(?:be done|do (?:it|so))\b/,
  context: /\bstay\b/,
  not: /\bpenalty\b|\bfine\b|\bif you (?:apply|file)\b|\bfiles\b|\bforce majeure\b/,
});
