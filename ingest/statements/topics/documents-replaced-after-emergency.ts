import { status } from "../topic-file.js";

/** What waits for the end of a state of emergency. */
export const documentsReplacedAfterEmergency = status({
  id: "kz/documents-replaced-after-emergency",
  group: "Stay, residence, identity",
  title: "Documents replaced after an emergency",
  meaning: "Papers that ran out during a state of emergency are replaced, and applications answered, once it is over.",
  about: /\bafter (?:the )?end(?:ing)? of (?:the |a )?state of emergency\b|\b(?:once|when) the state of emergency\b/,
  context: /\b(?:documents?|papers?|visas?|permits?)\b/,
  not: /§a|\btransition\w*|\bgranted?\b|\bresum\w+|§d/,
  told: "change",
  wordings: [{ when: /\b(?:carried out|replaced|process documents|put in order|be issued|receive)\b/, says: "observe" }],
});
