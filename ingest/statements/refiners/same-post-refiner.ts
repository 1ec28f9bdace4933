import { append } from "../../../src/model/append.js";
import type { Basis } from "../../../src/model/bounds.js";
import { grouped } from "../../../src/model/grouped.js";
import type { Statement } from "../../../src/model/statement.js";
import { beforeItsEnd } from "./before-its-end.js";

const STRENGTH: Readonly<Record<Basis, number>> = {
  stated: 0,
  scheduled: 0,
  part: 1,
  act: 2,
  pending: 2,
  reported: 3,
  listed: 4,
  observed: 5,
};
/** The rule of a sentence that was not read and says that something became of a thing. */
export const UNREAD_CHANGE = "unread-change";
/** Why the day of a change is open that a post tells without one, beside a day to come. */
export const WHICH_DAY = "which day";
/** A post that tells whole what became of a thing leaves no other of its sentences to open that. */
const TELLS = new Set<Statement["operation"]>(["start", "end", "set", "observe", "observe-not", "extend", "move", "retract"]);
const POSITIVE = new Set(["start", "observe", "set"]);

/**
 * One post often tells one thing several times: in its title, in a sentence with the day, in a summary. Of the statements
 * that say the same of the same series, those with the strongest basis stay.
 */
export function mergeSamePost(statements: readonly Statement[]): readonly Statement[] {
  const kept: Statement[] = [];
  const extended = new Set(
    statements.filter(({ operation, reading }) => operation === "extend" && reading === "whole").map(seriesOf),
  );
  const told = new Set(
    statements.filter((one) => TELLS.has(one.operation) && one.reading === "whole" && !isOnlyAhead(one)).map(seriesOf),
  );
  // "Flights return", in a title, and in the text from which day on.
  const isHeadline = ({ stopped }: Statement): boolean => stopped.length === 1 && stopped[0] === WHICH_DAY;
  // A figure that the post tells in no other sentence is one more than those that were read.
  const figures = new Set(
    statements.flatMap((one) =>
      one.reading === "whole"
        ? [one.value, one.previous].flatMap((value) => (value ? [`${seriesOf(one)}|${value.amount}`] : []))
        : [],
    ),
  );
  const open = (one: Statement): boolean =>
    (one.rule === UNREAD_CHANGE || isHeadline(one)) &&
    told.has(seriesOf(one)) &&
    (one.value === null || figures.has(`${seriesOf(one)}|${one.value.amount}`));
  const left = statements.filter((one) => !isCompleted(one, extended) && !open(one));
  for (const group of grouped(left, (one) => `${seriesOf(one)}|${family(one)}`).values()) append(kept, strongest(group));
  const order = new Map(statements.map((s, i) => [s, i]));
  return kept.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** "The regime was extended", in a title, and in the text until when: the extension is told in full. */
function isCompleted(statement: Statement, extended: ReadonlySet<string>): boolean {
  const { operation, reading, until } = statement;
  return operation === "extend" && reading !== "whole" && until === null && extended.has(seriesOf(statement));
}

/** A figure that is announced says nothing of the one that holds until then. */
function isOnlyAhead({ value, effective, knownFrom }: Statement): boolean {
  return value !== null && effective.basis === "scheduled" && effective.earliest !== null && effective.earliest > knownFrom;
}

function seriesOf({ topic, subject, scope }: Statement): string {
  return `${topic}|${subject}|${scope}`;
}

function family(statement: Statement): string {
  const { operation, reading, direction } = statement;
  const act = operation === "extend" || operation === "move" || operation === "retract" || operation === "plan";
  if (act) return `${operation} ${direction} ${reading}`;
  if (operation === "list" || operation === "count") return `${operation} ${reading}`;
  return `${POSITIVE.has(operation) ? "positive" : "negative"} ${reading}`;
}

function strongest(group: readonly Statement[]): readonly Statement[] {
  if (group[0]?.operation === "list" || group[0]?.operation === "count") return distinct(group);
  const out: Statement[] = [];
  // Of each value the places of its statements by their exact day; one without such a day stands for all days, and alone.
  const placed = new Map<string, Map<string | null, number>>();
  for (const statement of group) {
    const value = JSON.stringify(statement.value && [statement.value.amount, statement.value.unit]);
    const places = placed.get(value) ?? new Map<string | null, number>();
    placed.set(value, places);
    const day = exactDay(statement);
    const [first] = places.values();
    const at = day === null || places.has(null) ? first : places.get(day);
    const other = at === undefined ? undefined : out[at];
    if (at === undefined || other === undefined) {
      places.set(day, out.length);
      out.push(statement);
      continue;
    }
    const [strong, weak] = rank(statement) < rank(other) ? [statement, other] : [other, statement];
    out[at] = withRest(strong, weak);
    if (places.delete(null)) places.set(exactDay(strong), at);
  }
  const valued = out.filter((s) => s.value !== null);
  return valued.length > 0 && valued.length < out.length ? attachPrevious(out) : out;
}

/** "Previously the limit was …" stands in a sentence of its own. */
function attachPrevious(group: readonly Statement[]): readonly Statement[] {
  const bare = group.find((s) => s.value === null && s.previous !== null);
  return group
    .filter((s) => s !== bare)
    .map((s) => (bare && s.previous === null && s.value !== null ? { ...s, previous: bare.previous } : s));
}

function rank(statement: Statement): number {
  return STRENGTH[statement.effective.basis] + (statement.changes ? 0 : 0.5);
}

/** The one day that a statement gives for what it tells; statements of different exact days are told of two changes. */
function exactDay({ effective: { basis, earliest } }: Statement): string | null {
  return STRENGTH[basis] === 0 ? String(earliest) : null;
}

function withRest(strong: Statement, weak: Statement): Statement {
  // What ends where the other begins ("until 30 November 100, from 1 December 100") does not end it.
  const until = strong.until ?? (weak.until !== null && weak.until > (strong.effective.earliest ?? "") ? weak.until : null);
  return {
    ...strong,
    effective: beforeItsEnd(strong.effective, until),
    until,
    previous: strong.previous ?? weak.previous,
    instrument: strong.instrument ?? weak.instrument,
  };
}

function distinct(group: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>();
  return group.filter((s) => {
    const key = JSON.stringify([s.members, s.statedCount, s.effective]);
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}
