import { visaScopes } from "../phrases/visa-scope-parser.js";
import { quantity } from "../topic-file.js";

/** How long one may stay on a visa. */
export const visaStay = quantity({
  id: "kz/visa-stay",
  group: "Visas",
  title: "Stay on a visa",
  meaning: "The longest stay that a visa of the category allows.",
  units: ["day"],
  scopes: ["b2-single", "b2-multiple", "c3-single"],
  openScopes: true,
  about: /\bstay\b/,
  context: /(?<![§\w])[abc]-? ?\d{1,2}\b/,
  not: /\bvisa-free\b|\btrp\b|\bresidence\b|\bexit visa\b|\ba year\b|\bper year\b|\bpurposes in §h should\b|\bextend|\bextension|\bvisa waiver\b|\bperiod of stay\b/,
  says: [
    /\bstay\b[^.§]{0,40}?(?:up to|not more than|of|for|exceed|–|:) (?<value>§a\d+)/g,
    /(?<value>§a\d+) of stay/g,
    /\b(?:single|multiple)-entry one[^.§]{0,20}(?:up to|for) (?<value>§a\d+)/g,
  ],
  scopesOf: visaScopes,
});
