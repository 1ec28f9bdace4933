import { quantity } from "../topic-file.js";

/** The unit in which fines, fees and benefits are counted; sometimes one value a purpose, sometimes only implied by a fine. */
export const mci = quantity({
  id: "kz/mci",
  group: "Headline",
  title: "Monthly calculation index (MCI)",
  meaning: "The index in tenge by which fees, fines and payments to the budget, or social benefits, are reckoned.",
  units: ["KZT"],
  scopes: ["fees", "social-benefits"],
  about: /\bmcis?\b|\bmrp\b|\ban? index of\b|\bmonthly calculat(?:ion|ed) ind(?:ex|icator|ices)\b/,
  says: [
    /(?:from|since|as of) §d\d+[^§.]{0,12}(?<value>§a\d+)/g,
    /from (?<previous>§a\d+) (?:down |up )?to (?<value>§a\d+)/g,
    /to (?<value>§a\d+)(?:,? (?:up |down )?(?:from|instead of|against)) (?<previous>§a\d+)/g,
    /\b(?:mcis?|mrp|index|indicator)\b[^.]*?(?<value>§a\d+)/g,
    /(?<value>§a\d+)[^.]{0,40}\b(?:mci|mrp|index)\b/g,
  ],
  scopeWords: {
    "social-benefits": /\b(?:social|benefits?|allowances?|pensions?|welfare)\b/,
    fees: /\b(?:fees?|fines?|penalt\w+|budget|tax\w*|dut(?:y|ies))\b/,
  },
  scopeOtherwise: "*",
  impliedBy: { unit: "MCI", scope: "fees" },
});
