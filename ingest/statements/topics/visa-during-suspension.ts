import { status } from "../topic-file.js";

/** What the suspension of the waiver means for those it covered. */
export const visaDuringSuspension = status({
  id: "kz/visa-during-suspension",
  group: "Visas",
  title: "Visa needed while the waiver is suspended",
  meaning: "Citizens of the countries under the suspended visa-free regime need a visa.",
  about: /\b(?:citizens of (?:these|those|such|the mentioned|the listed|the said) countries|these citizens|they)\b[^.]*\bvisas?\b/,
  context: /\bvisa-free regime\b|\bvisa waiver\b/,
  not: /\bnot\b|\bflights?\b|\bpermission\b|\bbilateral\b|\bentry permit/,
  told: "required",
  wordings: [
    {
      when: /\b(?:citizens of [a-z ]{3,20} countries|these citizens|they)\b[^.]{0,20}\b(?:requires?|needs?|must have|will need|will require)\b[^.]{0,20}\bvisas?\b/,
      says: "observe",
    },
  ],
});
