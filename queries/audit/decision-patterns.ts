import { usedSeries } from "./case-inquiry.js";
import { assumptionInWords, type Decided, type Decision } from "./decide.js";
import type { AskedQuestion } from "./decision-tree.js";
import { type Asked, type CountriesQuestion, countriesOf, type Question, type SeriesQuestion, seriesOn } from "./question.js";
import type { SeriesAnswer } from "./series-lookup.js";

/** A question that is asked of any country: that of a series has the place of its country among those the case named so far. */
interface PatternQuestion {
  readonly question: Question;
  readonly place: number | null;
}

interface Node {
  asks: PatternQuestion | null;
  readonly next: Map<unknown, Node>;
  pattern: Pattern | null;
}

/** A decision with the places of what is a matter of the countries and facts alone. */
interface Pattern {
  readonly decision: Decision;
  /** Its detail, without what was assumed. */
  readonly detail: string;
  /** Where the path asks for each series that it rests on. */
  readonly used: readonly number[];
  /** The places of the countries of what is missing, and of what was assumed. */
  readonly missing: readonly (number | null)[];
  readonly assumed: readonly (number | null)[];
}

const MOST_KEPT = 3000;

/**
 * Makes the decision on one country out of that on another: a decision sees of a country which cells name it, and of the facts what
 * they say; names and facts are copied into what it tells. So a case that answers all questions alike, for countries of its own, gets
 * the same decision with its own names and facts, and nothing has to be decided again.
 */
export class DecisionPatterns {
  #root = node();
  #kept = 0;

  get(asked: Asked): Omit<Decided, "assumption"> | undefined {
    const names: string[] = [];
    const path: AskedQuestion[] = [];
    let at = this.#root;
    while (at.asks !== null) {
      const { question: pattern, place } = at.asks;
      const question =
        place !== null && isOfSeries(pattern) ? seriesOn({ ...pattern.series, subject: names[place] ?? null }) : pattern;
      const answer = question.ask(asked);
      path.push({ question, answer });
      const next = at.next.get(formOf(question, answer, names));
      if (next === undefined) return undefined;
      at = next;
    }
    return at.pattern === null ? undefined : { decision: filled(at.pattern, path, names), path };
  }

  add({ decision, path, assumption }: Decided): void {
    if (this.#kept >= MOST_KEPT) {
      this.#root = node();
      this.#kept = 0;
    }
    this.#kept++;
    const names: string[] = [];
    let at = this.#root;
    for (const { question, answer } of path) {
      at.asks ??= { question, place: isOfSeries(question) ? placeOf(question.series.subject, names) : null };
      const form = formOf(question, answer, names);
      let next = at.next.get(form);
      if (next === undefined) {
        next = node();
        at.next.set(form, next);
      }
      at = next;
    }
    const keys = path.map(({ question }) => question.key);
    at.pattern = {
      decision,
      detail: decision.detail.slice(0, decision.detail.length - assumption.length),
      used: decision.used.map(({ on, ...series }) => keys.indexOf(seriesOn({ ...series, column: on }).key)),
      missing: decision.missing.map((one) => (one.kind === "column" ? null : placeOf(one.subject, names))),
      assumed: decision.assumed.map(({ subject }) => placeOf(subject, names)),
    };
  }
}

/** What an answer says whatever the countries are called and whatever facts it rests on; adds the countries that it names first. */
function formOf(question: Question, answer: unknown, names: string[]): unknown {
  if (isOfSeries(question)) return (answer as SeriesAnswer).form;
  if (!isOfCountries(question)) return answer;
  const { countries, open } = countriesOf(answer as string);
  for (const country of countries) if (!names.includes(country)) names.push(country);
  return `${open ?? ""};${countries.map((country) => names.indexOf(country)).join(";")}`;
}

function filled(
  { decision, detail, used, missing, assumed }: Pattern,
  path: readonly AskedQuestion[],
  names: readonly string[],
): Decision {
  const named = <T extends { readonly subject: string | null }>(one: T, place: number | null | undefined): T =>
    place === null || place === undefined ? one : { ...one, subject: names[place] ?? null };
  const takenAsFree = decision.assumed.map((one, at) => named(one, assumed[at]));
  return {
    ...decision,
    detail: `${detail}${assumptionInWords(takenAsFree)}`,
    missing: decision.missing.map((one, at) => (one.kind === "column" ? one : named(one, missing[at]))),
    assumed: takenAsFree,
    used: used.flatMap((at) => {
      const { question, answer } = path[at] ?? {};
      return question !== undefined && isOfSeries(question) ? [usedSeries(question.series, answer as SeriesAnswer)] : [];
    }),
  };
}

/** The place of a country among those that were named; null where it is none of them, and stays what it is. */
function placeOf(subject: string | null, names: readonly string[]): number | null {
  const place = subject === null ? -1 : names.indexOf(subject);
  return place < 0 ? null : place;
}

function isOfSeries(question: Question): question is SeriesQuestion {
  return "series" in question;
}

function isOfCountries(question: Question): question is CountriesQuestion {
  return "names" in question;
}

function node(): Node {
  return { asks: null, next: new Map(), pattern: null };
}
