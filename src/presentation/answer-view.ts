import type { Answer, AnswerEvidence, AsOfResult, BriefAnswer } from "../../queries/as-of-result.js";
import { countryName } from "../model/countries/country-table.js";
import { foldWord } from "../model/name-folding.js";
import type { TopicInfo } from "../model/topic.js";
import { citedIn, paintOfAnswer, SIGNS, sinceWhen, whatHolds, whyOpen } from "./answer-words.js";
import { dayInWords } from "./day-words.js";
import type { Palette } from "./palette.js";
import { SourceNotes } from "./source-notes.js";
import { type Cell, textTable } from "./text-table.js";
import { wrap } from "./text-width.js";

/** How wide a view may be, and its paints. */
export interface ViewOptions {
  readonly width: number;
  readonly paints: Palette;
}

/**
 * The answers for one day as a page for people: topics under their groups, a row each with since when, how sure, and the
 * number of its source; sources with the words they rest on where one topic was asked about; a legend.
 */
export function answerView(result: AsOfResult, topics: readonly TopicInfo[], options: ViewOptions): string {
  const { paints, width } = options;
  const asked = topics.filter((topic) => result.answers.some((answer) => answer.topic === topic.id));
  const notes = new SourceNotes(asked.length > 1);
  const groups = [...new Set(asked.map((topic) => topic.group))];
  const lines: string[] = [
    paints.strong(`What applied on ${dayInWords(result.asOf)}`),
    ...horizonLines(result, width).map(paints.faint),
  ];
  for (const group of groups) {
    lines.push("", paints.strong(group));
    lines.push(
      ...groupLines(
        asked.filter((topic) => topic.group === group),
        result.answers,
        notes,
        options,
      ),
    );
  }
  if (asked.length === 1) lines.push(...openLines(result, asked, notes, width));
  if (notes.size > 0) lines.push("", paints.strong("Sources"), ...notes.lines(asked.length === 1, options));
  if (asked.length === 1) lines.push(...unreadLines(result.answers, width).map(paints.faint));
  lines.push("", ...answerLegend(result.answers, width).map(paints.faint));
  return `${lines.join("\n")}\n`;
}

/** What the archive covers, and as known when. */
export function horizonLines({ coverage, knownOn }: AsOfResult, width: number): readonly string[] {
  const { from, to } = coverage;
  const known = knownOn === null ? "" : `As it could be known on ${dayInWords(knownOn)}. `;
  const covers = from && to ? `The archive covers ${dayInWords(from)} to ${dayInWords(to)}.` : "The archive had not begun.";
  return wrap(`${known}${covers}`, width);
}

/** Topics with one answer stand together in a table; a topic with several has its own under its title. */
function groupLines(
  topics: readonly TopicInfo[],
  answers: readonly Answer[],
  notes: SourceNotes,
  { width, paints }: ViewOptions,
): readonly string[] {
  const single: (readonly Cell[])[] = [];
  const several: string[] = [];
  const silent: string[] = [];
  for (const topic of topics) {
    const own = answers.filter((answer) => answer.topic === topic.id);
    const [only] = own;
    if (topics.length > 1 && own.every(saysNothing)) silent.push(topic.title);
    else if (own.length === 1 && only && only.subject === null && only.scope === null) {
      single.push(rowOf(topic.title, only, notes, paints));
    } else {
      const rows = byName(own, topic).map((answer) => rowOf(nameOf(answer, topic), answer, notes, paints));
      several.push(
        ...wrap(`${topic.title} (${tally(own)})`, width - 2).map((line) => `  ${line}`),
        ...textTable(rows, width, "    "),
      );
    }
  }
  const note = silent.length === 0 ? [] : wrap(silentInWords(silent), width - 2);
  return [...textTable(single, width, "  "), ...several, ...note.map((line) => `  ${paints.faint(line)}`)];
}

/** So many topics of which nothing is known are named. */
const MOST_SILENT = 6;

function silentInWords(titles: readonly string[]): string {
  if (titles.length <= MOST_SILENT) return `Nothing is known of: ${titles.join("; ")}.`;
  const named = titles.slice(0, MOST_SILENT - 1);
  return `Nothing is known of: ${named.join("; ")}; and ${titles.length - named.length} others (inforce topics lists them).`;
}

/** Countries in the order of their printed names; scopes as the topic lists them. */
function byName(answers: readonly Answer[], topic: TopicInfo): readonly Answer[] {
  if (!topic.subjects) return answers;
  const keyed = answers.map((answer) => ({ answer, key: foldWord(nameOf(answer, topic)) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ answer }) => answer);
}

