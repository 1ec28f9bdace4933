import { status } from "../topic-file.js";

/** The rules on work permits in their amended edition. */
export const workPermitRules = status({
  id: "kz/work-permit-rules",
  group: "Work",
  title: "Amended rules on work permits",
  meaning: "Amendments to the rules on issuing work permits are in force.",
  about: /\b(?:changes|amendments|they)\b[^.]{0,20}\b(?:come|enter)s? into (?:force|effect)\b/,
  context: /\brules\b[^.]*\bwork permits\b|\bwork permits\b[^.]*\brules\b/,
  not: /\bceos?\b|\bvisas?\b|\bonce\b/,
  told: "change",
  wordings: [{ when: /\b(?:come|enter)s? into (?:force|effect) on §d\d+/, says: "start" }],
});
