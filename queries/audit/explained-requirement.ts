import { countryName } from "../../src/model/countries/country-table.js";
import {
  type AmountDefinition,
  type Condition,
  type RequirementDefinition,
  type RequirementPack,
  type RequirementRow,
  requirementReads,
  type ScopeDefinition,
  type SeriesDefinition,
} from "../../src/model/pack/requirement.js";
import type { TopicInfo } from "../../src/model/topic.js";
import { AUDIT_COLUMNS, type ColumnName } from "./columns.js";

/** A requirement in plain words. */
export interface ExplainedRequirement {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  /** The column whose day counts. */
  readonly on: string;
  /** The rows of its table, in the order in which they are tried. */
  readonly rows: readonly ExplainedRow[];
  /** What it rests on; `title` and `meaning` are null where the knowledge base has no such topic. */
  readonly topics: readonly { readonly id: string; readonly title: string | null; readonly meaning: string | null }[];
  readonly columns: readonly { readonly name: ColumnName; readonly meaning: string }[];
}

/** One row: the verdict where its words hold. */
export interface ExplainedRow {
  readonly verdict: "met" | "not-met" | "not-required";
  /** Null in the last row, which holds of everybody else. */
  readonly when: string | null;
  readonly because: string;
  readonly says: string;
}

/** All requirements of a pack in plain words. */
export interface RequirementsResult {
  readonly schemaVersion: 1;
  readonly jurisdiction: string;
  readonly requirements: readonly ExplainedRequirement[];
}

/** Puts the requirements of a pack into plain words, with the topics they rest on; nothing of it is written by hand. */
export function explainRequirements(pack: RequirementPack, topics: readonly TopicInfo[]): RequirementsResult {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  return {
    schemaVersion: 1,
    jurisdiction: pack.code,
    requirements: pack.requirements.map((definition) => explained(definition, pack, known)),
  };
}

function explained(
  definition: RequirementDefinition,
  pack: RequirementPack,
  known: ReadonlyMap<string, TopicInfo>,
): ExplainedRequirement {
  const { id, title, asks, on, table } = definition;
  const reads = requirementReads(definition);
  const words = new ConditionWords(definition, pack, known);
  const ids = reads.topics.map((topic) => `${pack.code}/${topic}`);
  return {
    ...{ id, title, asks, on },
    rows: table.map((row) => words.row(row)),
    topics: ids.map((topic) => ({ id: topic, title: known.get(topic)?.title ?? null, meaning: known.get(topic)?.meaning ?? null })),
    columns: AUDIT_COLUMNS.filter(({ name }) => reads.columns.includes(name)).map(({ name, meaning }) => ({ name, meaning })),
  };
}

const MEANINGS = new Map<string, string>(AUDIT_COLUMNS.map(({ name, meaning }) => [name, meaning]));
const COMPARED = { atMost: "is at most", atLeast: "is at least", over: "is more than", under: "is less than" } as const;

class ConditionWords {
  readonly #amounts: Readonly<Record<string, AmountDefinition>>;

  constructor(
    readonly definition: RequirementDefinition,
    readonly pack: RequirementPack,
    readonly known: ReadonlyMap<string, TopicInfo>,
  ) {
    this.#amounts = definition.amounts ?? {};
  }

