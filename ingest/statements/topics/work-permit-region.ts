import { status } from "../topic-file.js";

/** A work permit holds where it was issued. */
export const workPermitRegion = status({
  id: "kz/work-permit-region",
  group: "Work",
  title: "Work permit tied to its region",
  meaning: "A work permit is valid only in the region, and for the employer, for which it was issued.",
  about: /\bwork permits?\b[^.]*\bregions?\b/,
  not: /\bquotas?\b|\bapplications?\b|\bstaying on\b/,
  told: "change",
  wordings: [
    {
      when: /\bwork permits?\b[^.]{0,120}\b(?:valid|holds?|good|counts?|works?|used?)\b[^.]{0,20}\bonly (?:in|for) (?:the|its|that) (?:same )?region\b/,
      says: "observe",
    },
  ],
});
