import { quantity } from "../topic-file.js";

/** The stay above which citizens of a group of countries need a temporary residence permit. */
export const temporaryResidencePermitThreshold = quantity({
  id: "kz/temporary-residence-permit-threshold",
  group: "Stay, residence, identity",
  title: "Temporary residence permit: needed beyond",
  meaning: "Citizens of the group who stay longer than this need a temporary residence permit.",
  units: ["day"],
  scopes: ["cis", "eaeu"],
  about: /\b(?:more than|over|longer than|exceed\w*|beyond|above|within|less than)\b/,
  context: /\btrps?\b|\btemporary residence permits?\b/,
  not: /\bvisas?\b|\bonce\b|\bfine\b|\bnotif\w+\b|\bborder crossing\b/,
  says: [
    /less than (?<value>§a\d+)[^.§]{0,40}\b(?:not required|not needed)\b/g,
    /(?:more than|over|longer than|exceed\w*|beyond|above) (?<value>§a\d+)/g,
  ],
  scopeWords: { cis: /\bcis\b|\bcommonwealth of independent\b/, eaeu: /\b(?:eaeu|eeu|eurasian)\b/ },
});
