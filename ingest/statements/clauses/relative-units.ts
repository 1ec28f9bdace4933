import { type Item, is } from "../scan/items.js";
import type { Clause } from "./clauses.js";
import { isThing } from "./pronouns.js";
import type { Unit } from "./units.js";

/**
 * What a sentence tells in passing of a thing that it names, as units of their own: "The regime, which was suspended on D, is in demand" also says
 * "the regime was suspended on D". Only behind a comma: without one the words say which thing is meant, and tell nothing of it.
 */
export function relativeUnits(unit: Unit, clauses: readonly Clause[]): readonly Unit[] {
  if (unit.kind !== "sentence" || unit.question || unit.introduces) return [];
  const { items } = unit;
  return clauses.flatMap(({ role, verbs, ranges, conditional }) => {
    const [range, ...more] = ranges;
    if (role !== "relative" || verbs.length === 0 || conditional || range === undefined || more.length > 0) return [];
    const [from, to] = range;
    const which = items[from]?.text === "," ? from + 1 : from;
    if (items[which]?.text !== "which" || items[which - 1]?.text !== ",") return [];
    const phrase = phraseBefore(items, which - 1);
    if (phrase === null) return [];
    const end = items[to - 1]?.kind === "punct" ? to - 1 : to;
    const told = [...phrase, ...items.slice(which + 1, end), STOP];
    return [{ ...unit, items: told, own: 0, before: null }];
  });
}

const STOP: Item = {
  kind: "punct",
  start: 0,
  end: 0,
  text: ".",
  entry: null,
  name: false,
  date: null,
  country: null,
  amount: null,
};

/** What may stand behind a thing and belong to it. */
const BEHIND = /^(?:with|from|between|and|the|of|,)$/;
/** So many words of its own phrase stand in front of a thing at most. */
const PHRASE_REACH = 5;

/** The one thing that stands in front of a comma, with whose it is in front and the countries behind it. */
function phraseBefore(items: readonly Item[], comma: number): readonly Item[] | null {
  let thing = comma - 1;
  for (; thing >= 0 && !isThing(items[thing] as Item); thing--) {
    const item = items[thing] as Item;
    if (item.kind !== "country" && !BEHIND.test(item.text)) return null;
  }
  if (thing < 0 || is(items[thing], "verb")) return null;
  let from = thing;
  for (let at = thing - 1; at >= 0 && thing - at <= PHRASE_REACH; at--) {
    const item = items[at] as Item;
    // "the ban on entry from A"
    if (/^(?:of|on|for|to)$/.test(item.text) && is(items[at - 1], "noun")) {
      from = at - 1;
      at--;
      continue;
    }
    const whose = item.country !== null || /^(?:['’]|s)$/.test(item.text);
    if (!whose && (item.kind !== "word" || is(item, "verb") || is(item, "aux") || is(item, "role") || !is(item, "neutral"))) break;
    if (/^(?:of|for|in|by|and|on|to|with|under|without)$/.test(item.text)) break;
    from = at;
  }
  return items.slice(from, comma);
}
