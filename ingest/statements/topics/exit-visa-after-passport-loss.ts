import { status } from "../topic-file.js";

/** Leaving on an emergency passport. */
export const exitVisaAfterPassportLoss = status({
  id: "kz/exit-visa-after-passport-loss",
  group: "Visas",
  title: "Exit visa after the loss of a passport",
  meaning: "Whoever lost the passport leaves with an exit visa; citizens of visa-free countries need none.",
  scopes: ["visa-nationals", "visa-free-nationals"],
  about:
    /\bemergency passport\b[^.]*\bexit visa\b|\bexit visa\b[^.]*\b(?:citizens? of a country with a visa-free regime|visa-free countries)\b|\bvisa-free countries\b[^.]*\bexit visa\b/,
  context: /\bloss\b|\blost\b|\bemergency passport\b/,
  told: "change",
  scopeWords: { "visa-free-nationals": /\bvisa-free\b/, "visa-nationals": /\bemergency passport\b/ },
  wordings: [
    { when: /^.*\b(?:excluded|skip|not required|not needed|need no)\b.*$/, says: "observe-not" },
    { when: /^.*\bemergency passport\b.*\bexit visa\b.*$/, says: "observe" },
  ],
});
