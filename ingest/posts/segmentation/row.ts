import type { SourceLine } from "../../../src/model/snapshot.js";

/** A line of the original file inside a row, and the offset in the row's text at which it begins. */
export interface WrappedLine {
  readonly at: number;
  readonly line: number;
}

/** A line that is not blank, with what stands around it; lines that were wrapped at a width are one row. */
export interface Row {
  readonly text: string;
  /** 1-based line of the original file. */
  readonly line: number;
  /** The lines after the first of a row that was wrapped, each behind one space of the text. */
  readonly wrapped: readonly WrappedLine[];
  readonly mark: SourceLine["mark"];
  /** 1 to 6 for a heading element, 7 for bold text, 0 for anything else. */
  readonly level: number;
  readonly opensBlock: boolean;
  /** A blank line stands before it. */
  readonly blankBefore: boolean;
  /** A row of a table of data. */
  readonly tabled: boolean;
  /** What the file itself says the line is: the title or the day of an item of a feed, of a page's front matter. */
  readonly role: "title" | "date" | null;
}

const NONE: readonly WrappedLine[] = [];

/** The lines of a snapshot without the blank ones. */
export function toRows(lines: readonly SourceLine[]): readonly Row[] {
  const rows: Row[] = [];
  let blankBefore = true;
  for (const source of lines) {
    const { text, line, mark, opensBlock, headingLevel } = source;
    const before = rows.at(-1);
    if (source.continues && before && text !== "" && !blankBefore) {
      const wrapped = [...before.wrapped, { at: before.text.length + 1, line }];
      rows[rows.length - 1] = { ...before, text: `${before.text} ${text}`, wrapped };
    } else if (text !== "") {
      const level = mark === "heading" ? (headingLevel ?? 7) : 0;
      const tabled = source.tabled === true;
      rows.push({ text, line, wrapped: NONE, mark, level, opensBlock, blankBefore, tabled, role: source.role ?? null });
    }
    blankBefore = text === "";
  }
  return rows;
}

/** The last line of the original file that a row takes. */
export function lastLine(row: Row): number {
  return row.wrapped.at(-1)?.line ?? row.line;
}