/** Whether a row would say nothing: not known, and nothing was known before. */
export function saysNothing(answer: BriefAnswer): boolean {
  return answer.answer === "unknown" && (answer.lastKnown === null || answer.lastKnown.answer === "unknown");
}

function rowOf(name: string, answer: Answer, notes: SourceNotes, paints: Palette): readonly Cell[] {
  const paint = paintOfAnswer(answer.answer, paints);
  const cited = citedIn(notes, answer);
  const against = answer.disagreeing.map((one) => `≠[${notes.numberOf(one)}]`);
  return [
    { text: `${SIGNS[answer.answer]} ${name}`, paint },
    { text: answer.answer, paint },
    { text: whatHolds(answer) },
    { text: sinceWhen(answer) },
    { text: [cited, ...against].join(" ").trim(), paint: paints.faint },
  ];
}

function nameOf({ subject, scope }: Answer, topic: TopicInfo): string {
  const names = [subject === null ? null : countryName(subject), scope].filter((name) => name !== null);
  return names.length > 0 ? names.join(", ") : topic.title;
}

/** @example tally(answers) // "27 yes, 1 possible" */
export function tally(answers: readonly Pick<Answer, "answer">[]): string {
  const words = ["yes", "possible", "no", "unknown"] as const;
  const counts = words.map((word) => ({ word, count: answers.filter((answer) => answer.answer === word).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`)
    .join(", ");
}

/** So many answers say why they are open; the others do so alone. */
const MOST_OPEN = 5;

/** Why what is possible is no more than that. */
function openLines(
  { asOf, answers }: AsOfResult,
  topics: readonly TopicInfo[],
  notes: SourceNotes,
  width: number,
): readonly string[] {
  const cited = (words: readonly AnswerEvidence[]): string =>
    [...new Set(words.map((one) => `[${notes.numberOf(one)}]`))].join(" ");
  const open = answers.flatMap((answer) => {
    const topic = topics.find(({ id }) => id === answer.topic);
    const reasons = whyOpen(answer, answer.lastKnown?.on ?? asOf, cited);
    return topic === undefined || reasons.length === 0 ? [] : [`${nameOf(answer, topic)}: ${reasons.join("; ")}.`];
  });
  if (open.length === 0) return [];
  const more =
    open.length > MOST_OPEN ? [`${open.length - MOST_OPEN} more are open: ask with --subject, or \`inforce explain\`.`] : [];
  const lines = [...open.slice(0, MOST_OPEN), ...more];
  return ["", "Open because", ...lines.flatMap((line) => wrap(line, width - 2).map((part) => `  ${part}`))];
}

/** That later sentences about the topic were not read, and how to see them. */
function unreadLines(answers: readonly Answer[], width: number): readonly string[] {
  const [most] = [...answers].sort((a, b) => b.unread.sentences - a.unread.sentences);
  if (most === undefined || most.unread.sentences === 0 || most.unread.since === null) return [];
  const { sentences, since } = most.unread;
  const found = sentences === 1 ? "A later sentence about it was not read" : `${sentences} later sentences about it were not read`;
  return [
    "",
    ...wrap(`${found}, since ${dayInWords(since)}: inforce findings --rule unread-sentence --topic ${most.topic}`, width),
  ];
}

/** What the signs mean that a page uses; with `sources` also the marks of sources. */
export function answerLegend(answers: readonly Answer[], width: number, sources = true): readonly string[] {
  const words: readonly (readonly [Answer["answer"], string])[] = [
    ["yes", "certain"],
    ["possible", "the dates leave it open"],
    ["no", "certainly not"],
    ["unknown", "the archive does not say"],
  ];
  const used = words.filter(([word]) => answers.some((answer) => answer.answer === word));
  const signs = used.map(([word, means]) => `${SIGNS[word]} ${word}: ${means}`);
  const ranged = answers.some(({ start }) => start !== null && start.earliest !== null && start.earliest !== start.latest);
  const outranked = answers.some(({ disagreeing }) => disagreeing.length > 0)
    ? ["≠[n]: says otherwise, and a source of better authority holds against it"]
    : [];
  const notes = [
    ...(ranged ? ["since A – B: it began on one of these days"] : []),
    ...(sources ? ["[n]: source", ...outranked] : []),
  ];
  return wrap([...signs, ...notes].join("; "), width);
}
