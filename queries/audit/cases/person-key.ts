import { saysUnknown } from "./cell-readers.js";
import { plainCell } from "./cell-text.js";

const PLAIN = /^[0-9a-z]*$/;
const HAS_DIGIT = /\d/;
/** Spaces, marks that nobody sees, and hyphens but for those between two figures: "1-23" is nobody else's "12-3". */
const BETWEEN = /[\s\p{Z}\p{Cf}]+|(?<!\d)[\p{Pd}\u2212]+|[\p{Pd}\u2212]+(?!\d)/gu;

/**
 * What names a person, the same however it is written: without case and spaces, and without hyphens but for those between two figures, in
 * one form of Unicode; null where the cell says nobody.
 *
 * @example personKey("P-0 7") // "p07"
 */
export function personKey(cell: string): string | null {
  const lower = cell.toLowerCase();
  const key = PLAIN.test(lower) ? lower : plainCell(cell).normalize("NFKC").toLowerCase().normalize("NFKC").replaceAll(BETWEEN, "");
  return key === "" || (!HAS_DIGIT.test(key) && saysUnknown(cell.trim())) ? null : key;
}
