import { type Item, is } from "../scan/items.js";
import { type Draft, isSubject } from "./clause-links.js";
import type { VerbGroup } from "./verb-group.js";

/** "The resumption planned for D was cancelled": where a participle right behind its noun only describes it, or -1. */
export function describedAt(items: readonly Item[], current: Draft, next: VerbGroup): number {
  const [verb] = current.verbs;
  if (verb === undefined || current.verbs.length > 1 || !(verb.form === "participle" || verb.either) || verb.denial !== "none")
    return -1;
  const withAuxiliary = next.form === "finite" && (next.passive || next.kind !== "verb" || next.to - next.from > 1);
  const gap = items.slice(verb.to, next.from);
  const before = items[verb.from - 1];
  if (before === undefined || before.kind === "punct" || before.kind === "seam") return -1;
  const described =
    is(before, "group") || (before.entry?.topics.some(({ role }) => role === "thing") === true && !is(before, "authority"));
  // "The regime introduced in A on D ends on D": two verbs and no joint.
  if (!withAuxiliary) return next.form === "finite" && described && isComplement(gap) ? verb.from : -1;
  if (isPlacePhrase(gap) || (described && isComplement(gap))) return verb.from;
  return gap.some(
    (item) =>
      item.kind === "punct" ||
      item.kind === "seam" ||
      is(item, "and") ||
      is(item, "but") ||
      is(item, "relative") ||
      is(item, "condition") ||
      is(item, "subordinate") ||
      is(item, "pronoun"),
  ) || gap.some(isSubject)
    ? -1
    : verb.from;
}

/** "(issued) in A, B and C", "(arriving) from the airport of A": a preposition with names, and nothing that could be a subject. */
function isPlacePhrase(gap: readonly Item[]): boolean {
  const [first, ...rest] = gap;
  return (
    rest.length > 0 &&
    /^(?:in|by|from|to|at|of)$/.test(first?.text ?? "") &&
    rest.every(
      (item) =>
        item.kind === "country" ||
        item.text === "," ||
        item.text === "and" ||
        item.text === "or" ||
        item.text === "the" ||
        is(item, "city"),
    )
  );
}

/** "(employed) by the embassies of A", "(booked) on the ship": prepositions, each with its noun, and no noun without one. */
function isComplement(gap: readonly Item[]): boolean {
  let opened = false;
  let filled = false;
  for (const item of gap) {
    if (item.kind !== "word" && item.kind !== "country" && item.kind !== "date" && item.kind !== "amount") return false;
    if (is(item, "and") || is(item, "but") || is(item, "relative") || is(item, "condition") || is(item, "subordinate"))
      return false;
    if (/^(?:in|by|from|to|at|of|on|for|with|before|after|since|under|during|as)$/.test(item.text)) {
      opened = true;
      filled = false;
    } else if (!opened) return false;
    else if (is(item, "pronoun") || is(item, "group")) return false;
    else if (isSubject(item)) {
      if (filled && item.kind !== "word") return false;
      filled = true;
    }
  }
  return opened;
}

/** Where a comma opens a participle that only describes the subject of the next verb, or -1. */
export function reducedAt(items: readonly Item[], current: Draft, next: VerbGroup): number {
  const [verb] = current.verbs;
  if (verb === undefined || current.verbs.length > 1 || !(verb.form === "participle" || verb.either) || verb.denial !== "none")
    return -1;
  const before = items[verb.from - 1];
  const after = items[next.from - 1];
  return before?.text === "," && after?.text === "," && next.form === "finite" ? verb.from - 1 : -1;
}

/** "It was decided that flights, both halted since D, may be operated": where between commas a participle only describes the subject, or null. */
export function asideAt(
  items: readonly Item[],
  current: Draft,
  group: VerbGroup,
  next: VerbGroup | undefined,
): readonly [number, number] | null {
  if (next === undefined || !/^(?:say|decide)$/.test(current.verbs.at(-1)?.effect ?? "")) return null;
  if (!(group.form === "participle" || group.either) || group.from !== group.head || group.denial !== "none") return null;
  let comma = group.from - 1;
  while (is(items[comma], "quantifier")) comma--;
  const withAuxiliary = next.form === "finite" && (next.passive || next.kind !== "verb" || next.to - next.from > 1);
  return items[comma]?.text === "," && items[next.from - 1]?.text === "," && withAuxiliary ? [comma, next.from] : null;
}
