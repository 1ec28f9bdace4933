import { quantity } from "../topic-file.js";

/** The least share of citizens among the staff, by category. */
export const localContent = quantity({
  id: "kz/local-content",
  group: "Work",
  title: "Local content in personnel",
  meaning: "The least share of citizens among the employees of the categories, for a work permit.",
  units: ["percent"],
  scopes: ["category-1-2", "category-3-4"],
  about: /\b(?:citizens|local|nationals|personnel|staff|employees)\b/,
  context: /\blocal content\b|\bcategor(?:y|ies)\b/,
  not: /\bforeign participation\b|\bquota\b/,
  scopeWords: {
    "category-1-2":
      /\b(?:first|1st|1|i)\b[^§]{0,20}\b(?:second|2nd|2|ii)\b[^§]{0,20}\bcategor|\bcategor\w+ (?:1|i|one) (?:and|&|–|-) (?:2|ii|two)\b|\bmanagers\b|\bexecutives\b/,
    "category-3-4":
      /\b(?:third|3rd|3|iii)\b[^§]{0,20}\b(?:fourth|4th|4|iv)\b[^§]{0,20}\bcategor|\bcategor\w+ (?:3|iii|three) (?:and|&|–|-) (?:4|iv|four)\b|\bskilled workers\b|\bspecialists\b/,
  },
});
