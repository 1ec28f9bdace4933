import { status } from "../topic-file.js";

/** Agreements between two states stand beside the unilateral waiver. */
export const bilateralVisaFree = status({
  id: "kz/bilateral-visa-free",
  group: "Entry",
  title: "Visa-free travel by bilateral agreement",
  meaning: "Citizens of countries with a bilateral agreement on visa-free travel need no visa.",
  about: /\bbilateral\b[^.]{0,40}\bagreements?\b|\bagreements?\b[^.]{0,40}\bbilateral\b/,
  context: /\bvisas?\b|\bvisa-free\b/,
  told: "waived",
  wordings: [
    { when: /\bvisas?\b[^.]{0,20}\bnot (?:be )?(?:required|needed|necessary)\b[^.]*\bbilateral\b/, says: "observe" },
    {
      when: /\bvisa-free\b[^.]{0,60}\bbilateral\b|\bbilateral\b[^.]{0,60}\bvisa-free\b[^.]{0,30}\b(?:remain|continue|still)\w*/,
      says: "observe",
    },
  ],
});
