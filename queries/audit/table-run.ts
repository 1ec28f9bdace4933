import { countryName } from "../../src/model/countries/country-table.js";
import { isIsoDay } from "../../src/model/iso-day.js";
import type {
  AmountDefinition,
  Condition,
  RequirementDefinition,
  RequirementRow,
  ScopeDefinition,
  SeriesDefinition,
} from "../../src/model/pack/requirement.js";
import type { Value } from "../../src/model/value.js";
import { NONE } from "./audit-case.js";
import type { CaseInquiry } from "./case-inquiry.js";
import { AUDIT_COLUMNS } from "./columns.js";
import { type Missing, missingColumns } from "./inquiry.js";
import { comparable, dayAfter, fixedMeasure, isUntold, type Measure, type Operator } from "./measures.js";
import * as ask from "./question.js";
import type { Conclusion } from "./requirement.js";
import { AGAINST, UNKNOWN_VALUE, UNTOLD, type World } from "./series-worlds.js";
import { questionsOf } from "./table-questions.js";

/**
 * What an amount comes to: a measure of the case, an amount of the archive, one that is in force and not told, though no less than
 * `least`, or none.
 */
type Amount =
  | { readonly kind: "measure"; readonly measure: Measure }
  | { readonly kind: "fixed"; readonly value: Value }
  | { readonly kind: "not-told"; readonly key: string; readonly missing: readonly Missing[]; readonly least: Value | null }
  | { readonly kind: "none" };

/** A series with the way in which the truth about it lies in this pass. */
interface SeriesWorld {
  readonly key: string;
  readonly world: World;
  readonly scope: string | null;
  /** What would tell its value, where it is in force with one that is not told. */
  readonly missing: readonly Missing[];
}

/** Columns in which every case says something. */
const NEEDED: ReadonlySet<string> = new Set(AUDIT_COLUMNS.flatMap(({ name, required }) => (required ? [name] : [])));
const OPERATORS: readonly Operator[] = ["atMost", "atLeast", "over", "under"];

/** Concludes a requirement under the answers that open questions have in one pass: the first row that does gives the verdict. */
export function conclude(definition: RequirementDefinition, inquiry: CaseInquiry): Conclusion {
  return new TableRun(definition, inquiry, questionsOf(definition, inquiry.home)).conclude();
}

class TableRun {
  readonly #amounts: Readonly<Record<string, AmountDefinition>>;
  readonly #scopes = new Map<string, string | null>();

  constructor(
    readonly definition: RequirementDefinition,
    readonly inquiry: CaseInquiry,
    readonly questions: ReturnType<typeof questionsOf>,
  ) {
    this.#amounts = definition.amounts ?? {};
  }

  conclude(): Conclusion {
    for (const row of this.definition.table) {
      const { forks } = this.inquiry;
      const verdict = this.#verdict(row);
      if (verdict === null) continue;
      const certain = row.otherwise === undefined && this.inquiry.forks === forks;
      return { verdict, reason: row.because, detail: this.#sentence(row.says), amounts: this.#due(row.due ?? []), certain };
    }
    throw new Error(`the table of ${this.definition.id} ends without a verdict`);
  }

  #verdict({ applies, spares, met, notMet, otherwise }: RequirementRow): Conclusion["verdict"] | null {
    if (applies !== undefined) return this.#holds(applies) ? null : "not-required";
    if (spares !== undefined) return this.#holds(spares) ? "not-required" : null;
    if (met !== undefined) return this.#holds(met) ? "met" : null;
    if (notMet !== undefined) return this.#holds(notMet) ? "not-met" : null;
    return otherwise ?? null;
  }

