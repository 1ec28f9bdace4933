import { type Item, is, spelledNumber } from "../scan/items.js";

/** Between a country and its figure stand no more items than this: "with the UAE from 8 to 12". */
const FIGURE_REACH = 4;

/**
 * "23 flights a week with Turkey, 12 with the UAE", "from 17 to 23 a week with A and from 8 to 12 with B": behind a figure with its unit, bare ones
 * that stand beside further countries are of the same unit. A figure that may be a year is left as it is.
 */
export function withSharedUnits(given: readonly Item[]): readonly Item[] {
  const items = withComparedFigures(given);
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

/** Between two figures that are held against each other stand no more items than this. */
const COMPARED_REACH = 4;

/** "48 instead of 72 hours", "three business days, down from five", "10 (so far: 5) days": a bare figure is of the unit of the one it is held against. */
function withComparedFigures(items: readonly Item[]): readonly Item[] {
  let out: Item[] | null = null;
  let last = -1;
  for (let at = 0; at < items.length; at++) {
    const here = figureAt(items, at);
    if (here === null) continue;
    const before = last < 0 ? null : figureAt(out ?? items, last);
    if (before !== null && at - last <= COMPARED_REACH + 1 && comparesAll(items, last + 1, at)) {
      const bare = before.unit === null ? last : here.unit === null ? at : -1;
      const unit = before.unit ?? here.unit;
      const value = bare === last ? before.value : here.value;
      if (bare >= 0 && unit !== null && value < 1900) {
        out ??= [...items];
        out[bare] = { ...(items[bare] as Item), kind: "amount", text: "§a", amount: { value, unit } };
      }
    }
    last = at;
  }
  return out ?? items;
}

/** A figure, in digits or spelt; "one" mostly is none. */
function figureAt(items: readonly Item[], at: number): Item["amount"] {
  const item = items[at] as Item;
  if (item.amount !== null) return item.amount;
  const value = spelledNumber(item);
  return value === null || value === 1 ? null : { value, unit: null };
}

/** Whether the words between two figures hold one against the other. */
function comparesAll(items: readonly Item[], from: number, to: number): boolean {
  const between = items.slice(from, to);
  return between.some(({ text }) => COMPARES.test(text)) && between.every(({ text }) => COMPARES.test(text) || BESIDE.test(text));
}

const COMPARES =
  /^(?:instead of|instead|rather than|in place of|(?:up |down )?from|versus|against|as against|compared (?:to|with)|as compared (?:to|with)|as opposed to|formerly|previously|earlier|hitherto|so far|until now|up to now|before|former|previous|usual|old|the former|the previous)$/;
const BESIDE = /^(?:,|\(|:|–|-|and|as|the|now|up|down|to|with|of|than|rather|opposed|compared|just|only|current|present|in)$/;
