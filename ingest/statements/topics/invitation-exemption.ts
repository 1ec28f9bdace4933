import { membership } from "../topic-file.js";

/** Citizens of developed, stable states need nobody's invitation for one entry. */
export const invitationExemption = membership({
  id: "kz/invitation-exemption",
  group: "Visas",
  title: "Single-entry visa without an invitation",
  meaning: "Citizens of the country get a single-entry visa without an invitation letter.",
  about: /\binvitation(?: letters?)?\b|\b(?:among|list of|one of) (?:the )?§a\d+/,
  context: /\binvitation letters?\b|\bannex\b/,
  not: /\bflights?\b|\bvisa-free\b|\be-?visas?\b|\bmultiple-entry\b|\bpassports?\b/,
  told: "not-required",
  wordings: [
    {
      when: /§c\d+[^.]{0,20}\b(?:included in|named in|is on|are on|belongs? to)\b[^.]{0,20}\blist of (?:the )?§a\d+/,
      says: "observe",
    },
    { when: /\b(?:names?|lists?|includes?)\b[^.]{0,20}§c\d+ (?:among|in the list of) (?:the )?§a\d+/, says: "observe" },
  ],
});
