import { status } from "../topic-file.js";

/** Expired papers under a state of emergency. */
export const documentsValidInEmergency = status({
  id: "kz/documents-valid-in-emergency",
  group: "Stay, residence, identity",
  title: "Expired documents stay valid",
  meaning: "During a state of emergency documents for stay and work remain valid although they have expired.",
  about: /\bdocuments?\b[^.]*\b(?:remains?|keeps?|stays?|continues?)\b[^.]{0,20}\b(?:valid|force)\b/,
  context: /\bstate of emergency\b/,
  told: "change",
  wordings: [
    { when: /\bdocuments?\b(?=[^.]*\b(?:remains?|keeps?|stays?|continues?)\b[^.]{0,20}\b(?:valid|force)\b)/, says: "observe" },
  ],
});
