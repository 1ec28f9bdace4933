import { CellWords, meaning } from "./cell-text.js";
import { UNIT_WORDS } from "./words/day-words.js";

/** The sign before the decimals of a number. */
export type DecimalSign = "." | ",";

/** What a cell that should hold a number says; of one sign before three digits, both what it is as decimals and as thousands. */
export type WrittenNumber =
  | { readonly kind: "number"; readonly value: number; readonly decimal: DecimalSign | null }
  | { readonly kind: "either"; readonly sign: DecimalSign; readonly decimals: number; readonly thousands: number };

/** The unit that a column counts in. */
export type Unit = "hours" | "days";

const WITH_UNIT = /^([\d.,' ’]*\d)\s*(\p{L}+\.?)$/u;
const PARTED = /^\d{1,3}(?:[ '’]\d{3})+(?=$|[.,])/u;
const ONE_SIGN = /^(\d+)([.,])(\d{1,9})$/;
const GROUPS = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/;
const GROUPS_AND_DECIMALS = /^\d{1,3}(?:([.,])\d{3})+(?!\1)([.,])(\d{1,9})$/;

let units: CellWords<keyof typeof UNIT_WORDS> | null = null;

/** The unit a word names. */
export function unitOf(word: string): keyof typeof UNIT_WORDS | undefined {
  units ??= new CellWords((["hours", "days", "other"] as const).flatMap((unit) => meaning(UNIT_WORDS[unit], unit)));
  return units.get(word);
}

/**
 * Reads a number from 0 with decimals after a point or a comma, thousands parted by spaces, apostrophes or the other sign,
 * and the unit of its column behind it; null for anything else.
 */
export function writtenNumber(cell: string, unit: Unit): WrittenNumber | null {
  if (cell.length > 40) return null;
  const withUnit = WITH_UNIT.exec(cell);
  if (withUnit !== null && unitOf(withUnit[2] ?? "") !== unit) return null;
  const digits = (withUnit?.[1] ?? cell).trim();
  const text = digits.replace(PARTED, (whole) => whole.replaceAll(/[ '’]/g, ""));
  if (/^\d{1,9}$/.test(text)) return number(text, null);
  const both = GROUPS_AND_DECIMALS.exec(text);
  if (both !== null) {
    const [, group = "", sign = "."] = both;
    return number(text.replaceAll(group, "").replace(sign, "."), sign as DecimalSign);
  }
  if (GROUPS.test(text)) return number(text.replaceAll(/[.,]/g, ""), null);
  const one = ONE_SIGN.exec(text);
  if (one === null) return null;
  const [, whole = "", sign = ".", rest = ""] = one;
  const decimal = sign as DecimalSign;
  if (rest.length !== 3 || whole.length > 3 || whole.startsWith("0") || digits !== text) return number(`${whole}.${rest}`, decimal);
  return { kind: "either", sign: decimal, decimals: Number(`${whole}.${rest}`), thousands: Number(whole + rest) };
}

function number(text: string, decimal: DecimalSign | null): WrittenNumber {
  return { kind: "number", value: Number(text), decimal };
}
