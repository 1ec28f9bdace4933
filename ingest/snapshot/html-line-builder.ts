import type { SourceLine } from "../../src/model/snapshot.js";
import { repairEntities } from "./entity-repair.js";
import { cleanLine, isItem, MAX_LINE_LENGTH } from "./line-cleaner.js";
import type { ReadLines } from "./plain-text-reader.js";
import type { NoteTaker } from "./reader-notes.js";
import { markWrapped } from "./wrapped-lines.js";

/** How far two lines of a page stand apart. */
export type Gap = "line" | "paragraph" | "blank";
const RANK: Readonly<Record<Gap, number>> = { line: 1, paragraph: 2, blank: 3 };

/** With at least this share of explicit blank lines, a page parts its paragraphs with them and uses <p> as a line. */
const EXPLICIT_BLANKS = 0.03;
const MAX_BOLD_HEADING = 250;

/** How the element around some text is written. */
export interface TextStyle {
  readonly bold: boolean;
  /** 1 to 6 inside a heading element, 7 inside an element whose class says title, else 0. */
  readonly heading: number;
}

interface BuiltLine {
  readonly line: SourceLine;
  readonly gap: number;
  /** It stands behind a <br>, or a line break of preformatted text. */
  readonly soft: boolean;
}

/** Gathers the text of a page into lines, in the order of the page. */
export class HtmlLineBuilder {
  readonly #built: BuiltLine[] = [];
  readonly #cut: number[] = [];
  #text = "";
  #line = 0;
  #plain = false;
  #heading = 0;
  #gap: number = RANK.blank;
  #opens = false;
  #prefix: string | null = null;
  #sawSpace = false;
  #words = 0;
  #soft = false;
  #tabled = false;
  readonly #notes: NoteTaker;

  constructor(notes: NoteTaker) {
    this.#notes = notes;
  }

  /** Adds words; `line` is the original line on which they begin. */
  add(words: string, line: number, style: TextStyle): void {
    const blank = words.trim() === "";
    if (blank && this.#text === "") {
      if (words.includes("\u00a0")) this.#sawSpace = true;
      return;
    }
    if (this.#text === "") this.#line = line;
    this.#words++;
    if (!blank && !style.bold) this.#plain = true;
    if (style.heading > 0) this.#heading = style.heading;
    if (this.#text.length <= MAX_LINE_LENGTH) this.#text += words;
  }

  /** Ends the current line; the next one stands at least this far from it. */
  break(gap: Gap): void {
    const empty = this.#text === "";
    if (!empty) this.#flush();
    this.#gap = Math.max(this.#gap, empty && this.#sawSpace ? RANK.blank : RANK[gap]);
    this.#sawSpace = false;
  }

  /** A <br>: a second one in a row leaves a blank line. */
  lineBreak(): void {
    const soft = this.#text !== "";
    this.break(soft ? "line" : "blank");
    this.#soft = soft;
  }

  /** Adds a row of a table as a line of its own. */
  row(words: string, line: number): void {
    this.add(words, line, { bold: false, heading: 0 });
    this.#tabled = true;
    this.break("line");
  }

  /** The next line opens a new part of the page. */
  open(): void {
    this.#opens = true;
  }

  /** The next line is a list item with this bullet or number before it, null for none. */
  item(prefix: string | null): void {
    this.#prefix = prefix;
  }

  /** Whether something was added since the last line ended. */
  get pending(): boolean {
    return this.#text !== "";
  }

  /** The words of the line that is being built. */
  get text(): string {
    return this.#text;
  }

  /** How many pieces of text were added. */
  get words(): number {
    return this.#words;
  }

  finish(): ReadLines {
    this.break("line");
    const explicit = this.#built.filter(({ gap }) => gap === RANK.blank).length > Math.max(2, this.#built.length * EXPLICIT_BLANKS);
    const lines: SourceLine[] = [];
    const soft = new Set<number>();
    for (const { line, gap, soft: behindBreak } of this.#built) {
      const blank = gap === RANK.blank || (gap === RANK.paragraph && !explicit);
      if (blank && lines.length > 0) lines.push({ text: "", line: line.line, mark: null, opensBlock: false });
      if (behindBreak) soft.add(lines.length);
      lines.push(line);
    }
    return { lines: markWrapped(lines, (i) => soft.has(i)), cut: this.#cut, notes: this.#notes.all() };
  }

  #flush(): void {
    const repaired = repairEntities(this.#text);
    if (repaired !== null) this.#notes.note("entities-encoded-twice", this.#line, this.#text);
    const clean = cleanLine(repaired ?? this.#text);
    const [soft, tabled] = [this.#soft, this.#tabled];
    this.#soft = false;
    this.#tabled = false;
    if (this.#text.length > MAX_LINE_LENGTH) this.#cut.push(this.#line);
    this.#text = "";
    const level = this.#heading;
    const heading = level > 0 || (!this.#plain && clean.length <= MAX_BOLD_HEADING);
    this.#plain = false;
    this.#heading = 0;
    if (clean === "") return;
    const prefixed = this.#prefix !== null && level === 0 && !isItem(clean) ? this.#prefix + clean : clean;
    this.#prefix = null;
    const mark = level === 0 && isItem(prefixed) ? "item" : heading && !tabled ? "heading" : null;
    const more = {
      ...(mark === "heading" && level >= 1 && level <= 6 ? { headingLevel: level } : {}),
      ...(tabled ? { tabled } : {}),
    };
    this.#built.push({ line: { text: prefixed, line: this.#line, mark, opensBlock: this.#opens, ...more }, gap: this.#gap, soft });
    this.#opens = false;
    this.#gap = 0;
  }
}
