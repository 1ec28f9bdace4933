import { CASE_COLUMNS, COLUMN_WORDS, NAMED_IN_SENTENCES } from "../../src/model/pack/case-columns.js";
import type { Pack } from "../../src/model/pack/pack.js";
import {
  type AmountDefinition,
  type Condition,
  placeholders,
  type RequirementDefinition,
  type RequirementRow,
  type SeriesDefinition,
} from "../../src/model/pack/requirement.js";
import type { RuleProblem } from "./pack-rules.js";

type Way = readonly (string | number)[];

const FORMS = ["all", "any", "not", "yes", "cell", "inForce", "named", "told", "untold", "amount"] as const;
/** What goes with a form, and what must. */
const WITH: Readonly<Record<string, readonly [must: readonly string[], may: readonly string[]]>> = {
  cell: [["is"], []],
  inForce: [[], ["of", "scope", "on"]],
  named: [["of"], ["scope", "on"]],
  told: [["of"], ["on"]],
  untold: [["topic"], []],
};
const AMOUNT_FORMS = ["value", "days", "weekdays", "years", "stay", "after", "times"] as const;
const AMOUNT_WITH: typeof WITH = { value: [[], ["of", "scope", "on"]], weekdays: [[], ["less"]], after: [["plus"], []] };
const COMPARISONS = ["atMost", "atLeast", "over", "under"] as const;
const ROWS = ["applies", "spares", "met", "notMet", "otherwise"] as const;
const [NUMBERS, DAYS] = [CASE_COLUMNS.numbers as readonly string[], CASE_COLUMNS.days as readonly string[]];

/** What a requirement must be beyond its schema: forms that are whole, and names of topics, columns and amounts that there are. */
export function requirementProblems(
  requirement: RequirementDefinition,
  pack: Pick<Pack, "code" | "topics">,
): readonly RuleProblem[] {
  return new RequirementCheck(requirement, pack).problems();
}

class RequirementCheck {
  readonly #found: RuleProblem[] = [];
  readonly #amounts: Readonly<Record<string, AmountDefinition>>;

  constructor(
    readonly requirement: RequirementDefinition,
    readonly pack: Pick<Pack, "code" | "topics">,
  ) {
    this.#amounts = requirement.amounts ?? {};
  }

