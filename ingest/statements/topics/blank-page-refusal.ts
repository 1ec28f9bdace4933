import { status } from "../topic-file.js";

/** A full passport. */
export const blankPageRefusal = status({
  id: "kz/blank-page-refusal",
  group: "Entry",
  title: "Refusal without blank pages",
  meaning: "Without blank pages in the passport a visa or the entry may be refused.",
  about: /\b(?:blank|free|empty) pages\b/,
  context: /\bpassports?\b/,
  not: /§a\d|\bexpired\b/,
  told: "change",
  wordings: [{ when: /^.*\b(?:denied|refused|must have)\b.*$/, says: "observe" }],
});
