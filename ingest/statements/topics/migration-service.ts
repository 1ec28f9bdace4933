import { status } from "../topic-file.js";

/** The offices that receive applications for visas and permits. */
export const migrationService = status({
  id: "kz/migration-service",
  group: "Stay, residence, identity",
  title: "Migration service offices",
  meaning: "The migration service receives applications for visas and permits.",
  about: /\bmigration (?:services?|police|departments?|offices?)\b/,
  not: /\b(?:apply|applied|applies|submit\w*|notif\w+|extended|issued|renewed|insert\w*|drawn up|contact|by|at|to|from) (?:to |at |by |from |for )?(?:the )?(?:territorial )?migration (?:service|police)\b(?! departments? (?:have|has|will|tempor|resum|suspend))|\bas (?:the )?migration service\b|\bafter ending\b|\bwill not be accepted\b|\bwill be closed\b|\bextends?\b/,
  told: "change",
});
