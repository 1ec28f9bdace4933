import { status } from "../topic-file.js";

/** The paper card handed out at the border. */
export const migrationCard = status({
  id: "kz/migration-card",
  group: "Stay, residence, identity",
  title: "Migration card",
  meaning: "A migration card is issued on arrival.",
  about: /\bmigration cards?\b/,
  not: /\bproposals?\b|\bincluding the introduction\b/,
  told: "required",
  wordings: [
    {
      when: /\bmigration cards?\b[^.]{0,60}\b(?:no longer|not) (?:be )?(?:issued|required|handed)|\b(?:cancel|abolish|stop)\w*[^.]{0,40}\bmigration cards?/,
      says: "end",
    },
    { when: /\bmigration cards? (?:is|are) (?:still |now )?(?:issued|handed|given|filled)/, says: "observe" },
  ],
});
