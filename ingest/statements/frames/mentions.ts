import type { VerbGroup } from "../clauses/verb-group.js";
import { type Item, is } from "../scan/items.js";

/** "E-visas already issued stay valid": of the papers that people hold, and not of the service that issues them. */
export function isOfIssued(items: readonly Item[], thing: number, verbs: readonly VerbGroup[]): boolean {
  const verb = verbs.at(-1);
  if (verb?.effect !== "hold" || !items.slice(verb.from, verb.to + 1).some(({ text }) => /^valid\b/.test(text))) return false;
  return items.slice(Math.max(0, thing - 2), verb.from).some(({ text }) => /^(?:issued|granted|obtained|received)$/.test(text));
}

/** "The requirement is cancelled at land checkpoints": where it is so, and not what is cancelled. */
export function isPlaceBehind(items: readonly Item[], phrase: number, verbs: readonly VerbGroup[]): boolean {
  let at = phrase - 1;
  while (at >= 0 && items[at]?.text !== "at" && (is(items[at], "neutral") || is(items[at], "quantifier"))) at--;
  return items[at]?.text === "at" && verbs.some((verb) => verb.from >= 0 && verb.to <= at);
}
