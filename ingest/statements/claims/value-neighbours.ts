import type { VerbGroup } from "../clauses/verb-group.js";
import { hasMark } from "../frames/marks.js";
import { type Item, is, isUnknown, meaning } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { enumerations } from "./countries.js";
import type { Found } from "./found-figure.js";

/** "from A to B": A; "B (previously A)", "B (now A)", "B instead of A", "B rather than A", "up from A". */
export function isPrevious(items: readonly Item[], at: number, found: readonly Found[]): boolean {
  if (found.length < 2) return false;
  const back = [items[at - 1]?.text ?? "", items[at - 2]?.text ?? "", items[at - 3]?.text ?? ""];
  const next = items[at + 1]?.text ?? "";
  // "from 1 time in 30 days to 1 time in 90 days": what the figure is counted in stands between.
  let lead = at - 1;
  while (
    lead > 0 &&
    at - lead <= 4 &&
    (items[lead]?.amount?.unit === null || /^(?:once|one|time|times|in|every|per|a|the)(?: |$)/.test(items[lead]?.text ?? ""))
  )
    lead--;
  if (lead < at - 1 && items[lead]?.text === "from" && items[at + 1]?.text === "to") return true;
  if (back[0] === "from" && (/^(?:to|down to|up to)$/.test(next) || items.slice(at + 1, at + 4).some((item) => item.text === "to")))
    return true;
  // "rose to 3,932 tenge on D from 3,692 tenge"
  if (back[0] === "from" && found.some((one) => one.at < at && /^(?:to|at)$/.test(items[one.at - 1]?.text ?? ""))) return true;
  if (/^(?:former|previous|erstwhile|usual|old)$/.test(back[0] ?? "") && found.some((one) => one.at < at)) return true;
  if (back[0] === "from" && /^(?:up|down|reduced|increased|raised|cut|lowered|decreased|shortened)$/.test(back[1] ?? ""))
    return true;
  // "within 45 days, and no longer 60", "for 30 days and no longer for just 15"
  const led = items.slice(Math.max(0, at - 3), at);
  const over = led.findIndex((item) => is(item, "denier", "no-longer"));
  if (over >= 0 && found.some((one) => one.at < at) && led.slice(over + 1).every(({ text }) => LED.test(text))) return true;
  if (
    (is(items[at + 1], "role", "previous") || next === "before") &&
    (items[at + 2] === undefined || /^[).,;]$/.test(items[at + 2]?.text ?? ""))
  )
    return true;
  // "now 2,405, it will amount to 2,525", "rises to 2,525 from the current 2,405"
  const current = is(items[at - 1], "role", "now") || /^(?:current|present|existing)$/.test(items[at - 1]?.text ?? "");
  if (
    current &&
    found.some((one) => one.at !== at && /(?:^|\s)(?:to|at|be)$/.test(items[one.at - 1]?.text ?? "")) &&
    items.some(isComing)
  )
    return true;
  const bracketed = items[at - 1]?.text === "(";
  if (bracketed && items.slice(at + 1, at + 4).some((item) => is(item, "role", "previous"))) return true;
  if (back.slice(0, 2).includes("now") && back.includes("(")) return true;
  for (let i = at - 1; i >= 0 && at - i <= 7; i--) {
    const item = items[i] as Item;
    if (found.some((one) => one.at === i || item.amount?.unit === one.value.unit)) return false;
    if (is(item, "role", "now") && items[i - 1]?.text === "(" && found.some((one) => one.at < i)) return true;
    // "before, it could be 120 hours old"
    if (item.text === "before" && items[i + 1]?.text === "," && /^[;.,]$/.test(items[i - 1]?.text ?? ";")) return true;
    // "were increased to 23 a week with A and to 4 with B"
    if (/^(?:was|were)$/.test(item.text) && items.slice(i + 1, at).some((one) => is(one, "verb"))) return false;
    if (is(item, "role", "previous") || /^(?:instead|instead of|rather|rather than|against|was|were|compared)$/.test(item.text))
      // "(in 2023 it was 3,450)": a figure with a time of its own.
      return /^(?:was|were)$/.test(item.text) && datedApart(items, i, found)
        ? false
        : found.some((one) => one.at < i) || item.text !== "was";
    if (item.kind === "punct" && item.text === ".") return false;
  }
  return false;
}

/** "will", "rises": of what is to come. */
function isComing(item: Item): boolean {
  return is(item, "aux", "future") || is(item, "verb", "raise") || is(item, "verb", "lower");
}

