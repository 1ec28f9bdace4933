import type { SourceLine } from "../../src/model/snapshot.js";
import { repairEntities } from "./entity-repair.js";
import { cleanLine, isItem, MAX_LINE_LENGTH } from "./line-cleaner.js";
import { NoteTaker, type ReaderNote } from "./reader-notes.js";
import { markWrapped } from "./wrapped-lines.js";

/** Lines of a text, and the numbers of those that were cut. */
export interface ReadLines {
  readonly lines: readonly SourceLine[];
  readonly cut: readonly number[];
  /** What was left out or repaired. */
  readonly notes: readonly ReaderNote[];
}

/** Splits plain text at \n, \r\n or \r. Every line of the file gives one line, blank ones included. */
export function readPlainText(text: string): ReadLines {
  const lines: SourceLine[] = [];
  const cut: number[] = [];
  const notes = new NoteTaker();
  let line = 0;
  let above = 0;
  for (let at = 0; at <= text.length; ) {
    const end = lineEnd(text, at);
    line++;
    if (end - at > MAX_LINE_LENGTH) cut.push(line);
    const raw = text.slice(at, Math.min(end, at + MAX_LINE_LENGTH + 1));
    const repaired = repairEntities(raw);
    if (repaired !== null) notes.note("entities-encoded-twice", line, raw);
    // Lines with as many tabs as the line above or below them are rows of a table.
    const tabs = tabsIn(raw);
    const tabled =
      tabs > 0 && (tabs === above || tabs === tabsIn(text.slice(end + 1, Math.min(end + 1 + LONGEST_ROW, lineEnd(text, end + 1)))));
    above = tabs;
    const clean = cleanLine(tabled ? (repaired ?? raw).trim().replace(/\t+/g, " | ") : (repaired ?? raw));
    lines.push({ text: clean, line, mark: isItem(clean) ? "item" : null, opensBlock: false });
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return { lines: markWrapped(lines), cut, notes: notes.all() };
}

const LONGEST_ROW = 200;

/** How many gaps of tabs stand between the words of a line. */
function tabsIn(line: string): number {
  return line.length > LONGEST_ROW || !line.includes("\t") ? 0 : (line.trim().match(/\t+/g)?.length ?? 0);
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}
