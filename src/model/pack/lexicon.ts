/** The words of a language by what they do, as `packs/lexicon/LANGUAGE.yaml` gives them. */
export interface WrittenLexicon {
  readonly language: string;
  /** Verbs by what they do to the thing they are said of; an entry may give irregular forms: "begin: began, begun". */
  readonly verbs: Readonly<Record<string, readonly LexiconEntry[]>>;
  readonly auxiliaries: Readonly<Record<string, readonly string[]>>;
  readonly states: Readonly<Record<string, readonly string[]>>;
  readonly nouns: Readonly<Record<string, readonly string[]>>;
  readonly deniers: Readonly<Record<string, readonly string[]>>;
  readonly hedges: readonly string[];
  readonly falsehoods: readonly string[];
  readonly hearsay: readonly string[];
  readonly tellers: readonly string[];
  readonly means: readonly string[];
  readonly conditions: readonly string[];
  readonly exceptions: readonly string[];
  readonly quantifiers: Readonly<Record<string, readonly string[]>>;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly limits: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly places: readonly string[];
  readonly carriers: readonly string[];
  readonly clauses: Readonly<Record<string, readonly string[]>>;
  readonly adjuncts: readonly string[];
  readonly causes: readonly string[];
  readonly during: readonly string[];
  readonly events: readonly string[];
  readonly news: readonly string[];
  readonly pronouns: readonly string[];
  readonly authorities: readonly string[];
  readonly instruments: readonly string[];
  readonly changes: readonly string[];
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly numbers: readonly string[];
  readonly narrowing: readonly string[];
  readonly neutral: readonly string[];
}

/** The plain vocabulary of a language, as `packs/lexicon/LANGUAGE-plain.yaml` gives it: words that bear on no rule, by the test at its head. */
export interface PlainWords {
  readonly language: string;
  /** Nouns; their plurals are made by rule. */
  readonly nouns: readonly string[];
  /** Words of one form: adjectives, nouns without another, exclamations, verbs of feeling and of manners. */
  readonly others: readonly string[];
}

/** All that is known of a language. */
export interface Lexicon extends WrittenLexicon {
  readonly plain: PlainWords;
}

/** A word, or a word with its irregular forms as YAML reads `begin: began, begun`. */
export type LexiconEntry = string | Readonly<Record<string, string>>;
