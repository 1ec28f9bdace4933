import { type Word, wordsOf } from "../name-folding.js";
import { demonyms } from "./country-demonym-table.js";
import { ACRONYMS, CARRIER_WORDS, NEEDS_DIACRITICS, NOT_COUNTRIES, PARTICLES, TEST_WORDS } from "./country-exceptions.js";
import { COUNTRIES } from "./country-table.js";

/** A country named in a text: `text.slice(start, end)` is the name as written. */
export interface CountryMention {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly form: "name" | "demonym";
}

interface Meaning {
  /** Null: a phrase that is no country. */
  readonly code: string | null;
  readonly form: "name" | "demonym";
}

interface Node {
  readonly next: Map<string, Node>;
  meaning: Meaning | null;
}

let root: Node | null = null;

function plant(tree: Node, text: string, meaning: Meaning): void {
  let node = tree;
  for (const word of wordsOf(text)) {
    let next = node.next.get(word.folded);
    if (!next) {
      next = { next: new Map(), meaning: null };
      node.next.set(word.folded, next);
    }
    node = next;
  }
  node.meaning = meaning;
}

function tree(): Node {
  if (root) return root;
  const grown: Node = { next: new Map(), meaning: null };
  for (const demonym of demonyms()) plant(grown, demonym.text, { code: demonym.code, form: "demonym" });
  for (const { alpha3, names } of COUNTRIES)
    for (const name of names) if (!name.typedOnly) plant(grown, name.text, { code: alpha3, form: "name" });
  for (const phrase of NOT_COUNTRIES) plant(grown, phrase, { code: null, form: "name" });
  root = grown;
  return grown;
}

const UPPER_FIRST = /^\p{Lu}/u;
const HAS_LOWER = /\p{Ll}/u;
const JOINT = /^(?:[ \t\u00a0]{1,8}|[ \t]?\n[ \t]?|[-\u2010\u2011'\u2019\u02bc]|\. ?|, ?| ?\(|\) ?)$/;
const PLAIN_JOINT = /^(?:[ \t\u00a0]{1,8}|[ \t]?\n[ \t]?|[-\u2010\u2011'\u2019\u02bc])$/;
/** Before "US" in a heading all in capitals, these leave it a country; "CONTACT US" is not one. */
const BEFORE_ACRONYM: ReadonlySet<string> = new Set(["the", "of", "and", "from", "in", "or"]);

/** A scan of one text. A word is looked at once for each name that may begin before it; names are short, so time is linear. */
class CountryScan {
  readonly words: readonly Word[];
  constructor(readonly text: string) {
    this.words = wordsOf(text);
  }

  /** Whether the word is written as a name is: with a capital, or a small word inside a name. */
  written(at: number, first: boolean): boolean {
    const word = this.words[at];
    if (!word) return false;
    const source = this.text.slice(word.start, word.end);
    if (ACRONYMS.has(word.folded)) return !HAS_LOWER.test(source) && !(word.folded === "us" && source === "US" && this.pronoun(at));
    if (NEEDS_DIACRITICS.has(word.folded) && source.toLowerCase() === word.folded) return false;
    if (!first && (PARTICLES.has(word.folded) || source === "&")) return true;
    return UPPER_FIRST.test(source) || source === "eSwatini";
  }

  private pronoun(at: number): boolean {
    const [before, word] = [this.words[at - 1], this.words[at]];
    if (!before || !word || this.text.slice(before.end, word.start) !== " ") return false;
    const source = this.text.slice(before.start, before.end);
    return UPPER_FIRST.test(source) && !HAS_LOWER.test(source) && !BEFORE_ACRONYM.has(before.folded);
  }

  /** Whether two neighbouring words may belong to one name: a space, a hyphen, an apostrophe; a full stop after "St". */
  joined(at: number): boolean {
    const [left, right] = [this.words[at - 1], this.words[at]];
    if (!left || !right) return false;
    const between = this.text.slice(left.end, Math.min(right.start, left.end + 12));
    if (right.start - left.end > 10) return false;
    return left.folded === "st" ? JOINT.test(between) : PLAIN_JOINT.test(between);
  }

  /** The longest name or phrase that begins at this word. */
  longestAt(first: number): { readonly meaning: Meaning; readonly last: number } | null {
    let node = tree();
    let found: { readonly meaning: Meaning; readonly last: number } | null = null;
    for (let at = first; at < this.words.length; at++) {
      if (at > first && !this.joined(at)) break;
      const next = node.next.get(this.words[at]?.folded ?? "");
      if (!next || !this.written(at, at === first)) break;
      node = next;
      if (node.meaning) found = { meaning: node.meaning, last: at };
    }
    return found;
  }

  /** "Qatar Airways", "Air India", "PRC test": a carrier or a certificate, not the country. */
  otherThing(first: number, last: number): boolean {
    const [before, after] = [this.words[first - 1], this.words[last + 1]];
    if (after && CARRIER_WORDS.has(after.folded) && this.joined(last + 1) && this.written(last + 1, true)) return true;
    if (after && TEST_WORDS.has(after.folded) && first === last && this.words[first]?.folded === "prc") return true;
    return before !== undefined && this.text.slice(before.start, this.words[first]?.start) === "Air ";
  }
}

/**
 * Every country that a text names, in order, each with its exact place; names and words of nationality, the longest first
 * ("Papua New Guinea" is not Guinea). Only words with a capital count, acronyms only in capitals. Linear in the text.
 *
 * @example scanCountries("Belarus,China").map((m) => m.code) // ["BLR", "CHN"]
 */
export function scanCountries(text: string): readonly CountryMention[] {
  const scan = new CountryScan(text);
  const mentions: CountryMention[] = [];
  for (let at = 0; at < scan.words.length; at++) {
    const found = scan.longestAt(at);
    if (!found) continue;
    const [start, end] = [scan.words[at]?.start ?? 0, scan.words[found.last]?.end ?? 0];
    const { code, form } = found.meaning;
    if (code !== null && !scan.otherThing(at, found.last)) mentions.push({ code, start, end, form });
    at = found.last;
  }
  return mentions;
}
