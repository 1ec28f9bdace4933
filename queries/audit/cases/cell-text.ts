import { foldName } from "../../../src/model/name-folding.js";

const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const SPACES = /[\s\u00A0\u202F\u2007]+/g;
/** What needs nothing taken away: printable ASCII, single spaces, no apostrophe or formula in front. */
const PLAIN = /^[!-&(-<>-~][!-~]*(?: [!-~]+)*$/;
const TEXT_FORMULA = /^="(.*)"$/s;

/**
 * What a cell says, without what spreadsheets put around it: the apostrophe or the formula that marks a text, marks that
 * nobody sees, spaces of any kind and number.
 *
 * @example plainCell("'0012") // "0012"
 * @example plainCell('="0012"') // "0012"
 */
export function plainCell(cell: string): string {
  if (cell === "" || PLAIN.test(cell)) return cell;
  const text = cell.replaceAll(INVISIBLE, "").replaceAll(SPACES, " ").trim();
  const told = TEXT_FORMULA.exec(text)?.[1]?.replaceAll('""', '"') ?? text;
  return (told.startsWith("'") ? told.slice(1) : told).trim();
}

/** A set of words that cells are looked up in, whatever their case, diacritics and punctuation. */
export class CellWords<T> {
  readonly #known = new Map<string, T>();

  constructor(words: Iterable<readonly [word: string, means: T]>) {
    for (const [word, means] of words) this.#known.set(foldName(word), means);
  }

  /** What a cell means, or undefined. */
  get(cell: string): T | undefined {
    if (cell.length > LONGEST_WORDS) return undefined;
    const folded = foldName(cell);
    return folded === "" ? undefined : this.#known.get(folded);
  }
}

const LONGEST_WORDS = 60;

/** One of several words, each with the same meaning. */
export function meaning<T>(words: readonly string[], means: T): readonly (readonly [string, T])[] {
  return words.map((word) => [word, means] as const);
}
