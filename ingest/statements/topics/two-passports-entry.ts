import { status } from "../topic-file.js";

/** The visa stands in the old passport. */
export const twoPassportsEntry = status({
  id: "kz/two-passports-entry",
  group: "Entry",
  title: "Entry with two passports",
  meaning: "One may travel with an old passport that holds a valid visa and a new one without.",
  about: /\b(?:two|both) passports\b|\bold passports?\b|\bpay the state fees? again\b/,
  context: /\btwo passports\b|\bold passports?\b/,
  told: "change",
  wordings: [
    { when: /\bboth passports must match\b|\bpay the state fees? again\b/, says: "observe" },
    {
      when: /\b(?:can|may|allowed to|possible to) (?:also )?(?:enter|travel|come|arrive)\b[^.]{0,20}\b(?:with|on) (?:the )?two passports\b/,
      says: "observe",
    },
    {
      when: /\bold passports? (?:may|can) (?:still |also )?be used\b|\bno restrictions? on using (?:your|the|an) old passport\b/,
      says: "observe",
    },
  ],
});
