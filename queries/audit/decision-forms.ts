import { type AnswerMemory, CaseCountries, type CountriesMemory, type PlainMemory, type SeriesMemory } from "./answer-memory.js";
import { type AskedQuestion, usedSeries } from "./case-inquiry.js";
import type { KnownCase } from "./cases/known-case.js";
import { assumptionInWords, type Decided, type Decision } from "./decide.js";
import { type Asked, type AskedSeries, type CountriesQuestion, KNOWN_ON, type Question, type SeriesQuestion } from "./question.js";
import type { SeriesAnswer } from "./series-lookup.js";

/** A series that is asked for: of one country, or of that with a place among those the case named so far. */
interface PlacedSeries {
  readonly memory: SeriesMemory;
  readonly series: AskedSeries;
  readonly place: number | null;
  /** The number of the one country, where it has no place. */
  readonly country: number;
}

/** What a decision comes to, whatever the countries are called and whatever facts it rests on. */
export class Outcome {
  readonly verdict: Decision["verdict"];
  /** Whether it rests on an assumption. */
  readonly assumes: boolean;
  /** Decisions by the knowledge day, the names and the facts. */
  decisions: Shelf = new Map();
  generation = 0;

  constructor(
    readonly decision: Decision,
    /** Its detail, without what was assumed. */
    readonly detail: string,
    readonly used: readonly PlacedSeries[],
    /** The places of the countries of what is missing, and of what was assumed. */
    readonly missing: readonly (number | null)[],
    readonly assumed: readonly (number | null)[],
  ) {
    this.verdict = decision.verdict;
    this.assumes = decision.assumed.length > 0;
  }
}

type Shelf = Map<unknown, Shelf | Decision>;

/** What a node asks; and the members of one: what and of which, of whom, how many forms it has room for, then what is behind each. */
const [NOTHING, PLAIN, SERIES, COUNTRIES] = [0, 1, 2, 3];
const [ASKS, FORMS, BEHIND] = [0, 1, 2];
const KINDS = 4;
const ROOT_FORMS = 2;
const FIRST_SIZE = 1 << 10;
const MOST_OUTCOMES = 3000;
const MOST_DECISIONS = 4000;

/**
 * Keeps what decisions on one requirement came to under the questions they asked and the answers they got, as a tree: a decision
 * asks a question only because of the answers before it, so a case is led by its own answers to what it would come to, or to nothing.
 * A decision sees of a country which cells name it, and of the facts what they say; names, facts and the knowledge day are copied into what
 * it tells. So cases that answer alike, each for countries of its own, share one place in the tree, and each gets the decision with its own
 * names and facts. What is kept is bounded: a tree that is full begins anew.
 */
export class DecisionForms {
  /** The nodes of the tree behind each other; behind a form stands the node, an outcome as a negative number, or 0. */
  #tree = new Int32Array(FIRST_SIZE);
  #root = 0;
  #size = 0;
  #outcomes: Outcome[] = [];
  readonly #plain: PlainMemory[] = [];
  readonly #series: PlacedSeries[] = [];
  readonly #countries: CountriesMemory[] = [];
  #decisions = 0;
  #generation = 0;
  /** The countries that the case named on the way, in the order of naming. */
  readonly #names = new CaseCountries();

  constructor(
    readonly memory: AnswerMemory,
    readonly decide: (asked: Asked) => Decided,
  ) {}

  /** What the decision on a case comes to. */
  outcome(asked: Asked, known: KnownCase | null): Outcome {
    return this.#find(asked, known) ?? this.#add(this.decide(asked));
  }

