import type { Evidence } from "../../queries/as-of-result.js";
import type { UpcomingRow } from "../../queries/upcoming-result.js";
import type { SinceState, WatchedAnswer, WatchedCases, WatchResult } from "../../queries/watch-result.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { changeInWords } from "./audit-words.js";
import { seriesName } from "./change-words.js";
import { counted } from "./count-words.js";
import { dayInWords } from "./day-words.js";
import { groupName, type NewsGroup, newsGroups, newsInWords, newsKindInWords, stretchDays, stretchStep } from "./news-words.js";
import { SourceNotes } from "./source-notes.js";
import { type Cell, textTable } from "./text-table.js";
import { wrap } from "./text-width.js";

/** Which answers changed, those that changed alike together, with their sources; and the deadlines that lie ahead. */
export function watchView(result: WatchResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const { width, paints } = options;
  const notes = new SourceNotes();
  const lines = [...wrap(`What changed since ${sinceInWords(result.since)}`, width).map(paints.strong), ""];
  const groups = newsGroups(result.changes, topics);
  for (const group of groups) lines.push(...groupLines(group, topics, notes, options), "");
  lines.push(...wrap(`${newsInWords(result.changes)}.`, width));
  if (result.ahead !== null) {
    const until = `Deadlines from ${dayInWords(result.ahead.from)} to ${dayInWords(result.ahead.to)}`;
    lines.push("", ...wrap(until, width).map(paints.strong), ...deadlineLines(result.deadlines, topics, notes, options));
  }
  if (result.cases !== null) lines.push("", ...caseLines(result.cases, options));
  if (notes.size > 0) lines.push("", paints.strong("Sources"), ...notes.lines(true, options));
  if (groups.some(({ answer }) => isGone(answer))) lines.push("", paints.faint("−[n]: the words it rested on are gone"));
  return `${lines.join("\n")}\n`;
}

/** @example sinceInWords({ knownOn: null, run: 3, recordedOn: "2024-03-01T10:00:00.000Z" }) // "run 3 (2024-03-01T10:00:00.000Z)" */
export function sinceInWords({ knownOn, run, recordedOn }: SinceState): string {
  if (knownOn !== null) return `what was known on ${dayInWords(knownOn)}`;
  return run === null ? `${recordedOn}` : `run ${run} (${recordedOn})`;
}

/** Answers that changed alike: whose they are, and a row for each stretch of days. */
export function groupLines(
  group: NewsGroup,
  topics: readonly TopicInfo[],
  notes: SourceNotes | null,
  { width, paints }: ViewOptions,
): readonly string[] {
  const { answer } = group;
  const source = sourceOf(answer);
  const mark = source === null || notes === null ? "" : `${isGone(answer) ? "−" : ""}[${notes.numberOf(source)}]`;
  const rows = answer.stretches.map((stretch): readonly Cell[] => [
    { text: newsKindInWords(stretch.kind) },
    { text: stretchDays(stretch) },
    { text: stretchStep(stretch) },
    { text: mark, paint: paints.faint },
  ]);
  return [...wrap(groupName(group, topics), width), ...textTable(rows, width, "  ")];
}

/** The words to show first for a change: what is new, else what is gone. */
export function sourceOf({ evidence, gone }: Pick<WatchedAnswer, "evidence" | "gone">): Evidence | null {
  return evidence[0] ?? gone[0] ?? null;
}

/** Whether a change came about because words are gone, and no others brought it. */
export function isGone({ evidence, gone }: Pick<WatchedAnswer, "evidence" | "gone">): boolean {
  return evidence.length === 0 && gone.length > 0;
}

const MOST_CASES = 100;

/** @example casesInWords({ judged: 11, rejected: 1, changed: [] }) // "Of 11 cases no verdict changed; 1 row was left out" */
export function casesInWords({ judged, rejected, changed }: WatchedCases): string {
  const count = new Set(changed.map(({ line }) => line)).size;
  const told = changed.length === 0 ? "no verdict changed" : `${count} changed, in ${counted(changed.length, "verdict")}`;
  const left = rejected === 0 ? "" : `; ${counted(rejected, "row")} left out`;
  return `Of ${counted(judged, "case")} ${told}${left}`;
}

function caseLines(cases: WatchedCases, { width, paints }: ViewOptions): readonly string[] {
  const rows = cases.changed
    .slice(0, MOST_CASES)
    .map(({ caseId, requirement, before, now, changedBy }): readonly Cell[] => [
      { text: caseId },
      { text: requirement },
      { text: `${before} → ${now}` },
      { text: changedBy.map(changeInWords).join(", ") || "not covered before", paint: paints.faint },
    ]);
  const more = cases.changed.length - rows.length;
  const rest = more > 0 ? [`  and ${counted(more, "verdict")} more: --json, or inforce audit --against`] : [];
  return [...wrap(casesInWords(cases), width).map(paints.strong), ...textTable(rows, width, "  "), ...rest];
}

function deadlineLines(
  deadlines: readonly UpcomingRow[],
  topics: readonly TopicInfo[],
  notes: SourceNotes,
  { width, paints }: ViewOptions,
): readonly string[] {
  const rows = deadlines.map((row): readonly Cell[] => {
    const [first] = row.evidence;
    const mark = first ? `[${notes.numberOf(first)}]` : "";
    return [{ text: dayInWords(row.day) }, { text: seriesName(row, topics) }, { text: mark, paint: paints.faint }];
  });
  return rows.length > 0 ? textTable(rows, width, "  ") : ["  None is known."];
}
