import type { ValueMatch } from "../phrases/value-match.js";
import type { ReadingUnit } from "../text/reading-unit.js";
import type { QuantityTopic } from "../topic-file.js";
import { scopesNamed } from "./scope-words.js";

/**
 * The scopes of one of the values in a unit. "70 % in the first category and 90 % in the third" names them behind the values,
 * "single-entry visas for 60 days, multiple-entry ones for 120" in front: the first value tells which.
 */
export function valueScopes(
  topic: QuantityTopic,
  unit: ReadingUnit,
  all: readonly ValueMatch[],
  index: number,
): readonly (string | null)[] {
  const match = all[index] as ValueMatch;
  if (topic.scopesOf) return builtScopes(topic, unit, all, index);
  if (topic.scopes.length === 0) return [null];
  const own = match.scope === null ? [] : scopesNamed(topic.scopeWords, match.scope);
  if (own.length > 0) return own;
  const side = segments(unit, all);
  const [first] = side;
  const inFront = first !== undefined && scopesNamed(topic.scopeWords, first.before).length > 0;
  const mine = side[index];
  const order = all.length > 1 && mine ? (inFront ? [mine.before, mine.after] : [mine.after, mine.before]) : [];
  for (const text of [
    ...order,
    unit.text.slice(match.at, match.end),
    sentenceAround(unit, match),
    unit.own,
    unit.text,
    unit.intro,
    unit.heading,
    unit.before?.text,
  ]) {
    const named = text === undefined ? [] : scopesNamed(topic.scopeWords, text);
    if (named.length > 0) return named;
  }
  if (topic.scopeOtherwise === "*") return topic.scopes;
  return topic.scopeOtherwise !== undefined ? [topic.scopeOtherwise] : [];
}

function builtScopes(topic: QuantityTopic, unit: ReadingUnit, all: readonly ValueMatch[], index: number): readonly string[] {
  const match = all[index] as ValueMatch;
  const context = `${unit.intro} ${unit.heading} ${unit.title} ${unit.before?.text ?? ""} ${unit.before?.before?.text ?? ""}`;
  const build = (words: string, around: string): readonly string[] => topic.scopesOf?.(words, around, unit.amounts) ?? [];
  if (match.scope !== null) return build(match.scope, context);
  const before = all.length > 1 ? (segments(unit, all)[index]?.before ?? "") : "";
  const own = unit.own.length < unit.text.length ? unit.text.slice(-unit.own.length) : sentenceAround(unit, match);
  const near = before === "" ? [] : build(before, `${own} ${context}`);
  return near.length > 0 ? near : build(own, context);
}

interface Sides {
  readonly before: string;
  readonly after: string;
}

/** What stands between a value and its neighbours, on either side. */
function segments(unit: ReadingUnit, all: readonly ValueMatch[]): readonly Sides[] {
  const places = all.map((match) => unit.text.indexOf(`§a${match.value}`, match.at));
  return places.map((at, i) => ({
    before: unit.text.slice(i === 0 ? Math.max(0, unit.text.lastIndexOf(". ", at) + 1) : (places[i - 1] ?? 0) + 3, at),
    after: unit.text.slice(at, places[i + 1] ?? unit.text.length),
  }));
}

function sentenceAround(unit: ReadingUnit, match: ValueMatch): string {
  const start = Math.max(0, unit.text.lastIndexOf(". ", match.at) + 1);
  return unit.text.slice(start, match.end + 60);
}
