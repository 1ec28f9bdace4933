import type { ExplainedBound, ExplainedEvent, ExplainedStatement, Settling, Stance } from "../../queries/explain-result.js";
import type { PostStatement } from "../../queries/post.js";
import { REPORTING_LAG_DAYS } from "../model/bounds.js";
import { addDays } from "../model/iso-day.js";
import { counted } from "./count-words.js";
import { boundsInWords, dayInWords } from "./day-words.js";
import { valueInWords } from "./value-words.js";

const OPERATIONS: Readonly<Record<ExplainedStatement["operation"], string>> = {
  start: "says that it began to apply",
  end: "says that it ceased to apply",
  set: "says that a value was set",
  observe: "says that it applied",
  "observe-not": "says that it did not apply",
  list: "gives a full list",
  count: "gives a number",
  plan: "speaks of a plan",
  extend: "says that it goes on past its announced end",
  move: "moves the day of an announced change",
  retract: "takes an announced change back",
};

const STANCES: Readonly<Record<Stance, string>> = {
  for: "for",
  against: "against",
  "other-value": "another value",
  later: "of a later time",
  plan: "no evidence: only a plan",
  "half-read": "not read whole",
};

/** How a statement counts. */
export function stanceInWords(stance: Stance): string {
  return STANCES[stance];
}

/** What a sentence of a post states, from when, without its end. */
export function statedInWords(
  statement: Pick<PostStatement, "operation" | "effective" | "until" | "value" | "stopped" | "members">,
): string {
  const { members } = statement;
  const list = members === null ? null : `gives a full list (${counted(members.length, "name")})`;
  return wordsOf({ ...statement, previous: null, derived: false }, list);
}

/** What a statement says, from when, in a sentence without its end. */
export function saysInWords(statement: ExplainedStatement): string {
  return wordsOf(statement, statement.list ? listInWords(statement.list) : null);
}

type Said = Pick<ExplainedStatement, "operation" | "effective" | "until" | "value" | "previous" | "derived" | "stopped">;

function wordsOf({ operation, effective, until, value, previous, derived, stopped }: Said, list: string | null): string {
  const parts = [list ?? OPERATIONS[operation]];
  if (value) parts[0] += `: ${valueInWords(value)}`;
  if (previous) parts.push(`before: ${valueInWords(previous)}`);
  if (effective.earliest !== null || effective.latest !== null) parts.push(`day: ${boundsInWords(effective)} (${effective.basis})`);
  if (until !== null) parts.push(`announced up to ${dayInWords(addDays(until, -1))}`);
  if (derived) parts.push("reckoned from other figures");
  if (stopped.length > 0) parts.push(`not understood: ${stopped.map((words) => `“${words}”`).join(", ")}`);
  return parts.join("; ");
}

function listInWords({ names, stated, named }: NonNullable<ExplainedStatement["list"]>): string {
  const count = stated === null || stated === names ? counted(names, "name") : `${counted(names, "name")}, said to be ${stated}`;
  return `gives a full list (${count}) ${named ? "with it" : "without it"}`;
}

const MOST_CITED = 3;

/** Of each bound of an event why it is what it is, with the numbers of the first statements that give it; once where both are one. */
export function eventParts(
  { earliest, latest }: Pick<ExplainedEvent, "earliest" | "latest">,
  numbers: ReadonlyMap<string, number>,
): readonly { readonly text: string; readonly cited: readonly number[] }[] {
  const citedFor = ({ statements }: ExplainedBound): readonly number[] =>
    statements.flatMap((id) => numbers.get(id) ?? []).slice(0, MOST_CITED);
  const [first, second] = [boundInWords("earliest", earliest), boundInWords("latest", latest)];
  if (earliest.day !== null && earliest.day === latest.day && earliest.rule === latest.rule)
    return [{ text: first.replace("not before ", ""), cited: citedFor(earliest) }];
  return [
    { text: first, cited: citedFor(earliest) },
    { text: second, cited: citedFor(latest) },
  ];
}

/** Why a bound is what it is. */
function boundInWords(which: "earliest" | "latest", { day, rule }: ExplainedBound): string {
  if (day === null) return which === "earliest" ? "no evidence how early" : "no later post shows it";
  const text = dayInWords(day);
  const why: Readonly<Record<ExplainedBound["rule"], string>> = {
    words: "the words give the day",
    publication: "the day the post was published",
    "after-contrary": "the day after the last evidence of the opposite",
    "reporting-lag": `a news archive reports within ${REPORTING_LAG_DAYS} days`,
    other: "by what other posts say",
    none: "",
  };
  return `${which === "earliest" ? "not before" : "not after"} ${text}: ${why[rule]}`;
}

/** What evidence would settle a doubt. */
export function settlingInWords({ event, state, value, earliest, latest }: Settling): string {
  if (event === "any") return "any post or act that says whether it applied on the day";
  const what = value ? valueInWords(value) : state === "in-force" ? "it" : `the period “${(state ?? "").replaceAll("-", " ")}”`;
  const when = earliest === null && latest === null ? "" : `, now bounded to ${boundsInWords({ earliest, latest })}`;
  return `an act or post that dates the ${event === "start" ? "day on which" : "end, the day from which"} ${what} ${event === "start" ? "began" : "no longer applied"}${when}`;
}
