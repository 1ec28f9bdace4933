import { categoriesIn } from "../phrases/visa-scope-parser.js";
import { quantity } from "../topic-file.js";

/** How early the renewal of a visa is applied for. */
export const visaRenewalNotice = quantity({
  id: "kz/visa-renewal-notice",
  group: "Visas",
  title: "Visa renewal: notice",
  meaning: "At the latest so many days before a visa of the category expires its renewal is applied for.",
  units: ["business-day", "day"],
  scopes: ["c3", "b2"],
  openScopes: true,
  about: /\bvisas?\b[^.]*\b(?:later than|at least) §a|\b(?:later than|at least) §a\d+[^.]*\bvisas?\b/,
  context: /(?<![§\w])[abc]-? ?\d{1,2}\b/,
  says: [
    /\bvisas?\b[^.;§]{0,80}\b(?:later than|at least) (?<value>§a\d+)(?: in advance| (?:prior to|before))/g,
    /\b(?:later than|at least) (?<value>§a\d+) (?:before|prior to) (?:the |your |its )?(?:visas?\b|expiry of (?:the |your )?visas?\b)/g,
  ],
  scopesOf: (words, context) => {
    const own = categoriesIn(words);
    return own.length > 0 ? own : categoriesIn(context).slice(0, 1);
  },
});