  #holds(one: Condition): boolean {
    if ("all" in one) return one.all.every((part) => this.#holds(part));
    if ("any" in one) return one.any.some((part) => this.#holds(part));
    if ("not" in one) return !this.#holds(one.not);
    if ("yes" in one) return this.#said(one.yes, this.questions.yes(one.yes));
    if ("cell" in one) return this.#said(one.cell, this.questions.oneOf(one.cell, one.is));
    if ("inForce" in one) return this.#worlds(one.inForce, one, false).some(({ world }) => world.inForce);
    if ("named" in one) return this.#worlds(one.named, one, true).some(({ world }) => world.inForce);
    if ("told" in one) return this.#told(one.told, one);
    if ("untold" in one) return this.inquiry.fork(`untold ${one.untold}`, 2, [this.inquiry.untold(one.topic, one.untold)]) === 0;
    const operator = OPERATORS.find((name) => one[name] !== undefined);
    const other = operator && one[operator];
    if (operator === undefined || other === undefined) throw new Error(`${one.amount} is compared with nothing`);
    return this.#compares(one.amount, operator, other);
  }

  #said(column: string, question: ask.Question<boolean | null>): boolean {
    const said = this.inquiry.ask(question);
    return said ?? this.inquiry.fork(question.key, 2, missingColumns(column)) === 0;
  }

