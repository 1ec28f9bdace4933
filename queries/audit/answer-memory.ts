import type { KnownCase } from "./cases/known-case.js";
import { CellTable } from "./cell-table.js";
import { NOT_PAIRED, PairTable } from "./pair-table.js";
import { type Asked, type AskedSeries, type CountriesQuestion, countriesOf, type Question, seriesOn } from "./question.js";
import type { SeriesAnswer, SeriesView } from "./series-lookup.js";

/** Numbers things as they come, from 0 on; most have one or two. */
class Numbers<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<T, number>();

  of(thing: T): number {
    const { all } = this;
    if (all.length > 0 && thing === all[0]) return 0;
    if (all.length > 1 && thing === all[1]) return 1;
    let number = this.#numbers.get(thing);
    if (number === undefined) {
      number = all.push(thing) - 1;
      this.#numbers.set(thing, number);
    }
    return number;
  }
}

/** The countries that a case named, in the order of naming, by their numbers. */
export class CaseCountries {
  readonly #numbers: number[] = [];
  count = 0;

  clear(): void {
    this.count = 0;
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  /** The place of a country, which is added where it was not named before. */
  placeOf(country: number): number {
    const { count } = this;
    for (let place = 0; place < count; place++) if (this.#numbers[place] === country) return place;
    this.#numbers[count] = country;
    this.count = count + 1;
    return count;
  }
}

/** One question, and the numbers of the forms of its answers: of one form are answers between which a decision sees no difference. */
export class PlainMemory {
  readonly #forms = new Numbers<unknown>();
  /** The number of the question in the table of cells, under which the forms of its answers are kept. */
  readonly number: number;

  constructor(
    readonly question: Question,
    readonly cells: CellTable,
  ) {
    this.number = cells.add();
  }

  formOf(answer: unknown): number {
    return this.#forms.of(answer);
  }

  /**
   * Asks where the table of cells does not tell.
   *
   * @param known the case as one whose cells are known, where what is asked is always the same knowledge; else null.
   */
  ask(asked: Asked, known: KnownCase | null): number {
    if (known === null) return this.formOf(this.question.ask(asked));
    known.watch();
    const form = this.formOf(this.question.ask(asked));
    this.cells.put(this.number, known, form);
    return form;
  }
}

/** Stands for a question that was not asked yet. */
export const NOT_ASKED = -1;

/** About as many as there are countries. */
const FIRST_COUNTRIES = 256;

/** The series of a topic that differ in their country alone. */
export class SeriesMemory {
  readonly #forms = new Numbers<string>();
  readonly #answers = new Numbers<SeriesAnswer>();
  /** By the number of an answer that of its form. */
  readonly #formOfAnswer: number[] = [];
  /** By the number of a country: its question, and the number of that in the table of cells; the next one is that of its answers. */
  readonly #questions: Question<SeriesAnswer>[] = [];
  #numbers = new Int32Array(FIRST_COUNTRIES).fill(NOT_ASKED);
  /** Countries of which the same facts tell share what is kept. */
  readonly #byView = new Map<SeriesView, number>();

  constructor(
    readonly series: Omit<AskedSeries, "subject">,
    readonly codes: readonly (string | null)[],
    readonly cells: CellTable,
  ) {}

  /** The number in the table of cells of the question of a country, under which the forms of its answers are kept. */
  numberOf(country: number): number {
    return country < this.#numbers.length ? (this.#numbers[country] as number) : NOT_ASKED;
  }

  formOf({ form }: SeriesAnswer): number {
    return this.#forms.of(form);
  }

  /** Asks where the table of cells does not tell. */
  ask(asked: Asked, known: KnownCase | null, country: number): number {
    return this.#formOfAnswer[this.#askNumber(asked, known, country)] ?? 0;
  }

  /** The number of the answer for a country. */
  answerNumber(asked: Asked, known: KnownCase | null, country: number): number {
    const kept = this.numberOf(country);
    const told = known === null || kept === NOT_ASKED ? NOT_ASKED : this.cells.get(kept + 1, known.numbers);
    return told >= 0 ? told : this.#askNumber(asked, known, country);
  }

  answerAt(number: number): SeriesAnswer {
    return this.#answers.all[number] as SeriesAnswer;
  }

  #askNumber(asked: Asked, known: KnownCase | null, country: number): number {
    const kept = this.numberOf(country);
    const place = kept === NOT_ASKED ? this.#add(asked, country) : kept;
    known?.watch();
    const answer = (this.#questions[country] as Question<SeriesAnswer>).ask(asked);
    const number = this.#answers.of(answer);
    if (number === this.#formOfAnswer.length) this.#formOfAnswer.push(this.formOf(answer));
    if (known !== null) {
      this.cells.put(place, known, this.#formOfAnswer[number] ?? 0);
      this.cells.put(place + 1, known, number);
    }
    return number;
  }

  #add({ knowledge }: Asked, country: number): number {
    const { topic, scope, column } = this.series;
    const subject = this.codes[country] ?? null;
    const view = knowledge.lookup.view(topic, subject, scope);
    const place = this.#byView.get(view) ?? this.cells.addTwo();
    this.#byView.set(view, place);
    this.#questions[country] = seriesOn({ topic, subject, scope, column });
    if (country >= this.#numbers.length) {
      const numbers = new Int32Array(2 * country).fill(NOT_ASKED);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    this.#numbers[country] = place;
    return place;
  }
}

/** Countries that a column names, by their numbers. */
interface Named {
  readonly countries: readonly number[];
  readonly open: string;
}

const MOST_TEXTS = 20_000;
const MANY = -1;

/** A question for countries: a decision sees of them which were named before, and by their places among all that were. */
export class CountriesMemory {
  readonly #forms = new Numbers<string>();
  /** The form of one country alone, by its place. */
  readonly #single: number[] = [];
  /** The number of the question in the table of cells, under which the numbers of texts are kept. */
  readonly number: number;
  #pairs = new PairTable();
  #texts = new Numbers<string>();
  /** By the number of a text: the one country it names, or MANY; and all that it says. */
  #only: number[] = [];
  #named: Named[] = [];

  constructor(
    readonly question: CountriesQuestion,
    readonly countries: CountryNumbers,
    readonly cells: CellTable,
  ) {
    this.number = cells.add();
  }

  /** @param names the countries that the case named so far, to which those that are named here are added. */
  formOf(answer: string, names: CaseCountries): number {
    return this.formAt(this.#numberOf(answer), names);
  }

  /** Asks where the table of cells does not tell. */
  ask(asked: Asked, known: KnownCase | null, names: CaseCountries): number {
    if (known === null) return this.formOf(this.question.ask(asked), names);
    const kept = this.#pairs.get(known);
    if (kept !== NOT_PAIRED) return this.formAt(kept, names);
    known.watch();
    const number = this.#numberOf(this.question.ask(asked));
    this.cells.put(this.number, known, number);
    if (known.lookedAtMany) this.#pairs.put(known, number);
    return this.formAt(number, names);
  }

  /** The form of a text by its number. */
  formAt(number: number, names: CaseCountries): number {
    const only = this.#only[number] ?? MANY;
    if (only !== MANY) {
      const place = names.placeOf(only);
      this.#single[place] ??= this.#forms.of(`;${place}`);
      return this.#single[place];
    }
    const { countries, open } = this.#named[number] as Named;
    return this.#forms.of(`${open};${countries.map((country) => names.placeOf(country)).join(";")}`);
  }

  #numberOf(answer: string): number {
    // What is kept of cells names texts by their numbers.
    if (this.#named.length >= MOST_TEXTS) {
      [this.#texts, this.#named, this.#only, this.#pairs] = [new Numbers(), [], [], new PairTable()];
      this.cells.forget(this.number);
    }
    const number = this.#texts.of(answer);
    if (number === this.#named.length) {
      const { countries, open } = countriesOf(answer);
      const numbers = countries.map((country) => this.countries.of(country));
      this.#named.push({ countries: numbers, open: open ?? "" });
      this.#only.push(open === null && numbers.length === 1 ? (numbers[0] ?? MANY) : MANY);
    }
    return number;
  }
}

type CountryNumbers = Numbers<string | null>;

/** Remembers each question once, whatever decision asks it. */
export class AnswerMemory {
  readonly cells = new CellTable();
  readonly #countries: CountryNumbers = new Numbers();
  readonly #plain = new Map<string, PlainMemory>();
  readonly #series = new Map<string, SeriesMemory>();
  readonly #named = new Map<string, CountriesMemory>();

  /** Makes ready for a case, if its cells are known. */
  meet(known: KnownCase | null): void {
    if (known !== null) this.cells.meet(known);
  }

  /** The number of a country; that of no country is another one. */
  numberOf(country: string | null): number {
    return this.#countries.of(country);
  }

  countryOf(number: number): string | null {
    return this.#countries.all[number] ?? null;
  }

  plain(question: Question): PlainMemory {
    return kept(this.#plain, question.key, () => new PlainMemory(question, this.cells));
  }

  series({ topic, scope, column }: AskedSeries): SeriesMemory {
    const make = (): SeriesMemory => new SeriesMemory({ topic, scope, column }, this.#countries.all, this.cells);
    return kept(this.#series, `${topic} ${scope ?? ""} ${column}`, make);
  }

  countries(question: CountriesQuestion): CountriesMemory {
    return kept(this.#named, question.key, () => new CountriesMemory(question, this.#countries, this.cells));
  }
}

function kept<T>(among: Map<string, T>, key: string, make: () => T): T {
  let found = among.get(key);
  if (found === undefined) {
    found = make();
    among.set(key, found);
  }
  return found;
}
