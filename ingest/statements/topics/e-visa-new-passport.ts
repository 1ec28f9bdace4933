import { status } from "../topic-file.js";

/** An electronic visa is bound to the passport it was applied for with. */
export const eVisaNewPassport = status({
  id: "kz/e-visa-new-passport",
  group: "Visas",
  title: "New e-visa for a new passport",
  meaning: "Whoever replaces the passport needs a new electronic visa.",
  about:
    /\b(?:replac\w+|new|chang\w+)\b[^.]{0,20}\bpassports?\b[^.]*\b(?:e-?visas?|electronic visas?)\b|\b(?:e-?visas?|electronic visas?)\b[^.]*\b(?:passport is replaced|new passport)\b/,
  told: "required",
  wordings: [{ when: /\bnew (?:e-?visas?|electronic visas?)\b|\bapply (?:again|anew)\b/, says: "observe" }],
});
