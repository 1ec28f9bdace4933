import { saysUnknown } from "./cell-readers.js";
import { plainCell } from "./cell-text.js";

const PLAIN = /^[0-9a-z]*$/;
const HAS_DIGIT = /\d/;
/** Spaces, hyphens and marks that nobody sees. */
const BETWEEN = /[\s\p{Z}\p{Pd}\p{Cf}\u2212]+/gu;

/**
 * What names a person, the same however it is written: without case, spaces and hyphens, in one form of Unicode; null where the cell
 * says nobody.
 *
 * @example personKey("P-0 7") // "p07"
 */
export function personKey(cell: string): string | null {
  const lower = cell.toLowerCase();
  const key = PLAIN.test(lower) ? lower : plainCell(cell).normalize("NFKC").toLowerCase().normalize("NFKC").replaceAll(BETWEEN, "");
  return key === "" || (!HAS_DIGIT.test(key) && saysUnknown(cell.trim())) ? null : key;
}
