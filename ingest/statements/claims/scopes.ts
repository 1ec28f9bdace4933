import type { Unit } from "../clauses/units.js";
import { hasMark, someMarked } from "../frames/marks.js";
import type { Item } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";

/** The scopes of a figure: told by the words nearest to it, else by its unit, its heading, the unit before; else the usual one. */
export function scopesMade(topic: TopicEntry, unit: Unit, at: number, figures: readonly number[]): readonly (string | null)[] {
  const { topic: info } = topic;
  const { items } = unit;
  if (info.scopesFrom === "days-range") return daysRange(items, at, figures);
  if (info.scopesFrom !== null)
    return ofGroup(
      topic,
      unit,
      categories(unit, at, figures, { units: info.units, withEntry: info.scopesFrom === "visa-category-entry" }),
    );
  if (info.scopes.length === 0) return [null];
  const before = Math.max(-1, ...figures.filter((i) => i < at));
  const after = Math.min(items.length, ...figures.filter((i) => i > at));
  const named = (from: number, to: number, list: readonly Item[] = items): readonly string[] =>
    someMarked(list, topic, "scope")
      ? info.scopes.filter((scope) =>
          list.slice(Math.max(0, from), to).some((item) => hasMark(item, topic, "scope", undefined, scope)),
        )
      : [];
  const inFront = figures.length > 1 && named(0, Math.min(...figures)).length > 0;
  const inner: readonly Range[] = [
    [before + 1, at],
    [at + 1, after],
  ];
  const sides = figures.length < 2 ? [] : inFront ? inner : [...inner].reverse();
  // "70 % in the first category; in the second 90 %": what another part of the sentence names is not the figure's.
  const parts = items.flatMap(({ text }, i) => (/^(?:;|while|whereas)$/.test(text) ? [i] : []));
  const opens = parts.filter((i) => i < at).at(-1) ?? -1;
  const closed = parts.find((i) => i > at) ?? items.length;
  // "30 days a visit …, and 90 days in every 180": what is named behind the next figure is that figure's, unless one of them joins both.
  const closes = after < closed && !isJoined(items, at, after) ? after : closed;
  // Where another part has a figure of its own, what it names is that figure's.
  const apart = hasFigure(items.slice(0, Math.max(0, opens)), info.units) || hasFigure(items.slice(closed), info.units);
  const ranges: readonly Range[] = [
    ...sides,
    [Math.max(opens + 1, unit.own), closes],
    ...(apart || closes < closed
      ? ([[unit.own, Math.min(at, ...figures)]] as const)
      : ([
          [unit.own, items.length],
          [0, items.length],
        ] as const)),
    [0, unit.heading.length, unit.heading],
    // "90 days within 180. One stay is up to 30 days": the scope of another figure.
    ...(hasFigure(unit.before?.items ?? [], info.units)
      ? []
      : ([[0, unit.before?.items.length ?? 0, unit.before?.items ?? []]] as const)),
  ];
  // "For a business visa 90 dollars, for a medical one 80": what is named behind goes with a figure that does not say its unit.
  const bare = items.some(({ amount }, i) => i > at && amount?.unit === null && amount.value > 1);
  const led = bare ? named(0, at) : [];
  if (led.length > 0) return led;
  for (const range of ranges) {
    const found = named(...range);
    if (found.length > 0) return found;
  }
  if (info.scopeOtherwise === "*") return info.scopes;
  return info.scopeOtherwise === null ? [] : [info.scopeOtherwise];
}

/** "30 or 60 days per visit". */
function isJoined(items: readonly Item[], one: number, other: number): boolean {
  return areBetween(items, one, other, /^(?:and|or|to|,|–|-)$/);
}

/** Whether between two items stand none but some words. */
function areBetween(items: readonly Item[], one: number, other: number, words: RegExp): boolean {
  return items.slice(one + 1, other).every(({ text }) => words.test(text));
}

/** Whether a figure in one of some units is among the items. */
function hasFigure(items: readonly Item[], units: readonly string[]): boolean {
  return items.some(({ amount }) => amount?.unit != null && units.includes(amount.unit));
}

/** From which item of a list to which: of the unit's items where it gives none. */
type Range = readonly [from: number, to: number, list?: readonly Item[]];

