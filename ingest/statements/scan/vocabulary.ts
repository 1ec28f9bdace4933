import type { Lexicon, LexiconEntry, PlainWords } from "../../../src/model/pack/lexicon.js";
import type { Pack, PackTopic, TellWay } from "../../../src/model/pack/pack.js";
import { tokenize } from "../../../src/model/text/tokens.js";
import { inflect, nounForms, type VerbForm } from "./inflection.js";

/** What a word can be. */
export type MarkClass =
  | "verb"
  | "aux"
  | "state"
  | "noun"
  | "denier"
  | "hedge"
  | "falsehood"
  | "hearsay"
  | "teller"
  | "means"
  | "condition"
  | "exception"
  | "quantifier"
  | "role"
  | "limit"
  | "group"
  | "place"
  | "carrier"
  | "and"
  | "but"
  | "relative"
  | "subordinate"
  | "therefore"
  | "pronoun"
  | "authority"
  | "instrument"
  | "change"
  | "adjunct"
  | "cause"
  | "during"
  | "event"
  | "news"
  | "unit"
  | "number"
  | "narrowing"
  | "neutral"
  | "host"
  | "city";

/** One meaning of a word or phrase. */
export interface Meaning {
  readonly cls: MarkClass;
  /** Which kind of its class: the effect of a verb, the role of a preposition, the unit. */
  readonly sub: string;
  readonly lemma: string;
  readonly form: VerbForm | null;
}

/** The first of some meanings in a class (and kind of it), or null. */
export function meaningIn(meanings: readonly Meaning[], cls: MarkClass, sub?: string): Meaning | null {
  for (let i = 0; i < meanings.length; i++) {
    const one = meanings[i] as Meaning;
    if (one.cls === cls && (sub === undefined || one.sub === sub)) return one;
  }
  return null;
}

/** How what is in force or not is told of by a sentence that only points back to it: "that requirement", "the exemption". It has no words. */
const REFERRED: TellWay = { as: "rule", thing: [], with: [], near: [], not: [], inForceWhen: "exists", at: [] };

/** Where a phrase belongs to a topic of a pack. */
export interface TopicMark {
  readonly topic: TopicEntry;
  readonly way: WayEntry | null;
  readonly role: "thing" | "with" | "near" | "not" | "whole" | "at" | "scope" | "group" | "begins" | "ends" | "holds" | "hint";
  /** Index of the list of `with` or `near`; name of the scope. */
  readonly which: number | string;
  readonly form: VerbForm | null;
}

/** A topic as the reader sees it. */
export interface TopicEntry {
  readonly pack: Pack;
  readonly topic: PackTopic;
  readonly ways: readonly WayEntry[];
}

export interface WayEntry {
  readonly way: TellWay;
  readonly index: number;
}

/** All that a phrase can mean. */
export interface Entry {
  readonly meanings: readonly Meaning[];
  /** Things of topics, and verbs that a topic alone has. */
  readonly things: readonly TopicMark[];
  /** What must, or must not, stand beside the things of topics. */
  readonly context: readonly TopicMark[];
  /** The same, topic by topic. */
  readonly beside: readonly Beside[];
  /** Its words, folded, parted by single spaces, and how many they are. */
  readonly text: string;
  readonly width: number;
  /** Bits of `MEANS`, `NAMES` and `GOES_WITH`. */
  readonly gives: number;
  /** What an item means that the phrase makes alone: all but its context, its meanings without topics, its things without meanings. */
  readonly whole: Meant;
  readonly meant: Meant;
  readonly told: Meant;
  /** What it means with its context. */
  readonly full: Meant;
}

/** Where a phrase of so many words goes with the things of one topic. */
export interface Beside {
  readonly topic: TopicEntry;
  readonly width: number;
  readonly marks: readonly TopicMark[];
}

/** What one item of a text means: meanings in the language, and places in topics. */
export interface Meant {
  readonly meanings: readonly Meaning[];
  readonly topics: readonly TopicMark[];
}

interface Building extends Entry {
  readonly meanings: Meaning[];
  readonly things: TopicMark[];
  readonly context: TopicMark[];
  readonly beside: (Beside & { readonly marks: TopicMark[] })[];
  gives: number;
}

/** A place in the trie of all vocabulary, word by word. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  entry: Building | null;
  /** Of each topic the longest phrase that goes with it on the way from the root to here; made when a text first gets here. */
  longest: readonly Beside[] | null;
}

/** What an entry can give, as bits: the walk over a text asks for nothing else of most entries. */
export const MEANS = 1;
export const NAMES = 2;
export const GOES_WITH = 4;

/** The vocabulary of a language and of packs, as one trie over folded words. */
export interface Vocabulary {
  readonly root: TrieNode;
  /** Words that bear on no rule, folded. Only a word that has no place in the trie is looked up: no meaning is taken away. */
  readonly plain: ReadonlySet<string>;
  readonly topics: readonly TopicEntry[];
  /** The topics that the unit of a figure tells by itself. */
  readonly measured: readonly TopicEntry[];
  readonly packs: readonly Pack[];
  /** What a route between two towns is to the topics that are told by routes. */
  readonly routes: readonly TopicMark[];
  /** It reads only the archives that are said to be its jurisdiction's. */
  readonly onlyIfSaid: boolean;
}