const LED = /^(?:for|within|in|just|only|up to|at|the)$/;

/** "60,000 tenge, up from 42,500": the words in front of the figure before. */
export function isUpFrom(items: readonly Item[], at: number): boolean {
  return items[at]?.text === "from" && /^(?:up|down)$/.test(items[at - 1]?.text ?? "");
}

/** Whether a day or a year stands between the figure before a place and that place. */
function datedApart(items: readonly Item[], at: number, found: readonly Found[]): boolean {
  const last = found.filter((one) => one.at < at).at(-1)?.at;
  return last !== undefined && items.slice(last, at).some(({ kind }) => kind === "date");
}

/** "Climbs to 3,450 from the present 3,063": the figure before still holds. */
export function isPresent(items: readonly Item[]): boolean {
  return items.some((item, at) => item.amount !== null && /^(?:present|current|existing)$/.test(items[at - 1]?.text ?? ""));
}

/** "42,500 now", "the present 42,500": a figure that is told of today. */
export function isPresentAt(items: readonly Item[], at: number): boolean {
  const [before, after] = [items[at - 1], items[at + 1]];
  return is(after, "role", "now") || is(before, "role", "now") || /^(?:current|present|existing)$/.test(before?.text ?? "");
}

/** "8 – 10": two figures of one unit with only a dash between are the columns of a row, or a range; which of them holds is not said. */
export function twinOf(items: readonly Item[], at: number): Item | null {
  for (const step of [1, -1]) {
    const other = items[at + 2 * step];
    if (/^[–-]$/.test(items[at + step]?.text ?? "") && other?.amount != null && other.amount.unit === items[at]?.amount?.unit)
      return other;
  }
  return null;
}

/** "31 and 12 flights": the figures that one figure stands in a row with. */
export function joinedFigures(items: readonly Item[], at: number): readonly number[] {
  const figure = (i: number): boolean => items[i]?.kind === "amount";
  const joined = (left: number, right: number): boolean =>
    figure(left) &&
    figure(right) &&
    right - left <= 3 &&
    items.slice(left + 1, right).every((item) => item.text === "," || item.text === "and") &&
    (items[left]?.amount?.unit == null || items[left]?.amount?.unit === items[right]?.amount?.unit);
  const row = [at];
  for (let grown = true; grown; ) {
    const [first, last] = [row[0] as number, row.at(-1) as number];
    const before = [2, 3].map((step) => first - step).find((i) => joined(i, first));
    const after = [2, 3].map((step) => last + step).find((i) => joined(last, i));
    if (before !== undefined) row.unshift(before);
    if (after !== undefined) row.push(after);
    grown = before !== undefined || after !== undefined;
  }
  return row;
}

/** "A and B have 31 and 12 flights, respectively": the names in the order of their figures. */
export function pairedNames(topic: TopicEntry, items: readonly Item[], row: readonly number[]): readonly string[] | null {
  if (row.length < 2 || !items.slice(row[0]).some(({ text }) => text === "respectively")) return null;
  const runs = enumerations(items, topic.pack.host);
  const [run] = runs;
  return runs.length === 1 && run?.codes.length === row.length && run.mentions === row.length ? run.codes : null;
}

export function isBeforeOnly(items: readonly Item[], one: Found): boolean {
  const [from] = one.clause.ranges[0] ?? [0, 0];
  return items
    .slice(from, one.at)
    .some(
      (item, i) =>
        (item.text === "in the past" && items[from + i + 1]?.amount == null) ||
        /^(?:previously|formerly|earlier|before that|until then|till then|used to|used to be|had stood|originally|initially|at first|hitherto)$/.test(
          item.text,
        ),
    );
}

