import { status } from "../topic-file.js";

/** Staying on in the country. */
export const stayExtensionPossible = status({
  id: "kz/stay-extension-possible",
  group: "Stay, residence, identity",
  title: "Stay can be extended in the country",
  meaning: "Foreigners can extend their stay at the migration service without leaving.",
  about: /\b(?:extend|extension|extends|extended)\b[^.]{0,40}\bstay\b|\bstay\b[^.]{0,40}\bextended\b/,
  not: /\bdeparture\b|\bexit visa\b|§a\d|\bwhether\b|\bcan the stay\b|\brequired to\b|\bstate of emergency\b/,
  told: "change",
  wordings: [
    {
      when: /\b(?:can|may|possible|right|allowed)\b[^.]{0,60}\b(?:extend|extension|extended)\b|\bextends? the stay\b|\bextension of (?:a |the )?stay\b[^.]{0,80}\b(?:is carried out|is granted|is possible)\b/,
      says: "observe",
    },
  ],
});
