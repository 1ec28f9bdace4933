/** A column of a file of cases, or `came_from`: the countries of `arriving_from` and `visited_14_days` together. */
export type ReadColumn = string;

/** The requirements of one jurisdiction: `packs/CODE/requirements.yaml` under the head of its pack. */
export interface RequirementPack {
  /** Lower-case ISO 3166-1 alpha-2, the first part of every topic id. */
  readonly code: string;
  /** ISO 3166-1 alpha-3 of the country whose rules they are. */
  readonly host: string;
  readonly requirements: readonly RequirementDefinition[];
}

/** One rule of entry or stay as a table over topics, columns and amounts. It holds no day, no country and no amount of a rule. */
export interface RequirementDefinition {
  /** Stable id. */
  readonly id: string;
  /** A heading for people. */
  readonly title: string;
  /** What it asks, in a sentence. */
  readonly asks: string;
  /** The column whose day the facts are read on. */
  readonly on: ReadColumn;
  /** Amounts that its conditions compare and its sentences name. */
  readonly amounts?: Readonly<Record<string, AmountDefinition>>;
  /** The first row that concludes gives the verdict; the last one is `otherwise`. */
  readonly table: readonly RequirementRow[];
}

/** A row of the table: one condition or `otherwise`, and what is said where it concludes. */
export interface RequirementRow {
  /** The requirement applies where this holds; where it does not, nothing is required. */
  readonly applies?: Condition;
  /** Whoever this holds of is exempt: nothing is required. */
  readonly spares?: Condition;
  /** Where this holds, the record fulfils the requirement. */
  readonly met?: Condition;
  /** Where this holds, the record does not fulfil it. */
  readonly notMet?: Condition;
  /** What holds of everybody else. */
  readonly otherwise?: "met" | "not-met" | "not-required";
  /** Why, in a stable word. */
  readonly because: string;
  /** The same as a sentence; `{name}` stands for an amount or a cell, and what stands in brackets is left out where its amount is not told. */
  readonly says: string;
  /** The amounts that are due, by name. */
  readonly due?: readonly string[];
}

/** A condition: exactly one of its forms. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The cell says yes. */
  | { readonly yes: ReadColumn }
  /** The cell says one of some words: `none`, `host` (the country of the pack), alpha-3 codes, `air`, `multiple` … */
  | { readonly cell: ReadColumn; readonly is: readonly string[] }
  /** A topic is in force on the day, for the countries of a column where it has subjects. */
  | (SeriesDefinition & { readonly inForce: string })
  /** The same of a rule that names countries one by one, of which a country that no post names may be taken to be free. */
  | (SeriesDefinition & { readonly named: string })
  /** The archive speaks of this very country. */
  | (SeriesDefinition & { readonly told: string })
  /** Something that no fact tells: it may hold or not. */
  | { readonly untold: string; readonly topic: string }
  | ({ readonly amount: string } & Comparison);

/** How an amount compares with another one, with a column, or with a number; days compare with days. */
export interface Comparison {
  readonly atMost?: string | number;
  readonly atLeast?: string | number;
  readonly over?: string | number;
  readonly under?: string | number;
}

/** Which series of a topic is meant. */
export interface SeriesDefinition {
  /** The column that names the countries. */
  readonly of?: ReadColumn;
  readonly scope?: ScopeDefinition;
  /** The column of another day than that of the requirement. */
  readonly on?: ReadColumn;
}

/** A scope by its name, as a cell names it, or the bracket ("3-5-days", "over-10-days") that a number falls into. */
export type ScopeDefinition = string | { readonly column: ReadColumn } | { readonly bracket: ReadColumn };

/** An amount: exactly one of its forms. */
export type AmountDefinition =
  /** The value of a topic; of several countries the largest one. */
  | (SeriesDefinition & { readonly value: string })
  /** Days that passed from one day to another. */
  | { readonly days: readonly [from: ReadColumn, to: ReadColumn] }
  /** Days of Monday to Friday behind one day, up to another, less some. */
  | { readonly weekdays: readonly [from: ReadColumn, to: ReadColumn]; readonly less?: number }
  /** Whole years from one day to another, such as the age of a person. */
  | { readonly years: readonly [from: ReadColumn, to: ReadColumn] }
  /** Days of this stay, or of all stays of the person within so many days up to departure. */
  | { readonly stay: "this" | number }
  /** The day that lies an amount of time after another. */
  | { readonly after: ReadColumn; readonly plus: string }
  /** An amount counted in an index, in the unit of the index. */
  | { readonly times: readonly [amount: string, index: string] };

/** What a requirement rests on. */
export interface RequirementReads {
  /** Topics without their jurisdiction, each once. */
  readonly topics: readonly string[];
  /** Columns of a case, each once; of `came_from` both. */
  readonly columns: readonly ReadColumn[];
}

const STAY_COLUMNS = ["date", "departure_date", "last_departure", "person_id"] as const;

/** What a requirement reads, found by walking its table, its amounts and its sentences. */
export function requirementReads({ on, amounts = {}, table }: RequirementDefinition): RequirementReads {
  const topics = new Set<string>();
  const columns = new Set<string>();
  const column = (name: string): void => {
    for (const one of name === "came_from" ? ["arriving_from", "visited_14_days"] : [name]) columns.add(one);
  };
  const series = (topic: string, { of, scope, on: day }: SeriesDefinition): void => {
    topics.add(topic);
    column(day ?? on);
    if (of !== undefined) column(of);
    if (typeof scope === "object") column("column" in scope ? scope.column : scope.bracket);
  };
  const seen = new Set<string>();
  const operand = (name: string | number | undefined): void => {
    if (typeof name !== "string") return;
    const amount = Object.hasOwn(amounts, name) ? amounts[name] : undefined;
    if (amount === undefined) column(name);
    else if (!seen.has(name)) {
      seen.add(name);
      if ("value" in amount) series(amount.value, amount);
      else if ("days" in amount) amount.days.forEach(column);
      else if ("weekdays" in amount) amount.weekdays.forEach(column);
      else if ("years" in amount) amount.years.forEach(column);
      else if ("stay" in amount) (amount.stay === "this" ? STAY_COLUMNS.slice(0, 2) : STAY_COLUMNS).forEach(column);
      else if ("after" in amount) {
        column(amount.after);
        operand(amount.plus);
      } else amount.times.forEach(operand);
    }
  };
  const condition = (one: Condition): void => {
    if ("all" in one) one.all.forEach(condition);
    else if ("any" in one) one.any.forEach(condition);
    else if ("not" in one) condition(one.not);
    else if ("yes" in one) column(one.yes);
    else if ("cell" in one) column(one.cell);
    else if ("inForce" in one) series(one.inForce, one);
    else if ("named" in one) series(one.named, one);
    else if ("told" in one) series(one.told, one);
    else if ("untold" in one) topics.add(one.topic);
    else for (const name of [one.amount, one.atMost, one.atLeast, one.over, one.under]) operand(name);
  };
  for (const row of table) {
    for (const one of [row.applies, row.spares, row.met, row.notMet]) if (one !== undefined) condition(one);
    for (const name of placeholders(row.says)) operand(name.replace(/\.scope$/, ""));
    row.due?.forEach(operand);
  }
  return { topics: [...topics], columns: [...columns] };
}

/** The names in braces of a sentence. */
export function placeholders(says: string): readonly string[] {
  return [...says.matchAll(/\{([a-z0-9_.-]+)\}/g)].flatMap(([, name]) => name ?? []);
}
