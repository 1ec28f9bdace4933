import { type Item, is } from "./items.js";
import type { Meaning, TrieNode } from "./vocabulary.js";

/** Between a verb and the rest of it stand no more items than this: the object. */
const OBJECT_REACH = 9;

/** The rest of a verb that may stand behind its object by itself: "brought in" is also "brought in by train". */
const PARTICLES = /^(?:off|down|back|out|up|away|forward)$/;

const ASIDE: Meaning = { cls: "neutral", sub: "", lemma: "", form: null };

/** "Puts the regime on hold", "has called the visas off": a verb of several words around its object means what it does in one piece. */
export function withSplitVerbs(given: readonly Item[], root: TrieNode): readonly Item[] {
  let made: Item[] | null = null;
  for (let at = 0; at < given.length; at++) {
    const items = made ?? given;
    const item = items[at] as Item;
    if (item.kind !== "word" || item.text.includes(" ")) continue;
    const node = root.next.get(item.text);
    if (node === undefined || node.next.size === 0) continue;
    for (let i = at + 1; i < items.length && i - at <= OBJECT_REACH; i++) {
      const one = items[i] as Item;
      if (i > at + 1) {
        const rest = restAt(items, i, node);
        if (rest !== null) {
          const { topics = [] } = item.entry ?? {};
          made ??= [...given];
          made[at] = { ...item, entry: { meanings: rest.meanings, topics } };
          for (let k = i; k < rest.to; k++) made[k] = { ...(made[k] as Item), entry: { meanings: [ASIDE], topics: [] } };
          break;
        }
      }
      if (one.kind === "seam" || (one.kind === "punct" && !/^['’"“”-]$/.test(one.text)) || is(one, "aux") || is(one, "relative"))
        break;
    }
  }
  return made ?? given;
}

/** The verb that a first word makes with the items from a place on; null where it makes none. */
function restAt(
  items: readonly Item[],
  from: number,
  first: TrieNode,
): { readonly to: number; readonly meanings: readonly Meaning[] } | null {
  let node: TrieNode | undefined = first;
  for (let to = from; to < items.length && node !== undefined; to++) {
    const item = items[to] as Item;
    if (item.kind !== "word") return null;
    for (const word of item.text.split(" ")) node = node?.next.get(word);
    const meanings: readonly Meaning[] = node?.entry?.meanings.filter(({ cls }) => cls === "verb") ?? [];
    if (meanings.length > 0 && (to > from || item.text.includes(" ") || isParticle(items, to))) return { to: to + 1, meanings };
  }
  return null;
}

/** Alone it ends what it belongs to: a mark, a day, a word that leads a day, or nothing, stands behind it. */
function isParticle(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return (
    PARTICLES.test(items[at]?.text ?? "") &&
    (next === undefined ||
      next.kind === "punct" ||
      next.kind === "date" ||
      next.kind === "seam" ||
      is(next, "role") ||
      is(next, "and"))
  );
}
