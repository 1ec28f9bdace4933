import { type Item, is, SEAM, wordsOf } from "../scan/items.js";
import { type Clause, clausesOf } from "./clauses.js";
import { pointsBack } from "./points-back.js";
import { remade, type Unit } from "./units.js";
import type { VerbGroup } from "./verb-group.js";
import { verbGroups } from "./verb-groups.js";

/**
 * Units with the days that the sentence behind gives them and nothing else: "… from 11 to 15 a week. The new frequencies apply from D." is read
 * as one, and so is "…; it is valid until D". The sentence behind stays a unit of its own.
 */
export function withDaysBehind(units: readonly Unit[]): readonly Unit[] {
  return remade(units, (unit, at) => {
    const within = daysWithin(unit);
    if (within !== null) return { items: within };
    const next = units.slice(at + 1, at + 3).find((one) => !tellsFormer(one));
    const behind = daysOfNext(unit, next);
    return behind === null ? null : { items: behind, end: (next as Unit).end };
  });
}

function daysOfNext(unit: Unit, next: Unit | undefined): readonly Item[] | null {
  if (next === undefined || next.line !== unit.line || next.kind !== unit.kind) return null;
  if (unit.kind !== "sentence" && unit.kind !== "item") return null;
  if (unit.question || next.question || unit.introduces || next.introduces || !isDated(next.items)) return null;
  const days = tellsFormer(unit) ? null : bareDays(next.items);
  return days === null ? null : joined(unit.items, days, next.items);
}

/** "It was once in 30 days previously." */
function tellsFormer({ items }: Unit): boolean {
  return (
    items.some((item) => is(item, "role", "previous")) || /^(?:it|this|they|these) (?:was|were|had|used) /.test(wordsOf(items))
  );
}

const isDated = (items: readonly Item[]): boolean => items.some(({ kind }) => kind === "date");

/** "…; it is valid until D.", "…, says the decree of the doctor, which comes into effect on D." */
function daysWithin({ kind, items, question, introduces }: Unit): readonly Item[] | null {
  if (question || introduces || (kind !== "sentence" && kind !== "item") || !isDated(items)) return null;
  const joint = items.findIndex((item) => item.kind === "punct" && item.text === ";");
  if (joint >= 0) {
    const behind = items.slice(joint + 1);
    const days = bareDays(behind);
    return days === null ? null : joined(items.slice(0, joint), days, behind);
  }
  const days = daysOfRules(items);
  return days === null ? null : joined(items, days, []);
}

/** "the decree of D1 of the chief doctor, in force from D", "changes that become valid from D": the day of what rules, behind what it tells. */
function daysOfRules(items: readonly Item[]): readonly Item[] | null {
  const groups = verbGroups(items);
  for (let at = 0; at < items.length; at++) {
    const rules = items[at] as Item;
    const ruling = is(rules, "change") || is(rules, "instrument") || RULING.test(rules.text);
    if (!ruling || is(rules, "pronoun")) continue;
    let next = at + 1;
    while (next < items.length && next - at <= LONGEST_RULES && isOfRules(items, next, groups)) next++;
    const which = is(items[next], "relative");
    // "Under the new rules, which come into force on D, …" is read where days are.
    if (which && at <= 4 && BY_RULES.test(items[0]?.text ?? "")) return null;
    if (which) next++;
    const begins = groups.find((group) => group.from === next || group.from === next - 1);
    const after = begins === undefined ? next + 1 : begins.to;
    const holds = begins === undefined ? is(items[next], "state", "hold") : tellsWhen(begins, items[begins.to]);
    const days = holds ? daysAt(items, after, begins?.effect === "begin") : null;
    if (days !== null) return days;
  }
  return null;
}

const RULING = /^(?:order|decree|resolution|decision|act) of$/;

/** What leads to the rules by which something is told. */
export const BY_RULES = /^(?:under|according to|in accordance with|in line with|pursuant to|as per|by|following|with|in|for)$/;

const LONGEST_RULES = 14;

/** Whose the rules are, their number and their date. */
function isOfRules(items: readonly Item[], at: number, groups: readonly VerbGroup[]): boolean {
  const item = items[at] as Item;
  if (is(item, "relative") || is(item, "state") || is(item, "denier")) return false;
  if (item.kind === "date") return /^(?:of|dated|on)$/.test(items[at - 1]?.text ?? "") || items[at - 1]?.kind === "reference";
  if (item.kind === "punct") return item.text === "," || item.text === "№";
  return item.kind === "reference" || is(item, "host") || (item.kind === "word" && !groups.some(({ from }) => from === at));
}

/** "from D", "on D to D2": the days right at a place; where something begins "on D", it is so from D. */
function daysAt(items: readonly Item[], from: number, begins: boolean): readonly Item[] | null {
  let end = from;
  while (
    end < items.length &&
    (items[end]?.kind === "date" || items[end]?.text === "," || is(items[end], "role") || WITH_DAYS.test(items[end]?.text ?? ""))
  )
    end++;
  while (end > from && items[end - 1]?.kind !== "date") end--;
  const days = items.slice(from, end);
  return days.length === 0 ? null : begins && is(days[0], "role", "on") ? [FROM, ...days.slice(1)] : days;
}

