import { status } from "../topic-file.js";

/** Where an investor visa is had in the country. */
export const investorVisaAtMigrationService = status({
  id: "kz/investor-visa-at-migration-service",
  group: "Visas",
  title: "Investor visa at the migration service",
  meaning: "The migration service issues and extends the investor visa.",
  about: /\bmigration service\b[^.]*\binvestor visas?\b|\binvestor visas?\b[^.]*\bmigration service\b/,
  told: "change",
  wordings: [
    {
      when: /\bmigration service (?:issues|extends)\b[^.]*\binvestor visas?\b|\binvestor visas?\b (?:is|are) (?:issued|extended)\b[^.]*\bby the migration service\b/,
      says: "observe",
    },
  ],
});
