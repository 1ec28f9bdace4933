import type { CorrectedAnswer, CorrectionRow, CorrectionsResult } from "../../queries/corrections.js";
import { EVERY_OTHER } from "../model/fact.js";
import { addDays } from "../model/iso-day.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { seriesName, sideInWords } from "./change-words.js";
import { counted } from "./count-words.js";
import { dayInWords } from "./day-words.js";
import { oneLine, wrap } from "./text-width.js";

const DEEDS: Readonly<Record<CorrectionRow["deed"], string>> = {
  tell: "tells",
  retract: "takes back",
  confirm: "confirms",
  replace: "replaces",
  undo: "undoes",
};

/** The corrections of a base: what each does and why, whether it counts still, and which answers it changed. */
export function correctionsView({ corrections }: CorrectionsResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  if (corrections.length === 0) return "No corrections.\n";
  const pages = corrections.map((row) => correctionLines(row, topics, options).join("\n"));
  const undone = corrections.filter(({ counts }) => !counts).length;
  const foot = `${counted(corrections.length, "correction")}${undone === 0 ? "" : `, ${undone} undone`}`;
  return `${[...pages, options.paints.faint(foot)].join("\n\n")}\n`;
}

function correctionLines(row: CorrectionRow, topics: readonly TopicInfo[], { width, paints }: ViewOptions): readonly string[] {
  const inner = (text: string): readonly string[] => wrap(oneLine(text), width - 2).map((line) => `  ${line}`);
  const changed = row.changed.map((one) => changeInWords(one, topics));
  return [
    paints.strong(`${row.id}, ${dayInWords(row.day)}, ${oneLine(row.author)}`),
    ...inner(row.reason),
    ...(row.target === null ? [] : inner(`${DEEDS[row.deed]} ${row.target}`)),
    ...inner(stateOf(row)),
    ...(changed.length === 0 ? ["  changed no answer"] : changed.flatMap(inner)),
    ...row.findings.flatMap((id) => inner(`finding ${id}`).map(paints.faint)),
  ];
}

function stateOf({ counts, days }: CorrectionRow): string {
  if (counts) return "counts";
  const last = days.at(-1)?.to ?? null;
  return last === null ? "never counted: it was undone on its day" : `undone on ${dayInWords(last)}`;
}

function changeInWords({ from, to, before, after, ...series }: CorrectedAnswer, topics: readonly TopicInfo[]): string {
  const name =
    series.subject === EVERY_OTHER
      ? `${seriesName({ ...series, subject: null }, topics)}: every other country`
      : seriesName(series, topics);
  const first = from === null ? "" : `from ${dayInWords(from)}`;
  const last = to === null ? "" : `until ${dayInWords(addDays(to, -1))}`;
  const days = [first, last].filter((text) => text !== "").join(" ");
  return `${name}${days === "" ? "" : `, ${days}`}: ${sideInWords(before)} → ${sideInWords(after)}`;
}
