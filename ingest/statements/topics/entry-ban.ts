import { membership } from "../topic-file.js";

/** Citizens, or arrivals, who may not enter at all. */
export const entryBan = membership({
  id: "kz/entry-ban",
  group: "Entry",
  title: "Entry ban",
  meaning: "Citizens of the country may not enter.",
  about:
    /\b(?:restrict\w*|ban(?:s|ned|ning)?|prohibit\w*|clos\w*|den(?:y|ied)|refus\w*|bar(?:s|red)|suspend\w*|stop\w*) (?:on |of |to |for |from |its |temporarily )*(?:the )?(?:entry|entrance|admission|enter(?:ing)?|borders?)\b|\b(?:entry|entrance|admission)\b[^.]{0,80}\b(?:is|are|was|were|been|be|remains?) (?:also |now |temporarily |fully |completely )*(?:restricted|banned|prohibited|closed|denied|refused|not allowed|not permitted|suspended|barred|forbidden)\b|\bmay not enter\b|\bnot (?:be )?(?:allowed|permitted) to enter\b|\bentry ban\b|\b(?:may|can) (?:again |once more )?enter §h(?: again| once more)|\b(?:may|can) (?:again|once more) enter §h|\ballowed (?:again )?to enter\b|\bclosed (?:its borders? |entry )?(?:to|for) (?:citizens|nationals|arrivals)/,
  not: /\brestrictions? on crossing\b|\bonce (?:in|every)\b|\bflights? (?:to|with|from)\b|\bmay refuse\b|\bvisa-free\b|\bcheckpoints?\b|\bclosed borders\b|\b1\/\d/,
  told: "change",
  begins:
    /\b(?:restrict(?:s|ed|ing|ions?)?|ban(?:s|ned)?|prohibit(?:s|ed|ing|ion)?|den(?:y|ied)|refus(?:e|ed|es)|bar(?:s|red)|may not enter|not allowed|clos(?:e|es|ed|ing)|suspend(?:s|ed)?)\b/,
  ends: /\b(?:lift(?:s|ed|ing)?|remov(?:e|es|ed)|(?<!not )(?<!not be )allow(?:s|ed)? (?:again|to enter)|(?:may|can) (?:again |once more )?enter|resum(?:e|es|ed)|abolish(?:ed|es)?|cancel(?:s|led|ed)?)\b/,
  wordings: [
    {
      when: /\bno (?:official |formal |general )?(?:entry )?(?:ban|restriction|prohibition)s?\b[^.]{0,40}§c\d+/,
      says: "observe-not",
    },
  ],
});
