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
  for (let at = 0; at <= text.length; ) {
    const end = lineEnd(text, at);
    line++;
    if (end - at > MAX_LINE_LENGTH) cut.push(line);
    const raw = text.slice(at, Math.min(end, at + MAX_LINE_LENGTH + 1));
    const repaired = repairEntities(raw);
    if (repaired !== null) notes.note("entities-encoded-twice", line, raw);
    const clean = cleanLine(repaired ?? raw);
    lines.push({ text: clean, line, mark: isItem(clean) ? "item" : null, opensBlock: false });
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return { lines: markWrapped(lines), cut, notes: notes.all() };
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}
