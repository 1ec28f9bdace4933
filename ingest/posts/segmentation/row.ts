import type { SourceLine } from "../../../src/model/snapshot.js";

/** A line that is not blank, with what stands around it. */
export interface Row {
  readonly text: string;
  /** 1-based line of the original file. */
  readonly line: number;
  readonly mark: SourceLine["mark"];
  /** 1 to 6 for a heading element, 7 for bold text, 0 for anything else. */
  readonly level: number;
  readonly opensBlock: boolean;
  /** A blank line stands before it. */
  readonly blankBefore: boolean;
}

/** The lines of a snapshot without the blank ones. */
export function toRows(lines: readonly SourceLine[]): readonly Row[] {
  const rows: Row[] = [];
  let blankBefore = true;
  for (const { text, line, mark, opensBlock, headingLevel } of lines) {
    if (text !== "") rows.push({ text, line, mark, level: mark === "heading" ? (headingLevel ?? 7) : 0, opensBlock, blankBefore });
    blankBefore = text === "";
  }
  return rows;
}