const FROM: Item = {
  ...SEAM,
  kind: "word",
  text: "from",
  entry: { meanings: [{ cls: "role", sub: "from", lemma: "from", form: null }], topics: [] },
};

/** What is told in one clause, with days behind it; null where it has days of its own or tells several things. */
function joined(items: readonly Item[], days: readonly Item[], behind: readonly Item[]): readonly Item[] | null {
  if (/^(?:it|they)$/.test(behind[0]?.text ?? "") && DOCUMENT.test(wordsOf(items))) return null;
  const clauses = clausesOf(items);
  const told = clauses.filter(
    ({ role, verbs }) => role === "main" && verbs.length > 0 && verbs[0]?.effect !== "say" && verbs[0]?.form !== "bare",
  );
  const [main, ...more] = told;
  if (main === undefined || more.length > 0 || main.conditional || main.verbs.some(({ effect }) => effect === "plan")) return null;
  // "On D a decree was signed that introduces …": the day of the decree is none of what it introduces.
  const made = clauses.find((clause) => tellsOfAct(items, clause));
  const only = made ?? main;
  const spans = made === undefined ? [[0, items.length] as const] : only.ranges;
  const isOwnDay = (at: number): boolean => {
    const item = items[at] as Item;
    return item.kind === "date" && !days.includes(item) && !/^(?:of|dated)$/.test(items[at - 1]?.text ?? "");
  };
  if (items.some((_, at) => spans.some(([from, to]) => at >= from && at < to) && isOwnDay(at))) return null;
  // "… by a decision effective D": the day stands in the clause itself.
  const own = only.ranges.flatMap(([from, to]) => items.slice(from, to));
  if (days.some((item) => item.kind === "date" && own.includes(item))) return null;
  let end = only.ranges.at(-1)?.[1] ?? 0;
  while (end > 0 && items[end - 1]?.kind === "punct") end--;
  return [...items.slice(0, end), ...days, ...items.slice(end)];
}

/** "A decree (of D) that introduces …": whether a clause says what an act does. */
export function tellsOfAct(items: readonly Item[], { role, ranges }: Clause): boolean {
  let before = (ranges[0]?.[0] ?? 0) - 1;
  if (items[before]?.kind === "date") before -= 2;
  return role === "relative" && is(items[before], "instrument");
}

/** "It is valid until D" behind these may tell of the paper. */
const DOCUMENT =
  /(?:^| )(?:certificates?|permits?|visas?|cards?|passports?|documents?|permissions?|licen[cs]es?|letters?|invitations?)(?: |$)/;

/** The days of a sentence that tells nothing but when that holds which the one before tells; null where it tells more. */
function bareDays(given: readonly Item[]): readonly Item[] | null {
  const items = withoutSecondVerb(given);
  const group = verbGroups(items).find(({ form }) => form !== "gerund");
  if (group === undefined || !pointsBack(items.slice(0, group.from))) return null;
  // "This follows from the order that took effect on D."
  if (RESTS.test(wordsOf(items.slice(group.from, group.to + 1)))) return daysOfRules(items.slice(group.to));
  if (!tellsWhen(group, items[group.to])) return null;
  let end = group.to;
  let days = 0;
  for (; end < items.length; end++) {
    const item = items[end] as Item;
    if (item.kind === "date") days++;
    else if (item.kind === "punct" && item.text !== ",") break;
    else if (item.text === "," && !(items[end + 1]?.kind === "date" || is(items[end + 1], "role"))) break;
    else if (!(item.text === "," || is(item, "role") || is(item, "host") || WITH_DAYS.test(item.text))) return null;
  }
  const from = items.findIndex(
    (item, at) => at >= group.to && at < end && (item.kind === "date" || (is(item, "role") && item.text !== "in")),
  );
  return days === 0 || from < 0 ? null : daysAt(items.slice(0, end), from, group.effect === "begin");
}

/** "It takes effect on D and runs until D2": both days go with the first verb. */
function withoutSecondVerb(items: readonly Item[]): readonly Item[] {
  const [, second, ...more] = verbGroups(items);
  const joins =
    second !== undefined && more.length === 0 && is(items[second.from - 1], "and") && is(items[second.to], "role", "until");
  return joins && tellsWhen(second, items[second.to]) ? [...items.slice(0, second.from - 1), ...items.slice(second.to)] : items;
}

const RESTS =
  /^(?:is |was |are |were )?(?:follow|come|came|stem|base|set|introduce|establish|fix|lay|laid|contain|appear|derive|provide|result)\w*(?: (?:out|down))?(?: (?:from|with|by|in|on|under|for))?$/;

const WITH_DAYS = /^(?:the|of|this|on|in|and|end|day|date|inclusive|both|already|at|o'clock|midnight|for foreigners)$/;

const TELLS_WHEN: ReadonlySet<string> = new Set(["begin", "hold", "cover"]);

function tellsWhen({ effect, mood, denial, form, hedged }: VerbGroup, next: Item | undefined): boolean {
  return (
    (TELLS_WHEN.has(effect) || (effect === "be" && is(next, "role", "until"))) &&
    mood === "told" &&
    denial === "none" &&
    form === "finite" &&
    !hedged
  );
}
