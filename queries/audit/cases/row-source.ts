import type { Coverage } from "../../../src/model/knowledge.js";
import { AUDIT_COLUMNS } from "../columns.js";
import { type CaseHeader, caseHeader } from "./case-header.js";
import { CaseReader, type ReadRow } from "./case-reader.js";
import { jsonCells } from "./json-cells.js";
import { RecordReader, type RecordSink } from "./record-reader.js";
import { type RowProblem, rowProblem } from "./row-problem.js";

/** Who is told of rows, in the order of the file. */
export interface RowSink {
  /** The columns, before any row; of NDJSON those of its first line. */
  header(header: CaseHeader): void;
  row(row: ReadRow): void;
}

const KNOWN = AUDIT_COLUMNS.map(({ name }) => name as string);

/** Parts the text of a file of cases, CSV or NDJSON, into rows and reads each. */
export class RowSource {
  #header: CaseHeader | null = null;
  #reader: CaseReader | null = null;
  readonly #objectReaders = new Map<string, CaseReader>();
  readonly #records: RecordReader;

  constructor(
    readonly sink: RowSink,
    readonly coverage: Coverage,
  ) {
    const records: RecordSink = {
      record: (cells, line) => this.#record(cells, line),
      object: (text, line) => this.#object(text, line),
      problem: (problem) => this.#problem(problem),
    };
    this.#records = new RecordReader(records, (place) => this.#header?.names[place] ?? null);
  }

  push(text: string): void {
    this.#records.push(text);
  }

  /** Ends the file and tells whether it had a header or an object at all. */
  end(): boolean {
    this.#records.end();
    return this.#header !== null;
  }

  #record(cells: readonly string[], line: number): void {
    if (this.#reader !== null) {
      this.sink.row(this.#reader.read(cells, line));
      return;
    }
    this.#begin(caseHeader(cells));
  }

  #begin(header: CaseHeader): CaseReader {
    this.#header = header;
    this.#reader = new CaseReader(header, this.coverage);
    this.sink.header(header);
    return this.#reader;
  }

  #object(text: string, line: number): void {
    const told = jsonCells(text);
    if ("fault" in told) {
      this.#problem(rowProblem(told.fault, line, null, text.trimEnd(), "one JSON object a line"));
      return;
    }
    const given = new Map(told.cells);
    const extra = [...given.keys()].filter((name) => !KNOWN.includes(name));
    const key = JSON.stringify(extra);
    let reader = this.#objectReaders.get(key);
    if (reader === undefined) {
      const header = objectHeader(extra);
      reader = this.#header === null ? this.#begin(header) : new CaseReader(header, this.coverage);
      if (this.#objectReaders.size < 100) this.#objectReaders.set(key, reader);
    }
    this.sink.row(
      reader.read(
        [...KNOWN, ...extra].map((name) => given.get(name) ?? ""),
        line,
      ),
    );
  }

  #problem(problem: RowProblem): void {
    // Without a header nothing of a CSV file can be read: a fault in it is a fault of the file.
    if (this.#header === null) this.#begin(problem.rule.startsWith("not-") ? objectHeader([]) : caseHeader([problem.got]));
    this.sink.row({ entry: null, problems: [problem] });
  }
}

function objectHeader(extra: readonly string[]): CaseHeader {
  const places = Object.fromEntries(KNOWN.map((name, place) => [name, place]));
  return { names: [...KNOWN, ...extra], places, extra: extra.map((name, at) => ({ name, place: KNOWN.length + at })) };
}
