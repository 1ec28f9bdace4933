import { type Post, readingText } from "../../../src/model/post.js";
import { splitSentences } from "./sentences.js";
import { hasCells, type Table, tableIn } from "./table-rows.js";

/** A stretch of the post's text, offsets into `Post.text`, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A sentence (or an item of a list, or a heading) with the list that hangs on it and the headings above it. */
export interface Passage extends Stretch {
  readonly kind: "title" | "heading" | "sentence" | "item" | "footnote";
  /** Items of the list that this sentence introduces; each is also a passage of its own. */
  readonly items: readonly Stretch[];
  /** The sentence that introduces the list in which this item stands, or null. */
  readonly intro: Stretch | null;
  /** Nearest heading above inside the post, or null. */
  readonly heading: Stretch | null;
  /** For a cell of a table: what it says, with the headings of its column and row. */
  readonly reading?: string;
  /** For a cell of a table with a figure: its headings and the cell, in the order in which they are read. */
  readonly cells?: readonly Stretch[];
}

const BULLET = /^(?:[•·▪●○*–—-]\s+|[•·▪●○])/;
const NUMBER = /^(?:\d{1,2}[.)]|[a-z]\)|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s+/;
const FOOTNOTE = /^\*+\s*\S/;
const CLOSED = /[.!;…]["»)]?$/;
/** "With effect from 10 January 2020" over a list introduces it. */
const DATED = /\b(?:effective|effect|from|since|as of)\b[^.]*\d/i;
/** "The visas are issued as follows." over a list introduces it like a colon. */
const ANNOUNCED = /\b(?:as follows|the following)\.$/i;
/** Rows are looked for so far at most. */
const LONGEST_TABLE = 400;
/** A line longer than this is no heading. */
const HEADING_LIMIT = 100;

interface Line extends Stretch {
  readonly text: string;
  readonly mark: "heading" | "item" | null;
}

/** Where the cutter stands: the passages so far, the heading and the introduction in force. */
interface Cutter {
  /** The post's text as it is to be read. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly out: Passage[];
  heading: Stretch | null;
  /** Index in `out` of the sentence that introduces the list being read, and of the one around it. */
  intro: number | null;
  outer: number | null;
  numbered: boolean | null;
  /** Items of the introduction at this index in `out`; the same list stands in its passage. */
  readonly items: Map<number, Stretch[]>;
  /** Indices in `out` of introductions one of whose items is more than a name. */
  readonly worded: Set<number>;
}

/** Cuts a post into passages, in reading order. The date line is left out. */
export function passagesOf(post: Post): readonly Passage[] {
  const lines = linesOf(post);
  const text = readingText(post);
  const cutter: Cutter = {
    text,
    lines,
    out: [],
    heading: null,
    intro: null,
    outer: null,
    numbered: null,
    items: new Map(),
    worded: new Set(),
  };
  // A post without a title may begin with its text, behind the date at the head of the line; a date line may stand over the title.
  const above = lines.filter((line) => line.text !== "" && line.end <= Math.max(post.bodyStart, 1));
  const title = above.find((line) => line.text === post.title) ?? above[0];
  if (title !== undefined) cutter.out.push(passage("title", title, null, null));
  for (let i = title === undefined ? 0 : lines.indexOf(title) + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.text === "" || line.end <= post.bodyStart) continue;
    const table = isItem(line) || !hasCells(line.text) ? null : tableIn(rowsFrom(lines, i));
    if (table) i = addTable(cutter, i, table);
    else if (isItem(line) || isRowBelow(cutter, i)) addItem(cutter, i, line);
    else i = addText(cutter, i, line);
  }
  return cutter.out;
}

/** A passage without a list of its own. */
function passage(kind: Passage["kind"], { start, end }: Stretch, intro: Stretch | null, heading: Stretch | null): Passage {
  return { start, end, kind, items: [], intro, heading };
}

