import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import type { LayoutProfile } from "./layout-profile.js";
import { countWords, isCaption, isQuestion, isRunning, looksLikeTitle, speaksInPerson } from "./line-shape.js";
import type { Row } from "./row.js";
import { bodyRow, type Start } from "./start.js";
import { isDayOfEffect } from "./sub-headings.js";
import { commonStems, shareSubject, stems } from "./vocabulary.js";

const OPENS_WITH_DATE = 45;
const FULL_QUESTION = 7;
/** A sentence that lost its stop. */
const SENTENCE =
  /^(?:you|we|it|this|these|they|he|she|there|here)\s(?:are|is|was|were|can|could|may|will|have|has|had|do|must|should|\p{Ll}+ed)\b/iu;
const NONE: ReadonlySet<string> = new Set();

/**
 * Posts that neither a date nor mark-up shows: a line in the shape of a title, set like the titles of the dated posts,
 * with running text after it, on another subject than the post it stands in.
 */
export function findUndatedStarts(rows: readonly Row[], known: readonly Start[], layout: LayoutProfile): readonly Start[] {
  const common = commonStems(rows);
  const found: Start[] = [];
  let k = 0;
  let current: Start | null = null;
  for (let i = 0; i < rows.length; i++) {
    while (k < known.length && (known[k] as Start).row <= i) current = known[k++] as Start;
    if (current ? i <= bodyRow(current) : !isRunning(rows[i + 1] ?? (rows[i] as Row))) continue;
    const before = known[k - 1];
    const between = before?.cue === "date-line" && known[k]?.cue === "date-line";
    if (!isStart(rows, i, current, between, layout, common)) continue;
    current = { row: i, titleRow: i, dateRow: null, date: null, cue: "shape" };
    found.push(current);
  }
  return found;
}

/** `between`: inside the run of one post with a date line and before another, where an undated one is hardly expected. */
function isStart(
  rows: readonly Row[],
  i: number,
  current: Start | null,
  between: boolean,
  layout: LayoutProfile,
  common: ReadonlySet<string>,
): boolean {
  const row = rows[i] as Row;
  const next = rows[i + 1];
  if (!next || !looksLikeTitle(row) || SENTENCE.test(row.text) || rows[i - 1]?.text.endsWith(":")) return false;
  if (layout.titleLevel !== null && row.level !== layout.titleLevel) return false;
  if (!isRunning(next) && !isCaption(next.text)) return false;
  if (isCaption(row.text) && calendarDatesIn(row.text).length > 0) return false;
  if (isDayOfEffect(row.text)) return false;
  const dated = opensWithDate(next.text);
  if (!fitsLayout(row, next, dated, layout)) return false;
  const sees = layout.blankBeforeTitle !== "unclear";
  const title = stems(current?.titleRow == null ? "" : (rows[current.titleRow]?.text ?? ""));
  const words = stems(row.text);
  if (isQuestion(row.text)) {
    const opening = current ? stems(rows[bodyRow(current)]?.text ?? "") : NONE;
    if (between || speaksInPerson(row.text) || shareSubject(words, title, common) || shareSubject(words, opening, common))
      return false;
    return sees || countWords(row.text) >= FULL_QUESTION;
  }
  if (between) return sees && !shareSubject(words, title, NONE);
  // Without blank lines to go by: a heading inside a post opens with the word the post is about.
  const [head] = words;
  return sees || dated || head === undefined || common.has(head) || !title.has(head);
}

function fitsLayout(row: Row, next: Row, dated: boolean, layout: LayoutProfile): boolean {
  if (layout.blankBeforeBody === "never" && next.blankBefore) return false;
  if (layout.blankBeforeBody === "always" && !next.blankBefore) return false;
  if (layout.blankBeforeTitle === "never" && row.blankBefore) return dated;
  return layout.blankBeforeTitle !== "always" || row.blankBefore;
}

/** "On January 19 we held …": how a report of an event begins. */
function opensWithDate(text: string): boolean {
  const first = calendarDatesIn(text.slice(0, OPENS_WITH_DATE + 20))[0];
  return first !== undefined && first.start <= OPENS_WITH_DATE && first.day !== null;
}
