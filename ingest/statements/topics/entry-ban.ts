import { membership } from "../topic-file.js";

/** Citizens, or arrivals, who may not enter at all. */
export const entryBan = membership({
  id: "kz/entry-ban",
  group: "Entry",
  title: "Entry ban",
  meaning: "Citizens of the country may not enter.",
  about: /\b(?:restrict\w*|ban\w*|prohibit\w*|clos\w*|den(?:y|ied)|refus\w*|bar(?:s|red)|suspend\w*)\b[^.]{0,60}\b(?:entry|entrance|admission|enter(?:ing)?|borders?|access)\b|\b(?:entry|entrance|admission|access)\b[^.]{0,120}\b(?:restrict\w*|ban\w*|prohibit\w*|clos\w*|den(?:y|ied)|refus\w*|not allowed|suspend\w*)\b|\bmay not enter\b|\bnot allowed to enter\b/,
  not: /\brestrictions? on crossing\b|\bonce (?:in|every)\b|\bflights? (?:to|with|from)\b|\bmay refuse\b|\bvisa-free\b|\bcheckpoints?\b|\bclosed borders\b|\b1\/\d/,
  told: "change",
  begins: /\b(?:restrict(?:s|ed|ing|ions?)?|ban(?:s|ned)?|prohibit(?:s|ed|ing|ion)?|den(?:y|ied)|refus(?:e|ed|es)|bar(?:s|red)|may not enter|not allowed|clos(?:e|es|ed|ing)|suspend(?:s|ed)?)\b/,
  ends: /\b(?:lift(?:s|ed|ing)?|remov(?:e|es|ed)|allow(?:s|ed)? (?:again|to enter)|resum(?:e|es|ed)|abolish(?:ed|es)?|cancel(?:s|led|ed)?)\b/,
  wordings: [{ when: /\bno (?:official |formal )?(?:ban|restriction|prohibition) on (?:the )?entry of (?:the )?§c\d+/, says: "observe-not" }],
});
