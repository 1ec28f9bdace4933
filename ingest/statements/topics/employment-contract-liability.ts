import { status } from "../topic-file.js";

/** Work without a contract. */
export const employmentContractLiability = status({
  id: "kz/employment-contract-liability",
  group: "Work",
  title: "Liability for work without a contract",
  meaning: "An employer who lets a foreigner work without an employment contract is fined.",
  about: /\bwithout (?:an? )?(?:employment |labou?r )?contract\b/,
  context: /\bemploy\w+/,
  not: /\bvisas?\b/,
  told: "change",
  wordings: [{ when: /\b(?:fine[sd]?|penalt\w+|liab\w+)\b/, says: "observe" }],
});
