import { append } from "../../../src/model/append.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import type { IsoDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import { withContractions } from "../scan/contractions.js";
import { type Item, is, itemsOf, SEAM } from "../scan/items.js";
import type { ScannedPost } from "../scan/scan-post.js";
import { withSplitVerbs } from "../scan/split-verbs.js";
import { type Passage, passagesOf, type Stretch } from "../text/passages.js";
import { withAnswers } from "./answers.js";
import { lengthOf, referred, standingFor, withAntecedent, withMeasured } from "./antecedents.js";
import { withBackground, withoutPointers } from "./background.js";
import { cellItems, withoutDays, withYears } from "./cell-items.js";
import { isThing, resolved } from "./pronouns.js";
import { withSharedUnits } from "./shared-units.js";
import { shortened } from "./shortened.js";
import { withScoped } from "./staying-figures.js";

/** What is read at once: a sentence, a heading, or an introduction with one item of its list (or with a list of names). */
export interface Unit extends Stretch {
  readonly kind: Passage["kind"];
  readonly items: readonly Item[];
  /** Index of the first item that is not of the introduction. */
  readonly own: number;
  readonly heading: readonly Item[];
  readonly title: readonly Item[];
  readonly before: Unit | null;
  /** An introduction that is read together with each item of its list. */
  readonly introduces: boolean;
  readonly question: boolean;
  /** Offset at which its line begins. */
  readonly line: number;
}

const NO_ITEMS: readonly Item[] = [];

/** Units of which some are made anew, and every one of which points to the one that now stands before it. */
export function remade(
  units: readonly Unit[],
  anew: (unit: Unit, at: number) => Partial<Pick<Unit, "items" | "end">> | null,
): readonly Unit[] {
  const made = new Map<Unit, Unit>();
  for (const [at, unit] of units.entries()) {
    const before = unit.before === null ? null : (made.get(unit.before) ?? unit.before);
    const part = anew(unit, at);
    if (part !== null || before !== unit.before) made.set(unit, { ...unit, before, ...part });
  }
  return made.size === 0 ? units : units.map((unit) => made.get(unit) ?? unit);
}

