import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type SchemaName, schemaOf } from "../../../ingest/packs/pack-folder.js";
import type { PlainWords, WrittenLexicon } from "../../../src/model/pack/lexicon.js";
import type { Pack, TellWay } from "../../../src/model/pack/pack.js";
import type { WrittenTopic } from "../../../src/model/pack/read-pack.js";
import type { RequirementDefinition, RequirementRow } from "../../../src/model/pack/requirement.js";
import { type Schema, schemaProblems } from "../../../src/model/schema-problems.js";
import { packageRoot } from "../../../src/package-root.js";
import { runs } from "../../setup/runs.js";

const PACKS = join(packageRoot(import.meta.url), "packs");
const NAMES: readonly SchemaName[] = ["pack", "topics", "requirements", "lexicon", "plain"];

/** Every member of a type by name: a member that is added to the type alone does not compile here. */
const HEAD: Record<Exclude<keyof Pack, "topics">, true> = {
  code: true,
  host: true,
  title: true,
  version: true,
  hostNames: true,
  places: true,
  carriers: true,
  authorities: true,
  groups: true,
  units: true,
  cities: true,
};
const TOPIC: Record<keyof WrittenTopic, true> = {
  id: true,
  kind: true,
  group: true,
  title: true,
  meaning: true,
  units: true,
  subjects: true,
  scopes: true,
  openScopes: true,
  scopeWords: true,
  scopeOtherwise: true,
  scopesFrom: true,
  tell: true,
  not: true,
  groups: true,
  whole: true,
  presupposed: true,
  hints: true,
  ofOthers: true,
  existential: true,
  routes: true,
  begins: true,
  ends: true,
  holds: true,
  convert: true,
  between: true,
  enumerates: true,
  impliedBy: true,
};
const WAY: Record<keyof TellWay, true> = { as: true, thing: true, with: true, near: true, not: true, inForceWhen: true, at: true };
const PLAIN: Record<keyof PlainWords, true> = { language: true, nouns: true, others: true };
const LEXICON: Record<keyof WrittenLexicon, true> = {
  language: true,
  verbs: true,
  auxiliaries: true,
  states: true,
  nouns: true,
  deniers: true,
  hedges: true,
  falsehoods: true,
  hearsay: true,
  tellers: true,
  means: true,
  conditions: true,
  exceptions: true,
  quantifiers: true,
  roles: true,
  limits: true,
  groups: true,
  places: true,
  carriers: true,
  clauses: true,
  adjuncts: true,
  causes: true,
  during: true,
  events: true,
  news: true,
  pronouns: true,
  authorities: true,
  instruments: true,
  changes: true,
  units: true,
  numbers: true,
  narrowing: true,
  neutral: true,
};

const REQUIREMENT: Record<keyof RequirementDefinition, true> = {
  id: true,
  title: true,
  asks: true,
  on: true,
  amounts: true,
  table: true,
};
const ROW: Record<keyof RequirementRow, true> = {
  applies: true,
  spares: true,
  met: true,
  notMet: true,
  otherwise: true,
  because: true,
  says: true,
  due: true,
};

describe("the schemas name what the types have", () => {
  it.each<[string, Schema | undefined, Readonly<Record<string, true>>]>([
    ["pack", schemaOf("pack"), HEAD],
    ["topic", schemaOf("topics").$defs?.topic, TOPIC],
    ["way", schemaOf("topics").$defs?.way, WAY],
    ["lexicon", schemaOf("lexicon"), LEXICON],
    ["plain", schemaOf("plain"), PLAIN],
    ["requirement", schemaOf("requirements").$defs?.requirement, REQUIREMENT],
    ["row", schemaOf("requirements").$defs?.row, ROW],
  ])("%s", (_, schema, members) => {
    expect(Object.keys(schema?.properties ?? {}).sort()).toEqual(Object.keys(members).sort());
    expect(schema?.additionalProperties).toBe(false);
  });
});

describe("our own check says the same as a validator of JSON Schema", () => {
  const written = (name: SchemaName): readonly unknown[] => {
    if (name === "lexicon") return [yaml(join(PACKS, "lexicon", "en.yaml"))];
    if (name === "plain") return [yaml(join(PACKS, "lexicon", "en-plain.yaml"))];
    const codes = readdirSync(PACKS).filter((code) => /^[a-z]{2}$/.test(code));
    const files = codes.flatMap((code) =>
      readdirSync(join(PACKS, code))
        .filter((file) => file.startsWith(name))
        .map((file) => join(PACKS, code, file)),
    );
    return files.map(yaml);
  };

  it.each(NAMES)("%s: as it is written, and with anything anywhere changed", { timeout: 60_000 }, (name) => {
    const schema = schemaOf(name);
    const valid = new Ajv2020({ strict: true, strictTypes: false, allErrors: false }).compile(schema);
    for (const value of written(name)) {
      expect(valid(value), JSON.stringify(valid.errors)).toBe(true);
      expect(schemaProblems(value, schema)).toEqual([]);
    }
    const other = fc.oneof(
      fc.constantFrom<unknown>(
        "",
        " x",
        "rule",
        "kz/x",
        "KAZ",
        null,
        true,
        0,
        -1,
        1.5,
        [],
        {},
        [""],
        [["x"]],
        { a: "b" },
        { a: ["x"] },
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...written(name)),
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        other,
        (value, way, remove, put) => {
          const changed = changedAt(value, way, remove, put);
          expect(schemaProblems(changed, schema).length === 0).toBe(valid(changed));
        },
      ),
      { numRuns: runs(400) },
    );
  });
});

/** A copy in which what stands at a way, told in numbers, is taken away or is another value. */
function changedAt(value: unknown, [step, ...rest]: readonly number[], remove: boolean, put: unknown): unknown {
  if (step === undefined || typeof value !== "object" || value === null) return put;
  const names = Object.keys(value);
  if (names.length === 0) return put;
  const name = names[step % names.length] as string;
  if (Array.isArray(value)) {
    const at = Number(name);
    if (rest.length === 0 && remove) return value.filter((_, index) => index !== at);
    return value.map((item, index) => (index === at ? changedAt(item, rest, remove, put) : item));
  }
  const record = value as Readonly<Record<string, unknown>>;
  if (rest.length === 0 && remove) return Object.fromEntries(Object.entries(record).filter(([member]) => member !== name));
  return { ...record, [name]: changedAt(record[name], rest, remove, put) };
}

function yaml(path: string): unknown {
  return parse(readFileSync(path, "utf8"));
}
