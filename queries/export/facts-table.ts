import { countryName } from "../../src/model/countries/country-table.js";
import { edtfOf } from "../../src/model/edtf.js";
import type { Table, TableRow, TableSchema } from "../../src/model/export/table.js";
import { EVERY_OTHER, type Fact } from "../../src/model/fact.js";
import { addDays } from "../../src/model/iso-day.js";
import type { PeriodChains } from "../period-chain.js";
import { always, amountDayOf, amountOf, BASES, maybe, toId } from "./column.js";

export const FACTS: TableSchema = {
  name: "facts",
  title: "Facts",
  description:
    "Periods of each series (topic, subject, scope) on two clocks. A start or an end has two bounds; ends are half-open: the first day on which the state no longer held. A row is what was known from known_from until known_to; an empty known_to means that it is known still.",
  primaryKey: ["id"],
  references: [toId("topic", "topics")],
  columns: [
    always("id", "text", "Stable id of the fact."),
    always("topic", "text", "Topic id."),
    maybe("subject", "text", 'Country, ISO 3166-1 alpha-3; "*" stands for every country that no statement names.'),
    maybe("subject_name", "text", "Name of the country."),
    maybe("scope", "text", "Scope within the topic."),
    always("state", "text", "What held during the period.", {
      values: ["in-force", "suspended", "ended", "not-yet", "absent", "unknown"],
    }),
    maybe("amount", "number", "Value of a quantity, in the unit of the row."),
    maybe("amount_day", "day", "Value of a deadline."),
    maybe("unit", "text", 'Unit of the value, singular; "date" for a deadline.'),
    maybe("start_earliest", "day", "First day on which it may have begun; empty: no evidence how early."),
    maybe("start_latest", "day", "Last day on which it may have begun; from it on the period had begun for certain."),
    maybe("start_edtf", "text", "The start as Extended Date/Time Format text."),
    always("start_basis", "text", "Where the bounds of the start come from.", { values: BASES }),
    maybe("end_earliest", "day", "First day on which it may no longer have held; until the day before it held for certain."),
    maybe("end_latest", "day", "Day from which on it no longer held for certain."),
    maybe("end_edtf", "text", "The end as Extended Date/Time Format text; empty for an open end."),
    always("end_kind", "text", "How the end is known; open: nothing says that it ended.", {
      values: ["open", "stated", "until-event", "unknown"],
    }),
    maybe("last_day", "day", "Last day on which it may still have held: the day before end_latest."),
    always("disputed", "boolean", "Posts state different days for the start."),
    maybe("last_confirmed_on", "day", "Last day on which any post spoke for it."),
    always("known_from", "day", "First day on which a reader of the archive could know it."),
    maybe("known_to", "day", "First day on which something else was known; empty: known still."),
    always("statements", "list", "Statements it rests on, those that set its bounds first."),
    always("findings", "list", "Findings about it."),
    maybe(
      "doubt",
      "text",
      "Why it settles nothing, beside the settled facts; half-read: some words were not understood; conflict: another statement about the day says otherwise. Empty: settled.",
      { values: ["half-read", "conflict"] },
    ),
    always("disagreeing", "list", "Statements that say otherwise of one of its days and lost to a source of better authority."),
    always(
      "first_known_from",
      "day",
      "Day on which the period was first told: known_from of its first version, with the same state and value and a start that agrees.",
    ),
  ],
};

/** Facts as a table, in the order given. */
export function factsTable(facts: () => Iterable<Fact>, periods: PeriodChains): Table {
  return {
    ...FACTS,
    *rows() {
      for (const fact of facts()) yield { ...factRow(fact), first_known_from: periods.firstKnown(fact) };
    },
  };
}

function factRow(fact: Fact): TableRow {
  const { start, end } = fact;
  return {
    id: fact.id,
    topic: fact.topic,
    subject: fact.subject,
    subject_name: subjectName(fact.subject),
    scope: fact.scope,
    state: fact.state,
    amount: amountOf(fact.value),
    amount_day: amountDayOf(fact.value),
    unit: fact.value?.unit ?? null,
    start_earliest: start.earliest,
    start_latest: start.latest,
    start_edtf: edtfOf(start),
    start_basis: start.basis,
    end_earliest: end.earliest,
    end_latest: end.latest,
    end_edtf: edtfOf(end),
    end_kind: end.kind,
    last_day: end.latest === null ? null : addDays(end.latest, -1),
    disputed: fact.disputed,
    last_confirmed_on: fact.lastConfirmedOn,
    known_from: fact.knownFrom,
    known_to: fact.knownTo,
    statements: fact.statements,
    findings: fact.findings,
    doubt: fact.doubt,
    disagreeing: fact.disagreeing,
  };
}

/** Name of a subject for people. */
export function subjectName(subject: string | null): string | null {
  if (subject === null) return null;
  return subject === EVERY_OTHER ? "every other country" : countryName(subject);
}
