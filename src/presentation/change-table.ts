import type { AnswerSide, ChangeKind } from "../../queries/answer-change.js";
import type { Evidence } from "../../queries/as-of-result.js";
import type { DayBounds } from "../model/bounds.js";
import type { IsoDay } from "../model/iso-day.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { eventInWords, kindInWords, seriesName, stepInWords } from "./change-words.js";
import { dayInWords } from "./day-words.js";
import type { SourceNotes } from "./source-notes.js";
import { type Cell, textTable } from "./text-table.js";

/** A change as a row of a table. */
export interface ChangeLine {
  readonly day: IsoDay | null;
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly change: ChangeKind;
  readonly before: AnswerSide;
  readonly after: AnswerSide;
  readonly event: DayBounds | null;
  /** Something to say beside it, for example how late it was reported. */
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

/** Changes as a table: the day where it is not that of the row above, what changed and how, the number of its source. */
export function changeTable(
  lines: readonly ChangeLine[],
  topics: readonly TopicInfo[],
  notes: SourceNotes,
  { width, paints }: ViewOptions,
): readonly string[] {
  let above: IsoDay | null = null;
  const rows = lines.map((line): readonly Cell[] => {
    const day = line.day !== null && line.day !== above ? dayInWords(line.day) : "";
    above = line.day;
    const [first] = line.evidence;
    const paint = line.change === "started" || line.change === "became-certain" ? paints.yes : paints.possible;
    return [
      { text: day, paint: paints.strong },
      { text: seriesName(line, topics) },
      { text: kindInWords(line.change), paint },
      { text: stepInWords(line.before, line.after) },
      { text: [eventInWords(line.event), line.note].filter((text) => text !== "").join("; ") },
      { text: first ? `[${notes.numberOf(first)}]` : "", paint: paints.faint },
    ];
  });
  return textTable(rows, width);
}
