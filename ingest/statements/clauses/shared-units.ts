import { type Item, is } from "../scan/items.js";

/** Between a country and its figure stand no more items than this: "with the UAE from 8 to 12". */
const FIGURE_REACH = 4;

/**
 * "23 flights a week with Turkey, 12 with the UAE", "from 17 to 23 a week with A and from 8 to 12 with B": behind a figure with its unit, bare ones
 * that stand beside further countries are of the same unit. A figure that may be a year is left as it is.
 */
export function withSharedUnits(items: readonly Item[]): readonly Item[] {
  let unit: string | null = null;
  let out: Item[] | null = null;
  for (let at = 0; at < items.length; at++) {
    const { kind, text, amount } = items[at] as Item;
    if (kind === "seam" || (kind === "punct" && /^[.;]$/.test(text))) unit = null;
    if (amount === null) continue;
    if (amount.unit !== null) {
      // Of two units nobody knows which one goes on.
      unit = amount.unit.includes("-per-") ? amount.unit : null;
      continue;
    }
    if (unit === null || !Number.isInteger(amount.value) || amount.value >= 1900 || !isOfAnother(items, at)) continue;
    out ??= [...items];
    out[at] = { ...(items[at] as Item), amount: { ...amount, unit } };
  }
  return out ?? items;
}

/** "to the UAE from 8 to 12", "12 with the UAE", "and with Egypt to 4": a country and its figure, with nothing but joints between them. */
function isOfAnother(items: readonly Item[], at: number): boolean {
  return (
    !is(items[at + 1], "noun") &&
    (reaches(items, at, -1) || (/^(?:with|to|for)$/.test(items[at + 1]?.text ?? "") && reaches(items, at + 1, 1)))
  );
}

function reaches(items: readonly Item[], at: number, step: 1 | -1): boolean {
  for (let i = at + step; Math.abs(i - at) <= FIGURE_REACH; i += step) {
    const item = items[i];
    if (item === undefined) return false;
    if (item.kind === "country") return true;
    if (item.amount === null && !/^(?:from|to|the|by|up|now)$/.test(item.text)) return false;
  }
  return false;
}
