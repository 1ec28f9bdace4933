import { foldText } from "../identity/fold.js";
import { isRunning, looksLikeTitle } from "./line-shape.js";
import type { Row } from "./row.js";
import type { Start } from "./start.js";

const MAX_TEASER = 60;
const KEPT = 0.7;

/**
 * Posts that stand twice in a row, the first time cut short: a title and its first line come back, and what stands
 * between them is mostly what follows the second time. Both are beginnings.
 */
export function findRepeatedStarts(rows: readonly Row[]): readonly Start[] {
  const last = new Map<string, number>();
  const found = new Set<number>();
  for (let i = 0; i + 1 < rows.length; i++) {
    const [row, next] = [rows[i] as Row, rows[i + 1] as Row];
    if (!looksLikeTitle(row) || !isRunning(next)) continue;
    const key = pairKey(row, next);
    const before = last.get(key);
    last.set(key, i);
    if (before === undefined || i - before > MAX_TEASER || rows[before - 1]?.text === rows[i - 1]?.text) continue;
    if (!repeats(rows, before, i)) continue;
    found.add(before).add(i);
  }
  return [...found].sort((a, b) => a - b).map((row) => ({ row, titleRow: row, dateRow: null, date: null, cue: "repetition" }));
}

/** Further copies, anywhere, of posts that begin with the same title and the same first line. */
export function findCopies(rows: readonly Row[], starts: readonly Start[]): readonly Start[] {
  const keys = new Set<string>();
  const taken = new Set<number>();
  for (const { row, titleRow, dateRow } of starts) {
    taken.add(row);
    const [title, next] = [rows[titleRow ?? -1], rows[(titleRow ?? -1) + 1]];
    if (dateRow === null && title && next && looksLikeTitle(title) && isRunning(next)) keys.add(pairKey(title, next));
  }
  const copies: Start[] = [];
  for (let i = 0; keys.size > 0 && i + 1 < rows.length; i++) {
    const [row, next] = [rows[i] as Row, rows[i + 1] as Row];
    if (taken.has(i) || !looksLikeTitle(row) || !keys.has(pairKey(row, next))) continue;
    copies.push({ row: i, titleRow: i, dateRow: null, date: null, cue: "repetition" });
  }
  return copies;
}

function pairKey(row: Row, next: Row): string {
  return `${foldText(row.text)}\n${foldText(next.text)}`;
}

function repeats(rows: readonly Row[], first: number, second: number): boolean {
  const length = second - first;
  const following = new Set(rows.slice(second, second + 3 * length + 10).map((row) => row.text));
  const kept = rows.slice(first, second).filter((row) => following.has(row.text)).length;
  return kept >= KEPT * length;
}
