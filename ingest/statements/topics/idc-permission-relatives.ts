import { status } from "../topic-file.js";

/** Families under the quarantine's entry permission. */
export const idcPermissionRelatives = status({
  id: "kz/idc-permission-relatives",
  group: "Entry",
  title: "Entry permission for family members",
  meaning: "Family members of a foreign employee, or of citizens, need an entry permission of their own.",
  scopes: ["dependants", "relatives-of-citizens"],
  about:
    /\b(?:family members|child(?:ren)?)\b[^.]*\b(?:authori[sz]ation|permission|hold one)\b|\b(?:authori[sz]ation|permission)\b[^.]*\bfamily members entering\b/,
  context: /\bauthori[sz]ation\b|\bpermission\b/,
  not: /\binterdepartmental committee\b|\bresidence permit\b/,
  told: "change",
  scopeWords: {
    dependants: /\bdependent\b|\bchild(?:ren)?\b/,
    "relatives-of-citizens": /\bfamily members of §h (?:citizens|nationals)/,
  },
  wordings: [
    {
      when: /^.*\bfamily members of §h (?:citizens|nationals)\b.*\b(?:do not need|need no|not required)\b.*$/,
      says: "observe-not",
    },
    { when: /^.*\b(?:dependent|child(?:ren)?)\b.*$/, says: "observe" },
  ],
});
