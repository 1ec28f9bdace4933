import { isFootnoteMark } from "./footnote-mark.js";
import {
  BOLD,
  headingLevel,
  isBoldStyle,
  isFurniture,
  isPartClass,
  isTitleClass,
  isUnshown,
  LINES,
  PARAGRAPHS,
  PARTS,
  SKIPPED,
} from "./html-elements.js";
import { HtmlLineBuilder } from "./html-line-builder.js";
import { lineLocator } from "./line-locator.js";
import type { ReadLines } from "./plain-text-reader.js";
import { NoteTaker } from "./reader-notes.js";
import { ShallowParser } from "./shallow-parser.js";
import { readTable } from "./table-reader.js";
import { timeWords } from "./time-element.js";

const SLICE = 1 << 16;
const TITLE_LEVEL = 7;

/** Why the words of an element are not read: they are no words of the page, not shown, or serve the page alone. */
type Skip = "no-words" | "unshown" | "furniture";

/** A raised text or a day whose words are looked at as a whole. */
interface Held {
  readonly name: "sup" | "time";
  readonly datetime: string | undefined;
  readonly offset: number;
  text: string;
}

interface Open {
  readonly name: string;
  readonly skips: Skip | null;
  readonly bold: boolean;
  readonly heading: number;
  readonly parts: boolean;
  /** Words read before it was opened. */
  readonly words: number;
}

/**
 * The lines of a page: blocks and <br> end a line, a blank line parts paragraphs, list items carry a bullet or their
 * number, a table row is one line. Marks of notes, text that is hidden or struck out, and parts that serve the page alone are
 * left out. The page is streamed; only one table at a time becomes a tree.
 */
export function readHtml(text: string): ReadLines {
  const first = readPage(text, true);
  // A page that names most of itself furniture means something else by those names.
  return first.furniture > first.kept ? readPage(text, false).lines : first.lines;
}

function readPage(text: string, clears: boolean): { readonly lines: ReadLines; readonly furniture: number; readonly kept: number } {
  const notes = new NoteTaker();
  const builder = new HtmlLineBuilder(notes);
  const reader = new PageReader(text, builder, notes, clears);
  reader.read(0, text.length, false);
  const lines = builder.finish();
  const kept = lines.lines.reduce((sum, line) => sum + line.text.length, 0);
  return { lines, furniture: reader.furniture, kept };
}

class PageReader {
  readonly #source: string;
  readonly #builder: HtmlLineBuilder;
  readonly #lineOf: (offset: number) => number;
  readonly #notes: NoteTaker;
  readonly #clears: boolean;
  #skipping = 0;
  /** Why the outermost skipped element is skipped, and whether words of it were seen. */
  #reason: Skip | null = null;
  #seen = false;
  #held: Held | null = null;
  /** Letters in parts that serve the page alone. */
  furniture = 0;
  #bold = 0;
  #pre = 0;
  #articles = 0;
  #posts = 0;
  #heading = 0;

  constructor(source: string, builder: HtmlLineBuilder, notes: NoteTaker, clears: boolean) {
    this.#source = source;
    this.#builder = builder;
    this.#notes = notes;
    this.#clears = clears;
    this.#lineOf = lineLocator(source);
  }