/** Builds the trie; the same words from several lists are one entry with several meanings. */
export function vocabularyOf(lexicon: Lexicon, packs: readonly Pack[]): Vocabulary {
  const root: TrieNode = { next: new Map(), entry: null, longest: null };
  plantLexicon(root, lexicon);
  const topics: TopicEntry[] = [];
  for (const pack of packs) {
    for (const name of pack.hostNames) plantWord(root, name, { cls: "host", sub: pack.code, lemma: name, form: null });
    for (const name of pack.places) plantNoun(root, name, "place", pack.code);
    for (const name of pack.carriers) plantNoun(root, name, "carrier", pack.code);
    for (const name of pack.authorities) plantNoun(root, name, "authority", pack.code);
    for (const [sub, names] of Object.entries(pack.groups)) for (const name of names) plantNoun(root, name, "group", sub);
    for (const [unit, names] of Object.entries(pack.units)) for (const name of names) plantNoun(root, name, "unit", unit);
    for (const [code, names] of Object.entries(pack.cities))
      for (const name of names) plantWord(root, name, { cls: "city", sub: code, lemma: name, form: null });
    for (const topic of pack.topics) topics.push(plantTopic(root, pack, topic));
  }
  const routes = topics
    .filter(({ topic }) => topic.routes)
    .flatMap((topic) => topic.ways.slice(0, 1).map((way): TopicMark => ({ topic, way, role: "thing", which: 0, form: null })));
  const measured = topics.filter(({ ways }) => ways.some(({ way }) => way.as === "value" && way.thing.length === 0));
  return { root, plain: plainForms(lexicon.plain), topics, measured, packs, routes, onlyIfSaid: false };
}

/** All forms of the plain words of a language. */
function plainForms({ nouns, others }: PlainWords): ReadonlySet<string> {
  return new Set([...nouns.flatMap(nounForms), ...others]);
}

function plantLexicon(root: TrieNode, lexicon: Lexicon): void {
  for (const [sub, entries] of Object.entries(lexicon.verbs)) for (const entry of entries) plantVerb(root, entry, sub);
  const lists: readonly (readonly [MarkClass, Readonly<Record<string, readonly string[]>>])[] = [
    ["aux", lexicon.auxiliaries],
    ["state", lexicon.states],
    ["denier", lexicon.deniers],
    ["quantifier", lexicon.quantifiers],
    ["role", lexicon.roles],
  ];
  for (const [cls, groups] of lists)
    for (const [sub, words] of Object.entries(groups))
      for (const word of words) plantWord(root, word, { cls, sub, lemma: word, form: null });
  for (const [sub, words] of Object.entries(lexicon.nouns)) for (const word of words) plantNoun(root, word, "noun", sub);
  for (const [sub, words] of Object.entries(lexicon.groups)) for (const word of words) plantNoun(root, word, "group", sub);
  for (const [sub, words] of Object.entries(lexicon.units)) for (const word of words) plantNoun(root, word, "unit", sub);
  for (const [sub, words] of Object.entries(lexicon.clauses))
    for (const word of words) plantWord(root, word, { cls: sub as MarkClass, sub: word, lemma: word, form: null });
  const simple: readonly (readonly [MarkClass, readonly string[]])[] = [
    ["hedge", lexicon.hedges],
    ["falsehood", lexicon.falsehoods],
    ["hearsay", lexicon.hearsay],
    ["means", lexicon.means],
    ["condition", lexicon.conditions],
    ["exception", lexicon.exceptions],
    ["limit", lexicon.limits],
    ["pronoun", lexicon.pronouns],
    ["adjunct", lexicon.adjuncts],
    ["cause", lexicon.causes],
    ["during", lexicon.during],
    ["news", lexicon.news],
    ["neutral", lexicon.neutral],
  ];
  for (const [cls, words] of simple) for (const word of words) plantWord(root, word, { cls, sub: "", lemma: word, form: null });
  const nouns: readonly (readonly [MarkClass, readonly string[]])[] = [
    ["place", lexicon.places],
    ["carrier", lexicon.carriers],
    ["authority", lexicon.authorities],
    ["teller", lexicon.tellers],
    ["instrument", lexicon.instruments],
    ["change", lexicon.changes],
    ["event", lexicon.events],
    ["narrowing", lexicon.narrowing],
  ];
  for (const [cls, words] of nouns) for (const word of words) plantNoun(root, word, cls, "");
  lexicon.numbers.forEach((word, value) => {
    plantWord(root, word, { cls: "number", sub: String(value), lemma: word, form: null });
  });
}

/** "begin: began, begun" as a string or as YAML reads it without quotes. */
function verbEntry(entry: LexiconEntry): { readonly base: string; readonly irregular: readonly string[] } {
  const [base, forms] =
    typeof entry === "string" ? (entry.split(/: ?/) as [string, string?]) : (Object.entries(entry)[0] as [string, string]);
  return { base: base.trim(), irregular: forms === undefined ? [] : forms.split(",").map((form) => form.trim()) };
}

