import type { Coverage } from "../../../src/model/knowledge.js";
import { AUDIT_COLUMNS, type ColumnName } from "../columns.js";
import { anyHeader, type CaseHeader, type ColumnMap, caseHeader, columnMap, objectHeader } from "./case-header.js";
import { CaseReader, type ReadRow } from "./case-reader.js";
import { FileHabits, type LearntHabits, UNSETTLED } from "./file-habits.js";
import type { FileNote } from "./file-note.js";
import { findHead, findTextHead, rowsBelow } from "./find-head.js";
import { SAYS_WHEN_EMPTY } from "./head-meaning.js";
import { namedColumn, shownOrder } from "./head-names.js";
import { headNotes, textHeadNotes } from "./head-notes.js";
import { withHintsOf } from "./hints-in-cells.js";
import { jsonCells } from "./json-cells.js";
import { type Keeping, notKept } from "./kept-columns.js";
import { KnownRows } from "./known-rows.js";
import type { ReadCells } from "./read-cells.js";
import { LONGEST_RECORD, type RecordForm, RecordReader, type RecordSink } from "./record-reader.js";
import { type RowProblem, rowProblem } from "./row-problem.js";
import { chosenSheet, type Sheet } from "./sheet-choice.js";
import type { DayOrder } from "./written-day.js";

/** What the caller says about a file, over what is found in it. */
export interface FileReading extends Keeping {
  /** Columns by the heading that stands for them; null leaves a column unread. */
  readonly columns?: readonly (readonly [heading: string, column: ColumnName | null])[];
  /** The order in which days are written in digits. */
  readonly dates?: DayOrder | null;
  /** The name of a character encoding, as the WHATWG lists them. */
  readonly encoding?: string | null;
  /** The sheet of a workbook. */
  readonly sheet?: string | null;
}

/** Who is told of rows, in the order of the file. */
export interface RowSink {
  /** The columns, before any row; of NDJSON those of its first line. */
  header(header: CaseHeader): void;
  row(row: ReadRow): void;
  /** A row in which nothing is new, as long as it is told; missing: each row is read by itself. */
  known?(row: KnownRows): void;
  note(note: FileNote): void;
}

/** Where the rows of a text stand, as data: another reading of the same file can go on from there. */
export interface RowState {
  /** The names of the head, as `CaseHeader` holds them. */
  readonly names: readonly string[];
  /** What the first rows hint at, as `CaseHeader` holds it. */
  readonly hinted: CaseHeader["hinted"];
  readonly form: RecordForm;
  /** The line on which the next record begins. */
  readonly line: number;
  readonly habits: LearntHabits;
}

/** A row that waits, or one that is read and stands behind it. */
type Held = { readonly reader: CaseReader; readonly cells: readonly string[]; readonly line: number } | ReadRow;

/** How much is looked at to find the head. */
const LOOKED_AT = 1 << 16;
/** How many rows wait for one that settles how days, numbers and countries are written. */
const MOST_HELD = 100_000;
const MOST_SHAPES = 100;
/** How many rows of a sheet may hint at what a heading does not say. */
const HINTING_ROWS = 40;

/** Parts a file of cases, CSV, NDJSON or the rows of a sheet, into rows and reads each. */
export class RowSource {
  #header: CaseHeader | null = null;
  #reader: CaseReader | null = null;
  #records: RecordReader | null = null;
  #before = "";
  #returnsOnly = false;
  #skipped = 0;
  #held: Held[] = [];
  #lookedAt = 0;
  #known: KnownRows | null = null;
  /** What was learnt of the file when the cells were read that are known. */
  #knownAt = 0;
  readonly #objectReaders = new Map<string, CaseReader>();
  readonly #habits: FileHabits;
  readonly #map: ColumnMap;

  constructor(
    readonly sink: RowSink,
    coverage: Coverage,
    readonly reading: FileReading = {},
    /** Whether a head that lacks a column ends the reading. */
    readonly needs: "every column" | "what there is" = "every column",
  ) {
    this.#habits = new FileHabits(coverage, (note) => sink.note(note), reading.dates ?? null);
    this.#map = columnMap(reading.columns ?? []);
  }

