import { status } from "../topic-file.js";

/** What the migration service takes in while restrictions last. */
export const migrationApplications = status({
  id: "kz/migration-applications",
  group: "Stay, residence, identity",
  title: "Applications accepted by the migration service",
  meaning: "The migration service accepts applications for visas and permits in the country, and for invitation letters.",
  scopes: ["in-country", "invitations"],
  about: /\b(?:accept\w*|acceptance)\b[^.]*\bapplications?\b|\bapplications?\b[^.]*\b(?:accept\w*|processed|considered|taken)\b/,
  context: /\bmigration service\b/,
  not: /\biin\b|\bwork permits?\b|\be-?visas?\b|\bas usual\b/,
  told: "change",
  scopeWords: {
    "in-country": /\b(?:temporary residence permits?|trps?|visas? (?:in|inside|within)|exten\w+)\b/,
    invitations: /\binvitation/,
  },
  wordings: [
    {
      when: /^.*\binvitation\w*\b.*\bnot (?:be )?(?:accepted|taken|processed|considered)\b.*$|^.*\b(?:no|not (?:accept|take))\b.*\binvitation\w*\b.*$/,
      says: "observe-not",
    },
    { when: /^.*\b(?:acceptance\b.*\bresumed|again accept|accept\w* again|resumed? (?:the )?accept\w+)\b.*$/, says: "observe" },
  ],
});
