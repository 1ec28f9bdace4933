import type { Row } from "./row.js";
import { bodyRow, isDated, type Start } from "./start.js";

const LEAST = 3;
const MOST = 0.8;
const FEW = 0.2;

/** Whether a blank line goes with something: nearly always, hardly ever, or there is no rule to see. */
export type Habit = "always" | "never" | "unclear";

/** How this publisher sets a post's beginning, learned from the posts that a date shows. */
export interface LayoutProfile {
  readonly blankBeforeTitle: Habit;
  readonly blankBeforeBody: Habit;
  /** Nearly every title is marked as a heading of this level (7: bold). Null: titles are not marked. */
  readonly titleLevel: number | null;
  /** The mark-up opens a new part at nearly every post, and hardly elsewhere. */
  readonly opensParts: boolean;
  /** Headings of the titles' level hardly stand inside posts. */
  readonly levelIsTitles: boolean;
}

/** Learns the profile; with fewer than three dated posts nothing is certain. */
export function learnLayout(rows: readonly Row[], starts: readonly Start[]): LayoutProfile {
  const dated = starts.filter(isDated);
  const titles = dated.flatMap(({ titleRow }) => (titleRow === null ? [] : [rows[titleRow] as Row]));
  const base = share(rows, (row) => row.blankBefore);
  const firsts = dated.map((start) => rows[start.row] as Row);
  const level = titleLevel(firsts) ?? titleLevel(titles);
  const startRows = new Set(dated.flatMap(({ row, titleRow }) => (titleRow === null ? [row] : [row, titleRow])));
  const parted = firsts.length > 0 && share(firsts, (row) => row.opensBlock) >= MOST;
  return {
    blankBeforeTitle: habit(firsts, base),
    blankBeforeBody: habit(
      dated.flatMap((start) => rows[bodyRow(start)] ?? []),
      base,
    ),
    titleLevel: level,
    opensParts: parted && strangers(rows, dated, startRows, (row) => row.opensBlock) <= FEW,
    levelIsTitles: level !== null && strangers(rows, dated, startRows, (row) => row.level === level) <= FEW,
  };
}

function habit(sample: readonly Row[], base: number): Habit {
  if (sample.length < LEAST || base < 0.08 || base > 0.92) return "unclear";
  const blank = share(sample, (row) => row.blankBefore);
  return blank >= MOST ? "always" : blank <= FEW ? "never" : "unclear";
}

function titleLevel(titles: readonly Row[]): number | null {
  if (titles.length < LEAST) return null;
  for (let level = 1; level <= 7; level++) if (share(titles, (row) => row.level === level) >= MOST) return level;
  return null;
}

/** Of the rows with a property that stand between two posts with date lines, the share that begins no dated post. */
function strangers(
  rows: readonly Row[],
  dated: readonly Start[],
  startRows: ReadonlySet<number>,
  has: (row: Row) => boolean,
): number {
  let inside = 0;
  let all = 0;
  for (let s = 0; s + 1 < dated.length; s++) {
    const [from, to] = [dated[s] as Start, dated[s + 1] as Start];
    if (from.cue !== "date-line" || to.cue !== "date-line") continue;
    for (let i = from.row; i < to.row; i++) {
      if (!has(rows[i] as Row)) continue;
      all++;
      if (!startRows.has(i)) inside++;
    }
  }
  return all === 0 ? 0 : inside / all;
}

function share<T>(items: readonly T[], has: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(has).length / items.length;
}
