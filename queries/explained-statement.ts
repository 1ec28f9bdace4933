import { EVERY_OTHER } from "../src/model/fact.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Statement } from "../src/model/statement.js";
import { sameValue, type Value } from "../src/model/value.js";
import type { Evidence } from "./as-of-result.js";
import type { ExplainedStatement, Stance } from "./explain-result.js";

/** Whether a statement of a topic speaks to a series. A bare count names nobody and is left to the findings. */
export function concerns(statement: Statement, subject: string | null, scope: string | null): boolean {
  if (statement.operation === "count" || statement.scope !== scope) return false;
  return statement.operation === "list" ? subject !== null : statement.subject === subject;
}

/** A statement as evidence for or against being in force on a day. */
export function explainedStatement(
  statement: Statement,
  {
    subject,
    day,
    value,
    used,
    evidence,
  }: {
    readonly subject: string | null;
    readonly day: IsoDay;
    /** The value that answers, if one does. */
    readonly value: Value | null;
    readonly used: boolean;
    readonly evidence: Evidence;
  },
): ExplainedStatement {
  const { id, knownFrom, operation, effective, until, previous, members, statedCount, derived, instrument, stopped } = statement;
  const named = subject !== null && subject !== EVERY_OTHER && (members?.includes(subject) ?? false);
  return {
    id,
    knownFrom,
    operation,
    stance: stanceOf(statement, day, value, named),
    effective,
    until,
    value: statement.value,
    previous,
    list: members === null ? null : { names: members.length, stated: statedCount, named },
    derived,
    stopped,
    act: instrument,
    used,
    evidence,
  };
}

function stanceOf(
  { operation, effective, until, value, changes, reading, direction }: Statement,
  day: IsoDay,
  answer: Value | null,
  named: boolean,
): Stance {
  if (operation === "plan") return "plan";
  if (reading === "half") return "half-read";
  const begins = effective.earliest ?? effective.latest;
  const ahead = begins !== null && day < begins;
  const over = until !== null && until <= day;
  const positive = direction === "in-force";
  if (operation === "retract") return positive ? "against" : "for";
  if (operation === "move" && begins === null) return positive ? "against" : "for";
  if (operation === "start" || operation === "set" || (operation === "move" && positive)) {
    if (ahead) return changes ? "against" : "later";
    if (over) return "against";
    return value && answer && !sameValue(value, answer) ? "other-value" : "for";
  }
  if (operation === "end" || operation === "move") {
    if (ahead) return changes ? "for" : "later";
    return over ? "for" : "against";
  }
  if (ahead) return "later";
  const holds = operation === "observe" || (operation === "extend" && positive) || (operation === "list" && named);
  if (holds === over) return "against";
  return value && answer && !sameValue(value, answer) ? "other-value" : "for";
}