/** "2,525 (2019)", "(2,917 in 2021)", "2019 – 2,525": the item index of the day or year that stands beside a figure as its own, or -1. */
export function dayBeside(items: readonly Item[], at: number): number {
  const text = (i: number): string => items[i]?.text ?? "";
  const dated = (i: number): boolean => items[i]?.kind === "date";
  const behind = dated(at + 2) ? at + 2 : at + 3;
  const leads = behind === at + 2 || is(items[at + 2], "role");
  if (text(at + 1) === "(" && dated(behind) && leads && text(behind + 1) === ")") return behind;
  if (text(at - 1) === "(" && dated(at + 2) && is(items[at + 1], "role") && text(at + 3) === ")") return at + 2;
  const opens = items[at - 3] === undefined || /^[(,;:|]$/.test(text(at - 3)) || is(items[at - 3], "and");
  return /^[–:-]$/.test(text(at - 1)) && dated(at - 2) && opens ? at - 2 : -1;
}

export function isThing(topic: TopicEntry, item: Item | undefined): boolean {
  return hasMark(item, topic, "thing");
}

/** Whether something stands within a dozen items before a figure. */
export function standsBefore(at: number, test: (i: number) => boolean): boolean {
  for (let i = at; i >= 0 && at - i <= 12; i--) if (test(i)) return true;
  return false;
}

/** "not 3,180 tenge but 3,063": the figure that is denied. "By 3 flights" is no figure of its own. */
export function isDenied(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (before?.text === "by" || before?.text === "+" || isMore(items, at)) return true;
  return is(before, "denier", "not") && !is(before, "limit");
}

/** "Adds 12 countries to the list", "12 countries were struck off it": so many more or less, and not how many there are. */
export function isMore(items: readonly Item[], at: number): boolean {
  const unit = items[at]?.amount?.unit ?? "";
  if (!/^(?:country|flight-per-week)$/.test(unit) || items[at - 1]?.text === "to") return false;
  const moves = (item: Item): boolean => item.entry?.meanings.some(({ cls, lemma }) => cls === "verb" && ADDS.test(lemma)) === true;
  const within = (step: 1 | -1): boolean => {
    for (let i = at + step; i >= 0 && i < items.length && Math.abs(i - at) <= ADD_REACH; i += step) {
      const item = items[i] as Item;
      if (moves(item)) return true;
      if (item.kind !== "word" || item.text === "to") return false;
    }
    return false;
  };
  return within(-1) || within(1);
}

const ADDS = /^(?:add|join|remove|exclude|delete|strike off|drop|withdraw|take off)$/;
const ADD_REACH = 5;

/** "Flights with A and B grow: Almaty – Amman: nine a week": the label of a route stands for its country, unless only some routes are told. */
export function isLabel(items: readonly Item[], at: number): boolean {
  if (items.some(({ text }) => /^(?:route|routes)$/.test(text))) return false;
  for (let i = at + 1; i <= at + LABEL_REACH; i++) if (items[i]?.text === ":") return true;
  return false;
}

const LABEL_REACH = 3;

/** "Almaty – Tashkent: eight flights a week", "to the city of X": a town makes it a route. */
export function isTown(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (is(item, "city")) return true;
  return (
    (meaning(item, "place")?.sub ?? "") !== "" &&
    (/^(?:from|to|between|and|-|–)$/.test(items[at - 1]?.text ?? "") || /^[-–]$/.test(items[at + 1]?.text ?? ""))
  );
}

/** "The consulate in Bonn needs ten days": what one office does is no rule of all. */
export function isOneOffice(items: readonly Item[], at: number): boolean {
  const place = is(items[at], "city") || is(items[at], "place") || items[at]?.name === true;
  return place && /^(?:in|at|of)$/.test(items[at - 1]?.text ?? "") && OFFICE.test(items[at - 2]?.text ?? "");
}

const OFFICE = /(?:consulate|embassy|office|branch|department|consulate general|general)$/;

/** "Parcels are kept for 3 days", "book a room 3 days ahead": a word in no vocabulary that a verb between the thing and its figure has for subject or object. */
export function strangeBetween(items: readonly Item[], one: Found, verbs: readonly VerbGroup[]): readonly string[] {
  const strange = (at: number): readonly string[] => {
    const item = items[at];
    const word = item?.kind === "word" && isUnknown(item) && !item.name && !/ly$/.test(item.text);
    return word && at > one.thing && at < one.at ? [item.text] : [];
  };
  return verbs
    .filter((verb) => verb.head > one.thing && verb.head < one.at)
    .flatMap((verb) => {
      const object = /^(?:a|an|the|their|his|its)$/.test(items[verb.to]?.text ?? "") ? verb.to + 1 : verb.to;
      return [...strange(verb.from - 1), ...strange(object)];
    });
}

/** "During the quarantine letters are answered within 10 days": the thing is the time, and the figure is told of something else. */
export function isOnlyTime(items: readonly Item[], one: Found, verbs: readonly VerbGroup[]): boolean {
  let during = one.thing - 1;
  while (during >= 0 && is(items[during], "neutral") && !is(items[during], "during")) during--;
  const time = (is(items[during], "during") && items[during]?.text !== "under") || items[during]?.text === "after";
  return time && verbs.some((verb) => verb.head > one.thing && verb.head < one.at);
}
