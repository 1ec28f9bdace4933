import { status } from "../topic-file.js";

/** Offices in regions under quarantine. */
export const migrationServiceClosedRegions = status({
  id: "kz/migration-service-closed-regions",
  group: "Stay, residence, identity",
  title: "Migration service closed in some regions",
  meaning: "Offices of the migration service stay closed in regions that are still under quarantine.",
  about: /\bregions?\b[^.]*\bclosed until\b[^.]*\bquarantine\b/,
  context: /\bmigration service\b/,
  told: "change",
  wordings: [{ when: /\bregions?\b[^.]*\bclosed until\b/, says: "observe" }],
});