function plantVerb(root: TrieNode, entry: LexiconEntry, sub: string): void {
  const { base, irregular } = verbEntry(entry);
  for (const { text, form } of inflect(base, irregular)) plantWord(root, text, { cls: "verb", sub, lemma: base, form });
}

function plantNoun(root: TrieNode, phrase: string, cls: MarkClass, sub: string): void {
  for (const text of nounForms(phrase)) plantWord(root, text, { cls, sub, lemma: phrase, form: null });
}

function plantWord(root: TrieNode, phrase: string, meaning: Meaning): void {
  for (const entry of entriesFor(root, phrase)) {
    const known = entry.meanings.some((m) => m.cls === meaning.cls && m.sub === meaning.sub && m.form === meaning.form);
    if (!known) entry.meanings.push(meaning);
    entry.gives |= MEANS;
  }
}

function plantTopic(root: TrieNode, pack: Pack, topic: PackTopic): TopicEntry {
  const told = topic.kind === "status" ? [...topic.tell, REFERRED] : topic.tell;
  const ways = told.map((way, index) => ({ way, index }));
  const entry: TopicEntry = { pack, topic, ways };
  const mark = (phrase: string, role: TopicMark["role"], way: WayEntry | null, which: number | string = 0): void => {
    for (const text of nounForms(phrase)) add(root, text, { topic: entry, way, role, which, form: null });
  };
  for (const one of ways) {
    for (const phrase of one.way.thing) mark(phrase, "thing", one);
    one.way.with.forEach((list, i) => {
      for (const phrase of list) mark(phrase, "with", one, i);
    });
    one.way.near.forEach((list, i) => {
      for (const phrase of list) mark(phrase, "near", one, i);
    });
    for (const phrase of one.way.not) mark(phrase, "not", one);
    for (const phrase of one.way.at) mark(phrase, "at", one);
  }
  for (const phrase of topic.not) mark(phrase, "not", null);
  for (const phrase of topic.groups) mark(phrase, "group", null);
  for (const phrase of topic.whole) mark(phrase, "whole", null);
  for (const phrase of topic.hints) mark(phrase, "hint", null);
  for (const [scope, words] of Object.entries(topic.scopeWords)) for (const phrase of words) mark(phrase, "scope", null, scope);
  const verbs: readonly (readonly ["begins" | "ends" | "holds", readonly string[]])[] = [
    ["begins", topic.begins],
    ["ends", topic.ends],
    ["holds", topic.holds],
  ];
  for (const [role, list] of verbs)
    for (const verb of list) {
      const { base, irregular } = verbEntry(verb);
      for (const { text, form } of inflect(base, irregular)) add(root, text, { topic: entry, way: null, role, which: 0, form });
    }
  return entry;
}

function add(root: TrieNode, phrase: string, mark: TopicMark): void {
  for (const entry of entriesFor(root, phrase)) {
    const list = mark.role === "thing" || mark.form !== null ? entry.things : entry.context;
    const known = list.some(
      (m) => m.topic === mark.topic && m.way === mark.way && m.role === mark.role && m.which === mark.which && m.form === mark.form,
    );
    if (known) continue;
    list.push(mark);
    entry.gives |= list === entry.context ? GOES_WITH : NAMES;
    if (list !== entry.context) continue;
    const group = entry.beside.find(({ topic }) => topic === mark.topic);
    if (group === undefined) entry.beside.push({ topic: mark.topic, width: entry.width, marks: [mark] });
    else group.marks.push(mark);
  }
}

/** The entries of a phrase: as it is written, and with each hyphen left out. */
function entriesFor(root: TrieNode, phrase: string): readonly Building[] {
  const words = tokenize(phrase).folded;
  const forms = words.includes("-") ? [words, words.filter((word) => word !== "-")] : [words];
  return forms.map((form) => {
    let node = root;
    for (const word of form) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), entry: null, longest: null };
        node.next.set(word, next);
      }
      node = next;
    }
    node.entry ??= building(form);
    return node.entry;
  });
}

const NO_MEANINGS: readonly Meaning[] = [];
const NO_TOPICS: readonly TopicMark[] = [];

function building(words: readonly string[]): Building {
  const meanings: Meaning[] = [];
  const things: TopicMark[] = [];
  const beside: Building["beside"] = [];
  const whole = { meanings, topics: things };
  const meant = { meanings, topics: NO_TOPICS };
  const told = { meanings: NO_MEANINGS, topics: things };
  let full: Meant | null = null;
  return {
    meanings,
    things,
    context: [],
    beside,
    text: words.join(" "),
    width: words.length,
    gives: 0,
    whole,
    meant,
    told,
    get full() {
      full ??= { meanings, topics: [...things, ...beside.flatMap(({ marks }) => marks)] };
      return full;
    },
  };
}

/** "The Chamber", "latest": of what a word stands for no more is known than that it makes news, or may tell some. */
export function onlyTells({ meanings, topics }: Meant): boolean {
  return topics.length === 0 && meanings.length > 0 && meanings.every(({ cls }) => cls === "news" || cls === "teller");
}
