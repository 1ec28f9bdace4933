import { status } from "../topic-file.js";

/** Who stands before the migration service. */
export const hostApplies = status({
  id: "kz/host-applies",
  group: "Stay, residence, identity",
  title: "The host applies to the migration service",
  meaning: "Visas, permits and longer stays are applied for at the migration service by the host.",
  about: /\b(?:employer|inviting party|host(?: entity| party)?|receiving party)\b[^.]*\bmigration service\b/,
  not: /\bnotif\w+|\binform\b|\bwithin §a|\bexit visa\b|\breminder\b|\bhas to hear\b|\b(?:invitation letters?|iin|eds)\b|\bliability\b|\bcongress\b/,
  told: "change",
  wordings: [
    {
      when: /\b(?:employer|inviting party|host|host entity|receiving party)\b[^.]{0,40}\b(?:apply|applies|contact|files?|asks|request)\b[^.]{0,60}\bmigration service\b/,
      says: "observe",
    },
  ],
});
