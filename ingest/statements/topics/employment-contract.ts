import { status } from "../topic-file.js";

/** With whom an employer must conclude an employment contract. */
export const employmentContract = status({
  id: "kz/employment-contract",
  group: "Work",
  title: "Employment contract required",
  meaning: "An employment contract with the foreign employee is required, by the ground on which the employee works.",
  scopes: ["permit-holders", "eaeu-citizens", "branch-heads", "intra-corporate-transfer", "business-visitors"],
  about: /\b(?:employment|labou?r) (?:contracts?|agreements?)\b|^(?:such )?an? contract is (?:needed|required)\b/,
  context: /\b(?:employment|labou?r) (?:contracts?|agreements?)\b/,
  not: /\bvisas?\b|\bexten[ds]\w*\b|\btrps?\b|\bresidence permits? is\b|\bfines?\b|\bpenalt\w+\b|\bterms\b/,
  told: "required",
  scopeWords: {
    "permit-holders": /\b(?:based on|on|with|holding) (?:the basis of )?(?:a |an )?(?:valid )?work permits?\b|\bself-employment\b/,
    "eaeu-citizens": /\beurasian economic\b|\bea?eu\b/,
    "branch-heads": /\b(?:heads?|chief executive|director|manager)\b[^.]*\b(?:branch|representative)\b/,
    "intra-corporate-transfer": /\bintra-corporate\b/,
    "business-visitors": /\b(?:on|under) business\b|\bbusiness (?:trip|visit)/,
  },
  wordings: [
    {
      when: /^(?=.*(?:\bwork permits?\b|\bself-employment\b|\beurasian\b|\beaeu\b|\bbranch|\bintra-corporate\b|\bbusiness\b)).*\b(?:not (?:be )?(?:required|needed|necessary)|no (?:employment|labou?r) (?:contract|agreement) (?:is|will be) (?:needed|required|necessary))\b.*$/,
      says: "observe-not",
    },
    {
      when: /^(?=.*(?:\bwork permits?\b|\bself-employment\b|\beurasian\b|\beaeu\b|\bintra-corporate\b)).*\b(?:required|needed|necessary|mandatory)\b.*$/,
      says: "observe",
    },
  ],
});
