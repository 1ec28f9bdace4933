import { status } from "../topic-file.js";

/** Heads of branches and representative offices of foreign companies. */
export const workPermitExemptionBranchHead = status({
  id: "kz/work-permit-exemption-branch-head",
  group: "Work",
  title: "Work permit exemption for heads of branches",
  meaning: "The head of a branch or representative office of a foreign legal entity needs no work permit.",
  about:
    /\b(?:heads?|chief executives?|managers?|directors?)\b[^.]{0,60}\b(?:branch(?:es)?|representative offices?)\b|\b(?:branch|representative office) (?:heads?|managers?|directors?)\b/,
  context: /\bwork permits?\b/,
  not: /\b(?:contracts?|agreements?|quotas?)\b/,
  told: "waived",
});
