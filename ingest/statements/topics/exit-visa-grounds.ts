import { status } from "../topic-file.js";

/** When an exit visa is granted. */
export const exitVisaGrounds = status({
  id: "kz/exit-visa-grounds",
  group: "Visas",
  title: "Exit visa against proof",
  meaning: "An exit visa is granted against proof of force majeure, or of a delayed or cancelled flight.",
  about: /(?:\bexit visas?\b|(?<![§\w])b-? ?20\b)[^.]*\b(?:proof|prove|evidence)\b/,
  told: "change",
  wordings: [{ when: /\b(?:can|may|allow)\b[^.]*\bexit visa\b[^.]*\b(?:proof|prove|evidence)\b/, says: "observe" }],
});
