import type { Finding } from "../src/model/finding.js";
import type { findingVersion } from "./schema.js";
import { readDay, storedDay } from "./stored-day.js";

export type FindingContent = Omit<typeof findingVersion.$inferSelect, "added_in" | "superseded_in" | "digest">;

export function findingContent(finding: Finding): FindingContent {
  return {
    id: finding.id,
    rule: finding.rule,
    message: finding.message,
    topic: finding.topic,
    subject: finding.subject,
    expected: finding.expected,
    actual: finding.actual,
    action: finding.action,
    snapshot: finding.place.snapshot,
    post: finding.place.post,
    first_line: finding.place.lines?.[0] ?? null,
    last_line: finding.place.lines?.[1] ?? null,
    quote: finding.place.quote,
    known_from: storedDay(finding.knownFrom),
  };
}

export function findingOf(row: FindingContent): Finding {
  return {
    id: row.id,
    rule: row.rule,
    message: row.message,
    topic: row.topic,
    subject: row.subject,
    expected: row.expected,
    actual: row.actual,
    action: row.action,
    place: {
      snapshot: row.snapshot,
      post: row.post,
      lines: row.first_line === null || row.last_line === null ? null : [row.first_line, row.last_line],
      quote: row.quote,
    },
    knownFrom: readDay(row.known_from),
  };
}
