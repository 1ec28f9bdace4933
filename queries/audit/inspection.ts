import type { AuditCase } from "./audit-case.js";
import type { AuditSource } from "./audit-source.js";
import type { CaseHeader } from "./cases/case-header.js";
import type { ReadRow } from "./cases/case-reader.js";
import { TextChunks } from "./cases/decode-text.js";
import type { FileNote } from "./cases/file-note.js";
import { shownCells } from "./cases/kept-columns.js";
import type { RowProblem } from "./cases/row-problem.js";
import { type FileReading, RowSource } from "./cases/row-source.js";
import type { Sheet } from "./cases/sheet-choice.js";
import type { ColumnName } from "./columns.js";
import { AUDIT_COLUMNS } from "./columns.js";
import { RepeatedRows } from "./repeated-rows.js";

/** What was understood of a file of cases, before anything is judged. */
export interface Inspection {
  readonly notes: readonly FileNote[];
  /** Every column of the file, with what it is read as; null is not read. */
  readonly columns: readonly { readonly name: string; readonly place: number; readonly column: ColumnName | null }[];
  /** Columns that every case needs and the file has not. */
  readonly missing: readonly ColumnName[];
  /** The first rows: the cells as they stand, what was read, and what is wrong. */
  readonly first: readonly InspectedRow[];
  readonly cases: number;
  readonly rejected: number;
}

/** One row as it stands and as it was read; `entry` is null where it would be left out. */
export interface InspectedRow {
  readonly cells: readonly string[];
  readonly entry: AuditCase | null;
  /** Columns for which it would be left out; null for the row as a whole. */
  readonly wrong: readonly (string | null)[];
}

/** A dry run over a file of cases. */
export interface InspectionSession {
  /** @throws InforceError `CASES_HEADER_INVALID` where two columns say one thing, `CASES_DAYS_CLASH`. */
  feed(bytes: Uint8Array): void;
  /** @throws InforceError `CASES_SHEET_UNCLEAR` besides. */
  feedWorkbook(sheets: readonly Sheet[]): void;
  end(): Inspection;
}

const SHOWN_ROWS = 3;

/** Begins a dry run: the file is read as an audit would, and nothing is judged. */
export function inspectionSession(
  source: Pick<AuditSource, "coverage">,
  reading: FileReading,
  problem: (problem: RowProblem, cells: readonly string[]) => void,
): InspectionSession {
  const notes: FileNote[] = [];
  const first: InspectedRow[] = [];
  let header: CaseHeader | null = null;
  let [cases, rejected] = [0, 0];
  const repeated = new RepeatedRows();
  const row = ({ entry, problems, cells }: ReadRow): void => {
    const twice = entry === null ? null : repeated.id(entry);
    for (const one of problems) problem(twice === null ? one : { ...one, audited: false }, cells);
    const again = entry === null || twice !== null ? null : repeated.trip(entry);
    for (const one of [twice, again]) if (one !== null) problem(one, cells);
    if (entry === null || twice !== null) rejected++;
    else cases++;
    if (first.length >= SHOWN_ROWS) return;
    const wrong = [...problems, ...(twice === null ? [] : [twice])].flatMap(({ audited, column }) => (audited ? [] : [column]));
    first.push({ cells: header === null ? cells : shownCells(header, cells, reading), entry, wrong });
  };
  const note = (told: FileNote): void => void notes.push(told);
  const rows = new RowSource(
    {
      header: (found) => {
        header = found;
      },
      row,
      note,
    },
    source.coverage(),
    reading,
    "what there is",
  );
  const text = new TextChunks((told) => rows.push(told), note, reading.encoding ?? null);
  return {
    feed: (bytes) => text.push(bytes),
    feedWorkbook: (sheets) => rows.workbook(sheets),
    end() {
      text.end();
      rows.end();
      return { notes, ...columnsOf(header), first, cases, rejected };
    },
  };
}

function columnsOf(header: CaseHeader | null): Pick<Inspection, "columns" | "missing"> {
  const places = header?.places ?? {};
  const columns = (header?.names ?? []).map((name, place) => {
    const column = AUDIT_COLUMNS.find((known) => places[known.name] === place)?.name ?? null;
    return { name, place, column };
  });
  return {
    columns,
    missing: AUDIT_COLUMNS.flatMap(({ name, required }) => (required && places[name] === undefined ? [name] : [])),
  };
}
