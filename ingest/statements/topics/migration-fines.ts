import { status } from "../topic-file.js";

/** Fines in place of warnings. */
export const migrationFines = status({
  id: "kz/migration-fines",
  group: "Stay, residence, identity",
  title: "System of fines for foreigners",
  meaning: "Foreigners who break the migration rules are fined by a system of fines.",
  about: /\bsystem of fines\b|\bfines\b[^.]*\bform a system\b/,
  told: "change",
  wordings: [{ when: /\bsystem of fines\b|\bform a system\b/, says: "observe" }],
});
