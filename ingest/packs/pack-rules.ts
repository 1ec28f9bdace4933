import { countryByCode } from "../../src/model/countries/country-table.js";
import type { Pack } from "../../src/model/pack/pack.js";
import type { WrittenTopic } from "../../src/model/pack/read-pack.js";
import { isValued } from "../../src/model/topic.js";
import type { PackRule } from "./pack-problem.js";

/** A fault that a schema cannot see: between two values of a pack. */
export interface RuleProblem {
  readonly rule: PackRule;
  readonly at: readonly (string | number)[];
  readonly got: string;
  readonly expected: string;
  readonly example?: string;
  readonly hint?: string;
}

/** What the head of a pack must be beyond its schema: of a country that exists, under its own code. */
export function headProblems(head: Omit<Pack, "topics">): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const host = countryByCode(head.host);
  if (host === null)
    problems.push({
      rule: "unknown-host",
      at: ["host"],
      got: `"${head.host}"`,
      expected: "an ISO 3166-1 alpha-3 code",
      example: "KAZ",
    });
  else if (host.alpha2.toLowerCase() !== head.code)
    problems.push({
      rule: "code-of-host",
      at: ["code"],
      got: `"${head.code}"`,
      expected: `"${host.alpha2.toLowerCase()}", the alpha-2 code of ${host.name}`,
    });
  for (const code of Object.keys(head.cities))
    if (countryByCode(code) === null)
      problems.push({
        rule: "unknown-country",
        at: ["cities", code],
        got: `"${code}"`,
        expected: "an ISO 3166-1 alpha-3 code",
        example: "TUR",
      });
  return problems;
}

/** What a topic must be beyond its schema. `units`: the names of every unit of the lexicon and the pack. */
export function topicProblems(topic: WrittenTopic, code: string, units: ReadonlySet<string>): readonly RuleProblem[] {
  return [...idProblems(topic, code), ...scopeProblems(topic), ...unitProblems(topic, units), ...wayProblems(topic)];
}

function idProblems({ id }: WrittenTopic, code: string): readonly RuleProblem[] {
  if (id.startsWith(`${code}/`)) return [];
  return [
    {
      rule: "id-of-pack",
      at: ["id"],
      got: `"${id}"`,
      expected: `an id that begins with "${code}/"`,
      example: `${code}/${id.split("/")[1]}`,
    },
  ];
}

function scopeProblems({
  scopes = [],
  openScopes,
  scopeWords = {},
  scopeOtherwise,
  impliedBy,
}: WrittenTopic): readonly RuleProblem[] {
  const known = openScopes === true ? null : new Set(scopes);
  const expected = scopes.length > 0 ? `one of ${scopes.join(", ")}` : "a scope that stands in `scopes`";
  const named: readonly (readonly [string, RuleProblem["at"]])[] = [
    ...Object.keys(scopeWords).map((scope) => [scope, ["scopeWords", scope]] as const),
    ...(scopeOtherwise === undefined || scopeOtherwise === "*" ? [] : [[scopeOtherwise, ["scopeOtherwise"]] as const]),
    ...(impliedBy ? [[impliedBy.scope, ["impliedBy", "scope"]] as const] : []),
  ];
  return named.flatMap(([scope, at]) =>
    known === null || known.has(scope)
      ? []
      : [
          {
            rule: "unknown-scope" as const,
            at,
            got: `"${scope}"`,
            expected,
            hint: "Name it in `scopes`, or let texts name further ones with openScopes: true.",
          },
        ],
  );
}

function unitProblems(topic: WrittenTopic, units: ReadonlySet<string>): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const { kind, impliedBy } = topic;
  const own = topic.units ?? [];
  if (kind === "quantity" && own.length === 0)
    problems.push({
      rule: "unit-missing",
      at: [],
      got: `a quantity without units`,
      expected: "the unit of its value",
      example: "units: [day]",
    });
  const named: readonly (readonly [string, RuleProblem["at"]])[] = [
    ...own.map((unit, index) => [unit, ["units", index]] as const),
    ...Object.keys(topic.convert ?? {}).map((unit) => [unit, ["convert", unit]] as const),
    ...(impliedBy ? [[impliedBy.unit, ["impliedBy", "unit"]] as const] : []),
  ];
  for (const [unit, at] of named)
    if (!units.has(unit) && !(unit === "date" && kind === "deadline"))
      problems.push({
        rule: "unknown-unit",
        at,
        got: `"${unit}"`,
        expected: `one of ${[...units].join(", ")}`,
        hint: "A unit that only this jurisdiction has goes into `units` of pack.yaml.",
      });
  return problems;
}

function wayProblems({ kind, tell }: WrittenTopic): readonly RuleProblem[] {
  const valued = isValued(kind);
  return tell.flatMap((way, index): RuleProblem[] => {
    const problems: RuleProblem[] = [];
    // "Home quarantine was abolished": what a quantity tells of may be a rule by itself, which ends without a figure.
    const itself = kind === "quantity" && way.as !== "value" && way.as !== "fact";
    if (valued !== (way.as === "value") && !itself)
      problems.push({
        rule: "way-of-kind",
        at: ["tell", index, "as"],
        got: `"${way.as}" in a ${kind}`,
        expected: valued
          ? `"value": a ${kind} is told by its figure or day${kind === "quantity" ? `; rule, document or activity where it can end without one` : ""}`
          : `rule, document, activity or fact: a ${kind} has no value`,
      });
    if (way.thing.length === 0 && way.as !== "value")
      problems.push({
        rule: "thing-missing",
        at: ["tell", index, "thing"],
        got: "no phrase",
        expected: "at least one phrase",
        example: "[direct flight, air service]",
      });
    return problems;
  });
}
