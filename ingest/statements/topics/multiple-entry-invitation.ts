import { status } from "../topic-file.js";

/** What a visa for several entries rests on. */
export const multipleEntryInvitation = status({
  id: "kz/multiple-entry-invitation",
  group: "Visas",
  title: "Invitation letter for multiple-entry visas",
  meaning: "A multiple-entry business visa, or a work visa, is issued only on an invitation letter from the host.",
  about: /\bmultiple-entry\b[^.]*\binvitation/,
  told: "required",
  wordings: [
    {
      when: /\bmultiple-entry\b[^.]{0,60}\bvisas?\b[^.]{0,20}\binvitation letters?\b[^.]{0,40}\b(?:is|are) (?:still )?(?:required|needed|necessary|mandatory)\b/,
      says: "observe",
    },
    { when: /\bmultiple-entry\b[^.]{0,60}\bvisas?\b[^.]{0,20}\b(?:call for|need|require) an? invitation\b/, says: "observe" },
  ],
});