function addItem(cutter: Cutter, i: number, line: Line): void {
  const { out, text } = cutter;
  const numbered = NUMBER.test(line.text);
  const body = { start: line.start + (BULLET.exec(line.text) ?? NUMBER.exec(line.text) ?? [""])[0].length, end: line.end };
  const words = text.slice(body.start, body.end);
  const next = nextLine(cutter.lines, i);
  const heads =
    numbered &&
    isHeadingText(words) &&
    (!isName(words) || cutter.intro === null) &&
    next !== null &&
    !(isItem(next) && NUMBER.test(next.text));
  if (heads || (cutter.numbered !== null && numbered !== cutter.numbered && numbered)) closeList(cutter);
  if (heads) {
    cutter.heading = body;
    out.push(passage("heading", body, null, null));
    return;
  }
  const within = cutter.intro === null ? 0 : (out[cutter.intro] as Passage).items.length;
  if (cutter.intro !== null && cutter.intro !== cutter.outer && within > 0 && !isName(words) && !cutter.worded.has(cutter.intro)) {
    cutter.intro = cutter.outer;
  }
  cutter.numbered = numbered;
  const intro = cutter.intro;
  const head = intro === null ? null : stretch(out[intro] as Passage);
  if (intro !== null) hang(cutter, intro, [body]);
  for (const s of splitSentences(text, body.start, body.end)) out.push(passage("item", s, head, cutter.heading));
  if (line.text.endsWith(":") && next !== null && isItem(next)) cutter.intro = out.length - 1;
}

const LONGEST_ROW = 100;
const ROW = /^[\p{Lu}\d][^:.;!?]{0,60}(?::| –| -) \S/u;

/** "MCI: 3,063 tenge": a name and what is said of it, in a run of such lines right below a colon. */
function isRowBelow({ lines, out, intro, text }: Cutter, i: number): boolean {
  const isRow = (line: Line): boolean => line.text.length <= LONGEST_ROW && ROW.test(line.text) && !/[.!?:]$/.test(line.text);
  const head = intro === null ? undefined : out[intro];
  const above = lines[i - 1];
  if (head === undefined || above === undefined || !isRow(lines[i] as Line)) return false;
  if (text.slice(head.start, head.end).endsWith(":") && head.end === above.end)
    for (let at = i; lines[at] !== undefined && lines[at]?.text !== ""; at++) if (!isRow(lines[at] as Line)) return false;
  return text.slice(head.start, head.end).endsWith(":") && (head.end === above.end || isRow(above));
}

/** Adds items to the list of an introduction; the list grows in place, so that a long one takes time in proportion. */
function hang(cutter: Cutter, intro: number, added: readonly Stretch[]): void {
  const { out, items, worded, text } = cutter;
  const known = items.get(intro);
  const list = known ?? [...(out[intro] as Passage).items];
  if (!known) {
    items.set(intro, list);
    out[intro] = { ...(out[intro] as Passage), items: list };
    if (!list.every((item) => isName(text.slice(item.start, item.end)))) worded.add(intro);
  }
  for (const item of added) {
    list.push(item);
    if (!isName(text.slice(item.start, item.end))) worded.add(intro);
  }
}

function rowsFrom(lines: readonly Line[], from: number): readonly string[] {
  const rows: string[] = [];
  for (let i = from; i < lines.length && lines[i]?.text !== "" && rows.length < LONGEST_TABLE; i++) rows.push(lines[i]?.text ?? "");
  return rows;
}

/** The sentence in front introduces a table. Gives the index of the table's last line. */
function addTable(cutter: Cutter, i: number, table: Table): number {
  const { out, lines } = cutter;
  const last = out.length - 1;
  const before = out[last];
  const told = before !== undefined && (before.kind === "sentence" || before.kind === "item");
  const opens = told && before.end >= (lines[i - 1]?.start ?? 0) - 1;
  // A heading right above a table says what its rows are told of.
  const headed =
    !told && before !== undefined && before.kind !== "footnote" && nextLine(lines, lineEndingAt(lines, i, before.end)) === lines[i];
  const intro = opens || headed ? stretch(before) : null;
  const rows = new Map<number, Stretch>();
  for (const { row, text, parts } of table.readings) {
    const cells = parts.map((part) => ({
      start: (lines[i + part.row] as Line).start + part.from,
      end: (lines[i + part.row] as Line).start + part.to,
    }));
    const body = stretch(lines[i + row] as Line);
    rows.set(row, body);
    out.push({
      kind: "item",
      items: [],
      intro,
      heading: cutter.heading,
      ...body,
      reading: text,
      ...(cells.length > 0 ? { cells } : {}),
    });
  }
  if (opens) hang(cutter, last, [...rows.values()]);
  closeList(cutter);
  return i + table.length - 1;
}

/** Index of the line in which a stretch ends, looked for from line `from` back. */
function lineEndingAt(lines: readonly Line[], from: number, end: number): number {
  let at = from;
  while (at > 0 && (lines[at - 1] as Line).end >= end) at--;
  return at;
}

function closeList(cutter: Cutter): void {
  cutter.intro = null;
  cutter.outer = null;
  cutter.numbered = null;
}