/** Cuts a scanned post into units, in reading order. */
export function unitsOf(post: Post, scanned: ScannedPost): readonly Unit[] {
  const passages = passagesOf(post);
  const stamped = passages[0]?.kind === "title" && post.published.basis === "title" ? passages[0] : null;
  // Of stretches that begin at one place the last asked for: an introduction and a heading come again and again.
  const known = new Map<number, { readonly end: number; readonly items: readonly Item[] }>();
  const items = (of: Stretch | null): readonly Item[] => {
    if (of === null) return NO_ITEMS;
    const found = known.get(of.start);
    if (found?.end === of.end) return found.items;
    const words = withSplitVerbs(withContractions(itemsOf(scanned, of.start, of.end), scanned.root), scanned.root);
    const all = withBackground(withSharedUnits(withoutPointers(withYears(words))));
    const made = stamped?.start === of.start ? withoutStamp(all, post.published.latest) : all;
    known.set(of.start, { end: of.end, items: made });
    return made;
  };
  const lineOf = lineFinder(scanned.text);
  const first = passages[0];
  const title = first?.kind === "title" ? items(first) : NO_ITEMS;
  const out: Unit[] = [];
  const add = (
    kind: Passage["kind"],
    span: Stretch,
    parts: readonly Stretch[],
    heading: Stretch | null,
    introduces = false,
    cells: "introduced" | "bare" | null = null,
  ): void => {
    const all: Item[] = [];
    let own = 0;
    let introduced = 0;
    // Days over a column or in front of a row are those of its figures; those of the introduction are told of the table as a whole.
    const cellsDated =
      cells === "introduced" &&
      parts.slice(1).some((part) => cellItems(items(part), NO_ITEMS, NO_ITEMS).some(({ kind }) => kind === "date"));
    for (const [at, part] of parts.length > 1 ? parts.entries() : []) {
      // "Resume on" over a day: the word in front of the day, and the day.
      const led = cells !== null && is(all.at(-1), "role") && items(part)[0]?.kind === "date";
      if (all.length > 0 && !led) all.push(SEAM);
      own = all.length;
      if (at === 1) introduced = all.length;
      if (at === 0 && cellsDated) append(all, withoutDays(items(part)));
      else if (cells) append(all, cellItems(items(part), all, cellsDated ? items(parts[0] as Stretch) : NO_ITEMS));
      else append(all, items(part));
    }
    const last = out.at(-1);
    const line = lineOf(span.start);
    const whole = parts.length > 1 ? all : items(parts[0] ?? null);
    const headed = kind === "title" || kind === "heading";
    const goesOn =
      (kind === "sentence" || (kind === "item" && parts.length === 1)) &&
      last?.kind === kind &&
      last.line === line &&
      cells === null;
    out.push({
      kind,
      start: span.start,
      end: span.end,
      items: goesOn ? goingOn(whole, items(heading), title, last) : continued(whole, kind, items(heading), title, null),
      own: parts.length > 2 ? introduced : own,
      heading: items(heading),
      title,
      before: last ?? null,
      introduces,
      question:
        scanned.text[span.end - 1] === "?" || (headed && (asks(whole) || scanned.text.slice(span.start, span.end).includes("?"))),
      line,
    });
  };
  for (const passage of passages) {
    const own: Stretch = { start: passage.start, end: passage.end };
    if (passage.cells !== undefined) {
      const intro = passage.cells.some((cell) => isSentence(items(cell))) ? null : passage.intro;
      add(
        "item",
        own,
        [...(intro === null ? [] : [intro]), ...passage.cells],
        passage.heading,
        false,
        intro === null ? "bare" : "introduced",
      );
      continue;
    }
    if (passage.kind === "item" && passage.intro !== null) {
      if (isNames(items(own))) continue; // told by the unit that joins them
      add("item", { start: passage.intro.start, end: own.end }, [passage.intro, own], passage.heading);
      continue;
    }
    const names = passage.items.filter((item) => isNames(items(item)));
    if (names.length > 0 && names.length >= passage.items.length / 2) {
      const last = names.at(-1) as Stretch;
      add("sentence", { start: own.start, end: last.end }, [own, ...names], passage.heading);
      continue;
    }
    add(passage.kind, own, [own], passage.heading, passage.items.length > 0);
  }
  return withAnswers(out);
}

