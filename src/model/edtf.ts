import type { DayBounds } from "./bounds.js";

/**
 * Bounds as Extended Date/Time Format text (ISO 8601-2, level 2): the day itself where both bounds agree, else "one of these
 * days". Null where nothing bounds it, which includes the end of a period that is open.
 *
 * @example edtfOf({ earliest: d("2021-11-30"), latest: d("2021-12-03") }) // "[2021-11-30..2021-12-03]"
 * @example edtfOf({ earliest: null, latest: d("2021-12-03") }) // "[..2021-12-03]"
 */
export function edtfOf({ earliest, latest }: DayBounds): string | null {
  if (earliest === null && latest === null) return null;
  if (earliest === latest) return earliest;
  return `[${earliest ?? ""}..${latest ?? ""}]`;
}
