import type { TimelineLane, TimelineSpan } from "../../queries/timeline-result.js";
import { addDays, type IsoDay } from "../model/iso-day.js";
import { textWidth } from "./text-width.js";
import { dayAt, type TimeScale, ticksOf } from "./timeline-scale.js";
import { mergedSpans } from "./timeline-words.js";
import { valueInWords } from "./value-words.js";

/** What stands in a column of a lane; each is told apart without colour. */
export const GLYPHS = { yes: "█", possible: "▒", no: "·", unknown: " ", turn: "│" } as const;

/** A lane as one line of `columns` characters: solid where certain, shaded where possible or only part of the column. */
export function laneLine({ spans }: TimelineLane, scale: TimeScale, columns: number): string {
  const merged = mergedSpans(spans);
  const cells = Array.from({ length: columns }, (_, column) => {
    const from = dayAt(scale, column / columns);
    const next = dayAt(scale, (column + 1) / columns);
    return glyphOf(merged, from, column + 1 === columns || next <= from ? addDays(from, 1) : next);
  });
  for (const span of merged) if (span.answer === "yes" && span.value) label(cells, span, scale, valueInWords(span.value));
  return cells.join("");
}

function glyphOf(spans: readonly TimelineSpan[], from: IsoDay, to: IsoDay): string {
  const within = spans.filter((span) => span.from < to && from < span.to);
  const answers = new Set(within.map(({ answer }) => answer));
  if (answers.size === 1 && answers.has("yes")) return within.length === 1 ? GLYPHS.yes : GLYPHS.turn;
  if (answers.has("yes") || answers.has("possible")) return GLYPHS.possible;
  return answers.size === 1 && answers.has("no") ? GLYPHS.no : GLYPHS.unknown;
}

/** Writes a value into the solid part of its span where there is room, and a line where it begins after another value. */
function label(cells: string[], span: TimelineSpan, scale: TimeScale, text: string): void {
  const first = Math.floor(scale.at(span.from) * cells.length);
  const end = Math.ceil(scale.at(span.to) * cells.length);
  if (first > 0 && cells[first] === GLYPHS.yes && cells[first - 1] === GLYPHS.yes) cells[first] = GLYPHS.turn;
  const solid = Array.from({ length: end - first }, (_, at) => first + at).filter((at) => cells[at] === GLYPHS.yes);
  const [begin = 0] = solid;
  if (textWidth(text) + 4 > solid.length) return;
  for (const [at, char] of [..." ", ...text, " "].entries()) cells[begin + 1 + at] = char;
}

/** The axis: a bar and a label where a year, or a month, begins. */
export function axisLine(scale: TimeScale, columns: number): string {
  let line = "";
  for (const { at, label: text } of ticksOf(scale, Math.floor(columns / 6))) {
    const column = Math.floor(at * columns);
    if (column < line.length + (line === "" ? 0 : 1) || column + 1 + text.length > columns) continue;
    line = `${line.padEnd(column)}${GLYPHS.turn}${text}`;
  }
  return line;
}