  /** The decision on a case; the same object for cases that have the same one. */
  decision(asked: Asked, known: KnownCase | null): Decision {
    const outcome = this.outcome(asked, known);
    const { used, generation } = outcome;
    if (generation !== this.#generation) [outcome.decisions, outcome.generation] = [new Map(), this.#generation];
    const names = this.#names;
    const answers = used.map((one) => one.memory.answer(asked, known, this.#country(one)));
    const readWith = asked.knowledge.lookup.knownOn;
    let shelf = shelfIn(outcome.decisions, readWith);
    for (let place = 0; place < names.count; place++) shelf = shelfIn(shelf, names.at(place));
    for (const answer of answers) shelf = shelfIn(shelf, answer);
    const found = shelf.get(DECISION);
    if (found !== undefined) return found as Decision;
    const decision = this.#filled(outcome, answers, readWith);
    if (++this.#decisions >= MOST_DECISIONS) [this.#decisions, this.#generation] = [0, this.#generation + 1];
    else shelf.set(DECISION, decision);
    return decision;
  }

  #find(asked: Asked, known: KnownCase | null): Outcome | null {
    const names = this.#names;
    names.clear();
    const tree = this.#tree;
    let at = this.#root;
    for (;;) {
      const asks = tree[at + ASKS] as number;
      const which = asks >> 2;
      const kind = asks & 3;
      let form: number;
      if (kind === PLAIN) form = (this.#plain[which] as PlainMemory).ask(asked, known);
      else if (kind === SERIES) {
        const series = this.#series[which] as PlacedSeries;
        form = series.memory.ask(asked, known, this.#country(series));
      } else if (kind === COUNTRIES) form = (this.#countries[which] as CountriesMemory).ask(asked, known, names);
      else return null;
      if (form >= (tree[at + FORMS] as number)) return null;
      const behind = tree[at + BEHIND + form] as number;
      if (behind <= 0) return behind === 0 ? null : (this.#outcomes[-behind - 1] ?? null);
      at = behind;
    }
  }

  #country({ place, country }: PlacedSeries): number {
    return place === null ? country : this.#names.at(place);
  }

  #add({ decision, path, assumption }: Decided): Outcome {
    if (this.#outcomes.length >= MOST_OUTCOMES) {
      [this.#root, this.#size, this.#outcomes] = [0, 0, []];
      for (const list of [this.#plain, this.#series, this.#countries]) list.length = 0;
    }
    if (this.#size === 0) this.#root = this.#node(ROOT_FORMS);
    const names = this.#names;
    names.clear();
    const placed = new Map<string, PlacedSeries>();
    // Where the number of the node stands that asks next: behind a form, or negative for the root.
    let stands = -1;
    for (const { question, answer } of path) {
      // It is copied as well; what asks nothing else has this for its question.
      if (question.key === KNOWN_ON.key && path.length > 1) continue;
      let at = stands < 0 ? this.#root : (this.#tree[stands] ?? 0);
      if (at === 0) {
        at = this.#node(ROOT_FORMS);
        this.#tree[stands] = at;
      }
      const form = this.#formAt(at, question, answer, placed);
      if (form >= (this.#tree[at + FORMS] ?? 0)) {
        at = this.#wider(at, form);
        if (stands < 0) this.#root = at;
        else this.#tree[stands] = at;
      }
      stands = at + BEHIND + form;
    }
    const outcome = new Outcome(
      decision,
      decision.detail.slice(0, decision.detail.length - assumption.length),
      usedOf(decision, path, placed),
      decision.missing.map((one) => (one.kind === "column" ? null : this.#placeOf(one.subject))),
      decision.assumed.map(({ subject }) => this.#placeOf(subject)),
    );
    this.#tree[stands] = -this.#outcomes.push(outcome);
    return outcome;
  }

  /** A node that asks nothing yet. */
  #node(forms: number): number {
    const at = this.#size === 0 ? 1 : this.#size;
    this.#size = at + BEHIND + forms;
    while (this.#size > this.#tree.length) {
      const tree = new Int32Array(2 * this.#tree.length);
      tree.set(this.#tree);
      this.#tree = tree;
    }
    this.#tree.fill(0, at, this.#size);
    this.#tree[at + FORMS] = forms;
    return at;
  }

  /** The same node with room for a form, in another place. */
  #wider(at: number, form: number): number {
    const had = this.#tree[at + FORMS] ?? 0;
    const forms = Math.max(2 * had, form + 1);
    const wider = this.#node(forms);
    this.#tree.copyWithin(wider, at, at + BEHIND + had);
    this.#tree[wider + FORMS] = forms;
    return wider;
  }

  /** Makes a node ask a question and tells the number of the form of an answer to it. */
  #formAt(at: number, question: Question, answer: unknown, placed: Map<string, PlacedSeries>): number {
    const asks = this.#tree[at + ASKS] ?? 0;
    const which = asks >> 2;
    const set = <T>(kind: number, list: T[], make: () => T): T => {
      if (asks !== NOTHING) return list[which] as T;
      const thing = make();
      this.#tree[at + ASKS] = KINDS * (list.push(thing) - 1) + kind;
      return thing;
    };
    if (isOfSeries(question)) {
      const { series } = question;
      const one = set(SERIES, this.#series, () => ({
        memory: this.memory.series(series),
        series,
        country: this.memory.numberOf(series.subject),
        place: this.#placeOf(series.subject),
      }));
      placed.set(question.key, one);
      return one.memory.formOf(answer as SeriesAnswer);
    }
    if (isOfCountries(question)) {
      const one = set(COUNTRIES, this.#countries, () => this.memory.countries(question));
      return one.formOf(answer as string, this.#names);
    }
    return set(PLAIN, this.#plain, () => this.memory.plain(question)).formOf(answer);
  }

  /** The place of a country among those that were named; null where it is none of them, and stays what it is. */
  #placeOf(subject: string | null): number | null {
    const country = subject === null ? -1 : this.memory.numberOf(subject);
    for (let place = 0; place < this.#names.count; place++) if (this.#names.at(place) === country) return place;
    return null;
  }

  #filled(outcome: Outcome, answers: readonly SeriesAnswer[], readWith: Decision["readWith"]): Decision {
    const { decision, detail, used, missing, assumed } = outcome;
    const named = <T extends { readonly subject: string | null }>(one: T, place: number | null | undefined): T =>
      place === null || place === undefined ? one : { ...one, subject: this.memory.countryOf(this.#names.at(place)) };
    const takenAsFree = decision.assumed.map((one, at) => named(one, assumed[at]));
    return {
      ...decision,
      detail: `${detail}${assumptionInWords(takenAsFree)}`,
      missing: decision.missing.map((one, at) => (one.kind === "column" ? one : named(one, missing[at]))),
      assumed: takenAsFree,
      used: used.flatMap((one, at) => {
        const answer = answers[at];
        const subject = this.memory.countryOf(this.#country(one));
        return answer === undefined ? [] : [usedSeries({ ...one.series, subject }, answer)];
      }),
      readWith,
    };
  }
}

const DECISION: unique symbol = Symbol("decision");

function shelfIn(shelf: Shelf, key: unknown): Shelf {
  let found = shelf.get(key) as Shelf | undefined;
  if (found === undefined) {
    found = new Map();
    shelf.set(key, found);
  }
  return found;
}

/** Where the series that a decision rests on are asked for, in the order in which it tells them. */
function usedOf(
  { used }: Decision,
  path: readonly AskedQuestion[],
  placed: ReadonlyMap<string, PlacedSeries>,
): readonly PlacedSeries[] {
  return used.map((one) => {
    const asked = path.find(({ question }) => isOfSeries(question) && isSame(question.series, one));
    const found = asked === undefined ? undefined : placed.get(asked.question.key);
    if (found === undefined) throw new Error(`the series ${one.topic} was used and not asked for`);
    return found;
  });
}

function isSame(asked: AskedSeries, used: Decision["used"][number]): boolean {
  const { topic, subject, scope, column } = asked;
  return topic === used.topic && subject === used.subject && scope === used.scope && column === used.on;
}

function isOfSeries(question: Question): question is SeriesQuestion {
  return "series" in question;
}

function isOfCountries(question: Question): question is CountriesQuestion {
  return "names" in question;
}