  #told(topic: string, series: SeriesDefinition): boolean {
    const { countries, open } = this.#countries(series);
    const day = series.on ?? this.definition.on;
    if (countries.some((country) => this.inquiry.answer(topic, country, null, day).own)) return true;
    return open !== null && this.inquiry.fork(`told ${topic} ${open}`, 2, missingColumns(open)) === 0;
  }

  #countries({ of }: SeriesDefinition): ReturnType<typeof ask.countriesOf> {
    return of === undefined ? { countries: [], open: null } : ask.countriesOf(this.inquiry.ask(this.questions.countries(of)));
  }

  /** The series that are meant, one a country, each with its world; `freeIfSilent`: a country that no post names is free. */
  #worlds(topic: string, series: SeriesDefinition, freeIfSilent: boolean): readonly SeriesWorld[] {
    const column = series.on ?? this.definition.on;
    const held = NEEDED.has(column) ? "day" : this.inquiry.ask(this.questions.day(column));
    if (held === NONE) return [];
    if (held === null) return [this.#openWorld(topic, column, null)];
    const { scope, below, open } = this.#scope(topic, series.scope);
    if (open !== null) return [open];
    if (series.of === undefined) return [this.#oneWorld(topic, null, scope, column, freeIfSilent, below)];
    const { countries, open: lacking } = this.#countries(series);
    const told = countries.map((country) => this.#oneWorld(topic, country, scope, column, freeIfSilent, below));
    if (lacking === null || !this.inquiry.anyNamed(topic, column)) return told;
    return [...told, this.#openWorld(topic, lacking, scope)];
  }

  #oneWorld(
    topic: string,
    subject: string | null,
    scope: string | null,
    column: string,
    freeIfSilent: boolean,
    below: boolean,
  ): SeriesWorld {
    const { key, world, missing } = this.inquiry.world(topic, subject, scope, column, freeIfSilent);
    // Below the lowest bracket nothing is due, if it is known what that bracket is.
    return {
      key,
      world: below && world.value !== UNKNOWN_VALUE ? AGAINST : world,
      scope: below ? null : scope,
      missing: [missing],
    };
  }

  #openWorld(topic: string, columns: string, scope: string | null): SeriesWorld {
    const [key, missing] = [`open ${topic} ${columns}`, missingColumns(columns)];
    return { key, world: this.inquiry.fork(key, 2, missing) === 0 ? UNTOLD : AGAINST, scope, missing };
  }

  #scope(
    topic: string,
    scope: ScopeDefinition | undefined,
  ): { readonly scope: string | null; readonly below: boolean; readonly open: SeriesWorld | null } {
    if (scope === undefined || typeof scope === "string") return { scope: scope ?? null, below: false, open: null };
    if ("column" in scope) return { scope: this.inquiry.ask(this.questions.word(scope.column)), below: false, open: null };
    const column = scope.bracket;
    const brackets = ask.bracketsIn(this.inquiry.scopesOf(topic));
    const [lowest] = brackets;
    if (lowest === undefined) {
      const [key, missing] = [`brackets ${topic}`, [this.inquiry.untold(topic, "from which delay on one is due")]];
      const world = this.inquiry.fork(key, 2, missing) === 0 ? UNTOLD : AGAINST;
      return { scope: null, below: false, open: { key, world, scope: null, missing } };
    }
    const asked = this.inquiry.ask(this.questions.bracket(column, brackets));
    const missing = missingColumns(column);
    const place = asked ?? this.inquiry.fork(`bracket ${column}`, brackets.length + 1, missing) - 1;
    const found = brackets[place];
    return { scope: (found ?? lowest).scope, below: found === undefined, open: null };
  }

  #compares(name: string, operator: Operator, other: string | number): boolean {
    const left = this.#amount(name);
    const right = typeof other === "number" ? fixed({ amount: other, unit: "" }) : this.#amount(other);
    if (left.kind === "none" || right.kind === "none") return false;
    const key = `${name} ${operator} ${other}`;
    for (const [side, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (side.kind !== "not-told") continue;
      const settled = this.#againstUntold(measureOf(other), side === right ? operator : null, side.least);
      return settled ?? this.inquiry.fork(`${key} ${side.key}`, 2, side.missing) === 0;
    }
    const [one, two] = [measureOf(left), measureOf(right)];
    if (one === null || two === null) return false;
    if (!comparable(one.unit, two.unit)) return this.inquiry.fork(`${key} unit`, 2, [this.#untoldOf(name, `in ${one.unit}`)]) === 0;
    const question = this.questions.comparison(one, operator, two);
    const compared = this.inquiry.ask(question);
    if (typeof compared === "boolean") return compared;
    const missing = isUntold(compared)
      ? [this.#untoldOf(typeof other === "string" ? other : name, compared)]
      : missingColumns(compared);
    return this.inquiry.fork(question.key, 2, missing) === 0;
  }

  /**
   * What a comparison comes to with an amount that is not told, though no less than `least`: nothing holds of what is none, and a
   * larger amount turns no "at most"; null where it is open. `operator` is null where the amount stands on the left.
   */
  #againstUntold(one: Measure | null, operator: Operator | null, least: Value | null): boolean | null {
    if (one === null) return null;
    if (this.inquiry.ask(this.questions.isNone(one)) === true) return false;
    const two = operator === null || least === null ? null : fixedMeasure(least);
    if (operator === null || two === null || !comparable(one.unit, two.unit)) return null;
    const compared = this.inquiry.ask(this.questions.comparison(one, operator, two));
    const stands = operator === "atMost" || operator === "under";
    return compared === stands ? stands : null;
  }

  #untoldOf(name: string, tells: string): Missing {
    const amount = this.#amounts[name];
    const topic = amount !== undefined && "value" in amount ? amount.value : (this.definition.id as string);
    return this.inquiry.untold(topic, tells);
  }

  #amount(name: string): Amount {
    const amount = Object.hasOwn(this.#amounts, name) ? this.#amounts[name] : undefined;
    const measure = this.questions.measure(name, amount);
    if (measure !== null) return { kind: "measure", measure };
    if (amount === undefined) throw new Error(`${name} is no column`);
    if ("value" in amount) return this.#value(name, amount);
    if ("after" in amount) {
      const plus = this.#amount(amount.plus);
      if (plus.kind !== "fixed") return plus;
      const after = dayAfter(amount.after, plus.value);
      if (after !== null) return { kind: "measure", measure: after };
      const missing = [this.#untoldOf(amount.plus, `a length in ${plus.value.unit}`)];
      return { kind: "not-told", key: name, missing, least: null };
    }
    if (!("times" in amount)) throw new Error(`${name} is no amount`);
    const [count, index] = amount.times.map((one) => this.#amount(one));
    if (count?.kind !== "fixed") return count ?? { kind: "none" };
    if (index?.kind !== "fixed") return index ?? { kind: "none" };
    return fixed({ amount: Number(count.value.amount) * Number(index.value.amount), unit: index.value.unit });
  }

  /** The value in force; of several countries the largest: no less than those that are told where one is not. It is of those that posts name. */
  #value(name: string, definition: SeriesDefinition & { readonly value: string }): Amount {
    const worlds = this.#worlds(definition.value, definition, definition.of !== undefined).filter(({ world }) => world.inForce);
    this.#scopes.set(name, worlds[0]?.scope ?? null);
    let largest: Value | null = null;
    let untold: SeriesWorld | null = null;
    for (const one of worlds) {
      const { value } = one.world;
      if (value === null || value === UNKNOWN_VALUE) untold ??= one;
      else if (largest === null || Number(value.amount) > Number(largest.amount)) largest = value;
    }
    if (untold !== null) return { kind: "not-told", key: untold.key, missing: untold.missing, least: largest };
    return largest === null ? { kind: "none" } : fixed(largest);
  }

  #due(names: readonly string[]): readonly Value[] {
    return names.flatMap((name) => {
      const amount = this.#amount(name);
      return amount.kind === "fixed" ? [amount.value] : [];
    });
  }

  /** A part in brackets is left out where an amount in it is not told; these are asked for before the others. */
  #sentence(says: string): string {
    const parts = this.questions.sentence(says);
    const told = parts.map(({ pieces, leftOut }) => (leftOut ? this.#filled(pieces, "") : null));
    return parts.map(({ pieces }, at) => told[at] ?? this.#filled(pieces, null)).join("");
  }

  /** @param otherwise what is said where an amount is not told; null: that it is not. */
  #filled(pieces: readonly string[], otherwise: string | null): string {
    if (pieces.length === 1) return pieces[0] ?? "";
    const words = pieces.map((piece, at) => (at % 2 === 0 ? piece : this.#word(piece)));
    if (otherwise !== null && words.includes(null)) return otherwise;
    return words.map((word) => word ?? "an amount that is not told").join("");
  }

  #word(name: string): string | null {
    if (name.endsWith(".scope")) {
      const amount = name.slice(0, -".scope".length);
      this.#amount(amount);
      const scope = this.#scopes.get(amount) ?? null;
      return scope === null ? null : scopeInWords(scope);
    }
    if (!Object.hasOwn(this.#amounts, name)) {
      const word = this.inquiry.ask(this.questions.word(name));
      return word === null || !/^[A-Z]{3}$/.test(word) ? word : countryName(word);
    }
    const amount = this.#amount(name);
    return amount.kind === "fixed" ? amountInWords(amount.value) : null;
  }
}

function fixed(value: Value): Amount {
  return { kind: "fixed", value };
}

function measureOf(amount: Amount): Measure | null {
  return amount.kind === "measure" ? amount.measure : amount.kind === "fixed" ? fixedMeasure(amount.value) : null;
}

const PLURALS: ReadonlySet<string> = new Set(["hour", "day", "week", "month", "year", "business-day"]);

/** @example amountInWords({ amount: 3, unit: "business-day" }) // "3 business days" */
function amountInWords({ amount, unit }: Value): string {
  if (typeof amount === "string" && isIsoDay(amount)) return amount;
  const words = unit.replaceAll("-", " ");
  return `${amount} ${PLURALS.has(unit) && amount !== 1 ? `${words}s` : words}`;
}

/** @example scopeInWords("3-5-days") // "3 to 5 days" */
function scopeInWords(scope: string): string {
  return scope.replace(/^(\d{1,6})-(\d{1,6})-/, "$1 to $2 ").replaceAll("-", " ");
}
