import { type Item, is } from "../scan/items.js";
import { BETWEEN } from "./verb-group.js";

/** "It", "this", "the new figures", "the decree": what points back and names nothing new. */
export function pointsBack(items: readonly Item[]): boolean {
  const words = items.filter((item) => !(BETWEEN.has(item.text) || item.text === "both" || item.text === ","));
  const [first, ...rest] = words;
  if (first === undefined || words.some(({ kind }) => kind !== "word" && kind !== "reference")) return false;
  if (rest.length === 0) return /^(?:it|this|these|they|that)$/.test(first.text);
  const head = rest.at(-1) as Item;
  return (
    rest.length <= LONGEST_POINTER &&
    /^(?:the|this|that|these|those|both|such|its)$/.test(first.text) &&
    (is(head, "change") || is(head, "noun") || FIGURES.test(head.text)) &&
    rest.slice(0, -1).every((item) => AGAIN.test(item.text))
  );
}

const LONGEST_POINTER = 3;
const AGAIN =
  /^(?:new|same|latest|above|updated|amended|revised|present|current|higher|lower|said|whole|mentioned|above-mentioned)$/;
const FIGURES =
  /^(?:figures?|frequenc(?:y|ies)|rates?|amounts?|values?|terms?|limits?|sizes?|fees?|tariffs?|lists?|regimes?|schemes?|schedules?|arrangements?|conditions?|numbers?|periods?|practice|waiver|permission|privilege|relief|steps?|facility)$/;
