import {
  type AnswerMemory,
  CaseCountries,
  type CountriesMemory,
  NOT_ASKED,
  type PlainMemory,
  type SeriesMemory,
} from "./answer-memory.js";
import { type AskedQuestion, usedSeries } from "./case-inquiry.js";
import type { KnownCase } from "./cases/known-case.js";
import { assumptionInWords, type Decided, type Decision } from "./decide.js";
import { DecisionShelf } from "./decision-shelf.js";
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
  constructor(
    /** Another one for each outcome of a requirement. */
    readonly number: number,
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

/** What a node asks: a series of one country, or of that with a place among those the case named so far. */
const [NOTHING, PLAIN, SERIES, PLACED_SERIES, COUNTRIES] = [0, 1, 2, 3, 4];
/**
 * The members of a node: what it asks, the number of that among its kind and in the table of cells, how many forms it has room for,
 * then what is behind each.
 */
const [ASKS, WHICH, NUMBER, FORMS, BEHIND] = [0, 1, 2, 3, 4];
const ROOT_FORMS = 2;
const FIRST_SIZE = 1 << 10;
const MOST_OUTCOMES = 3000;

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
  #made = 0;
  /** By an outcome, the knowledge day, the names and the facts. */
  readonly #shelf = new DecisionShelf();
  readonly #knowledgeDays = new Map<string, number>();
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
    const [names, shelf] = [this.#names, this.#shelf];
    const readWith = asked.knowledge.lookup.knownOn;
    shelf.begin(outcome.number);
    shelf.add(this.#knowledgeDay(readWith));
    for (let place = 0; place < names.count; place++) shelf.add(names.at(place));
    for (const one of outcome.used) shelf.add(one.memory.answerNumber(asked, known, this.#country(one)));
    const found = shelf.find();
    if (found !== null) return found;
    const answers = outcome.used.map((one) => one.memory.answerAt(one.memory.answerNumber(asked, known, this.#country(one))));
    const decision = this.#filled(outcome, answers, readWith);
    shelf.keep(decision);
    return decision;
  }

  #knowledgeDay(day: Decision["readWith"]): number {
    if (day === null) return 0;
    let number = this.#knowledgeDays.get(day);
    if (number === undefined) {
      number = this.#knowledgeDays.size + 1;
      this.#knowledgeDays.set(day, number);
    }
    return number;
  }

  #find(asked: Asked, known: KnownCase | null): Outcome | null {
    const names = this.#names;
    names.clear();
    const tree = this.#tree;
    const { cells } = this.memory;
    let at = this.#root;
    for (;;) {
      const asks = tree[at + ASKS] as number;
      if (asks === NOTHING) return null;
      let form = -1;
      if (known !== null) {
        const number = asks === PLACED_SERIES ? this.#numberOfPlaced(tree[at + WHICH] as number) : (tree[at + NUMBER] as number);
        if (number !== NOT_ASKED) form = cells.get(number, known.numbers);
        if (asks === COUNTRIES && form >= 0)
          form = (this.#countries[tree[at + WHICH] as number] as CountriesMemory).formAt(form, names);
      }
      if (form < 0) form = this.#ask(at, asked, known);
      if (form >= (tree[at + FORMS] as number)) return null;
      const behind = tree[at + BEHIND + form] as number;
      if (behind <= 0) return behind === 0 ? null : (this.#outcomes[-behind - 1] ?? null);
      at = behind;
    }
  }

  #numberOfPlaced(which: number): number {
    const { memory, place } = this.#series[which] as PlacedSeries;
    return memory.numberOf(this.#names.at(place as number));
  }

  /** Asks what a node asks, where the cells of the case do not tell. */
  #ask(at: number, asked: Asked, known: KnownCase | null): number {
    const tree = this.#tree;
    const [asks, which] = [tree[at + ASKS] as number, tree[at + WHICH] as number];
    if (asks === PLAIN) return (this.#plain[which] as PlainMemory).ask(asked, known);
    if (asks === COUNTRIES) return (this.#countries[which] as CountriesMemory).ask(asked, known, this.#names);
    const series = this.#series[which] as PlacedSeries;
    const form = series.memory.ask(asked, known, this.#country(series));
    if (asks === SERIES) tree[at + NUMBER] = series.memory.numberOf(series.country);
    return form;
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
      this.#made++,
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
    const tree = this.#tree;
    const set = <T>(list: T[], make: () => T, kindOf: (thing: T) => number, numberOf: (thing: T) => number): T => {
      if (tree[at + ASKS] !== NOTHING) return list[tree[at + WHICH] ?? 0] as T;
      const thing = make();
      tree[at + WHICH] = list.push(thing) - 1;
      tree[at + ASKS] = kindOf(thing);
      tree[at + NUMBER] = numberOf(thing);
      return thing;
    };
    if (isOfSeries(question)) {
      const { series } = question;
      const make = (): PlacedSeries => ({
        memory: this.memory.series(series),
        series,
        country: this.memory.numberOf(series.subject),
        place: this.#placeOf(series.subject),
      });
      const one = set(
        this.#series,
        make,
        ({ place }) => (place === null ? SERIES : PLACED_SERIES),
        ({ memory, country }) => memory.numberOf(country),
      );
      placed.set(question.key, one);
      return one.memory.formOf(answer as SeriesAnswer);
    }
    if (isOfCountries(question)) {
      const make = (): CountriesMemory => this.memory.countries(question);
      const one = set(
        this.#countries,
        make,
        () => COUNTRIES,
        ({ number }) => number,
      );
      return one.formOf(answer as string, this.#names);
    }
    const plain = set(
      this.#plain,
      () => this.memory.plain(question),
      () => PLAIN,
      ({ number }) => number,
    );
    return plain.formOf(answer);
  }

  /** The place of a country among those that were named; null where it is none of them, and stays what it is. */
  #placeOf(subject: string | null): number | null {
    const country = subject === null ? -1 : this.memory.numberOf(subject);
    for (let place = 0; place < this.#names.count; place++) if (this.#names.at(place) === country) return place;
    return null;
  }

  #filled(outcome: Outcome, answers: readonly SeriesAnswer[], readWith: Decision["readWith"]): Decision {
    const { decision, detail, missing, assumed } = outcome;
    const { requirement, on, verdict, reason, amounts } = decision;
    const takenAsFree = decision.assumed.map((one, at) => this.#named(one, assumed[at]));
    return {
      requirement,
      on,
      verdict,
      reason,
      detail: takenAsFree.length === 0 ? detail : `${detail}${assumptionInWords(takenAsFree)}`,
      amounts,
      missing: decision.missing.map((one, at) => (one.kind === "column" ? one : this.#named(one, missing[at]))),
      assumed: takenAsFree,
      used: outcome.used.map((one, at) => {
        const { topic, scope, column } = one.series;
        const subject = this.memory.countryOf(this.#country(one));
        return usedSeries({ topic, subject, scope, column }, answers[at] as SeriesAnswer);
      }),
      readWith,
    };
  }

  /** The same of the country with a place among those that were named. */
  #named<T extends { readonly subject: string | null }>(one: T, place: number | null | undefined): T {
    if (place === null || place === undefined) return one;
    return { ...one, subject: this.memory.countryOf(this.#names.at(place)) };
  }
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
