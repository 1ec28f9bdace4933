import { status } from "../topic-file.js";

/** The family of the permit's holder. */
export const temporaryResidencePermitFamily = status({
  id: "kz/temporary-residence-permit-family",
  group: "Stay, residence, identity",
  title: "Temporary residence permit for the family",
  meaning: "The spouse and older children who accompany a foreigner need temporary residence permits of their own.",
  about: /\bspouses?\b|\bcertificate of (?:marriage|birth)\b/,
  context: /\btrps?\b|\btemporary residence permits?\b/,
  not: /\bvisas?\b|\bborder\b|\brelatives\b/,
  told: "required",
  wordings: [
    {
      when: /\bspouses?\b[^.]{0,80}\b(?:required|must|needs?|have to|has to)\b|\bcertificate of marriage\b[^.]*\bmust\b/,
      says: "observe",
    },
  ],
});
