import { status } from "../topic-file.js";

/** The offices that receive applications for visas and permits. */
export const migrationService = status({
  id: "kz/migration-service",
  group: "Stay, residence, identity",
  title: "Migration service offices",
  meaning: "The migration service receives applications for visas and permits.",
  about:
    /\b(?:work|operations?|activit\w+|offices?|departments?|units|bodies) of (?:the )?(?:territorial )?migration (?:services?|police)\b|\bmigration (?:services?|police)(?: departments?| offices?| bodies)? (?:have|has|had|will|temporar\w+|resum\w+|suspend\w*|are|is|was|were|re-?open\w*|clos\w+|stop\w*|start\w*|began|work\w*|again|do not|does not|accept\w*|receiv\w*)\b|\bmigration (?:services?|police) (?:departments|offices)\b/,
  not: /\bafter (?:the )?end\w*\b|\bwill not be (?:accepted|taken)\b|\b(?:regions?|region's) will be closed\b|\bwill be closed until the end of\b|\bremain closed\b|\b(?:will|shall) (?:grant|forward|consider|make|check|form|issue)\b|\bprovide the migration\b|\b(?:to|by|at|with|from|contact) (?:the )?(?:territorial )?migration (?:services?|police) (?:departments?|offices?)\b|\bonce the state\b|\bwith (?:the )?migration (?:service|police)\b/,
  told: "change",
});