  /** Where the rows stand; null before the head, in the middle of a record, as long as rows wait, and where lines end in a carriage return alone. */
  get state(): RowState | null {
    const line = this.#records?.nextLine ?? null;
    if (this.#returnsOnly || line === null || this.#records === null || this.#header === null || this.#held.length > 0) return null;
    // A later row may stand in another column of an object; of CSV the head is all.
    const { names, hinted } = this.#header;
    return { names, hinted, form: this.#records.form, line, habits: this.#habits.known };
  }

  /** How many rows of sums were left out so far. */
  get skipped(): number {
    return this.#skipped;
  }

  /** Begins where another reading of the file stands. */
  resume({ names, hinted, form, line, habits }: RowState): void {
    this.#habits.resume(habits);
    const header = form === "ndjson" ? objectHeader(names, this.#map) : { ...caseHeader(names, this.#map), hinted };
    this.#readWith(header);
    this.#records = new RecordReader(this.#recordSink(), form, line, (place) => header.names[place] ?? null);
    this.#records.resume(line);
  }

  /**
   * Goes on at another place of a file of which as much was learnt as there; false, with nothing done, where that is not so. What
   * was found out about its cells stays known.
   */
  goOn({ names, hinted, form, line, habits }: RowState): boolean {
    const [header, records] = [this.#header, this.#records];
    if (header === null || records === null || this.#held.length > 0) return false;
    const here = [header.names, header.hinted, records.form, this.#habits.known];
    if (JSON.stringify([names, hinted, form, habits]) !== JSON.stringify(here)) return false;
    this.#records = new RecordReader(this.#recordSink(), form, line, records.columnAt);
    this.#records.resume(line);
    this.#skipped = 0;
    return true;
  }

  /** Passes over rows that were read elsewhere. */
  passOver(line: number, skipped: number): void {
    this.#records?.resume(line);
    this.#skipped += skipped;
  }

  push(text: string): void {
    if (this.#records !== null) {
      this.#records.push(this.#returnsOnly ? text.replaceAll("\r", "\n") : text);
      return;
    }
    this.#before += text;
    // A carriage return at the end may be half of a line end.
    if (this.#before.length >= LOOKED_AT && !this.#before.endsWith("\r")) this.#start(false);
  }

  /**
   * The sheets of a workbook, one of which holds the cases.
   *
   * @throws InforceError `CASES_SHEET_UNCLEAR`.
   */
  workbook(sheets: readonly Sheet[]): void {
    this.workbookSteps(sheets, Number.POSITIVE_INFINITY).next();
  }

  /**
   * The same in steps of so many rows, for those who have something else to do in between.
   *
   * @throws InforceError `CASES_SHEET_UNCLEAR`.
   */
  *workbookSteps(sheets: readonly Sheet[], step: number): Generator<void> {
    const { name, rows, daysFrom1904 = false } = chosenSheet(sheets, this.reading.sheet ?? null, this.#map);
    this.#habits.daysFrom1904 = daysFrom1904;
    if ((this.reading.encoding ?? null) !== null)
      this.sink.note({ about: "encoding", text: "--encoding says nothing of a workbook, which tells its own" });
    if (sheets.length > 1) this.sink.note({ about: "sheet", text: `the sheet "${name}" is read, of ${sheets.length}` });
    const head = findHead(rows, this.#map);
    if (head === null) return;
    const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
    const below = rows.slice(head.nextLine - 1);
    const header = this.#begin(this.#headerOf(head.cells, below.slice(0, HINTING_ROWS)), head.line);
    for (const note of headNotes(head)) this.sink.note(note);
    for (const [at, cells] of below.entries()) {
      const padded = cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill("")] : cells;
      this.#read(header, padded, head.nextLine + at);
      if ((at + 1) % step === 0) yield;
    }
  }

  /** Ends the file and tells whether it had a header or an object at all. */
  end(): boolean {
    if (this.#records === null && this.#before !== "") this.#start(true);
    this.#records?.end();
    this.#habits.close();
    this.#settle();
    if (this.#skipped > 0)
      this.sink.note({ about: "rows", text: `${this.#skipped} ${this.#skipped === 1 ? "row" : "rows"} of sums left out` });
    return this.#header !== null;
  }

  /** Finds the head in what has come so far. */
  #start(final: boolean): void {
    if ((this.reading.sheet ?? null) !== null)
      this.sink.note({ about: "sheet", text: "--sheet says nothing of a text, which has no sheets" });
    // Some spreadsheets end lines with a carriage return alone.
    this.#returnsOnly = this.#before.includes("\r") && !this.#before.includes("\n");
    const text = this.#returnsOnly ? this.#before.replaceAll("\r", "\n") : this.#before;
    if (/^(?:\s*(?:#[^\n]*)?\n)*\s*\{/.test(text)) {
      this.#records = new RecordReader(this.#recordSink(), "ndjson", 1, () => null);
      this.#before = "";
      this.#records.push(text);
      return;
    }
    const head = findTextHead(text, final, this.#map);
    if (!final && head?.complete !== true && text.length < LONGEST_RECORD) return;
    this.#before = "";
    // What cannot be parted at all is shown as it is. However much has come, the same rows are looked at.
    const below = head === null ? [] : rowsBelow(head, text.slice(0, LOOKED_AT), final && text.length <= LOOKED_AT);
    const reader = head === null ? null : this.#begin(this.#headerOf(head.cells, below), head.line);
    if (head === null || reader === null) {
      if (text.replaceAll(/^#.*$/gm, "").trim() !== "") caseHeader([text.slice(0, 100)], this.#map);
      return;
    }
    for (const note of [...textHeadNotes(head), ...headNotes(head)]) this.sink.note(note);
    this.#records = new RecordReader(
      this.#recordSink(),
      { delimiter: head.delimiter },
      head.nextLine,
      (place) => reader.header.names[place] ?? null,
    );
    this.#records.push(text.slice(head.next));
  }

  #headerOf(cells: readonly string[], below: readonly (readonly string[])[]): CaseHeader {
    const header = this.needs === "every column" ? caseHeader(cells, this.#map) : anyHeader(cells, this.#map);
    return withHintsOf(header, below, this.#habits.coverage);
  }

  #recordSink(): RecordSink {
    return {
      known: (text, at, delimiter, line) => {
        const rows = this.#knownRows();
        if (rows === null) return -1;
        const next = rows.take(text, at, delimiter, line);
        if (next >= 0) this.sink.known?.(rows);
        return next;
      },
      record: (cells, line) => this.#reader !== null && this.#read(this.#reader, cells, line),
      object: (text, line) => this.#object(text, line),
      problem: (problem) => this.#problem(problem),
    };
  }

  #readWith(header: CaseHeader): CaseReader {
    this.#header = header;
    this.#reader = new CaseReader(header, this.#habits, this.reading);
    this.#known = this.sink.known === undefined ? null : new KnownRows(header, this.reading);
    this.#objectReaders.set(shapeOf(header.names), this.#reader);
    return this.#reader;
  }

  #begin(header: CaseHeader, line: number): CaseReader {
    const reader = this.#readWith(header);
    this.sink.header(header);
    this.#tellColumns(header, line);
    for (const name of notKept(header, this.reading))
      this.sink.note({ about: "column", text: `no column is called "${name}", which is to be kept` });
    return reader;
  }

  #tellColumns({ found, extra, places, hinted }: CaseHeader, line: number): void {
    for (const { name, column, likeness } of found)
      if (likeness !== "exact") this.sink.note({ about: "column", text: `column "${name}" is read as ${column}` });
    for (const { name, place } of extra) {
      const alike = namedColumn(name);
      const taken = alike === null ? undefined : found.find(({ column }) => column === alike.column);
      if (taken !== undefined && taken.place !== place && places.person_id !== place)
        this.sink.note({
          about: "column",
          text: `column "${name}" is not read: ${taken.column} is read from "${taken.name}"`,
        });
    }
    for (const { name, column } of hinted)
      this.sink.note({
        about: "missing",
        text: `column "${name}" may tell ${column} and is not read, so that ${column} is not known: --map "${name}=${column}" reads it, --map "${name}=" says that it does not`,
      });
    const taken = AUDIT_COLUMNS.filter(
      ({ name }) => SAYS_WHEN_EMPTY.has(name) && places[name] === undefined && !hinted.some(({ column }) => column === name),
    ).map(({ name, empty }) => `${name} (taken as: ${empty})`);
    // Of objects one tells no more than what it says itself.
    if (taken.length > 0 && this.#records?.form !== "ndjson")
      this.sink.note({
        about: "taken",
        text: `no column says ${taken.join(", ")}`,
      });
    for (const { name, column } of found) {
      const order = shownOrder(name);
      if (order !== null) this.#habits.headShows(order, { line, column }, name);
    }
  }

  #object(text: string, line: number): void {
    const told = jsonCells(text);
    if ("fault" in told) {
      this.#problem(rowProblem(told.fault, line, null, text.trimEnd(), "one JSON object a line"));
      return;
    }
    const names = told.cells.map(([name]) => name);
    const key = shapeOf(names);
    let reader = this.#objectReaders.get(key);
    if (reader === undefined) {
      const header = objectHeader(names, this.#map);
      reader = this.#header === null ? this.#begin(header, line) : new CaseReader(header, this.#habits, this.reading);
      if (this.#objectReaders.size < MOST_SHAPES) this.#objectReaders.set(key, reader);
    }
    this.#read(
      reader,
      told.cells.map(([, cell]) => cell),
      line,
    );
  }

  /** Reads a row, or keeps it back until a later one settles how it is meant. */
  #read(reader: CaseReader, cells: readonly string[], line: number): void {
    if (reader === this.#reader && this.#tellKnown(cells, line)) return;
    const { learnt } = this.#habits;
    const read = reader.read(cells, line);
    // What was learnt in the middle of the row may be what some of its cells were not read with.
    if (reader === this.#reader && typeof read === "object" && read.read !== null && learnt === this.#habits.learnt) {
      this.#learn(cells, read.read);
      // Known from now on, it is judged by what its other cells told before.
      if (this.#tellKnown(cells, line)) return;
    }
    if (this.#held.length === 0 && read !== UNSETTLED) {
      this.#take(read);
      return;
    }
    this.#held.push({ reader, cells, line });
    if (this.#held.length > MOST_HELD) this.#habits.close();
    if (this.#habits.learnt !== this.#lookedAt) this.#settle();
  }

  /** Tells a row in which nothing is new; false where something is. */
  #tellKnown(cells: readonly string[], line: number): boolean {
    const known = this.#knownRows();
    if (known?.takeCells(cells, line) !== true) return false;
    this.sink.known?.(known);
    return true;
  }

  /** Null where every row is to be read by itself; rows that wait come first. */
  #knownRows(): KnownRows | null {
    return this.#held.length > 0 || this.#knownAt !== this.#habits.learnt ? null : this.#known;
  }

  #learn(cells: readonly string[], read: ReadCells): void {
    if (this.#known === null) return;
    if (this.#knownAt !== this.#habits.learnt) this.#known.forget();
    this.#knownAt = this.#habits.learnt;
    this.#known.learn(cells, read);
  }

  /** Reads the rows that were kept back, as far as what was learnt settles them. */
  #settle(): void {
    const waiting = this.#held;
    let done = 0;
    for (const one of waiting) {
      const read = "reader" in one ? one.reader.read(one.cells, one.line) : one;
      if (read === UNSETTLED) break;
      done++;
      this.#take(read);
    }
    this.#held = waiting.slice(done);
    this.#lookedAt = this.#habits.learnt;
  }

  #take(read: Exclude<ReturnType<CaseReader["read"]>, typeof UNSETTLED>): void {
    if (read === "empty") return;
    if (read === "totals") {
      this.#skipped++;
      return;
    }
    this.sink.row(read);
  }

  #problem(problem: RowProblem): void {
    if (this.#header === null) this.#begin(objectHeader([], this.#map), problem.line);
    const row: ReadRow = { entry: null, problems: [problem], cells: [], read: null, left: null };
    if (this.#held.length > 0) this.#held.push(row);
    else this.sink.row(row);
  }
}

/** Equal for objects with the same members. */
function shapeOf(names: readonly string[]): string {
  return names.join("\0");
}
