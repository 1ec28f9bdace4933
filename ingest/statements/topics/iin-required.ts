import { status } from "../topic-file.js";

/** What a foreigner needs an individual identification number for. */
export const iinRequired = status({
  id: "kz/iin-required",
  group: "Stay, residence, identity",
  title: "IIN needed",
  meaning: "An individual identification number (IIN) is needed to use the Ashyq application, or to be vaccinated.",
  scopes: ["ashyq", "vaccination"],
  about:
    /\b(?:iin|individual identification numbers?)\b.*\b(?:ashyq|vaccin)|\b(?:ashyq|vaccin).*\b(?:iin|individual identification numbers?)\b/,
  not: /\btranscription\b|\berror\b|\bmistake\b|\bregistration forms\b/,
  told: "required",
  scopeWords: { ashyq: /\bashyq\b/, vaccination: /\bvaccin/ },
  wordings: [
    { when: /^.*\b(?:neither|do(?:es)? not need|not required|no longer|no need|not need)\b.*$/, says: "observe-not" },
    { when: /^.*\b(?:requires?|required|needs?|must|necessary|upon presentation|mandatory)\b.*$/, says: "observe" },
  ],
});