/** The last of the lines over which one sentence is broken: what is not closed goes on in a line that begins with a small letter. */
function lastOfSentence(lines: readonly Line[], from: number): number {
  let at = from;
  for (;;) {
    const { text, mark } = lines[at] as Line;
    const next = lines[at + 1];
    const open = mark === null && !CLOSED.test(text) && !text.endsWith(":") && (text.endsWith(",") || !isHeadingText(text));
    if (!open || next === undefined || next.mark !== null || isItem(next) || !/^\p{Ll}/u.test(next.text)) return at;
    at++;
  }
}

/** Reads a line that is no item, with those over which its sentence is broken; gives the index of the last line used. */
function addText(cutter: Cutter, first: number, opening: Line): number {
  const { out, text, lines } = cutter;
  const i = lastOfSentence(lines, first);
  const line: Line =
    i === first ? opening : { ...opening, end: (lines[i] as Line).end, text: text.slice(opening.start, (lines[i] as Line).end) };
  closeList(cutter);
  if (FOOTNOTE.test(line.text)) {
    for (const s of splitSentences(text, line.start + 1, line.end)) out.push(passage("footnote", s, null, cutter.heading));
    return i;
  }
  const next = nextLine(lines, i);
  const listFollows = next !== null && isItem(next);
  const namesFollow = listFollows && !CLOSED.test(line.text) && isName(next.text.replace(BULLET, "").replace(NUMBER, ""));
  if (
    line.mark === "heading" ||
    (isHeadingText(line.text) && !line.text.endsWith(":") && !namesFollow && !(listFollows && DATED.test(line.text)))
  ) {
    cutter.heading = stretch(line);
    out.push(passage("heading", line, null, null));
    return i;
  }
  for (const s of splitSentences(text, line.start, line.end)) out.push(passage("sentence", s, null, cutter.heading));
  const opens = line.text.endsWith(":") || (listFollows && (!CLOSED.test(line.text) || ANNOUNCED.test(line.text)));
  if (!opens) return i;
  cutter.intro = out.length - 1;
  cutter.outer = cutter.intro;
  const bare = line.text.endsWith(":") && next !== null && !listFollows ? lines.indexOf(next, i) : -1;
  if (bare < 0 || bare > i + 2 || !isBareList((next as Line).text)) return i;
  const head = out[cutter.intro] as Passage;
  out[cutter.intro] = { ...head, items: [stretch(next as Line)] };
  out.push(passage("item", next as Line, stretch(head), cutter.heading));
  return bare;
}

/** The lines of the text as it is to be read; of the line in which the body begins, what stands before it is no part. */
function linesOf(post: Post): readonly Line[] {
  const lines: Line[] = [];
  const text = readingText(post);
  for (let at = 0, i = 0; at <= text.length; i++) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const start = at < post.bodyStart && post.bodyStart < end ? post.bodyStart : at;
    lines.push({ start, end, text: text.slice(start, end), mark: post.marks[i] ?? null });
    at = end + 1;
  }
  return lines;
}

function stretch(of: Stretch): Stretch {
  return { start: of.start, end: of.end };
}

function isItem(line: Line): boolean {
  if (FOOTNOTE.test(line.text) && !/^\*\s/.test(line.text)) return false;
  return line.mark === "item" || BULLET.test(line.text) || NUMBER.test(line.text);
}

const HEAD = /^["«]?[\p{Lu}\d]/u;

function isHeadingText(text: string): boolean {
  return (
    text.length <= HEADING_LIMIT &&
    !CLOSED.test(text) &&
    !/\? /.test(text) &&
    !text.endsWith(",") &&
    HEAD.test(text) &&
    text.split(" ").length <= 14
  );
}

const NAME = /^(?:the )?\p{Lu}/u;
const NAME_WORD = /^(?:\p{Lu}|of$|and$|the$|&$|\()/u;

/** A short capitalised name ("South Korea", "Czech Republic;"). */
function isName(text: string): boolean {
  const name = text.replace(/[.;,]$/, "").trim();
  if (name.length > 60 || !NAME.test(name)) return false;
  const words = name.split(" ");
  return words.length <= 5 && words.every((word) => NAME_WORD.test(word));
}

function nextLine(lines: readonly Line[], from: number): Line | null {
  for (let i = from + 1; i < lines.length; i++) if (lines[i]?.text !== "") return lines[i] ?? null;
  return null;
}

/** A line of names alone ("Australia, Belgium, …") that follows a colon across a blank line. */
function isBareList(text: string): boolean {
  const names = text
    .replace(/[.;]$/, "")
    .split(/,| and /)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length > 1 && names.every(isName);
}