/** "2 May 2017 \u2013 The pier is shut", "Index of rates | 2 May 2017": the day in a title that dates its post is no day of what it tells. */
function withoutStamp(title: readonly Item[], published: IsoDay): readonly Item[] {
  const at = title.findIndex(({ date }) => date?.kind === "day" && isDay(date, published));
  if (at < 0) return title;
  const parts = (item: Item | undefined): boolean => item?.kind === "punct" && !/^["'\u00ab\u00bb\u201c\u201d]$/.test(item.text);
  let [from, to] = [at, at + 1];
  while (parts(title[to])) to++;
  while (from > 0 && (parts(title[from - 1]) || is(title[from - 1], "role"))) from--;
  const rest = title.slice(to);
  return from === 0 ? rest : [...title.slice(0, from), ...(rest.length === 0 ? rest : [SEAM, ...rest])];
}

function isDay({ year, month, day }: DateExpression, on: IsoDay): boolean {
  return [year, month, day].every((figure, at) => figure === Number(on.split("-")[at]));
}

/** "Direct flights resume on": the head of a column that is a sentence of its own, and goes on no other. */
function isSentence(head: readonly Item[]): boolean {
  const verb = head.findIndex((item) => is(item, "verb"));
  return verb > 0 && is(head[verb + 1], "role") && head.slice(0, verb).some(isSetThing);
}

/** "Who may enter without a test", "Electronic visa: what for": a headline asks without a question mark. */
function asks(items: readonly Item[]): boolean {
  return items.some(
    (item, at) =>
      /^(?:who|what|why|how|whom|whose|when|where|which)$/.test(item.text) &&
      (at === 0 || /^(?:[:–—-]|for|to|on|about|and)$/.test(items[at - 1]?.text ?? "")),
  );
}

/** Where the line of an offset begins; asked in reading order, it goes over a text once. */
function lineFinder(text: string): (offset: number) => number {
  let from = 0;
  let line = 0;
  return (offset) => {
    if (offset < line) from = line = text.lastIndexOf("\n", offset) + 1;
    for (; from <= offset; from++) if (text.charCodeAt(from) === 10) line = from + 1;
    return line;
  };
}

/** Nothing but names of countries, perhaps numbered, in brackets, or behind the name of a region. */
function isNames(all: readonly Item[]): boolean {
  if (!all.some((item) => item.kind === "country")) return false;
  const mark = all.findIndex((item) => /^[:–-]$/.test(item.text));
  const labelled = mark > 0 && mark <= 4 && all.slice(0, mark).every((item) => item.kind === "word");
  const items = labelled ? all.slice(mark + 1) : all;
  return (
    items.some((item) => item.kind === "country") &&
    items.every(
      (item) =>
        item.kind === "country" ||
        item.kind === "punct" ||
        (item.kind === "amount" && item.amount?.unit === null) ||
        /^(?:and|the|republic|of|also|citizens?|kingdom)$/.test(item.text),
    )
  );
}

/**
 * The items with what they leave unsaid: "Resumed: A, B" under a title that names one thing is told of it; "it" and "they" in front are
 * the subject of the sentence before, where that is one thing.
 */
function continued(
  items: readonly Item[],
  kind: Passage["kind"],
  heading: readonly Item[],
  title: readonly Item[],
  before: Unit | null,
): readonly Item[] {
  if (kind !== "sentence" && kind !== "item") return items;
  const [first, second] = items;
  if (
    first !== undefined &&
    second?.text === ":" &&
    first.entry?.meanings.some((m) => m.cls === "verb" && (m.form === "participle" || m.form === "past")) &&
    !items.some(isSetThing)
  ) {
    const things = (heading.some(isSetThing) ? heading : title).filter(isSetThing);
    return things.length === 1 && things[0] !== undefined ? [things[0], ...items] : items;
  }
  const sentences = sentencesOf(items);
  let last = before?.items ?? [];
  const read = sentences.map((sentence) => {
    const before = last;
    last = POINTING_BACK.reduce((made, point) => point(made, before), sentence);
    return last;
  });
  return read.length === 1 ? last : read.flat();
}

/** The sentences of a stretch, each with its full stop. */
function sentencesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const out: (readonly Item[])[] = [];
  let from = 0;
  for (let at = 0; at < items.length - 1; at++) {
    if (items[at]?.text !== "." || items[at]?.kind !== "punct") continue;
    const next = items[at + 1] as Item;
    if (next.kind === "reference" || next.kind === "punct") continue;
    out.push(items.slice(from, at + 1));
    from = at + 1;
  }
  out.push(from === 0 ? items : items.slice(from));
  return out;
}

/** The pronoun of a sentence is the thing of the one before with its countries, or else its subject. */
function goingOn(items: readonly Item[], heading: readonly Item[], title: readonly Item[], before: Unit): readonly Item[] {
  const measured = withMeasured(items, before.items);
  const whole = measured === items ? withAntecedent(items, before.items) : measured;
  return whole === items ? continued(items, "sentence", heading, title, before) : whole;
}

/** What of a sentence may point back to the one before, in this order. */
const POINTING_BACK = [resolved, referred, relieved, periodOf, lengthOf, goneOn, listed, shortened, withScoped];

/** "Children are exempt", "residents are excepted": from the one document that the sentence before asks for. */
function relieved(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const end = items.at(-1)?.kind === "punct" ? items.length - 1 : items.length;
  const last = items[end - 1];
  const exempt =
    is(last, "state", "exempt") ||
    last?.entry?.meanings.some((m) => m.cls === "verb" && m.sub === "exempt" && m.form === "participle") === true;
  if (!exempt || items.some(isDocument)) return items;
  const documents = before.filter(isDocument);
  const [only] = documents;
  return documents.length === 1 && only !== undefined ? [...items.slice(0, end), only, ...items.slice(end)] : items;
}

const LAST = /^(?:last|final|closing)$/;
const PERIODS = new Set([
  "last day",
  "cut-off",
  "cut-off date",
  "closing date",
  "period",
  "term",
  "deadline",
  "date",
  "limit",
  "time limit",
  "window",
  "day",
]);

