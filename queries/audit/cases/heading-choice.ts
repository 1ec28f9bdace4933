import { foldName } from "../../../src/model/name-folding.js";

/** Signs and abbreviations that stand for "number" whatever is in front of them or behind. */
const NUMBER_SIGN = /№|#|(?<![\p{L}\p{N}])(?:no\.|n\.?\s?[°º]|nos\.)/giu;
/** How heads write the choice of yes and no; longer words for them ("held", "valid") name what a column is about. */
const YES = new Set("yes y ja j true да д si s sim oui o tak t evet e иә ия ano так 1".split(" "));
const NO = new Set("no n nein false нет н nao non nie hayir h жоқ ж ne ні 0".split(" ").map(foldName));
const OR: ReadonlySet<string> = new Set(["or", "oder", "или", "ou", "o", "lub", "veya"]);
const NUMBER = "number";

/**
 * The words of a heading, folded, without the choice that its cells have ("yes/no"), and with "number" for the signs that say so.
 * Null where it says "no" of what it names: its cells say the contrary of what they would say below the other words.
 *
 * @example headingWords("Visa (Y/N)") // ["visa"]
 * @example headingWords("Visa №") // ["visa", "number"]
 * @example headingWords("No visa") // null
 */
export function headingWords(heading: string): readonly string[] | null {
  const words = withoutChoices(
    foldName(heading.replaceAll(NUMBER_SIGN, ` ${NUMBER} `))
      .split(" ")
      .filter((word) => word !== ""),
  );
  const denied = words.some((word, at) => word === "no" && at < words.length - 1 && words[at + 1] !== "of");
  return denied ? null : words.map((word) => (word === "no" ? NUMBER : word));
}

function withoutChoices(words: readonly string[]): readonly string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const behind = OR.has(words[at + 1] ?? "") && isChoice(words[at], words[at + 2]) ? at + 2 : at + 1;
    if (isChoice(words[at], words[behind])) at = behind;
    else left.push(words[at] ?? "");
  }
  return left;
}

function isChoice(one = "", other = ""): boolean {
  return (YES.has(one) && NO.has(other)) || (NO.has(one) && YES.has(other));
}
