import type { ColumnName } from "./columns.js";
import type { Assumption, Missing, Unnamed, UsedSeries } from "./inquiry.js";
import { type Asked, type AskedSeries, anyCountryIn, type Question, seriesOn } from "./question.js";
import type { SeriesAnswer } from "./series-lookup.js";
import { AGAINST, type World } from "./series-worlds.js";
import type { Trail } from "./trail.js";

/** A question that was asked, and its answer. */
export interface AskedQuestion {
  readonly question: Question;
  readonly answer: unknown;
}

/** Remembers what a decision asked, in the order of asking, and asks each question once. */
export class AskedQuestions {
  readonly path: AskedQuestion[] = [];
  readonly #answers = new Map<string, unknown>();

  constructor(readonly asked: Asked) {}

  ask<T>(question: Question<T>): T {
    if (this.#answers.has(question.key)) return this.#answers.get(question.key) as T;
    const answer = question.ask(this.asked);
    this.#answers.set(question.key, answer);
    this.path.push({ question, answer });
    return answer;
  }
}

/** A series that was asked for, with what was answered. */
export function usedSeries({ topic, subject, scope, column }: AskedSeries, answer: SeriesAnswer): UsedSeries {
  const { outcome, outOfCoverage } = answer;
  const state = outOfCoverage ? "out-of-coverage" : outcome.state;
  return { topic, subject, scope, on: column as ColumnName, answer: outcome.answer, state, facts: outcome.facts };
}

/** Answers the questions of a requirement about one case, one combination of open answers after the other. */
export class CaseInquiry {
  /** What was looked up, in the order of asking. */
  readonly used = new Map<string, UsedSeries>();
  /** Rules that name countries one by one, and the countries that were taken to be free of them for no post names them. */
  readonly assumed = new Map<string, Assumption>();
  /** What each open question lacks. */
  readonly open = new Map<string, readonly Missing[]>();
  /** How often an open answer was taken. */
  forks = 0;

  constructor(
    readonly questions: AskedQuestions,
    readonly trail: Trail,
    readonly unnamed: Unnamed,
  ) {}

  /** Alpha-3 of the country whose rules are asked. */
  get home(): string {
    return this.questions.asked.knowledge.rulebook.home;
  }

  ask<T>(question: Question<T>): T {
    return this.questions.ask(question);
  }

  /** The answer that an open question has in this pass, from 0. */
  fork(key: string, options: number, missing: readonly Missing[]): number {
    this.forks++;
    if (!this.open.has(key)) this.open.set(key, missing);
    return this.trail.take(key, options);
  }

  /** What the archive says of a series on the day in a column. */
  answer(topic: string, subject: string | null, scope: string | null, column: string): SeriesAnswer {
    const question = seriesOn({ topic: this.#idOf(topic), subject, scope, column });
    const answer = this.ask(question);
    if (!this.used.has(question.key)) this.used.set(question.key, usedSeries(question.series, answer));
    return answer;
  }

  /** The way in which the truth about a series lies in this pass. */
  world(
    topic: string,
    subject: string | null,
    scope: string | null,
    column: string,
    freeIfSilent: boolean,
  ): { readonly key: string; readonly world: World; readonly missing: Missing } {
    const answer = this.answer(topic, subject, scope, column);
    const key = `series ${topic} ${subject ?? ""} ${scope ?? ""} ${column}`;
    const missing = this.#missing(topic, subject, scope, answer);
    if (answer.silent && freeIfSilent && this.unnamed === "free") {
      if (!this.assumed.has(key)) this.assumed.set(key, { topic: this.#idOf(topic), subject });
      return { key, world: AGAINST, missing };
    }
    const { worlds } = answer;
    const [only] = worlds;
    const world = worlds.length === 1 && only ? only : (worlds[this.fork(key, worlds.length, [missing])] ?? AGAINST);
    return { key, world, missing };
  }

  /** Whether any country is subject to a rule that names countries, certainly or possibly. */
  anyNamed(topic: string, column: string): boolean {
    if (this.unnamed === "undetermined") return true;
    const id = this.#idOf(topic);
    if (this.ask(anyCountryIn(id, column))) return true;
    this.assumed.set(id, { topic: id, subject: null });
    return false;
  }

  scopesOf(topic: string): readonly string[] {
    return this.questions.asked.knowledge.rulebook.scopesOf(topic);
  }

  /** Evidence that no fact of the topic could give. */
  untold(topic: string, tells: string): Missing {
    return { kind: "evidence", topic: this.#idOf(topic), subject: null, scope: null, state: "not-told", tells };
  }

  #idOf(topic: string): string {
    return this.questions.asked.knowledge.rulebook.idOf(topic);
  }

  #missing(topic: string, subject: string | null, scope: string | null, answer: SeriesAnswer): Missing {
    const { outcome, outOfCoverage, silent } = answer;
    const state = outOfCoverage ? "out-of-coverage" : outcome.state;
    const tells = outOfCoverage
      ? "the day is outside what is covered"
      : silent
        ? subject === null
          ? "nothing is told about the day"
          : "no post names the country"
        : outcome.answer === "yes"
          ? "how much it was"
          : outcome.answer === "possible"
            ? "the exact day of a change"
            : "what held on the day";
    return { kind: "evidence", topic: this.#idOf(topic), subject, scope, state, tells };
  }
}