  /** Reads the characters from `start` to `end`; with `flow`, tables are read cell after cell. */
  read(start: number, end: number, flow: boolean): void {
    const stack: Open[] = [];
    const lists: { ordered: boolean; next: number }[] = [];
    let tables = 0;
    let tableStart = 0;
    const endTable = (at: number): void => {
      if (this.#skipping === 0) this.#table(tableStart, at);
    };
    const parser = new ShallowParser(
      {
        onopentagname: () => parser.decided(),
        onopentag: (name, attributes) => {
          parser.depth++;
          if (!flow && name === "table" && tables++ === 0) tableStart = start + parser.startIndex;
          if (tables > 0) return;
          stack.push(this.#open(name, attributes, start + parser.startIndex));
          if (name === "ul" || name === "ol") lists.push({ ordered: name === "ol", next: Number(attributes.start) || 1 });
          if (name !== "li") return;
          const list = lists.at(-1);
          if (list?.ordered) list.next = Number(attributes.value) || list.next;
          this.#builder.item(list?.ordered ? `${list.next++}. ` : "\u2022 ");
        },
        ontext: (data) => {
          if (tables > 0) return;
          if (this.#skipping > 0) this.#leaveOut(data, start + parser.startIndex);
          else if (this.#held) this.#held.text += data;
          else this.#text(data, start + parser.startIndex);
        },
        onclosetag: (name) => {
          parser.depth--;
          if (tables > 0) {
            if (name === "table" && --tables === 0) endTable(Math.min(end, start + parser.endIndex + 1));
            return;
          }
          if (name === "ul" || name === "ol") lists.pop();
          const open = stack.pop();
          if (open) this.#close(open);
          if (name === "li") this.#builder.item(null);
        },
      },
      { decodeEntities: true },
    );
    for (let at = start; at < end; at += SLICE) parser.write(this.#source.slice(at, Math.min(end, at + SLICE)));
    parser.end();
    if (tables > 0) endTable(end);
    while (stack.length > 0) this.#close(stack.pop() as Open);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>, offset: number): Open {
    const skips = this.#skips(name, attributes);
    if (skips !== null && this.#skipping++ === 0) {
      this.#reason = skips;
      this.#seen = false;
    }
    if ((name === "sup" || name === "time") && this.#held === null && this.#skipping === 0)
      this.#held = { name, datetime: attributes.datetime, offset, text: "" };
    if (name === "br") this.#builder.lineBreak();
    else this.#part(name);
    // A section of an article, or a rule in it, begins no other post.
    const parts = skips === null && (PARTS.has(name) || isPartClass(attributes)) && (name === "article" || this.#posts === 0);
    if (parts) this.#builder.open();
    if (name === "article") this.#posts++;
    if (name === "article" || name === "section") this.#articles++;
    if (name === "pre") this.#pre++;
    const bold = BOLD.has(name) || isBoldStyle(attributes);
    if (bold) this.#bold++;
    const blockTitle = (PARAGRAPHS.has(name) || LINES.has(name)) && isTitleClass(attributes) ? TITLE_LEVEL : 0;
    const before = this.#heading;
    this.#heading = headingLevel(name) || blockTitle || before;
    return { name, skips, bold, heading: before, parts, words: this.#builder.words };
  }

  #close(open: Open): void {
    if (open.skips !== null && --this.#skipping === 0) this.#reason = null;
    if (this.#held?.name === open.name && this.#skipping === 0) this.#release(this.#held);
    if (open.bold) this.#bold--;
    if (open.name === "pre") this.#pre--;
    if (open.name === "article") this.#posts--;
    if (open.name === "article" || open.name === "section") this.#articles--;
    this.#heading = open.heading;
    // An empty paragraph is how a page sets a blank line.
    if (open.name === "p" && open.words === this.#builder.words) this.#builder.break("blank");
    else if (open.name !== "br" && open.name !== "hr") this.#part(open.name);
    if (open.parts) this.#builder.open();
  }

  #skips(name: string, attributes: Readonly<Record<string, string>>): Skip | null {
    if (SKIPPED.has(name) || (name === "footer" && this.#articles === 0)) return "no-words";
    if (isUnshown(name, attributes)) return "unshown";
    return this.#clears && isFurniture(name, attributes) ? "furniture" : null;
  }

  #leaveOut(data: string, offset: number): void {
    const words = data.trim();
    if (words === "" || this.#reason === "no-words") return;
    if (this.#reason === "furniture") this.furniture += words.length;
    if (this.#seen) return;
    this.#seen = true;
    this.#notes.note(
      this.#reason === "furniture" ? "page-furniture-left-out" : "hidden-text-left-out",
      this.#lineOf(offset),
      words,
    );
  }

  /** Adds what a raised text or a day comes to; the mark of a note comes to nothing. */
  #release(held: Held): void {
    this.#held = null;
    if (held.name === "sup") {
      if (!isFootnoteMark(held.text, this.#builder.text)) this.#text(held.text, held.offset);
      return;
    }
    const words = timeWords(held.text, held.datetime);
    if (words !== "") this.#text(` ${words} `, held.offset);
  }

  #part(name: string): void {
    if (PARAGRAPHS.has(name)) this.#builder.break("paragraph");
    else if (LINES.has(name)) this.#builder.break("line");
  }

  #text(data: string, offset: number): void {
    const style = { bold: this.#bold > 0, heading: this.#heading };
    if (this.#pre === 0) {
      const lead = data.length - data.trimStart().length;
      this.#builder.add(data, this.#builder.pending ? 0 : this.#lineOf(offset + Math.min(lead, data.length)), style);
      return;
    }
    let at = offset;
    for (const [i, part] of data.split("\n").entries()) {
      if (i > 0) this.#builder.lineBreak();
      this.#builder.add(part, this.#lineOf(at), style);
      at += part.length + 1;
    }
  }

  #table(start: number, end: number): void {
    const table = readTable(this.#source.slice(start, end));
    if (table === null) {
      this.read(start, end, true);
      return;
    }
    for (const { text, offset } of table.unshown) this.#notes.note("hidden-text-left-out", this.#lineOf(start + offset), text);
    this.#builder.break("paragraph");
    for (const row of table.rows) this.#builder.row(row.text, this.#lineOf(start + row.offset));
    this.#builder.break("paragraph");
  }
}
