import { status } from "../topic-file.js";

/** Children in their parents' passports. */
export const familyOwnPassport = status({
  id: "kz/family-own-passport",
  group: "Entry",
  title: "Own passport for family members",
  meaning: "Every family member needs a passport of their own; children entered in a parent's passport are not accepted.",
  about: /\bfamily members?\b[^.]*\bpassports?\b|\bparent(?:'?s|s')?'? passports?\b/,
  told: "required",
  wordings: [
    { when: /\bfamily members?\b[^.]{0,20}\b(?:must|needs?|required|has to|have to)\b[^.]{0,30}\bpassports?\b/, says: "observe" },
    {
      when: /\b(?:not (?:accept|recogni[sz]e)\w*|not valid)\b[^.]*\bparent|\bparent[^.]*\bnot (?:valid|accepted|recogni[sz]ed)\b/,
      says: "observe",
    },
  ],
});
