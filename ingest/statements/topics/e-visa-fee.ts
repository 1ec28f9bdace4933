import { quantity } from "../topic-file.js";

/** The consular fee by purpose of the visit. */
export const eVisaFee = quantity({
  id: "kz/e-visa-fee",
  group: "Visas",
  title: "E-visa fee",
  meaning: "Consular fee for a single-entry electronic visa, by purpose.",
  units: ["USD"],
  scopes: ["tourist", "business", "medical"],
  about: /\bfees?\b|§a\d+|\bcosts?\b|\bprice/,
  context: /\be-?visas?\b|\belectronic visas?\b/,
  says: [
    /(?<value>§a\d+) (?:for|per|–|-|:) (?<scope>[^,§;()]*?(?=,? (?:and )?§a|[,;)(]|$|\.))/g,
    /(?<scope>\b(?:tourist|business|medical)[^§;.]{0,60}?)(?<value>§a\d+)/g,
    /(?<value>§a\d+)/g,
  ],
  scopeWords: { tourist: /\btouris[tm]\w*\b/, business: /\bbusiness\b/, medical: /\bmedical|\btreatment\b/ },
});
