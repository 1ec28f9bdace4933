import type { Row } from "./row.js";

const STEM = 6;
const COMMON_SHARE = 0.06;
const COMMON_LEAST = 8;
const SAMPLE = 5000;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "the and for with from that this are was were has have had will what when where which who how why can may not all any its into upon about does did been being there their they them must should would between during under over after before than other such only also".split(
    " ",
  ),
);

/** Words met before, as written, with their stem, or null where they carry no subject; bounded. */
const STEMS = new Map<string, string | null>();
const STEMS_LIMIT = 50_000;
const WORDS = /[\p{L}\p{N}]+/gu;

/** The stems of the words that carry a line's subject. */
export function stems(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const word of text.match(WORDS) ?? []) {
    const stem = stemOf(word);
    if (stem !== null) out.add(stem);
  }
  return out;
}

function stemOf(word: string): string | null {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  const folded = word.toLowerCase();
  const capitals = word.length >= 2 && word === word.toUpperCase() && /\p{L}/u.test(word);
  const stem = (folded.length >= 3 || capitals) && !SMALL_WORDS.has(folded) ? folded.slice(0, STEM) : null;
  if (STEMS.size >= STEMS_LIMIT) STEMS.clear();
  STEMS.set(word, stem);
  return stem;
}

/** Stems that so many lines of the snapshot hold that they tell no post from another; a sample of the lines is counted. */
export function commonStems(rows: readonly Row[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const step = Math.ceil(rows.length / SAMPLE) || 1;
  for (let i = 0; i < rows.length; i += step) {
    for (const stem of stems((rows[i] as Row).text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const limit = Math.max(COMMON_LEAST, (rows.length / step) * COMMON_SHARE);
  return new Set([...counts].filter(([, count]) => count > limit).map(([stem]) => stem));
}

/** Whether two sets of stems share one that is not `common`. */
export function shareSubject(a: ReadonlySet<string>, b: ReadonlySet<string>, common: ReadonlySet<string>): boolean {
  for (const stem of a) if (b.has(stem) && !common.has(stem)) return true;
  return false;
}