/** "This period has been extended to D": the day that the sentence before sets. */
function periodOf(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const led = (i: number): boolean => /^(?:this|that|the|its|their|the said|the same)$/.test(items[i]?.text ?? "");
  const lastOf = (i: number): boolean => /^the last$/.test(items[i]?.text ?? "") || (LAST.test(items[i]?.text ?? "") && led(i - 1));
  const at = items.slice(0, 4).findIndex((item, i) => PERIODS.has(item.text) && (led(i - 1) || lastOf(i - 1)));
  const noun = items[at];
  if (noun === undefined || items.some((item) => isDeadline(item))) return items;
  // "The last day is D": a day of its own; "this period" is that of the day before it.
  const itself = /deadline|cut-off|last day/.test(noun.text) || lastOf(at - 1);
  if (!itself && !before.some((item) => item.kind === "date")) return items;
  const marks = before
    .filter(isDeadline)
    .flatMap((item) => item.entry?.topics.filter((mark) => mark.role === "thing" && mark.topic.topic.kind === "deadline") ?? []);
  const topics = new Set(marks.map((mark) => mark.topic));
  if (topics.size !== 1) return items;
  return standingFor(items, at, marks);
}

function isDeadline(item: Item): boolean {
  return item.entry?.topics.some((mark) => mark.role === "thing" && mark.topic.topic.kind === "deadline") ?? false;
}

/** "Flights resume in stages. At the first one, from D, with A and B": what has countries and neither verb nor thing goes on with the thing before it. */
function goneOn(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const goesOn =
    items.some((item, i) => item.kind === "country" && /^(?:with|to|from)$/.test(items[i - 1]?.text ?? "")) &&
    items.some((item) => item.kind === "date" || /^(?:also|too|as well)$/.test(item.text));
  if (
    !goesOn ||
    items.some((item) => isThing(item) || is(item, "verb") || is(item, "aux") || is(item, "state") || is(item, "group"))
  )
    return items;
  const things = before.filter(isSetThing);
  return things.length === 1 && things[0] !== undefined ? [things[0], ...items] : items;
}

const LIST_REACH = 16;
const LISTS = new Set(["list", "lists", "category", "categories", "group", "groups", "register"]);

/** "The list", "category two": what countries are put on. */
export function isList(item: Item | undefined): boolean {
  return item !== undefined && LISTS.has(item.text);
}

/** "The list of countries with which flights are operated", and "the list", "category two" after it: a list stands for what its countries have. */
function listed(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  if (!items.some(isList)) return items;
  const own = items.findIndex((item, i) => isList(item) && items.slice(i, i + 5).some((one) => is(one, "unit", "country")));
  const at = own >= 0 ? own : items.findIndex((item, i) => isList(item) && i <= 2);
  const noun = items[at];
  if (noun === undefined) return items;
  const source = own >= 0 ? thingsOfList(items.slice(own)) : before.filter((item) => isList(item) && isSetThing(item));
  const marks = source.flatMap(
    (item) => item.entry?.topics.filter((mark) => mark.role === "thing" && mark.topic.topic.subjects) ?? [],
  );
  if (new Set(marks.map((mark) => mark.topic)).size !== 1) return items;
  return standingFor(items, at, marks, "verb");
}

/** The thing that the countries of a list have: "of countries with resumed flights". */
function thingsOfList(items: readonly Item[]): readonly Item[] {
  const near = items.slice(0, LIST_REACH);
  const end = near.findIndex((item) => item.kind === "punct" && item.text !== "-");
  const things = (end < 0 ? near : near.slice(0, end)).filter((item) => isSetThing(item) && !isList(item));
  // "countries with suspended flights": what they have is not the thing.
  const denied = (end < 0 ? near : near.slice(0, end)).some(
    (item) =>
      is(item, "denier") ||
      item.entry?.meanings.some((m) => (m.cls === "verb" || m.cls === "noun") && /^(?:suspend|end|cancel|forbid)$/.test(m.sub)),
  );
  return denied ? [] : things.slice(0, 1);
}

function isDocument(item: Item): boolean {
  return item.entry?.topics.some((mark) => mark.role === "thing" && mark.way?.way.as === "document") ?? false;
}

/** The thing of a topic that is told country by country. */
function isSetThing(item: Item): boolean {
  return item.entry?.topics.some((mark) => mark.role === "thing" && mark.form === null && mark.topic.topic.subjects) ?? false;
}
