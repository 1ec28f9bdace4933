import type { ExplainedEvent, ExplainedStatement, ExplainResult, Explanation } from "../../queries/explain-result.js";
import { countryName } from "../model/countries/country-table.js";
import type { Instrument } from "../model/statement.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { SIGNS, sinceWhen, whatHolds } from "./answer-words.js";
import { dayInWords } from "./day-words.js";
import { eventParts, saysInWords, settlingInWords, stanceInWords } from "./explain-words.js";
import { citation } from "./source-notes.js";
import { cut, oneLine, wrap } from "./text-width.js";
import { doubtInWords, periodInWords } from "./timeline-words.js";

const QUOTE_LENGTH = 400;

/** How each answer comes about, as a text for somebody who has never seen the program. */
export function explainView(result: ExplainResult, topic: TopicInfo, options: ViewOptions): string {
  const { width, paints } = options;
  const { from, to } = result.coverage;
  const known = result.knownOn === null ? "" : `As it could be known on ${dayInWords(result.knownOn)}. `;
  const covers = from && to ? `The archive covers ${dayInWords(from)} to ${dayInWords(to)}.` : "The archive had not begun.";
  const lines = [
    ...wrap(`${topic.title} on ${dayInWords(result.asOf)}`, width).map(paints.strong),
    ...wrap(`${topic.meaning} ${known}${covers}`, width),
  ];
  for (const explanation of result.explanations) lines.push("", ...explanationLines(explanation, topic, options));
  return `${lines.join("\n")}\n`;
}

function explanationLines(explanation: Explanation, topic: TopicInfo, options: ViewOptions): readonly string[] {
  const { width, paints } = options;
  const { answer, byDefault, periods, statements, findings, acts, settledBy } = explanation;
  const names = [answer.subject === null ? null : countryName(answer.subject), answer.scope].filter((name) => name !== null);
  const what = [whatHolds(answer), sinceWhen(answer)].filter((text) => text !== "").join(", ");
  const head = `${SIGNS[answer.answer]} ${names.join(", ") || topic.title}: ${answer.answer}${what === "" ? "" : `, ${what}`}`;
  const numbers = new Map(statements.map(({ id }, at) => [id, at + 1]));
  const section = (title: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : ["", paints.strong(title), ...texts.flatMap((text) => bullet(text, width))];
  const whole = byDefault ? ["Nothing is known of it by name; what holds for all countries that no post names answers."] : [];
  const beyond =
    answer.state === "out-of-coverage" && explanation.lookedAt
      ? [`The day is not covered; what follows is for ${dayInWords(explanation.lookedAt)}.`]
      : [];
  return [
    ...wrap(head, width).map(paints.strong),
    ...[...whole, ...beyond].flatMap((text) => wrap(text, width)),
    ...section("Periods that may hold on the day", periodTexts(explanation, numbers)),
    ...statementLines(statements, numbers, options),
    ...section(
      "Findings",
      findings.map(({ rule, message, action }) => `${rule}: ${oneLine(message)} → ${oneLine(action)}`),
    ),
    ...section("Acts", acts.map(actInWords)),
    ...section("What would settle it", settledBy.map(settlingInWords)),
    ...(periods.length === 0 ? ["", "The archive says nothing about it."] : []),
  ];
}

function periodTexts({ periods }: Explanation, numbers: ReadonlyMap<string, number>): readonly string[] {
  return periods
    .filter(({ answers }) => answers)
    .map((period) => {
      const events = period.events.map((event) => eventInWords(event, numbers)).join(" ");
      return `${period.certainty}: ${periodInWords(period)}${doubtInWords(period)}. ${events}`.trim();
    });
}

function eventInWords(event: ExplainedEvent, numbers: ReadonlyMap<string, number>): string {
  const parts = eventParts(event, numbers).map(({ text, cited }) => (cited.length === 0 ? text : `${text} [${cited.join(", ")}]`));
  return `${event.of === "start" ? "Its start" : "Its end"}: ${parts.join("; ")}.`;
}

function statementLines(
  statements: readonly ExplainedStatement[],
  numbers: ReadonlyMap<string, number>,
  { width, paints }: ViewOptions,
): readonly string[] {
  if (statements.length === 0) return [];
  const lines = ["", ...wrap("What the posts say, in the order in which it became known", width).map(paints.strong)];
  for (const statement of statements) {
    const label = `  [${numbers.get(statement.id) ?? 0}] `;
    const indent = " ".repeat(label.length);
    const said = `${dayInWords(statement.knownFrom)}, ${stanceInWords(statement.stance)}: ${saysInWords(statement)}${isIdle(statement) ? " (not used)" : ""}`;
    const [head = "", ...rest] = wrap(said, width - label.length);
    const quoted = wrap(`“${cut(oneLine(statement.evidence.quote), QUOTE_LENGTH)}”`, width - label.length);
    const place = wrap(`${citation(statement.evidence)}; read by ${statement.evidence.rule}`, width - label.length);
    lines.push(`${label}${head}`, ...rest.map((line) => `${indent}${line}`));
    lines.push(...[...quoted, ...place].map((line) => `${indent}${paints.faint(line)}`));
  }
  return lines;
}

/** Speaks of the day, but what answers does not rest on it. */
function isIdle({ used, stance }: ExplainedStatement): boolean {
  return !used && (stance === "for" || stance === "against");
}

function actInWords({ kind, issuer, number, date, title }: Instrument): string {
  const parts = [issuer, kind, number === null ? null : `No. ${number}`, date === null ? null : dayInWords(date)];
  const told = parts.filter((part) => part !== null && part !== "").join(", ");
  return told === "" ? oneLine(title) : told;
}

function bullet(text: string, width: number): readonly string[] {
  const [head = "", ...rest] = wrap(text, width - 4);
  return [`  - ${head}`, ...rest.map((line) => `    ${line}`)];
}
