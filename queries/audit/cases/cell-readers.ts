import type { IsoDay } from "../../../src/model/iso-day.js";
import { isIsoDay } from "../../../src/model/iso-day.js";
import { foldName } from "../../../src/model/name-folding.js";
import { NONE, type Transport } from "../audit-case.js";
import { CellWords, meaning, plainCell } from "./cell-text.js";
import { countryNamed } from "./country-cell.js";
import { AMBIGUOUS, type CellPlace, type FileHabits, type Read, UNSETTLED } from "./file-habits.js";
import {
  MULTIPLE_WORDS,
  NO_WORDS,
  NONE_WORDS,
  SINGLE_WORDS,
  TRANSPORT_SMALL_WORDS,
  TRANSPORT_WORDS,
  UNKNOWN_WORDS,
  YES_WORDS,
} from "./words/cell-words.js";
import type { Unit } from "./written-number.js";

/** What a column that names countries may say besides. */
export type CountryColumn = "citizenship" | "place" | "none-or-place";

const MOST_KEPT = 5000;
/** Names of five letters, with what spreadsheets put around them. */
const [SHORTEST_SHARED, LONGEST_SHARED] = [5, 9];
const PLAIN_NUMBER = /^\d{1,6}(?:\.\d{1,2})?$/;
const NA_OR_NO = /^(?:na|no)$/i;
const YES_SIGNS = new Set(["+", "✓", "✔", "☑", "√"]);
/** Signs for a cell that was left out on purpose. */
const NOTHING_SIGNS = /^(?:[-–—.?*/]{1,3}|#n\/a|#н\/д|#nv)$/i;

type Kind = "single" | "multiple";

interface Words {
  readonly yesNo: CellWords<boolean>;
  readonly none: CellWords<true>;
  readonly unknown: CellWords<true>;
  readonly transport: CellWords<Transport>;
  /** What stands beside those for transport. */
  readonly besideTransport: CellWords<true>;
  readonly permission: CellWords<Kind>;
}

let loaded: Words | null = null;

function words(): Words {
  if (loaded !== null) return loaded;
  loaded = {
    yesNo: new CellWords([...meaning(YES_WORDS, true), ...meaning(NO_WORDS, false)]),
    none: new CellWords(meaning(NONE_WORDS, true)),
    unknown: new CellWords(meaning(UNKNOWN_WORDS, true)),
    transport: new CellWords<Transport>([
      ...meaning<Transport>(TRANSPORT_WORDS.air, "air"),
      ...meaning<Transport>(TRANSPORT_WORDS.land, "land"),
    ]),
    besideTransport: new CellWords(meaning(TRANSPORT_SMALL_WORDS, true)),
    permission: new CellWords<Kind>([...meaning<Kind>(SINGLE_WORDS, "single"), ...meaning<Kind>(MULTIPLE_WORDS, "multiple")]),
  };
  return loaded;
}

/** Keeps what a few thousand spellings were read as. */
function kept<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    // A copy: the cell itself would keep the piece of the file it was cut from, also as what was read.
    const copy: string = JSON.parse(JSON.stringify(text));
    const value = read(copy);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(copy, { value });
    return value;
  };
}

/** Alpha-3 of a country; null where the cell says that it is not known. */
const namedCountry = kept((text): string | null | undefined => {
  const plain = plainCell(text);
  return countryNamed(plain) ?? (saysUnknown(plain) ? null : undefined);
});

/** A day written YYYY-MM-DD. */
export const isoCell = kept((text): IsoDay | undefined => (isIsoDay(text) ? text : undefined));

/** Names that two countries share in common speech, and the one they are not read as. */
const SHARED_NAMES: Readonly<Record<string, string>> = { korea: "PRK", corea: "PRK", congo: "COD", kongo: "COD" };

/** A country. "NA" and "NO" are codes and words: how the file writes other countries tells which. */
export function countryCell(text: string, column: CountryColumn, habits: FileHabits): Read<string> {
  if (text.length !== 2 || !NA_OR_NO.test(text)) {
    const named = namedCountry(text);
    if (text.length > LONGEST_SHARED || text.length < SHORTEST_SHARED || typeof named !== "string") return named;
    const other = SHARED_NAMES[plainCell(text).toLowerCase()];
    if (other !== undefined) habits.tellShared(text, named, other);
    return named;
  }
  const { countries } = habits;
  if (countries === "not yet known" && habits.open === UNSETTLED) return UNSETTLED;
  if (text.toLowerCase() === "no") {
    const word = countries === "names" || (countries === "codes" && text !== "NO");
    if (column === "citizenship") return namedCountry(text);
    if (column === "place") return word ? undefined : namedCountry(text);
    return word ? NONE : AMBIGUOUS;
  }
  if (countries === "names") return null;
  return column === "citizenship" && countries !== "both" && countries !== "not yet known" ? namedCountry(text) : AMBIGUOUS;
}

/** Whether a citizenship was read as a code that is a word for nothing known as well. */
export function isDoubtfulCode(text: string): boolean {
  return text.length === 2 && text.toLowerCase() === "na";
}

/** A day in another writing, in the order of the file. */
export function dayCell(text: string, place: CellPlace, habits: FileHabits): Read<IsoDay> {
  const plain = plainCell(text);
  return habits.day(plain, place) ?? (saysUnknown(plain) ? null : undefined);
}

/** A number from 0 in the unit of its column. */
export function numberCell(text: string, unit: Unit, most: number, habits: FileHabits): Read<number> {
  if (PLAIN_NUMBER.test(text)) {
    if (text.includes(".")) habits.number(text, unit);
    return within(Number(text), most);
  }
  const plain = plainCell(text);
  const told = habits.number(plain, unit);
  if (typeof told === "number") return within(told, most);
  return told ?? (saysUnknown(plain) ? null : undefined);
}

/** A whole number from 0. */
export function wholeCell(text: string, unit: Unit, most: number, habits: FileHabits): Read<number> {
  const value = numberCell(text, unit, most, habits);
  return typeof value === "number" && !Number.isInteger(value) ? undefined : value;
}

/** Yes or no, in any case and several languages. */
export const yesNoCell = kept((text): boolean | null | undefined => {
  const plain = plainCell(text);
  if (YES_SIGNS.has(plain)) return true;
  return words().yesNo.get(plain) ?? (saysUnknown(plain) ? null : undefined);
});

/** One of the kinds of a permission. */
export const permissionKind = kept((text) => words().permission.get(plainCell(text)));

/** How the border was crossed. */
export const transportCell = kept((text): Transport | null | undefined => {
  const plain = plainCell(text);
  return words().transport.get(plain) ?? transportIn(plain) ?? (saysUnknown(plain) ? null : undefined);
});

/** How the border was crossed in several words, of which each says the same or nothing of how. */
function transportIn(text: string): Transport | undefined {
  const { transport, besideTransport } = words();
  const told = foldName(text)
    .split(" ")
    .filter((word) => besideTransport.get(word) === undefined)
    .map((word) => transport.get(word));
  const [first] = told;
  return told.every((one) => one === first) ? first : undefined;
}

/** Whether a cell says that there was none; "no" is a country besides where countries are asked for. */
export const saysNone = kept((text) => words().none.get(plainCell(text)) === true);

/** Whether a cell says that nobody knows. */
export const saysUnknown = kept((text) => NOTHING_SIGNS.test(text) || words().unknown.get(plainCell(text)) === true);

function within(value: number, most: number): number | undefined {
  return value <= most ? value : undefined;
}
