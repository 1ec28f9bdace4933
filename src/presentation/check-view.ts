import type { CheckResult, OpenQuestion } from "../../queries/audit/check.js";
import { countryName } from "../model/countries/country-table.js";
import type { ViewOptions } from "./answer-view.js";
import { untoldInWords } from "./audit-words.js";
import { dayInWords } from "./day-words.js";
import { SourceNotes } from "./source-notes.js";
import { textTable } from "./text-table.js";
import { wrap } from "./text-width.js";

const VERDICTS = { met: "met", "not-met": "not met", "not-required": "not required", undetermined: "open" } as const;
const SHOWN_SOURCES = 2;

/** What applies to one person in words, the questions that are still open, and the posts it rests on. */
export function checkView(result: CheckResult, flagOf: (column: string) => string, options: ViewOptions): string {
  const { width, paints } = options;
  const notes = new SourceNotes();
  const known = result.knownOn === null ? "" : `, as known on ${dayInWords(result.knownOn)}`;
  const who = `${countryName(result.nationality)}, entry by ${result.transport} on ${dayInWords(result.date)}${known}`;
  const lines = wrap(who, width).map(paints.strong);
  for (const { column, got, accepted } of result.notes)
    lines.push(...wrap(`${flagOf(column ?? "")} ${got} is not covered (${accepted})`, width));
  for (const { title, verdict, detail, evidence } of result.results) {
    const sources = evidence.flatMap(({ facts }) => facts.flatMap(({ sources: [first] }) => first ?? []));
    const numbers = [...new Set(sources.map((source) => notes.numberOf(source)))].slice(0, SHOWN_SOURCES);
    const cited = numbers.map((number) => `  ${paints.faint(`[${number}]`)}`).join("");
    const paint = verdict === "not-met" ? paints.problem : paints.strong;
    lines.push("", `${paint(`${title}: ${VERDICTS[verdict]}`)}${cited}`);
    for (const way of waysIn(detail)) lines.push(...wrap(way, width - 2).map((line) => `  ${line}`));
  }
  if (result.questions.length > 0) {
    const questions = result.questions.map((question) => [
      { text: flagOf(question.column), paint: paints.strong },
      { text: `${question.asks}: ${settles(question)}` },
    ]);
    lines.push("", paints.strong("Questions still open"), ...textTable(questions, width, "  "));
  }
  if (result.evidenceMissing.length > 0) {
    lines.push("", paints.strong("What the archive does not tell"));
    for (const missing of result.evidenceMissing) lines.push(...wrap(untoldInWords(missing), width - 2).map((line) => `  ${line}`));
  }
  if (notes.size > 0) lines.push("", paints.strong("Sources"), ...notes.lines(true, options));
  return `${lines.join("\n")}\n`;
}

/** The ways in which a verdict may come about, each by itself. */
function waysIn(detail: string): readonly string[] {
  return detail.split(/ (?=Or:? |Assumed, )/);
}

/** What an answer comes to: of yes or no the verdicts of each, else what hangs on it. */
function settles({ answers, requirements }: OpenQuestion): string {
  if (answers.length === 0) return requirements.join(", ");
  const told = answers.map(
    ({ says, verdicts }) =>
      `${says}: ${verdicts.map(({ requirement, verdict }) => `${requirement} ${VERDICTS[verdict]}`).join(", ")}`,
  );
  return told.join("; ");
}
