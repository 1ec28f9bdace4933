import { type Item, is } from "../scan/items.js";
import type { Draft } from "./clause-links.js";

/** "resumed with A on D, and with B on E": what has a country and a day of its own is told apart, with the same verb. */
export function datedApart(items: readonly Item[], draft: Draft): Draft[] {
  const out: Draft[] = [];
  const verb = draft.verbs.at(-1);
  const [from, to] = draft.ranges.at(-1) ?? [0, 0];
  if (verb === undefined || verb.to > to) return out;
  // "decided on Thursday to open …": a day between the verbs is that of the deciding.
  const governed = (at: number): boolean => draft.verbs.length > 1 && at >= (draft.verbs[0]?.to ?? 0) && at < verb.from;
  const complete = (a: number, b: number): boolean =>
    ["country", "date"].every((kind) => items.slice(a, b).some((item, i) => item.kind === kind && !governed(a + i)));
  const opens = (at: number): boolean => {
    const next = items[at + 1];
    const name = next !== undefined && (next.kind === "country" || next.kind === "date") ? next : items[at + 2];
    return is(items[at], "and") || items[at]?.text === ","
      ? (name?.kind === "country" && complete(at, to) && !isOfNext(items, at, to)) ||
          (name?.kind === "date" && next !== name && complete(at, to))
      : false;
  };
  // "with A and B, and from D with C": A and B have no day here.
  const leads = (at: number): boolean =>
    items[at + 2]?.kind === "date" && opens(at) && isNamed(items, at + 3) && items.slice(verb.to, at).some(isCountry);
  let start = draft.ranges[0]?.[0] ?? from;
  let end = to;
  const cuts: number[] = [];
  for (let at = verb.to; at < to; at++) {
    if (!opens(at) || !(complete(start, at) || (cuts.length === 0 && leads(at)))) continue;
    cuts.push(at);
    start = at;
  }
  for (const at of [...cuts].reverse()) {
    out.unshift({ ranges: [[at, end]], verbs: [], role: draft.role, shares: draft, conditional: draft.conditional });
    end = at;
  }
  if (cuts.length > 0) cut(draft, cuts[0] as number);
  return out;
}

/** "… A and B, and from D with C": the day behind a joint is of what follows it, and not of the names in front. */
function isOfNext(items: readonly Item[], at: number, to: number): boolean {
  const date = items.findIndex((item, i) => i > at && i < to && item.kind === "date");
  const joint = is(items[date - 1], "role") ? items[date - 2] : items[date - 1];
  return date > 0 && (joint?.text === "," || is(joint, "and")) && isNamed(items, date + 1);
}

/** "with A", "A". */
function isNamed(items: readonly Item[], at: number): boolean {
  return isCountry(items[/^(?:with|to|for|from)$/.test(items[at]?.text ?? "") ? at + 1 : at]);
}

function isCountry(item: Item | undefined): boolean {
  return item?.kind === "country";
}

/** A clause ends where another begins. */
export function cut(draft: Draft, at: number): void {
  draft.ranges = draft.ranges.filter(([from]) => from < at).map(([from, to]) => [from, Math.min(to, at)]);
}
