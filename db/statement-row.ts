import { epochDay } from "../src/model/iso-day.js";
import type { Instrument, Statement } from "../src/model/statement.js";
import { listOf, spanColumns, spanOf, valueFrom } from "./row-values.js";
import type { instrumentVersion, statementVersion } from "./schema.js";
import { dayOf, readDay, storedDay } from "./stored-day.js";

export type StatementContent = Omit<typeof statementVersion.$inferSelect, "added_in" | "superseded_in" | "digest">;
export type InstrumentContent = Omit<typeof instrumentVersion.$inferSelect, "added_in" | "superseded_in" | "digest">;

export function statementContent(statement: Statement): StatementContent {
  return {
    id: statement.id,
    topic: statement.topic,
    operation: statement.operation,
    subject: statement.subject,
    scope: statement.scope,
    amount: statement.value?.amount ?? null,
    unit: statement.value?.unit ?? null,
    previous_amount: statement.previous?.amount ?? null,
    previous_unit: statement.previous?.unit ?? null,
    members: statement.members === null ? null : JSON.stringify(statement.members),
    stated_count: statement.statedCount,
    effective_earliest: storedDay(statement.effective.earliest),
    effective_latest: storedDay(statement.effective.latest),
    effective_basis: statement.effective.basis,
    until: storedDay(statement.until),
    changes: statement.changes ? 1 : 0,
    derived: statement.derived ? 1 : 0,
    instrument: statement.instrument,
    rule: statement.rule,
    known_from: epochDay(statement.knownFrom),
    ...spanColumns(statement.evidence),
    reading: statement.reading,
    stopped: JSON.stringify(statement.stopped),
    direction: statement.direction,
    announced_earliest: storedDay(statement.announced?.earliest ?? null),
    announced_latest: storedDay(statement.announced?.latest ?? null),
    suspends: statement.suspends ? 1 : 0,
    before: statement.before,
  };
}

export function statementOf(row: StatementContent): Statement {
  return {
    id: row.id,
    topic: row.topic,
    operation: row.operation,
    subject: row.subject,
    scope: row.scope,
    value: valueFrom(row.amount, row.unit),
    previous: valueFrom(row.previous_amount, row.previous_unit),
    members: row.members === null ? null : listOf<string>(row.members),
    statedCount: row.stated_count,
    effective: { earliest: readDay(row.effective_earliest), latest: readDay(row.effective_latest), basis: row.effective_basis },
    until: readDay(row.until),
    changes: row.changes === 1,
    derived: row.derived === 1,
    instrument: row.instrument,
    reading: row.reading,
    stopped: listOf<string>(row.stopped),
    direction: row.direction,
    announced: announcedOf(row),
    suspends: row.suspends === 1,
    before: row.before,
    rule: row.rule,
    knownFrom: dayOf(row.known_from),
    evidence: spanOf(row),
  };
}

/** Both bounds missing say that no announced day is named. */
function announcedOf(row: StatementContent): Statement["announced"] {
  if (row.announced_earliest === null && row.announced_latest === null) return null;
  return { earliest: readDay(row.announced_earliest), latest: readDay(row.announced_latest) };
}

export function instrumentContent(instrument: Instrument): InstrumentContent {
  return {
    id: instrument.id,
    kind: instrument.kind,
    issuer: instrument.issuer,
    number: instrument.number,
    dated: storedDay(instrument.date),
    title: instrument.title,
    ...spanColumns(instrument.evidence),
  };
}

export function instrumentOf(row: InstrumentContent): Instrument {
  return {
    id: row.id,
    kind: row.kind,
    issuer: row.issuer,
    number: row.number,
    date: readDay(row.dated),
    title: row.title,
    evidence: spanOf(row),
  };
}
