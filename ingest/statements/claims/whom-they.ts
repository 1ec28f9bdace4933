import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { indicesOf } from "../frames/marks.js";
import { type Item, is } from "../scan/items.js";

/** Some persons, by the word for them, and those that describe them. */
export interface SomePersons {
  readonly items: readonly Item[];
  readonly word: string;
}

/**
 * Those for whom "they" or "here" stands where they are a part of all: "Students have rules of their own. They need no test.", "Crews may pass:
 * no test is asked of them." What is told of them is not told of everybody. Null where it stands for a thing, or for all.
 */
export function whomTheyAre({ items, own, before, kind }: Unit, clauses: readonly Clause[]): SomePersons | null {
  if (kind !== "sentence") return null;
  const first = items[own];
  // "Exceptions: those in hospital. Here the stay can be extended."
  if (first?.text === "here" && before !== null) return { items: [first], word: first.text };
  const at = clauses.reduce((found, clause) => (found >= 0 ? found : pronounIn(clause, items, own)), -1);
  if (at < 0) return null;
  const beside = items.slice(0, at).reverse().find(isPersons);
  // Those of a list in front are whom a post goes on about.
  const within = beside !== undefined ? items : before?.kind === "sentence" ? before.items : [];
  const persons = beside ?? within.find(isPersons);
  if (persons === undefined) return null;
  const behind = within.slice(within.indexOf(persons) + 1);
  const described = is(behind[0], "relative") || DESCRIBES.test(behind[0]?.text ?? "");
  // "Travellers who arrive from A": their country is told of what is told of them.
  const some =
    is(persons, "group", "part") || (described && !behind.slice(0, DESCRIPTION).some(({ kind: one }) => one === "country"));
  if (!some) return null;
  const end = behind.findIndex((item) => item.kind === "punct" || item.kind === "seam" || is(item, "aux"));
  return { items: [persons, ...behind.slice(0, end < 0 ? DESCRIPTION : Math.min(end, DESCRIPTION))], word: persons.text };
}

/** Where "they" is of whom a main clause tells, or "them" whom it reaches; -1 where it is neither. "…, he underlined, …" is whoever says it. */
function pronounIn(clause: Clause, items: readonly Item[], own: number): number {
  const { role, verbs } = clause;
  const [verb] = verbs;
  if (role !== "main" || verb === undefined) return -1;
  const places = indicesOf(clause);
  // "…, whatever kind of visa they hold"
  if (ANY.test(items[places.find((i) => items[i]?.kind !== "punct") ?? -1]?.text ?? "")) return -1;
  const found = places.find((i) => {
    const text = items[i]?.text ?? "";
    if (i < own || is(items[i + 1], "verb", "say")) return false;
    return /^(?:them|him)$/.test(text) || (/^(?:they|he|she)$/.test(text) && i < verb.from);
  });
  return found ?? -1;
}

const ANY = /^(?:whatever|whichever|however|wherever|whenever|no matter|regardless|irrespective)\b/;
const DESCRIPTION = 8;
const DESCRIBES = /^(?:with|without|holding|having|under|aged|whose)$/;

function isPersons(item: Item): boolean {
  return (is(item, "group", "part") && !/^in /.test(item.text)) || is(item, "group", "everyone");
}
