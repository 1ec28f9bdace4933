import { type Item, is } from "../scan/items.js";
import type { ItemMarks } from "./antecedents.js";

/**
 * "The index is 3,180 tenge for benefits since D. For fines and taxes 3,063 tenge continues to be used": a figure of the same unit, told of
 * another case of what the sentence before tells and of no thing of its own, has that thing in front of it. One figure, told outright.
 */
export function withScoped(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const figures = items.flatMap((item, at) => (item.amount?.unit != null ? [at] : []));
  const [at, ...others] = figures;
  // A day, or another time, is one of another figure than that which stays.
  const timed = items.some(({ kind, text }) => kind === "date" || /^(?:old|former|previous)$/.test(text));
  if (at === undefined || others.length > 0 || timed || !items.some(staysSo)) return items;
  const unit = items[at]?.amount?.unit as string;
  const valued = (item: Item): ItemMarks =>
    (item.entry?.topics ?? []).filter(
      ({ role, topic }) => role === "thing" && topic.topic.kind === "quantity" && topic.topic.units.includes(unit),
    );
  if (items.some((item) => valued(item).length > 0) || !before.some(({ amount }) => amount?.unit === unit)) return items;
  const thing = before.find((item) => valued(item).length > 0);
  const topics = new Set(before.flatMap((item) => valued(item).map(({ topic }) => topic)));
  const [topic] = topics;
  if (thing === undefined || topic === undefined || topics.size > 1) return items;
  const scoped = items.some(({ entry }) => entry?.topics.some((mark) => mark.role === "scope" && mark.topic === topic));
  return scoped ? [...items.slice(0, at), thing, ...items.slice(at)] : items;
}

/** "Stays", "is retained", "continues", "as before": it is the figure that held already. */
function staysSo(item: Item): boolean {
  return is(item, "verb", "hold") || /^(?:stays?|remains?|unchanged|still|as before|retained|continues?|kept)$/.test(item.text);
}
