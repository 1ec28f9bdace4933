import { status } from "../topic-file.js";

/** Staff for whom an employer needs no quota of foreign labour. */
export const quotaExemption = status({
  id: "kz/quota-exemption",
  group: "Work",
  title: "Quota not needed",
  meaning: "No quota is needed for staff sent by intra-corporate transfer, or exempt from work permits.",
  scopes: ["intra-corporate-transfer", "permit-exempt"],
  about:
    /\bquotas?\b[^.]*\b(?:intra-corporate|exempt\w*|without (?:a |any )?(?:work )?permits?)\b|\b(?:intra-corporate|exempt\w*|without (?:a |any )?(?:work )?permits?)\b[^.]*\bquotas?\b/,
  told: "waived",
  scopeWords: {
    "intra-corporate-transfer": /\bintra-corporate\b/,
    "permit-exempt": /\bexempt|\bwithout (?:a |any )?(?:work )?permits?\b/,
  },
  wordings: [
    { when: /^.*\bquotas?\b[^.]{0,30}\b(?:not|no longer) (?:be )?(?:required|needed|necessary|appl\w+)\b.*$/, says: "observe" },
    { when: /^.*\bno (?:need for a )?quotas? (?:is|are|will be) (?:required|needed|necessary)\b.*$/, says: "observe" },
    { when: /^.*\b(?:do|does) not (?:need|require) (?:a |any )?quotas?\b.*$/, says: "observe" },
  ],
});
