import { status } from "../topic-file.js";

/** Papers for leaving after the stay ran out. */
export const exitDocuments = status({
  id: "kz/exit-documents",
  group: "Stay, residence, identity",
  title: "Exit papers required",
  meaning: "Foreigners who leave after their stay ran out need papers of the migration service.",
  about: /\bexit (?:documents?|papers?)\b/,
  told: "required",
});
