import type { ComputedRow, ComputeResult } from "../../queries/compute-result.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { citedIn, SIGNS, sinceWhen, whatHolds } from "./answer-words.js";
import { seriesName } from "./change-words.js";
import { dayInWords } from "./day-words.js";
import { SourceNotes } from "./source-notes.js";
import { type Cell, textTable } from "./text-table.js";
import { wrap } from "./text-width.js";
import { valueInWords } from "./value-words.js";

/** An amount in money, the index it was reckoned by, and the rules that set it, with the words of each. */
export function computeView(result: ComputeResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const { width, paints } = options;
  const notes = new SourceNotes();
  const amount = valueInWords(result.amount);
  const known = result.knownOn === null ? "" : `, as known on ${dayInWords(result.knownOn)}`;
  const rows = result.results.map((row): readonly Cell[] => {
    return [
      { text: `${SIGNS[row.answer]} ${row.scope ?? amount}` },
      { text: productInWords(row), paint: paints.strong },
      { text: indexInWords(row, amount) },
      { text: citedIn(notes, row.index), paint: paints.faint },
    ];
  });
  const lines = [
    ...wrap(`${amount} on ${dayInWords(result.on)}${known}`, width).map(paints.strong),
    "",
    ...textTable(rows, width, "  "),
  ];
  const rules = result.rules.map((rule): readonly Cell[] => {
    const texts = [`${SIGNS[rule.answer]} ${seriesName(rule, topics)}`, whatHolds(rule), sinceWhen(rule)];
    return [...texts.map((text) => ({ text })), { text: citedIn(notes, rule), paint: paints.faint }];
  });
  if (rules.length > 0) lines.push("", paints.strong(`Rules that set ${amount}`), ...textTable(rules, width, "  "));
  if (notes.size > 0) lines.push("", paints.strong("Sources"), ...notes.lines(true, options));
  return `${lines.join("\n")}\n`;
}

function productInWords({ value, lowest, highest, answer }: ComputedRow): string {
  if (value) return valueInWords(value);
  if (!lowest || !highest) return answer;
  return lowest.amount === highest.amount
    ? `possibly ${valueInWords(lowest)}`
    : `${valueInWords(lowest)} to ${valueInWords(highest)}`;
}

function indexInWords({ index, lowest }: ComputedRow, amount: string): string {
  const held = whatHolds(index);
  const since = sinceWhen(index);
  const by = lowest && held !== "" ? `${amount} × ${held}` : held;
  return [by, since].filter((text) => text !== "").join(", ");
}
