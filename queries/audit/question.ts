import type { IsoDay } from "../../src/model/iso-day.js";
import type { Coverage } from "../../src/model/knowledge.js";
import type { AuditCase } from "./audit-case.js";
import { NONE } from "./audit-case.js";
import { countriesReader, dayReader, type NamedCountries, onlyCountryReader, wordReader, yesReader } from "./case-cells.js";
import type { Unnamed } from "./inquiry.js";
import type { Rulebook } from "./rulebook.js";
import type { SeriesAnswer, SeriesLookup, SeriesView } from "./series-lookup.js";

/** What a decision draws on. */
export interface Knowledge {
  readonly lookup: SeriesLookup;
  readonly rulebook: Rulebook;
  /** The days that can be answered with this knowledge. */
  readonly coverage: Coverage;
  /** What a country is that no post names, under a rule that names countries. */
  readonly unnamed: Unnamed;
}

/** What a question is asked of. */
export interface Asked {
  readonly entry: AuditCase;
  readonly knowledge: Knowledge;
}

/**
 * One thing that a decision finds out about a case or about the archive on its day. A decision sees nothing of a case but the
 * answers: two cases that give the same answers to the questions it asks get the same decision.
 */
export interface Question<T = unknown> {
  /** Equal for questions that have the same answer in every case. */
  readonly key: string;
  /** Answers that are equal as keys of a map say the same. */
  readonly ask: (asked: Asked) => T;
}

/** The day up to which is known what the case is judged with. */
export const KNOWN_ON: Question<IsoDay | null> = { key: "known on", ask: ({ knowledge }) => knowledge.lookup.knownOn };

/** Whether a yes-or-no cell says yes; null: it says nothing. */
export function saysYes(column: string): Question<boolean | null> {
  const read = yesReader(column);
  return { key: `yes ${column}`, ask: ({ entry }) => read(entry) };
}

/** Whether a cell says one of some words; null: it says nothing. */
export function saysOneOf(column: string, words: readonly string[]): Question<boolean | null> {
  const read = wordReader(column);
  return {
    key: `is ${column} ${words.join(" ")}`,
    ask: ({ entry }) => {
      const said = read(entry);
      return said === null ? null : words.includes(said);
    },
  };
}

/** The word of a cell. */
export function wordOf(column: string): Question<string | null> {
  const read = wordReader(column);
  return { key: `word ${column}`, ask: ({ entry }) => read(entry) };
}

const SEPARATOR = ";";

/** The question for the countries a column names. */
export interface CountriesQuestion extends Question<string> {
  readonly names: string;
}

/** The countries a column names, as one text; `countriesOf` parts it again. */
export function countriesNamed(column: string): CountriesQuestion {
  const [read, readOnly] = [countriesReader(column), onlyCountryReader(column)];
  const known = new Map<string, string>();
  const text = (entry: AuditCase): string => {
    const { countries, open } = read(entry);
    return `${open ?? ""}${SEPARATOR}${countries.join(SEPARATOR)}`;
  };
  return {
    key: `countries ${column}`,
    names: column,
    ask: ({ entry }) => {
      const only = readOnly(entry);
      if (only === null) return text(entry);
      let told = known.get(only);
      if (told === undefined) {
        told = text(entry);
        known.set(only, told);
      }
      return told;
    },
  };
}

/** What `countriesNamed` answered. */
export function countriesOf(answer: string): NamedCountries {
  const [open = "", ...countries] = answer.split(SEPARATOR);
  return { countries: countries.filter((code) => code !== ""), open: open === "" ? null : open };
}

/** Whether a column holds a day: it does, it says that there is none, or it says nothing. */
export function holdsDay(column: string): Question<"day" | typeof NONE | null> {
  const read = dayReader(column);
  return {
    key: `day ${column}`,
    ask: ({ entry }) => {
      const day = read(entry);
      return day === null ? null : day === NONE ? NONE : "day";
    },
  };
}

/** The question for a series on the day in a column. */
export interface SeriesQuestion extends Question<SeriesAnswer> {
  readonly series: AskedSeries;
}

/** A series as it is asked for. */
export interface AskedSeries {
  /** Topic id with its jurisdiction. */
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  /** The column of the day. */
  readonly column: string;
}

/** What the archive says of a series on the day in a column. */
export function seriesOn(series: AskedSeries): SeriesQuestion {
  const { topic, subject, scope, column } = series;
  const read = dayReader(column);
  let [last, view]: [SeriesLookup | null, SeriesView | null] = [null, null];
  return {
    key: `series ${topic} ${subject ?? ""} ${scope ?? ""} ${column}`,
    series,
    ask: ({ entry, knowledge: { lookup, coverage } }) => {
      if (view === null || last !== lookup) {
        view = lookup.view(topic, subject, scope);
        last = lookup;
      }
      return view.on(read(entry) as IsoDay, coverage);
    },
  };
}

/** Whether any country is subject to a topic on the day in a column, certainly or possibly. */
export function anyCountryIn(topic: string, column: string): Question<boolean> {
  const read = dayReader(column);
  return {
    key: `any ${topic} ${column}`,
    ask: ({ entry, knowledge: { lookup, coverage } }) => lookup.anyMember(topic, read(entry) as IsoDay, coverage),
  };
}

/** How a measure of the case compares with something else; a text names the column that would tell. */
export function compares(key: string, compare: (entry: AuditCase) => boolean | string): Question<boolean | string> {
  return { key, ask: ({ entry }) => compare(entry) };
}

/** The place of the bracket that a number falls into: -1 below all of them; null: the cell says nothing. */
export function bracketOf(
  column: string,
  brackets: readonly Bracket[],
  read: (entry: AuditCase) => number | typeof NONE | null,
): Question<number | null> {
  return {
    key: `bracket ${column} ${brackets.map(({ scope }) => scope).join(" ")}`,
    ask: ({ entry }) => {
      const number = read(entry);
      if (number === null) return null;
      return number === NONE ? -1 : brackets.findIndex(({ above, upTo }) => number > above && number <= upTo);
    },
  };
}

/** A scope whose name tells a bracket of days. */
export interface Bracket {
  readonly scope: string;
  readonly above: number;
  readonly upTo: number;
}

/** The brackets among some scopes, the lowest first: "3-5-days" is over three and up to five, "over-10-days" has no end. */
export function bracketsIn(scopes: readonly string[]): readonly Bracket[] {
  const brackets = scopes.flatMap((scope): Bracket[] => {
    const between = /^(\d{1,6})-(\d{1,6})-days$/.exec(scope);
    const over = /^over-(\d{1,6})-days$/.exec(scope);
    if (between) return [{ scope, above: Number(between[1]), upTo: Number(between[2]) }];
    return over ? [{ scope, above: Number(over[1]), upTo: Number.POSITIVE_INFINITY }] : [];
  });
  return brackets.sort((a, b) => a.above - b.above);
}
