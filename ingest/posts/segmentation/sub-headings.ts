import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import { endsSentence } from "./line-shape.js";
import type { Row } from "./row.js";
import type { Start } from "./start.js";

/**
 * The dated starts without those that are sub-headings of the post they stand in: set otherwise than most beginnings (below a
 * sentence, without a title, in another form), and with a day that does not lie between those of the posts around them.
 */
export function withoutSubHeadings(rows: readonly Row[], starts: readonly Start[]): readonly Start[] {
  const counts = new Map<string, number>();
  const shapes = starts.map((start) => shapeOf(rows, start));
  for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
  if (count * 2 <= starts.length) return starts;
  const days = starts.map((start, i) => (shapes[i] === usual ? dayOf(start) : null));
  const known = days.filter((day) => day !== null);
  const falling = (known[0] ?? 0) > (known.at(-1) ?? 0);
  const befores = lastKnown(days);
  const afters = lastKnown([...days].reverse()).reverse();
  return starts.filter((start, i) => {
    const day = dayOf(start);
    if (shapes[i] === usual || day === null) return true;
    const last = day + (start.date?.day == null ? 30 : 0);
    const before = befores[i] ?? null;
    const after = afters[i] ?? null;
    if (before === null) return true;
    if (after === null) return falling ? day <= before : last >= before;
    return last >= Math.min(before, after) && day <= Math.max(before, after);
  });
}

/** For each place, the last known day in front of it; null where there is none. */
function lastKnown(days: readonly (number | null)[]): (number | null)[] {
  let last: number | null = null;
  return days.map((day) => {
    const before = last;
    last = day ?? last;
    return before;
  });
}

function shapeOf(rows: readonly Row[], { cue, titleRow }: Start): string {
  const title = titleRow === null ? null : (rows[titleRow] as Row);
  return `${cue} ${title === null ? "none" : endsSentence(title.text) ? "sentence" : "title"}`;
}

/** The day as a number that grows with time; null where the year or the month is not written. */
export function dayOf({ date }: Pick<Start, "date">): number | null {
  return date?.year == null || date.month === null ? null : (date.year * 12 + date.month) * 31 + (date.day ?? 1);
}

/** "From 1 March 2022", "Changes in force since 1 March 2022": a day with nothing that a post could be about. */
export function isDayOfEffect(text: string): boolean {
  const [date, ...more] = calendarDatesIn(text);
  if (date === undefined || more.length > 0) return false;
  const words = `${text.slice(0, date.start)} ${text.slice(date.end)}`.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.every((word) => OF_EFFECT.has(word) || /^\d$/.test(word));
}

const OF_EFFECT: ReadonlySet<string> = new Set(
  `from since effective as of starting beginning commencing until till through valid to on in with force effect what is are new further
  other the and change changes rule rules measure measures amendment amendments rate rates requirement requirements restriction
  restrictions innovation innovations procedure stage phase step`.split(/\s+/),
);