  row({ applies, spares, met, notMet, otherwise, because, says }: RequirementRow): ExplainedRow {
    if (applies !== undefined) return { verdict: "not-required", when: this.#not(applies), because, says };
    if (spares !== undefined) return { verdict: "not-required", when: this.#words(spares), because, says };
    if (met !== undefined) return { verdict: "met", when: this.#words(met), because, says };
    if (notMet !== undefined) return { verdict: "not-met", when: this.#words(notMet), because, says };
    return { verdict: otherwise ?? "not-met", when: null, because, says };
  }

  #words(one: Condition): string {
    if ("all" in one) return one.all.map((part) => this.#part(part)).join(", and ");
    if ("any" in one) return one.any.map((part) => this.#part(part)).join(", or ");
    if ("not" in one) return this.#not(one.not);
    if ("yes" in one) return saysYes(one.yes);
    if ("cell" in one) return `${one.cell} is ${this.#values(one.is)}`;
    if ("inForce" in one) return `${this.#series(one.inForce, one)} is in force`;
    if ("named" in one)
      return `${this.#series(one.named, one)} is in force (a country that no post names is taken to be free of it, as the verdict says)`;
    if ("told" in one) return `posts speak of the country in ${one.of} for ${this.#topic(one.told)}`;
    if ("untold" in one) return `something holds that no fact tells: ${one.untold}`;
    for (const [name, words] of Object.entries(COMPARED)) {
      const other = one[name as keyof typeof COMPARED];
      if (other !== undefined) return `${this.#amount(one.amount)} ${words} ${this.#amount(other)}`;
    }
    return one.amount;
  }

  #part(one: Condition): string {
    return "any" in one || "all" in one ? `(${this.#words(one)})` : this.#words(one);
  }

  #not(one: Condition): string {
    if ("not" in one) return this.#words(one.not);
    if ("cell" in one) return `${one.cell} is not ${this.#values(one.is)}`;
    if ("inForce" in one) return `${this.#series(one.inForce, one)} is not in force`;
    if ("named" in one)
      return `${this.#series(one.named, one)} is not in force (a country that no post names is taken to be free of it, as the verdict says)`;
    if ("told" in one) return `no post speaks of the country in ${one.of} for ${this.#topic(one.told)}`;
    if ("any" in one) return one.any.map((part) => this.#not(part)).join(", and ");
    if ("yes" in one) return `it is not so that ${saysYes(one.yes)}`;
    return `it is not so that ${this.#words(one)}`;
  }

  #values(words: readonly string[]): string {
    return words
      .map((word) => (word === "host" ? countryName(this.pack.host) : /^[A-Z]{3}$/.test(word) ? countryName(word) : word))
      .join(" or ");
  }

  #topic(name: string): string {
    const id = `${this.pack.code}/${name}`;
    const title = this.known.get(id)?.title;
    return title === undefined ? id : `“${title}” (${id})`;
  }

  #series(name: string, { of, scope, on }: SeriesDefinition): string {
    const country =
      of === undefined
        ? ""
        : ` for ${of === "came_from" ? "a country of arriving_from or visited_14_days" : `the country in ${of}`}`;
    const day = on === undefined ? "" : ` on the day of ${on}`;
    return `${this.#topic(name)}${scopeWords(scope)}${country}${day}`;
  }

  #amount(name: string | number): string {
    const amount = typeof name === "string" && Object.hasOwn(this.#amounts, name) ? this.#amounts[name] : undefined;
    if (amount === undefined) return String(name);
    if ("value" in amount) return `the value of ${this.#series(amount.value, amount)}`;
    if ("days" in amount) return `the number of days from ${amount.days[0]} to ${amount.days[1]}`;
    if ("weekdays" in amount) {
      const less = amount.less === undefined ? "" : `, less ${amount.less},`;
      return `the number of weekdays from ${amount.weekdays[0]} to ${amount.weekdays[1]}${less}`;
    }
    if ("years" in amount) return `the number of whole years from ${amount.years[0]} to ${amount.years[1]}`;
    if ("stay" in amount)
      return amount.stay === "this"
        ? "the length of the stay"
        : `all stays of the person within ${amount.stay} days up to departure`;
    if ("after" in amount) return `${amount.after} and ${this.#amount(amount.plus)} more`;
    return amount.times.map((part) => this.#amount(part)).join(" times ");
  }
}

function scopeWords(scope: ScopeDefinition | undefined): string {
  if (scope === undefined) return "";
  if (typeof scope === "string") return `, ${scope},`;
  return "column" in scope ? ` by the ${scope.column}` : `, in the bracket of ${scope.bracket},`;
}

/** @example saysYes("visa") // "the person held a valid visa" */
function saysYes(column: string): string {
  return (MEANINGS.get(column) ?? column).replace(/^whether /, "").replace(/;.*$/, "");
}
