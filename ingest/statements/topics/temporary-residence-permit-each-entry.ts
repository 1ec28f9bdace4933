import { status } from "../topic-file.js";

/** The permit ends when its holder leaves. */
export const temporaryResidencePermitEachEntry = status({
  id: "kz/temporary-residence-permit-each-entry",
  group: "Stay, residence, identity",
  title: "Temporary residence permit at each entry",
  meaning: "A temporary residence permit ends on departure and is obtained anew at each entry.",
  about: /\b(?:each|every|next|new)\b[^.]{0,20}\bent(?:ry|er)\b|\bceases? to be valid\b|\bends there\b|\bis terminated\b/,
  context: /\btrps?\b|\btemporary residence permits?\b/,
  not: /\bmigration card\b|\bvisas?\b/,
  told: "required",
  wordings: [
    {
      when: /\b(?:trps?|temporary residence permits?)\b[^.]{0,30}\b(?:at|on|upon|for) (?:each|every)(?: new)? entry\b/,
      says: "observe",
    },
    { when: /\b(?:each|every)(?: new)? entry\b[^.]{0,30}\b(?:trps?|temporary residence permits?)\b/, says: "observe" },
    { when: /\bnext time\b[^.]{0,60}\b(?:trps?|temporary residence permits?)\b/, says: "observe" },
    {
      when: /\b(?:trps?|temporary residence permits?)\b[^.]{0,60}\b(?:ceases? to be valid|ends there|is terminated)\b/,
      says: "observe",
    },
  ],
});
