import { scanRecord } from "./csv-scan.js";
import { type RowProblem, rowProblem } from "./row-problem.js";
import { TextUnits } from "./text-units.js";

/** Who is told of records, in the order of the file. */
export interface RecordSink {
  /**
   * A record of CSV that begins at a place of the text, taken without being cut into cells: where the next begins, or a negative
   * number where it is to be cut.
   */
  known(text: TextUnits, at: number, delimiter: number, line: number): number;
  /** One record; `line` is the 1-based line it begins on. */
  record(cells: readonly string[], line: number): void;
  /** One line of NDJSON. */
  object(text: string, line: number): void;
  problem(problem: RowProblem): void;
}

/** How records are parted: cells by a delimiter, or one JSON object a line. */
export type RecordForm = { readonly delimiter: string } | "ndjson";

/** Longest record, in characters: what goes on longer is most likely a quote that never closes. */
export const LONGEST_RECORD: number = 1 << 20;

const CLOSED = 'a quote closes with " before a delimiter or the end of the line, and stands doubled inside';

/**
 * Parts text that comes in pieces into records, from the first one below the head on. Of NDJSON, comment lines (#) may stand
 * before the first object. A quote that never closes costs its own line alone.
 */
export class RecordReader {
  #rest = "";
  readonly #units = new TextUnits();
  #begun = false;
  #skipping = false;
  #line: number;

  constructor(
    readonly sink: RecordSink,
    readonly form: RecordForm,
    firstLine: number,
    /** The name of a column by its place. */
    readonly columnAt: (place: number) => string | null,
  ) {
    this.#line = firstLine;
  }

  /** The line on which the next record begins; null in the middle of one. */
  get nextLine(): number | null {
    return this.#rest === "" && !this.#skipping ? this.#line : null;
  }

  /** Goes on at a later line: the records up to it were read elsewhere. */
  resume(line: number): void {
    this.#line = line;
    this.#begun = true;
  }

  push(text: string): void {
    this.#read(this.#rest + text, false);
  }

  end(): void {
    this.#read(this.#rest, true);
  }

  #read(text: string, final: boolean): void {
    let at = 0;
    if (this.form !== "ndjson") this.#units.hold(text);
    while (at < text.length) {
      const next = this.#one(text, at, final);
      if (next < 0) break;
      at = next;
    }
    this.#rest = text.slice(at);
  }

  /** Reads what stands at a place and tells where the next begins; negative when more text is needed. */
  #one(text: string, at: number, final: boolean): number {
    if (this.#skipping) return this.#skip(text, at);
    const first = text[at];
    if (first === "\n" || (first === "\r" && text[at + 1] === "\n")) return this.#onLine(at + (first === "\n" ? 1 : 2));
    if (first === "\r" && at + 1 === text.length) return final ? at + 1 : -1;
    if (this.form !== "ndjson") return this.#csv(text, at, final, this.form.delimiter);
    return !this.#begun && first === "#" ? this.#skip(text, at) : this.#ndjson(text, at, final);
  }

  #csv(text: string, at: number, final: boolean, delimiter: string): number {
    const known = this.sink.known(this.#units, at, delimiter.charCodeAt(0), this.#line);
    if (known >= 0) return this.#onLine(known);
    const found = scanRecord(text, at, final, delimiter);
    if (found.kind === "record") {
      this.sink.record(found.cells, this.#line);
      this.#line += found.lines;
      return found.next;
    }
    if (found.kind === "text-after-quote") {
      this.#fault("text-after-quote", text.slice(at, found.next), this.columnAt(found.cell), CLOSED);
      return this.#onLine(found.next);
    }
    const tooLong = text.length - at > LONGEST_RECORD;
    if (!final && !tooLong) return -1;
    if (found.cell === null) return this.#tooLong(text, at);
    const newline = text.indexOf("\n", at);
    const next = newline < 0 ? text.length : newline + 1;
    this.#fault("quote-not-closed", text.slice(at, next), this.columnAt(found.cell), CLOSED);
    return this.#onLine(next);
  }

  #ndjson(text: string, at: number, final: boolean): number {
    const newline = text.indexOf("\n", at);
    if (newline < 0 && !final) return text.length - at > LONGEST_RECORD ? this.#tooLong(text, at) : -1;
    const next = newline < 0 ? text.length : newline + 1;
    this.#begun = true;
    this.sink.object(text.slice(at, next), this.#line);
    return this.#onLine(next);
  }

  #tooLong(text: string, at: number): number {
    this.#fault("record-too-long", text.slice(at, at + 100), null, `at most ${LONGEST_RECORD} characters`);
    return this.#skip(text, at);
  }

  #fault(rule: RowProblem["rule"], got: string, column: string | null, accepted: string): void {
    this.#begun = true;
    this.sink.problem(rowProblem(rule, this.#line, column, got.trimEnd(), accepted));
  }

  #skip(text: string, at: number): number {
    const newline = text.indexOf("\n", at);
    this.#skipping = newline < 0;
    return newline < 0 ? text.length : this.#onLine(newline + 1);
  }

  #onLine(next: number): number {
    this.#line++;
    return next;
  }
}
