import { quantity } from "../topic-file.js";

/** By when the host obtains the permit. */
export const temporaryResidencePermitDeadline = quantity({
  id: "kz/temporary-residence-permit-deadline",
  group: "Stay, residence, identity",
  title: "Temporary residence permit: to be obtained within",
  meaning: "Days from arrival in which the host obtains a temporary residence permit, by group of countries.",
  units: ["day"],
  scopes: ["cis", "eaeu"],
  about: /\bwithin §a\d+\b[^.]*\barriv/,
  context: /\btrps?\b|\btemporary residence permits?\b/,
  not: /\bnotif\w+/,
  says: [/\bwithin (?<value>§a\d+) (?:from|of|after|since) (?:the )?(?:date of |day of )?(?:their |his |the )?arriv/g],
  scopeWords: { cis: /\bcis\b|\bcommonwealth of independent\b/, eaeu: /\b(?:eaeu|eeu|eurasian)\b/ },
});
