import type { AmountDefinition, RequirementDefinition } from "../../src/model/pack/requirement.js";
import { NONE } from "./audit-case.js";
import { numberReader } from "./case-cells.js";
import { caseMeasure, columnMeasure, compareMeasures, type Measure, type Operator } from "./measures.js";
import * as ask from "./question.js";

/** A part of a sentence: texts and, by turns, names of what stands between them. */
export interface SentencePart {
  readonly pieces: readonly string[];
  /** Whether it is left out where one of them is not told. */
  readonly leftOut: boolean;
}

const PREPARED = new WeakMap<RequirementDefinition, TableQuestions>();

/** The questions of a table, made ready once: a file of cases goes through it thousands of times. */
export function questionsOf(definition: RequirementDefinition, home: string): TableQuestions {
  let prepared = PREPARED.get(definition);
  if (prepared?.home !== home) {
    prepared = new TableQuestions(home);
    PREPARED.set(definition, prepared);
  }
  return prepared;
}

/** What a table asks of a case, each made once under a text that tells it from all others; what is answered is never kept. */
class TableQuestions {
  readonly #made = new Map<string, ask.Question>();
  readonly #measures = new Map<string, Measure | null>();
  readonly #sentences = new Map<string, readonly SentencePart[]>();

  constructor(
    /** Alpha-3 of the country whose rules are asked. */
    readonly home: string,
  ) {}

  yes(column: string): ask.Question<boolean | null> {
    return this.#once(`yes ${column}`, () => ask.saysYes(column));
  }

  /** @param words `host` stands for the country whose rules are asked. */
  oneOf(column: string, words: readonly string[]): ask.Question<boolean | null> {
    const meant = (): readonly string[] => words.map((word) => (word === "host" ? this.home : word));
    return this.#once(`is ${column} ${words.join(" ")}`, () => ask.saysOneOf(column, meant()));
  }

  word(column: string): ask.Question<string | null> {
    return this.#once(`word ${column}`, () => ask.wordOf(column));
  }

  day(column: string): ask.Question<"day" | typeof NONE | null> {
    return this.#once(`day ${column}`, () => ask.holdsDay(column));
  }

  countries(column: string): ask.Question<string> {
    return this.#once(`countries ${column}`, () => ask.countriesNamed(column));
  }

  bracket(column: string, brackets: readonly ask.Bracket[]): ask.Question<number | null> {
    const made = `bracket ${column} ${brackets.map(({ scope }) => scope).join(" ")}`;
    return this.#once(made, () => ask.bracketOf(column, brackets, numberReader(column)));
  }

  comparison(one: Measure, operator: Operator, two: Measure): ask.Question<boolean | string> {
    const key = `${one.key} ${operator} ${two.key}`;
    return this.#once(key, () => ask.compares(key, compareMeasures(one, operator, two)));
  }

  isNone(one: Measure): ask.Question<boolean | string> {
    const key = `${one.key} is none`;
    return this.#once(key, () => ask.compares(key, (entry) => one.of(entry) === NONE));
  }

  /** What is measured of the case itself, by the name of an amount or of a column; null for an amount of the archive. */
  measure(name: string, amount: AmountDefinition | undefined): Measure | null {
    const known = this.#measures.get(name);
    if (known !== undefined) return known;
    const made = amount === undefined ? columnMeasure(name) : caseMeasure(amount);
    this.#measures.set(name, made);
    return made;
  }

  sentence(says: string): readonly SentencePart[] {
    const known = this.#sentences.get(says);
    if (known !== undefined) return known;
    // By turns what stands outside of brackets and inside.
    const parts = says
      .split(/\[([^\]]*)\]/)
      .map((part, at) => ({ pieces: part.split(/\{([a-z0-9_.-]+)\}/), leftOut: at % 2 === 1 }));
    this.#sentences.set(says, parts);
    return parts;
  }

  #once<Q extends ask.Question>(key: string, make: () => Q): Q {
    let question = this.#made.get(key) as Q | undefined;
    if (question === undefined) {
      question = make();
      this.#made.set(key, question);
    }
    return question;
  }
}
