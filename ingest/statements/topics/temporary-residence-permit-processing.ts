import { quantity } from "../topic-file.js";

/** How fast a temporary residence permit is made out. */
export const temporaryResidencePermitProcessing = quantity({
  id: "kz/temporary-residence-permit-processing",
  group: "Stay, residence, identity",
  title: "Temporary residence permit: processing",
  meaning: "Business days in which a temporary residence permit is issued.",
  units: ["business-day"],
  about: /\b(?:processing|issu\w+|takes?|ready|within|made out|processed|considered|examined)\b/,
  context: /\btrps?\b|\btemporary residence permits?\b/,
  not: /\bnotif\w+\b|\bvisas?\b|\binvitation\b|\bprior to\b|\barriv/,
});