/** "from 3 to 5 days", "over 10 days": the range of days that a figure of another unit goes with. It stands on one side of all figures. */
function daysRange(items: readonly Item[], at: number, figures: readonly number[]): readonly string[] {
  const unit = items[at]?.amount?.unit ?? null;
  const others = items.flatMap(({ amount }, i) => (i < at && amount !== null && amount.unit === unit ? [i] : []));
  const before = Math.max(-1, ...figures.filter((i) => i < at), ...others);
  const after = Math.min(items.length, ...figures.filter((i) => i > at));
  const leads = figures[0] === undefined || items.slice(0, figures[0]).some(({ amount }) => amount?.unit === "day");
  if (!leads) return rangeIn(items, at + 1, after);
  // "over 10 days – 22 – 30": in a row both figures have the range that leads.
  const here = rangeIn(items, before + 1, at);
  const inRow = before < 0 || areBetween(items, before, at, /^(?:–|-|\/|,|and|or|to|\||\()$/);
  return here.length > 0 ? here : inRow ? rangeIn(items, 0, at) : [];
}

function rangeIn(items: readonly Item[], from: number, to: number): readonly string[] {
  const days = items
    .slice(from, to)
    .flatMap((item, i) => (item.amount?.unit === "day" ? [{ value: item.amount.value, at: from + i }] : []));
  const [first, second] = days.slice(-2);
  if (first && second && joinsDays(items, first.at, second.at)) return [`${first.value}-${second.value}-days`];
  const last = second ?? first;
  const limit = last === undefined ? "" : (items[last.at - 1]?.text ?? "");
  return last !== undefined && /^(?:over|more than|above|exceeding|longer than|beyond|exceeds)$/.test(limit)
    ? [`over-${last.value}-days`]
    : [];
}

function joinsDays(items: readonly Item[], first: number, second: number): boolean {
  return second - first <= 3 && areBetween(items, first, second, /^(?:to|and|till|until|up to|–|-|but not)$/);
}

/** A category's scope for some of its holders ("a5-aifc"), where the unit names them. */
function ofGroup(topic: TopicEntry, unit: Unit, scopes: readonly (string | null)[]): readonly (string | null)[] {
  const named = Object.keys(topic.topic.scopeWords).filter((scope) =>
    unit.items.some((item) => hasMark(item, topic, "scope", undefined, scope)),
  );
  return scopes.map((scope) => named.find((one) => one.startsWith(`${scope}-`)) ?? scope);
}

/** Visa categories with the number of entries: "b2-single"; what the words nearest leave out comes from further away. */
function categories(
  unit: Unit,
  at: number,
  figures: readonly number[],
  { units, withEntry }: { readonly units: readonly string[]; readonly withEntry: boolean },
): readonly string[] {
  const { items } = unit;
  const before = Math.max(-1, ...figures.filter((i) => i < at));
  const closes = items.findIndex(({ text }, i) => i > at && text === ";");
  const places: readonly (readonly Item[])[] = [
    items.slice(before + 1, at),
    items.slice(unit.own, at),
    closes >= 0 && hasFigure(items.slice(closes), units) ? items.slice(0, closes) : items,
    unit.heading,
    unit.title,
    unit.before?.items ?? [],
    unit.before?.before?.items ?? [],
  ];
  let named: readonly string[] = [];
  for (const place of places) {
    named = categoriesIn(place);
    if (named.length > 0) break;
  }
  if (!withEntry) return named.slice(0, named.length);
  let entry: string | null = null;
  for (const place of places.slice(0, 3)) {
    entry = entryIn(place);
    if (entry !== null) break;
  }
  return named.map((category) => (entry !== null && !category.startsWith("a") ? `${category}-${entry}` : category));
}

/** The visa categories that items name, ranges of them filled up. */
export function categoriesIn(items: readonly Item[]): readonly string[] {
  const out: string[] = [];
  items.forEach((item, i) => {
    if (item.kind !== "category") return;
    if (!out.includes(item.text)) out.push(item.text);
    const next = items[i + 2];
    if (/^[–-]$/.test(items[i + 1]?.text ?? "") && next?.kind === "category" && next.text[0] === item.text[0])
      for (let n = Number(item.text.slice(1)) + 1; n < Number(next.text.slice(1)); n++) out.push(`${item.text[0]}${n}`);
  });
  return out;
}

function entryIn(items: readonly Item[]): string | null {
  let found: string | null = null;
  for (const [i, item] of items.entries()) {
    if (
      /single/.test(item.text) ||
      (/^one\b/.test(item.text) && /entry/.test(`${item.text} ${items[i + 1]?.text ?? ""} ${items[i + 2]?.text ?? ""}`))
    )
      found = "single";
    else if (/^multi/.test(item.text)) found = "multiple";
  }
  return found;
}
