import { status } from "../topic-file.js";

/** The general restriction on foreigners crossing the border. */
export const borderCrossingRestrictions = status({
  id: "kz/border-crossing-restrictions",
  group: "Entry",
  title: "Entry of foreigners restricted",
  meaning: "Foreigners in general may not enter, with exceptions, for reasons of public health.",
  about:
    /\bentry (?:in|to|into) §h remains restricted\b|\b(?:restrictions?|limits?|limitations?|bans?) (?:on|of|for|to) (?:the )?(?:entry|crossing|entrance|admission)\b|\bentry of foreigners\b[^.]{0,30}\brestricted\b/,
  not: /\bonce (?:in|every|per)\b|\b1\/\d|§c\d|\bcheckpoints?\b|\bmay enter\b|\blast departure\b|\bno (?:official )?ban\b|\bban on entry\b|§a\d/,
  told: "change",
  wordings: [
    { when: /^.*\b(?:lifted|abolished|cancelled|removed|no longer)\b.*$/, says: "end" },
    { when: /\bstill in (?:place|force)\b|\bremain\w* (?:in (?:place|force)|restricted)\b/, says: "observe" },
    { when: /^.*\b(?:measures?|restrictions?|temporar\w+)\b.*$/, says: "observe" },
  ],
});
