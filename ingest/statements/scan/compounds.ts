import type { Tokens } from "../../../src/model/text/tokens.js";
import type { TrieNode } from "./vocabulary.js";

/** "The extension of the visa-free regime": a phrase that would end within a compound which begins a phrase of its own. */
export function goesOnInCompound({ folded, start, end, count }: Tokens, hyphen: number, root: TrieNode): boolean {
  if (end[hyphen - 1] !== start[hyphen] || end[hyphen] !== start[hyphen + 1]) return false;
  let node = root.next.get(folded[hyphen - 1] as string);
  for (let to = hyphen; node !== undefined && to < count; to++) {
    if (node.entry !== null && to > hyphen + 1) return true;
    node = node.next.get(folded[to] as string);
  }
  return node?.entry != null;
}
