import type { UpcomingResult, UpcomingRow } from "../../queries/upcoming-result.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { eventInWords, kindInWords, seriesName, sideInWords } from "./change-words.js";
import { dayInWords } from "./day-words.js";
import { SourceNotes } from "./source-notes.js";
import { type Cell, textTable } from "./text-table.js";
import { wrap } from "./text-width.js";

/** What lies ahead, by day. */
export function upcomingView(result: UpcomingResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const { width, paints } = options;
  const notes = new SourceNotes();
  const rows = result.upcoming.map((row): readonly Cell[] => {
    const [first] = row.evidence;
    return [
      { text: dayInWords(row.day), paint: paints.strong },
      { text: seriesName(row, topics) },
      { text: whatComes(row) },
      { text: eventInWords(row.event) },
      { text: first ? `[${notes.numberOf(first)}]` : "", paint: paints.faint },
    ];
  });
  const by = result.knownOn === null ? "" : `, as known on ${dayInWords(result.knownOn)}`;
  const until = result.to === null ? "" : `, up to ${dayInWords(result.to)}`;
  const lines = [...wrap(`Ahead of ${dayInWords(result.from)}${until}${by}`, width).map(paints.strong), ""];
  lines.push(...(rows.length > 0 ? textTable(rows, width) : ["Nothing is announced."]));
  if (notes.size > 0) lines.push("", paints.strong("Sources"), ...notes.lines(true, options));
  return `${lines.join("\n")}\n`;
}

function whatComes({ kind, change, after }: UpcomingRow): string {
  if (kind === "deadline" || change === null || after === null) return "last day";
  return `${kindInWords(change)}: ${sideInWords(after)}`;
}
