import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import { type Post, readingText } from "../../../src/model/post.js";
import { type DateRole, dateRoles } from "../phrases/date-role-parser.js";
import { type MaskedSentence, maskSentence } from "./masked-sentence.js";
import type { Passage, Stretch } from "./passages.js";

/** What a reader reads at once: a sentence, or the introduction of a list joined with one item (or with a list of names). */
export interface ReadingUnit extends MaskedSentence, Stretch {
  readonly kind: Passage["kind"];
  readonly roles: readonly DateRole[];
  /** Masked title, nearest heading and introduction: context, never evidence. */
  readonly title: string;
  readonly heading: string;
  readonly intro: string;
  /** Masked text of the item or sentence alone, without its introduction. */
  readonly own: string;
  /** The unit before it in the post, or null. */
  readonly before: ReadingUnit | null;
  /** True for an introduction that is read together with each item of its list. */
  readonly introduces: boolean;
  /** True where the items of a list are joined because they are names alone. */
  readonly joined: boolean;
}

/** Cuts a post's passages into the units that the topic readers see, for the country whose rules are told. */
export function readingUnits(post: Post, passages: readonly Passage[], host: string | null): readonly ReadingUnit[] {
  const title = maskSentence(post.title, host).text;
  const written = readingText(post);
  const known = new Map<string, MaskedSentence>();
  // Headings and introductions are masked for every unit that hangs on them.
  const mask = (text: string): MaskedSentence => {
    const found = known.get(text) ?? maskSentence(text, host);
    known.set(text, found);
    return found;
  };
  const masked = (of: Stretch | null): string => (of === null ? "" : mask(written.slice(of.start, of.end)).text);
  const years = yearsOf(post);
  const units: ReadingUnit[] = [];
  const add = (
    kind: Passage["kind"],
    text: string,
    span: Stretch,
    intro: Stretch | null,
    heading: Stretch | null,
    own: Stretch,
    joined: boolean,
    introduces = false,
    cell?: string,
  ): void => {
    const sentence = withYears(mask(text), years);
    const head = intro === null ? "" : masked(intro);
    units.push({
      ...sentence,
      ...span,
      kind,
      roles: dateRoles(sentence.text),
      title,
      heading: masked(heading),
      intro: head,
      own: own === span ? sentence.text : cell === undefined ? masked(own) : maskSentence(cell, host).text,
      before: units.at(-1) ?? null,
      joined,
      introduces,
    });
  };
  for (const passage of passages) {
    const own: Stretch = { start: passage.start, end: passage.end };
    const text = passage.reading ?? written.slice(own.start, own.end);
    if (passage.kind === "item" && (passage.intro || passage.reading)) {
      if (isBareNames(masked(own))) continue; // told by the unit that joins them
      const intro = passage.intro ? `${written.slice(passage.intro.start, passage.intro.end)} ` : "";
      const span = { start: passage.intro?.start ?? own.start, end: own.end };
      add("item", `${intro}${text}`, span, passage.intro, passage.heading, own, false, false, passage.reading);
      continue;
    }
    const names = passage.items.filter((item) => isBareNames(masked(item)));
    if (names.length > 0 && names.length >= passage.items.length / 2) {
      const last = names.at(-1) as Stretch;
      const list = names.map((item) => written.slice(item.start, item.end).replace(LABEL, "")).join(", ");
      add("sentence", `${text} ${list}`, { start: own.start, end: last.end }, null, passage.heading, own, true);
      continue;
    }
    add(passage.kind, text, own, null, passage.heading, own, false, passage.items.length > 0);
  }
  return units;
}

/** The year of every day of the year that the post writes out once, unless it writes it with two years. */
function yearsOf(post: Post): ReadonlyMap<string, number | null> {
  const years = new Map<string, number | null>();
  for (const date of calendarDatesIn(readingText(post))) {
    if (date.year === null || date.day === null) continue;
    const key = `${date.month}-${date.day}`;
    years.set(key, years.has(key) && years.get(key) !== date.year ? null : date.year);
  }
  return years;
}

/** "before June 5" in a post that says "until June 5, 2021" means that June 5. */
function withYears(sentence: MaskedSentence, years: ReadonlyMap<string, number | null>): MaskedSentence {
  const dates = sentence.dates.map((date) => {
    const year = date.year === null && date.day !== null ? years.get(`${date.month}-${date.day}`) : null;
    return year ? { ...date, year } : date;
  });
  return { ...sentence, dates };
}

/** "Europe – ": what stands before the names of one row. */
const LABEL = /^\p{Lu}[\p{L} '&]{2,40} ?[–:-] +/u;

/** Nothing but names of countries, perhaps behind the name of a region. */
function isBareNames(text: string): boolean {
  const masked = text.replace(/^[a-z][a-z '&]{2,40} ?[–:-] +(?=(?:the )?§c)/, "");
  return /§c/.test(masked) && /^(?:§c\d+|[\s,;.:*&+–-]|\band\b|\bthe\b|\([^)]{0,40}\)|republic of|citizens of)*$/.test(masked);
}
