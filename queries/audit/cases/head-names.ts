import { foldName } from "../../../src/model/name-folding.js";
import { AUDIT_COLUMNS, type ColumnName } from "../columns.js";
import { plainCell } from "./cell-text.js";
import { leavesMeaning, meantColumn } from "./head-meaning.js";
import { headingWords } from "./heading-choice.js";
import { COLUMN_NAMES, SMALL_WORDS, VAGUE_NAMES } from "./words/column-names.js";
import { DAY_PLACEHOLDERS } from "./words/day-words.js";
import type { DayOrder } from "./written-day.js";
import { unitOf } from "./written-number.js";

/** How sure a name of a head stands for a column: given by the caller, the name itself, a usual one, one that says little. */
export type Likeness = "mapped" | "exact" | "usual" | "vague";

/** The column a name of a head stands for. */
export interface NamedColumn {
  readonly column: ColumnName;
  readonly likeness: Likeness;
}

const LONGEST_NAME = 200;
const ORDERS: readonly DayOrder[] = ["dmy", "mdy", "ymd"];
const BRACKETS = /[([{<][^)\]}>]*[)\]}>]/g;
const NUMBERED = /^\s*(?:\d{1,2}|[a-zа-я])[.)]\s+/iu;
const CAMEL = /(\p{Ll})(\p{Lu})/gu;
const UNITS: Readonly<Partial<Record<ColumnName, "hours" | "days">>> = {
  pcr_hours: "hours",
  quarantine_days: "days",
  overstay_days: "days",
};

let known: ReadonlyMap<string, NamedColumn> | null = null;
let small: ReadonlySet<string> | null = null;

/**
 * The column that a name of a head stands for, by itself or in one of several languages; null when it stands for none.
 *
 * @example namedColumn("Datum der Einreise") // { column: "date", likeness: "usual" }
 */
export function namedColumn(heading: string): NamedColumn | null {
  if (heading.length > LONGEST_NAME) return null;
  const met = kept.get(heading);
  if (met !== undefined) return met;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = namedAnew(heading);
  kept.set(heading, made);
  return made;
}

/** The rows in which a head is looked for are looked at with one delimiter after the other, alone and in pairs. */
const MOST_KEPT = 5000;
const kept = new Map<string, NamedColumn | null>();

function namedAnew(heading: string): NamedColumn | null {
  known ??= knownNames();
  const exact = known.get(plainCell(heading).toLowerCase());
  if (exact !== undefined) return exact;
  const spelt = plainCell(heading).replace(NUMBERED, "").replaceAll(CAMEL, "$1 $2");
  const whole = usual(meantColumn(spelt)) ?? known.get(keyOf(spelt));
  if (whole !== undefined) return whole;
  const bare = spelt.replaceAll(BRACKETS, " ");
  if (bare === spelt) return null;
  const without = usual(meantColumn(bare)) ?? known.get(keyOf(bare));
  if (without === undefined || !unitsFit(spelt, without.column)) return null;
  const leaves = [...spelt.matchAll(BRACKETS)].every(([inside]) => leavesMeaning(inside, without.column));
  return leaves ? without : null;
}

/**
 * The order in which a head shows that days are written.
 *
 * @example shownOrder("Datum (TT.MM.JJJJ)") // "dmy"
 */
export function shownOrder(heading: string): DayOrder | null {
  const words = plainCell(heading)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const shows = (order: DayOrder, from: number): boolean =>
    [...order].every((sign, at) => DAY_PLACEHOLDERS[sign as "d" | "m" | "y"].includes(words[from + at] ?? ""));
  // "jj" is a day in French and a year in German.
  const orders = words.flatMap((_, at) => ORDERS.filter((order) => shows(order, at)));
  return orders.length === 1 ? (orders[0] ?? null) : null;
}

/** A unit in brackets is the one that the column counts in. */
function unitsFit(heading: string, column: ColumnName): boolean {
  const words = [...heading.matchAll(BRACKETS)].flatMap(([inside]) => inside.split(/[^\p{L}]+/u).filter((word) => word !== ""));
  return words.every((word) => {
    const unit = unitOf(word);
    return unit === undefined || unit === UNITS[column] || UNITS[column] === undefined;
  });
}

function usual(column: ColumnName | null): NamedColumn | null {
  return column === null ? null : { column, likeness: "usual" };
}

function knownNames(): ReadonlyMap<string, NamedColumn> {
  const names = new Map<string, NamedColumn>();
  for (const { name } of AUDIT_COLUMNS) {
    for (const told of VAGUE_NAMES[name] ?? []) names.set(keyOf(told), { column: name, likeness: "vague" });
    for (const told of COLUMN_NAMES[name] ?? []) names.set(keyOf(told), { column: name, likeness: "usual" });
  }
  for (const { name } of AUDIT_COLUMNS) {
    names.set(keyOf(name), { column: name, likeness: "usual" });
    names.set(name, { column: name, likeness: "exact" });
  }
  return names;
}

/** Made with the first head: who audits nothing does not wait for it. */
function isSmall(word: string): boolean {
  small ??= new Set(SMALL_WORDS.map((one) => foldName(one)));
  return small.has(word);
}

/** The words of a name, whatever their order, without those that carry nothing; "" where it is denied. */
function keyOf(name: string): string {
  return (headingWords(name) ?? [])
    .filter((word) => !isSmall(word))
    .sort()
    .join(" ");
}
