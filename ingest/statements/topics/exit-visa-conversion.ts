import { status } from "../topic-file.js";

/** An exit visa leads out of the country only. */
export const exitVisaConversion = status({
  id: "kz/exit-visa-conversion",
  group: "Visas",
  title: "Exit visa changed to a work visa",
  meaning: "An exit visa can be changed to a work visa inside the country.",
  about: /\b(?:chang\w+|conver\w+|turn\w*)\b[^.]{0,60}(?:\bexit visas?\b|(?<![§\w])b-? ?20\b)|\bto leave\b[^.]*\bexit visas?\b/,
  told: "change",
  wordings: [
    {
      when: /\bnot (?:regulated|provided for|provide for|possible|allowed|foreseen)\b[^.]*|\b(?:necessary|have) to leave\b[^.]*\bexit visa\b/,
      says: "observe-not",
    },
  ],
});
