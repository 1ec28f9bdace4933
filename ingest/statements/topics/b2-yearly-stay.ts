import { quantity } from "../topic-file.js";

/** Business stays added up over a year. */
export const b2YearlyStay = quantity({
  id: "kz/b2-yearly-stay",
  group: "Visas",
  title: "Business stay in a year",
  meaning: "The longest total stay for business purposes (B2) in a calendar year.",
  units: ["day"],
  about: /\b(?:total|aggregate|overall)\b[^.]*\bstays?\b|\bstays?\b[^.]*\b(?:in total|total)\b|\bstays?\b[^.]*\ba year\b/,
  context: /\bb-? ?2\b|\bbusiness\b/,
  not: /\bsecondment|\btrips?\b|\bregions?\b|\bvisa-free\b/,
  says: [
    /(?:exceed|up to|more than|limited to|of) (?<value>§a\d+) (?:a|per|in a|within a|in one|during a|in any|within one) (?:calendar )?year/g,
  ],
});
