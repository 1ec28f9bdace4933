import { status } from "../topic-file.js";

/** What is filed for the permit. */
export const temporaryResidencePermitDocuments = status({
  id: "kz/temporary-residence-permit-documents",
  group: "Stay, residence, identity",
  title: "Documents for a temporary residence permit",
  meaning: "The original passport and proof of the purpose of the stay are filed for a temporary residence permit.",
  about:
    /\b(?:original (?:of )?(?:your |the )?passport|passport original|original passport)\b|\bpurpose it is required to provide\b/,
  context: /\btrps?\b|\btemporary residence permits?\b/,
  not: /\beds\b|\bsignature\b/,
  told: "required",
  wordings: [
    { when: /\b(?:accompanied|provide|enclose|files?|with|required)\b[^.]*\b(?:passport|work permit)\b/, says: "observe" },
  ],
});