  problems(): readonly RuleProblem[] {
    const { table, on } = this.requirement;
    this.#column(on, DAYS, ["on"]);
    for (const [name, amount] of Object.entries(this.#amounts)) this.#amount(amount, ["amounts", name]);
    table.forEach((row, at) => void this.#row(row, at, ["table", at]));
    return this.#found;
  }

  #row(row: RequirementRow, at: number, way: Way): void {
    const kinds = ROWS.filter((kind) => row[kind] !== undefined);
    if (kinds.length !== 1) this.#form(way, kinds, ROWS);
    const last = at === this.requirement.table.length - 1;
    if (kinds.includes("otherwise") !== last)
      this.#found.push({
        rule: "table-end",
        at: way,
        got: last ? "a last row with a condition" : "`otherwise` before the last row",
        expected: "`otherwise` in the last row, and only there",
        example: "otherwise: not-met",
      });
    for (const kind of ["applies", "spares", "met", "notMet"] as const) {
      const condition = row[kind];
      if (condition !== undefined) this.#condition(condition, [...way, kind]);
    }
    for (const name of placeholders(row.says)) {
      const amount = name.replace(/\.scope$/, "");
      if (Object.hasOwn(this.#amounts, amount) || (name === amount && NAMED_IN_SENTENCES.includes(name))) continue;
      this.#unknown("unknown-amount", [...way, "says"], `{${name}}`, [...Object.keys(this.#amounts), ...NAMED_IN_SENTENCES]);
    }
    row.due?.forEach((name, index) => {
      if (!Object.hasOwn(this.#amounts, name))
        this.#unknown("unknown-amount", [...way, "due", index], name, Object.keys(this.#amounts));
    });
  }

  #condition(one: Condition, way: Way): void {
    const form = this.#formOf(one, FORMS, WITH, way);
    if (form === null) return;
    if ("all" in one) one.all.forEach((part, at) => void this.#condition(part, [...way, "all", at]));
    else if ("any" in one) one.any.forEach((part, at) => void this.#condition(part, [...way, "any", at]));
    else if ("not" in one) this.#condition(one.not, [...way, "not"]);
    else if ("yes" in one) this.#column(one.yes, CASE_COLUMNS.yesNo, [...way, "yes"]);
    else if ("cell" in one) this.#words(one.cell, one.is, way);
    else if ("inForce" in one) this.#series(one.inForce, one, [...way, "inForce"]);
    else if ("named" in one) this.#series(one.named, one, [...way, "named"]);
    else if ("told" in one) this.#series(one.told, one, [...way, "told"]);
    else if ("untold" in one) this.#topic(one.topic, [...way, "topic"]);
    else {
      const compared = COMPARISONS.filter((name) => one[name] !== undefined);
      if (compared.length !== 1) this.#form(way, compared, COMPARISONS);
      this.#operand(one.amount, [...way, "amount"]);
      for (const name of compared) this.#operand(one[name], [...way, name]);
    }
  }

  #amount(amount: AmountDefinition, way: Way): void {
    const form = this.#formOf(amount, AMOUNT_FORMS, AMOUNT_WITH, way);
    if (form === null) return;
    if ("value" in amount) this.#series(amount.value, amount, [...way, "value"]);
    else if ("days" in amount) amount.days.forEach((name, at) => void this.#column(name, DAYS, [...way, "days", at]));
    else if ("weekdays" in amount) amount.weekdays.forEach((name, at) => void this.#column(name, DAYS, [...way, "weekdays", at]));
    else if ("years" in amount) amount.years.forEach((name, at) => void this.#column(name, DAYS, [...way, "years", at]));
    else if ("after" in amount) {
      this.#column(amount.after, DAYS, [...way, "after"]);
      this.#valued(amount.plus, [...way, "plus"]);
    } else if ("times" in amount) amount.times.forEach((name, at) => void this.#valued(name, [...way, "times", at]));
    else if (typeof amount.stay === "string" ? amount.stay !== "this" : amount.stay < 1)
      this.#unknown("unknown-amount", [...way, "stay"], String(amount.stay), ["this", "a number of days from 1"]);
  }

  #operand(name: string | number | undefined, way: Way): void {
    if (typeof name !== "string" || Object.hasOwn(this.#amounts, name) || NUMBERS.includes(name) || DAYS.includes(name)) return;
    this.#unknown("unknown-amount", way, name, [...Object.keys(this.#amounts), ...NUMBERS, ...DAYS]);
  }

  /** An amount of the archive. */
  #valued(name: string, way: Way): void {
    const valued = Object.keys(this.#amounts).filter((one) => "value" in (this.#amounts[one] ?? {}));
    if (!valued.includes(name)) this.#unknown("unknown-amount", way, name, valued);
  }

  #series(name: string, { of, scope, on }: SeriesDefinition, way: Way): void {
    const above = way.slice(0, -1);
    const topic = this.#topic(name, way);
    if (of !== undefined) this.#column(of, CASE_COLUMNS.countries, [...above, "of"]);
    if (on !== undefined) this.#column(on, DAYS, [...above, "on"]);
    if (typeof scope === "object") {
      if ("bracket" in scope) this.#column(scope.bracket, NUMBERS, [...above, "scope", "bracket"]);
      else this.#column(scope.column, ["transport"], [...above, "scope", "column"]);
    } else if (scope !== undefined && topic && !topic.openScopes && !topic.scopes.includes(scope))
      this.#unknown("unknown-scope", [...above, "scope"], scope, topic.scopes);
    if (topic && topic.subjects !== (of !== undefined))
      this.#found.push({
        rule: "subject-of",
        at: above,
        got: topic.subjects ? `no \`of\` for ${name}, which is told of countries` : `\`of\` for ${name}, which has no countries`,
        expected: topic.subjects ? "the column that names the countries" : "no `of`",
        ...(topic.subjects ? { example: "of: nationality" } : {}),
      });
  }

  #topic(name: string, way: Way): Pack["topics"][number] | undefined {
    const { code, topics } = this.pack;
    const found = topics.find(({ id }) => id === `${code}/${name}`);
    if (!found)
      this.#unknown(
        "unknown-topic",
        way,
        name,
        topics.map(({ id }) => id.slice(code.length + 1)),
      );
    return found;
  }

  #words(column: string, words: readonly string[], way: Way): void {
    if (!Object.hasOwn(COLUMN_WORDS, column)) {
      this.#unknown("unknown-column", [...way, "cell"], column, Object.keys(COLUMN_WORDS));
      return;
    }
    const known = COLUMN_WORDS[column];
    words.forEach((word, at) => {
      if (known ? !known.includes(word) : !/^(?:host|none|[A-Z]{3})$/.test(word))
        this.#unknown("unknown-column", [...way, "is", at], word, known ?? ["host", "none", "an alpha-3 code"]);
    });
  }

  #column(name: string, known: readonly string[], way: Way): void {
    if (!known.includes(name)) this.#unknown("unknown-column", way, name, known);
  }

  /** The one form of a condition or an amount, with all that must go with it; null where it is another. */
  #formOf(one: object, forms: readonly string[], goesWith: typeof WITH, way: Way): string | null {
    const [form, ...others] = forms.filter((name) => Object.hasOwn(one, name));
    if (form === undefined || others.length > 0) {
      this.#form(way, form === undefined ? [] : [form, ...others], forms);
      return null;
    }
    const [must, may] = goesWith[form] ?? [[], form === "amount" ? COMPARISONS : []];
    const lacking = must.filter((name) => !Object.hasOwn(one, name));
    const beside = Object.keys(one).filter((name) => name !== form && !must.includes(name) && !may.includes(name));
    if (lacking.length === 0 && beside.length === 0) return form;
    const got = lacking.length > 0 ? `\`${form}\` without \`${lacking[0]}\`` : `\`${beside[0]}\` beside \`${form}\``;
    this.#found.push({ rule: "one-form", at: way, got, expected: [form, ...must, ...may.map((name) => `${name}?`)].join(", ") });
    return null;
  }

  #form(way: Way, got: readonly string[], known: readonly string[]): void {
    const told = got.length === 0 ? "none of them" : got.join(" and ");
    this.#found.push({ rule: "one-form", at: way, got: told, expected: `exactly one of ${known.join(", ")}` });
  }

  #unknown(rule: RuleProblem["rule"], at: Way, got: string, known: readonly string[]): void {
    this.#found.push({
      rule,
      at,
      got: `"${got}"`,
      expected: known.length > 0 ? `one of ${known.join(", ")}` : "one that there is",
    });
  }
}
