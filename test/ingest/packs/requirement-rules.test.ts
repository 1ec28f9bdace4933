import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { bundledLexicon } from "../../../ingest/packs/bundled-packs.js";
import { examinePackFolder, readRequirements } from "../../../ingest/packs/pack-folder.js";
import { CASE_COLUMNS, COLUMN_WORDS } from "../../../src/model/pack/case-columns.js";
import { packageRoot } from "../../../src/package-root.js";
import { CELLS_READ } from "../../queries/audit/cells-read.js";

const UNITS = Object.keys(bundledLexicon().units);
const PACKS = join(packageRoot(import.meta.url), "packs");
const folder = mkdtempSync(join(tmpdir(), "inforce-requirements-"));
cpSync(join(PACKS, "uz"), folder, { recursive: true });
const FILE = join(folder, "requirements.yaml");
const WRITTEN = readFileSync(FILE, "utf8");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faultsOf(text: string): readonly (readonly [rule: string, file: string, at: string])[] {
  writeFileSync(FILE, text);
  return examinePackFolder(folder, UNITS).problems.map(({ rule, file, at }) => [rule, basename(file), at] as const);
}

const change = (from: string, to: string): string => {
  expect(WRITTEN).toContain(from);
  return WRITTEN.replace(from, to);
};

describe("the requirements of a pack", () => {
  it.each(["kz", "uz"])("%s are whole, and those that a build compiles", (code) => {
    const { requirements, problems } = examinePackFolder(join(PACKS, code), UNITS);
    expect(problems).toEqual([]);
    const written = parse(readFileSync(join(PACKS, code, "requirements.yaml"), "utf8")) as { readonly requirements: unknown };
    expect(requirements).toMatchObject({ code, requirements: written.requirements });
    expect(readRequirements(join(PACKS, code), UNITS)).toEqual(requirements);
  });

  it("may be left out", () => {
    rmSync(FILE, { force: true });
    expect(examinePackFolder(folder, UNITS)).toMatchObject({ problems: [], requirements: null, pack: { code: "uz" } });
  });

  it.each<[what: string, text: () => string, rule: string, at: string]>([
    [
      "a topic that the pack has not",
      () => change("inForce: pcr-certificate", "inForce: pcr-test"),
      "unknown-topic",
      "requirements[0].table[0].applies.inForce",
    ],
    [
      "a column that no case has",
      () => change("yes: visa }", "yes: visum }"),
      "unknown-column",
      "requirements[1].table[3].met.yes",
    ],
    ["a yes of a number", () => change("yes: visa }", "yes: pcr_hours }"), "unknown-column", "requirements[1].table[3].met.yes"],
    [
      "a word that no cell says",
      () => change("is: [none] }", "is: [nothing] }"),
      "unknown-column",
      "requirements[0].table[1].notMet.is[0]",
    ],
    [
      "an amount that is not defined",
      () => change("atMost: validity", "atMost: longest"),
      "unknown-amount",
      "requirements[0].table[3].met.atMost",
    ],
    [
      "a sentence with a name of nothing",
      () => change("most {validity}", "most {limit}"),
      "unknown-amount",
      "requirements[0].table[3].says",
    ],
    [
      "a due amount that is not defined",
      () => change("due: [validity]", "due: [limit]"),
      "unknown-amount",
      "requirements[0].table[3].due[0]",
    ],
    [
      "countries of a topic that has none",
      () => change("inForce: pcr-certificate }", "inForce: pcr-certificate, of: nationality }"),
      "subject-of",
      "requirements[0].table[0].applies",
    ],
    [
      "a topic of countries without a column",
      () => change("inForce: visa-free-countries, of: nationality", "inForce: visa-free-countries"),
      "subject-of",
      "requirements[1].table[2].spares",
    ],
    [
      "a scope that the topic has not",
      () => change("value: pcr-validity }", "value: pcr-validity, scope: sea }"),
      "unknown-scope",
      "requirements[0].amounts.validity.scope",
    ],
    [
      "two forms in one condition",
      () => change("{ yes: visa }", "{ yes: visa, inForce: pcr-certificate }"),
      "one-form",
      "requirements[1].table[3].met",
    ],
    [
      "a cell without its words",
      () => change("cell: pcr_hours, is: [none]", "cell: pcr_hours"),
      "one-form",
      "requirements[0].table[1].notMet",
    ],
    [
      "a comparison with two signs",
      () => change("atMost: validity", "atMost: validity, over: 3"),
      "one-form",
      "requirements[0].table[3].met",
    ],
    [
      "two conditions in a row",
      () => change("- met: { yes: visa }", "- met: { yes: visa }\n        spares: { yes: visa }"),
      "one-form",
      "requirements[1].table[3]",
    ],
    [
      "a table without an end",
      () => change("- otherwise: not-met\n        because: no-visa", "- met: { yes: visa }\n        because: no-visa"),
      "table-end",
      "requirements[1].table[4]",
    ],
    ["an id twice", () => change("id: visa\n", "id: pcr-certificate\n"), "id-twice", "requirements[1].id"],
    ["a member that is misspelt", () => change("because: no-visa", "becuase: no-visa"), "schema", "requirements[1].table[4]"],
  ])("%s is a fault with its place", (_, text, rule, at) => {
    expect(faultsOf(text())).toContainEqual([rule, "requirements.yaml", at]);
    expect(examinePackFolder(folder, UNITS).pack).toBeNull();
  });

  it("name the columns that a case has", () => {
    const named = [...Object.values(CASE_COLUMNS).flat(), ...Object.keys(COLUMN_WORDS)];
    expect(new Set(named)).toEqual(CELLS_READ);
  });
});
