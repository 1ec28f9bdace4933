import { edtfOf } from "../../src/model/edtf.js";
import type { Table, TableRow, TableSchema } from "../../src/model/export/table.js";
import type { Statement } from "../../src/model/statement.js";
import { always, amountDayOf, amountOf, BASES, maybe, toId } from "./column.js";
import { subjectName } from "./facts-table.js";

export const STATEMENTS: TableSchema = {
  name: "statements",
  title: "Statements",
  description: "What each post says of a topic, with the exact words.",
  primaryKey: ["id"],
  references: [toId("topic", "topics"), toId("instrument", "instruments"), toId("post", "posts")],
  columns: [
    always("id", "text", "Stable id of the statement."),
    always("topic", "text", "Topic id."),
    always("operation", "text", "What it says happened or held.", {
      values: ["start", "end", "set", "observe", "observe-not", "list", "count", "plan", "extend", "move", "retract"],
    }),
    maybe("subject", "text", "Country, ISO 3166-1 alpha-3."),
    maybe("subject_name", "text", "Name of the country."),
    maybe("scope", "text", "Scope within the topic."),
    maybe("amount", "number", "Value of a quantity, in the unit of the row."),
    maybe("amount_day", "day", "Value of a deadline."),
    maybe("unit", "text", "Unit of the value, singular."),
    maybe("previous_amount", "number", "Value before the change, where the words give it."),
    maybe("previous_amount_day", "day", "Deadline before the change."),
    maybe("previous_unit", "text", "Unit of the value before."),
    maybe(
      "members",
      "list",
      "Every member that a full list names. A list of nothing is an empty list; in CSV it is empty like a missing one, beside the operation list.",
    ),
    maybe("stated_count", "integer", "Count that the words state beside or instead of the names."),
    maybe("effective_earliest", "day", "First day on which it may have taken effect."),
    maybe("effective_latest", "day", "Last day on which it may have taken effect."),
    maybe("effective_edtf", "text", "Both as Extended Date/Time Format text."),
    always("effective_basis", "text", "Where these bounds come from.", { values: BASES }),
    maybe("until", "day", "First day on which it no longer holds, where an end is announced."),
    always("changes", "boolean", "Before it the opposite held, as the words imply."),
    always("derived", "boolean", "Told as reckoned from other figures."),
    maybe("instrument", "text", "Act it rests on."),
    always("rule", "text", "Rule that read it."),
    always("known_from", "day", "Day from which on a reader of the archive could know it."),
    always("post", "text", "Post that says it."),
    always("first_line", "integer", "First line of the words in the original file."),
    always("last_line", "integer", "Last line of the words in the original file."),
    always("span_start", "integer", "Where the words begin in the text of the post, in UTF-16 units."),
    always("span_end", "integer", "Where they end, exclusive."),
    always("quote", "text", "The words themselves."),
    always("reading", "text", "How far the words were read; half: some stopped the reader, and it settles nothing.", {
      values: ["whole", "half"],
    }),
    always("stopped", "list", "The words that stopped the reader."),
    always("direction", "text", "The state that it speaks of.", { values: ["in-force", "not-in-force"] }),
    maybe("announced_earliest", "day", "First day for which the change that is moved or retracted had been announced."),
    maybe("announced_latest", "day", "Last day for which it had been announced."),
    always("suspends", "boolean", "What stops is suspended, rather than ended for good."),
    always("before", "text", "What the words say of the time before the change; again: it was so earlier; new: it never was.", {
      values: ["again", "new", "unsaid"],
    }),
  ],
};

/** Statements as a table, in the order given. */
export function statementsTable(statements: () => Iterable<Statement>): Table {
  return {
    ...STATEMENTS,
    *rows() {
      for (const statement of statements()) yield statementRow(statement);
    },
  };
}

function statementRow(statement: Statement): TableRow {
  const { value, previous, effective, evidence } = statement;
  return {
    id: statement.id,
    topic: statement.topic,
    operation: statement.operation,
    subject: statement.subject,
    subject_name: subjectName(statement.subject),
    scope: statement.scope,
    amount: amountOf(value),
    amount_day: amountDayOf(value),
    unit: value?.unit ?? null,
    previous_amount: amountOf(previous),
    previous_amount_day: amountDayOf(previous),
    previous_unit: previous?.unit ?? null,
    members: statement.members,
    stated_count: statement.statedCount,
    effective_earliest: effective.earliest,
    effective_latest: effective.latest,
    effective_edtf: edtfOf(effective),
    effective_basis: effective.basis,
    until: statement.until,
    changes: statement.changes,
    derived: statement.derived,
    instrument: statement.instrument,
    rule: statement.rule,
    known_from: statement.knownFrom,
    post: evidence.post,
    first_line: evidence.lines[0],
    last_line: evidence.lines[1],
    span_start: evidence.start,
    span_end: evidence.end,
    quote: evidence.quote,
    reading: statement.reading,
    stopped: statement.stopped,
    direction: statement.direction,
    announced_earliest: statement.announced?.earliest ?? null,
    announced_latest: statement.announced?.latest ?? null,
    suspends: statement.suspends,
    before: statement.before,
  };
}
