import { BOLD, headingLevel, isBoldStyle, isPartClass, isTitleClass, LINES, PARAGRAPHS, PARTS, SKIPPED } from "./html-elements.js";
import { HtmlLineBuilder } from "./html-line-builder.js";
import { lineLocator } from "./line-locator.js";
import type { ReadLines } from "./plain-text-reader.js";
import { ShallowParser } from "./shallow-parser.js";
import { readTable } from "./table-reader.js";

const SLICE = 1 << 16;
const TITLE_LEVEL = 7;

interface Open {
  readonly name: string;
  readonly skips: boolean;
  readonly bold: boolean;
  readonly heading: number;
  readonly parts: boolean;
  /** Words read before it was opened. */
  readonly words: number;
}

/**
 * The lines of a page: blocks and <br> end a line, a blank line parts paragraphs, list items carry a bullet or their
 * number, a table row is one line. The page is streamed; only one table at a time becomes a tree.
 */
export function readHtml(text: string): ReadLines {
  const builder = new HtmlLineBuilder();
  const reader = new PageReader(text, builder);
  reader.read(0, text.length, false);
  return builder.finish();
}

class PageReader {
  readonly #source: string;
  readonly #builder: HtmlLineBuilder;
  readonly #lineOf: (offset: number) => number;
  #skipping = 0;
  #bold = 0;
  #pre = 0;
  #articles = 0;
  #heading = 0;

  constructor(source: string, builder: HtmlLineBuilder) {
    this.#source = source;
    this.#builder = builder;
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
          stack.push(this.#open(name, attributes));
          if (name === "ul" || name === "ol") lists.push({ ordered: name === "ol", next: Number(attributes.start) || 1 });
          if (name !== "li") return;
          const list = lists.at(-1);
          if (list?.ordered) list.next = Number(attributes.value) || list.next;
          this.#builder.item(list?.ordered ? `${list.next++}. ` : "\u2022 ");
        },
        ontext: (data) => {
          if (tables === 0 && this.#skipping === 0) this.#text(data, start + parser.startIndex);
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

  #open(name: string, attributes: Readonly<Record<string, string>>): Open {
    const skips = SKIPPED.has(name) || (name === "footer" && this.#articles === 0);
    if (skips) this.#skipping++;
    if (name === "br") this.#builder.lineBreak();
    else this.#part(name);
    const parts = PARTS.has(name) || (!skips && isPartClass(attributes));
    if (parts) this.#builder.open();
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
    if (open.skips) this.#skipping--;
    if (open.bold) this.#bold--;
    if (open.name === "pre") this.#pre--;
    if (open.name === "article" || open.name === "section") this.#articles--;
    this.#heading = open.heading;
    // An empty paragraph is how a page sets a blank line.
    if (open.name === "p" && open.words === this.#builder.words) this.#builder.break("blank");
    else if (open.name !== "br" && open.name !== "hr") this.#part(open.name);
    if (open.parts) this.#builder.open();
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
    const rows = readTable(this.#source.slice(start, end));
    if (rows === null) {
      this.read(start, end, true);
      return;
    }
    this.#builder.break("paragraph");
    for (const row of rows) {
      this.#builder.add(row.text, this.#lineOf(start + row.offset), { bold: false, heading: 0 });
      this.#builder.break("line");
    }
    this.#builder.break("paragraph");
  }
}
