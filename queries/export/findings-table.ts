import type { Table, TableSchema } from "../../src/model/export/table.js";
import type { Finding } from "../../src/model/finding.js";
import { always, maybe, toId } from "./column.js";

export const FINDINGS: TableSchema = {
  name: "findings",
  title: "Findings",
  description: "Every repair, guess, conflict and skip of the reading.",
  primaryKey: ["id"],
  references: [toId("post", "posts"), toId("snapshot", "snapshots")],
  columns: [
    always("id", "text", "Stable id of the finding."),
    always("rule", "text", "Rule it falls under."),
    always("message", "text", "What was found, for people."),
    maybe("topic", "text", "Topic it is about."),
    maybe("subject", "text", "Country it is about, ISO 3166-1 alpha-3."),
    maybe("expected", "text", "What was expected."),
    maybe("actual", "text", "What stood there."),
    always("action", "text", "What was done about it."),
    maybe("snapshot", "text", "Snapshot it points at."),
    maybe("post", "text", "Post it points at."),
    maybe("first_line", "integer", "First line in the original file."),
    maybe("last_line", "integer", "Last line in the original file."),
    maybe("quote", "text", "The words it points at."),
    maybe("known_from", "day", "Day from which on it can be seen; empty for a finding about a file as a whole."),
  ],
};

/** Findings as a table, in the order given. */
export function findingsTable(findings: () => Iterable<Finding>): Table {
  return {
    ...FINDINGS,
    *rows() {
      for (const finding of findings()) {
        const { id, rule, message, topic, subject, expected, actual, action, place } = finding;
        yield {
          ...{ id, rule, message, topic, subject, expected, actual, action },
          snapshot: place.snapshot,
          post: place.post,
          first_line: place.lines?.[0] ?? null,
          last_line: place.lines?.[1] ?? null,
          quote: place.quote,
          known_from: finding.knownFrom,
        };
      }
    },
  };
}
