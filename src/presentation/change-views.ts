import type { EffectChangesResult, PublishedChange, PublishedChangesResult } from "../../queries/changes-result.js";
import type { DatesResult } from "../../queries/dates-result.js";
import type { DiffResult, KnowledgeDiffResult } from "../../queries/diff-result.js";
import type { RecordedDiffResult } from "../../queries/recorded-diff.js";
import { append } from "../model/append.js";
import type { IsoDay } from "../model/iso-day.js";
import type { Coverage } from "../model/knowledge.js";
import type { TopicInfo } from "../model/topic.js";
import type { ViewOptions } from "./answer-view.js";
import { type ChangeLine, changeTable } from "./change-table.js";
import { kindInWords, lagInWords, seriesName } from "./change-words.js";
import { counted } from "./count-words.js";
import { dayInWords } from "./day-words.js";
import { SourceNotes } from "./source-notes.js";
import { type Cell, textTable } from "./text-table.js";
import { wrap } from "./text-width.js";
import { periodInWords } from "./timeline-words.js";

/** The days on which the answer changes, as a table with sources. */
export function datesView(result: DatesResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const title = `When the answer changes: ${seriesName(result, topics)}`;
  const lines = result.dates.flatMap(({ day, changes }) => changes.map((change) => ({ ...change, day, note: "" })));
  return page(title, known(result.knownOn, result.coverage), lines, topics, options, "No covered day brings another answer.");
}

/** What applied differently on two days. */
export function diffView(result: DiffResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const title = `What changed from ${dayInWords(result.from)} to ${dayInWords(result.to)}`;
  const lines = result.changes.map((change) => ({ ...change, day: null, event: change.after.start, note: "" }));
  return page(title, known(result.knownOn, result.coverage), lines, topics, options, "Both days have the same answers.");
}

/** What was learned about one day between two knowledge days. */
export function knowledgeDiffView(result: KnowledgeDiffResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const [first, last] = result.known;
  const title = `What was learned about ${dayInWords(result.asOf)} from ${dayInWords(first)} to ${dayInWords(last)}`;
  const lines = result.changes.map((change): ChangeLine => {
    const learned = `known since ${dayInWords(change.learnedOn)}`;
    const lag = lagInWords(change.lagDays);
    const evidence = change.posts.length > 0 ? change.posts : change.evidence;
    return { ...change, evidence, day: null, event: null, note: lag === "" ? learned : `${learned}, ${lag}` };
  });
  return page(title, "", lines, topics, options, "Both knowledge days give the same answers.");
}

/** How the answers for one day differ between two times of the knowledge base. */
export function recordedDiffView(result: RecordedDiffResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const [first, last] = result.recorded;
  const of = result.asOf === null ? "" : ` for ${dayInWords(result.asOf)}`;
  const title = `What the knowledge base answers otherwise${of}, from ${first} to ${last}`;
  const lines = result.changes.map((change) => ({ ...change, day: null, event: change.after.start, note: "" }));
  return page(title, known(result.knownOn, result.coverage[1]), lines, topics, options, "It gives the same answers at both times.");
}

/** What changed in the world since a day. */
export function effectChangesView(result: EffectChangesResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const title = `What changed since ${dayInWords(result.since)}`;
  const lines = result.changes.map((change) => ({ ...change, note: "" }));
  return page(title, known(result.knownOn, result.coverage), lines, topics, options, "No covered day brings another answer.");
}

/** What the posts since a day told. */
export function publishedChangesView(result: PublishedChangesResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const { width, paints } = options;
  const notes = new SourceNotes();
  let above: IsoDay | null = null;
  const rows = result.changes.map((change): readonly Cell[] => {
    const day = change.day === above ? "" : dayInWords(change.day);
    above = change.day;
    const [first] = change.evidence;
    return [
      { text: day, paint: paints.strong },
      { text: seriesName(change, topics) },
      { text: kindInWords(change.change) },
      { text: toldInWords(change) },
      { text: lagInWords(change.lagDays) },
      { text: first ? `[${notes.numberOf(first)}]` : "", paint: paints.faint },
    ];
  });
  const lines = [paints.strong(`What the posts since ${dayInWords(result.since)} told`)];
  const context = known(result.knownOn, result.coverage);
  if (context !== "") lines.push(...wrap(context, width).map(paints.faint));
  lines.push("", ...(rows.length > 0 ? textTable(rows, width) : ["No post tells anything new."]));
  if (notes.size > 0) lines.push("", paints.strong("Sources"), ...notes.lines(false, options));
  return `${lines.join("\n")}\n`;
}

function toldInWords({ before, after }: PublishedChange): string {
  return before === null ? periodInWords(after) : `${periodInWords(after)} (before: ${periodInWords(before)})`;
}

function known(knownOn: IsoDay | null, { from, to }: Coverage): string {
  const then = knownOn === null ? "" : `As it could be known on ${dayInWords(knownOn)}. `;
  return from && to ? `${then}The archive covers ${dayInWords(from)} to ${dayInWords(to)}.` : `${then}The archive had not begun.`;
}

function page(
  title: string,
  context: string,
  lines: readonly ChangeLine[],
  topics: readonly TopicInfo[],
  options: ViewOptions,
  none: string,
): string {
  const { width, paints } = options;
  const notes = new SourceNotes();
  const out = [...wrap(title, width).map(paints.strong), ...(context === "" ? [] : wrap(context, width).map(paints.faint)), ""];
  if (lines.length === 0) return `${[...out, none].join("\n")}\n`;
  append(out, changeTable(lines, topics, notes, options));
  if (notes.size > 0) out.push("", paints.strong("Sources"), ...notes.lines(false, options));
  out.push("", paints.faint(counted(lines.length, "change")));
  return `${out.join("\n")}\n`;
}
