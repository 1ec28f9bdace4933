import type { TimelineLane, TimelineResult } from "../../queries/timeline-result.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { dayInWords } from "./day-words.js";
import { SourceNotes } from "./source-notes.js";
import { type Cell, textTable } from "./text-table.js";
import { cut, textWidth, wrap } from "./text-width.js";
import { axisLine, GLYPHS, laneLine } from "./timeline-lanes.js";
import { scaleOf, type TimeScale } from "./timeline-scale.js";
import {
  doubtInWords,
  endWords,
  isTold,
  laneName,
  neverInWords,
  periodInWords,
  shownInWords,
  shownLanes,
} from "./timeline-words.js";

const WIDEST_NAME = 24;
const QUOTES_UP_TO = 8;

/** A topic over time: lanes over a date axis, then its periods with their sources. */
export function timelineView(
  result: TimelineResult,
  topic: TopicInfo,
  options: ViewOptions,
  scale: TimeScale | null = scaleOf(result),
): string {
  const { width, paints } = options;
  const known = result.knownOn === null ? "" : `, as known on ${dayInWords(result.knownOn)}`;
  const days = scale ? `, ${shownInWords(scale.first, scale.last)}` : "";
  const lines = wrap(`${topic.title}${days}${known}`, width).map(paints.strong);
  if (!scale) return `${[...lines, "The archive covers none of these days."].join("\n")}\n`;
  const { shown, never } = shownLanes(result);
  const notes = new SourceNotes();
  const out = [...lines, "", ...picture(result, shown, scale, options), "", ...periodLines(result, shown, notes, options)];
  if (shown.every((lane) => lane.spans.every(({ answer }) => answer === "unknown")) && never.length === 0)
    out.push(...wrap(silentInWords(shown, result, topic), width));
  if (never.length > 0) out.push("", ...neverInWords(never, result).flatMap((line) => wrap(line, width)));
  if (notes.size > 0) out.push("", paints.strong("Sources"), ...notes.lines(notes.size <= QUOTES_UP_TO, options));
  out.push("", ...wrap(legend(shown), width).map(paints.faint));
  return `${out.join("\n")}\n`;
}

/** That nothing is told of what was asked for, and how to see of what something is. */
function silentInWords(lanes: readonly TimelineLane[], result: TimelineResult, topic: TopicInfo): string {
  const names = lanes.map((lane) => laneName(lane, result)).join(", ");
  return `Nothing is told of ${names === "" ? "it" : names} on these days. \`inforce timeline ${topic.id}\` shows all of which something is.`;
}

function picture(
  result: TimelineResult,
  lanes: readonly TimelineLane[],
  scale: TimeScale,
  { width, paints }: ViewOptions,
): readonly string[] {
  const names = lanes.map((lane) => laneName(lane, result));
  const room = Math.min(WIDEST_NAME, Math.max(0, ...names.map(textWidth)), Math.floor(width / 3));
  const columns = width - room - 2;
  const named = (name: string): string => {
    const short = cut(name, room);
    return `${short}${" ".repeat(room - textWidth(short))}  `;
  };
  const rows = lanes.map((lane, at) => `${named(names[at] ?? "")}${paints.yes(laneLine(lane, scale, columns))}`.trimEnd());
  return [`${" ".repeat(room + 2)}${paints.faint(axisLine(scale, columns))}`, ...rows];
}

function periodLines(
  result: TimelineResult,
  lanes: readonly TimelineLane[],
  notes: SourceNotes,
  { width, paints }: ViewOptions,
): readonly string[] {
  const rows: (readonly Cell[])[] = [];
  for (const lane of lanes) {
    const own = result.periods.filter(({ subject, scope }) => subject === lane.subject && scope === lane.scope);
    for (const [at, period] of own.filter(isTold).entries()) {
      const told = [...period.evidence.slice(0, 1), endWords(period.evidence)].filter((one) => one != null);
      rows.push([
        { text: at === 0 ? laneName(lane, result) : "" },
        { text: `${periodInWords(period)}${doubtInWords(period)}` },
        { text: [...new Set(told.map((one) => `[${notes.numberOf(one)}]`))].join(" "), paint: paints.faint },
      ]);
    }
  }
  return textTable(rows, width);
}

function legend(lanes: readonly TimelineLane[]): string {
  const answers = new Set(lanes.flatMap(({ spans }) => spans.map(({ answer }) => answer)));
  const signs = [
    `${GLYPHS.yes} certain`,
    `${GLYPHS.possible} possible, or part of the days of this column`,
    ...(answers.has("no") ? [`${GLYPHS.no} not in force`] : []),
    ...(answers.has("unknown") ? ["blank: not known"] : []),
    "[n]: source",
  ];
  return signs.join("; ");
}
