import { status } from "../topic-file.js";

/** The family of a foreign employee. */
export const dependentVisa = status({
  id: "kz/dependent-visa",
  group: "Visas",
  title: "Dependent visa for family members",
  meaning: "A family member who accompanies a foreign employee must have a dependent visa of the same category.",
  about: /\b(?:child(?:ren)?|family members?|spouses?|each of them|dependants?|dependents?)\b/,
  context: /(?<![§\w])c-? ?3\b|\bwork visas?\b/,
  not: /\bpermission\b|\bauthori[sz]ation\b|\btrps?\b|\btemporary residence\b/,
  told: "required",
  wordings: [
    {
      when: /\b(?:child(?:ren)?|family members?|spouses?|each of them)\b[^.]{0,100}\b(?:required|must|needs?|have to|has to)\b[^.]{0,30}(?:(?<![§\w])c-? ?3\b|\bdependen[ta]\w* visas?\b)/,
      says: "observe",
    },
  ],
});
