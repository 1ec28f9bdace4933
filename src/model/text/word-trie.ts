import { BREAK, MARK, NUMBER, type Tokens, tokenize, WORD } from "./tokens.js";

/** A phrase found in a text: its last token, and what the phrase stands for. */
export interface TrieMatch<T> {
  readonly last: number;
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | null;
}

const JOINTS: ReadonlySet<string> = new Set(["-", "'", "–"]);
const INNER_MARKS: ReadonlySet<string> = new Set([",", "(", ")", "[", "]", "&"]);
/** After these a full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "st",
  "ste",
  "gt",
  "rep",
  "dem",
  "fed",
  "sts",
  "eq",
  "is",
  "p",
  "r",
  "s",
  "n",
  "i",
]);
const WIDEST_GAP = 8;

/**
 * The words of a phrase as a trie holds them: folded tokens without hyphens, apostrophes and full stops; "&" is "and".
 *
 * @example phraseWords("Côte d'Ivoire") // ["cote", "d", "ivoire"]
 * @example phraseWords("Congo (Kinshasa)") // ["congo", "(", "kinshasa", ")"]
 */
export function phraseWords(phrase: string): readonly string[] {
  return wordsOfPhrases([phrase])[0] ?? [];
}

/** The words of many phrases, none with a line break in it, in one walk: a vocabulary is read when a program starts. */
export function wordsOfPhrases(phrases: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  for (const token of tokenize(phrases.join("\n")).folded) {
    if (token === "\n") found.push([]);
    else if (!JOINTS.has(token) && token !== ".") found.at(-1)?.push(token === "&" ? "and" : token);
  }
  return found;
}

/**
 * Phrases of folded words. Between two words of a phrase a text may have a space, a hyphen, a dash, an apostrophe or one
 * line break, and a full stop after an abbreviation; commas and brackets are words of the phrase, and so is a number that
 * touches the word before it ("G7").
 *
 * @example
 * const trie = new WordTrie<string>();
 * trie.plant(phraseWords("South Korea"), "KOR");
 * trie.matchesAt(tokenize("South-Korea"), 0) // [{ last: 2, value: "KOR" }]
 */
export class WordTrie<T> {
  readonly #root: Node<T> = { next: new Map(), value: null };

  /** Adds a phrase; of two phrases with the same words the later stands. */
  plant(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), value: null };
        node.next.set(word, next);
      }
      node = next;
    }
    if (node !== this.#root) node.value = value;
  }

  /** What a phrase of exactly these words stands for, or null. */
  get(words: readonly string[]): T | null {
    let node: Node<T> | undefined = this.#root;
    for (const word of words) node = node?.next.get(word);
    return node?.value ?? null;
  }

  /** Whether some phrase begins with this folded word. */
  begins(word: string): boolean {
    return this.#root.next.has(word);
  }

  /** Every phrase that begins at this token, the shortest first. Takes as many steps as the longest phrase has words. */
  matchesAt(tokens: Tokens, first: number): readonly TrieMatch<T>[] {
    let node = this.#root.next.get(tokens.folded[first] as string);
    if (!node) return [];
    const found: TrieMatch<T>[] = [];
    for (let at = first; node; ) {
      if (node.value !== null) found.push({ last: at, value: node.value });
      if (node.next.size === 0) break;
      at = nextInPhrase(tokens, at);
      const word: string | undefined = at < 0 ? undefined : tokens.folded[at];
      node = word === undefined ? undefined : node.next.get(word === "&" ? "and" : word);
    }
    return found;
  }
}

/** The token that may be the next word of a phrase after this one, or -1. */
function nextInPhrase(tokens: Tokens, at: number): number {
  const next = at + 1;
  if (!near(tokens, at, next)) return -1;
  const kind = tokens.kind[next];
  if (kind === WORD) return next;
  if (kind === NUMBER) return tokens.end[at] === tokens.start[next] ? next : -1;
  const form = tokens.folded[next] as string;
  if (kind === BREAK) return near(tokens, next, next + 1) && opens(tokens, next + 1) ? next + 1 : -1;
  if (kind !== MARK) return -1;
  if (INNER_MARKS.has(form)) return next;
  if (!near(tokens, next, next + 1)) return -1;
  if (JOINTS.has(form)) return tokens.kind[next + 1] === WORD || touching(tokens, next) ? next + 1 : -1;
  const stop = form === "." && tokens.end[at] === tokens.start[next] && ABBREVIATIONS.has(tokens.folded[at] as string);
  return stop && (tokens.kind[next + 1] === WORD || INNER_MARKS.has(tokens.folded[next + 1] as string)) ? next + 1 : -1;
}

function near(tokens: Tokens, left: number, right: number): boolean {
  return right < tokens.count && (tokens.start[right] as number) - (tokens.end[left] as number) <= WIDEST_GAP;
}

/** "G-7": a number after a hyphen belongs to the word before it only without spaces. */
function touching(tokens: Tokens, mark: number): boolean {
  const [before, after] = [tokens.end[mark - 1], tokens.start[mark + 1]];
  return tokens.kind[mark + 1] === NUMBER && before === tokens.start[mark] && tokens.end[mark] === after;
}

function opens(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === WORD || tokens.folded[at] === "(";
}
