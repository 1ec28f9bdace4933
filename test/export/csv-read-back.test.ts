import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../cli/run-in-process.js";
import { withWorldAsync } from "../queries/small-world.js";
import { AWKWARD } from "./awkward-world.js";
import { type DigestBase, digestBase, essence, essenceOfRow, factsOf } from "./digest-base.js";

function parsed(path: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

const NUMBERS = new Set(["amount"]);

function typed(row: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, text]) => {
      const value = text === "" ? null : NUMBERS.has(name) ? Number(text) : name === "disputed" ? text === "true" : text;
      return [name, value];
    }),
  );
}

describe("csv, read by another parser", () => {
  let base: DigestBase;
  beforeAll(() => {
    base = digestBase();
  });
  afterAll(() => base.remove());

  it("gives back every fact, bounds and all", async () => {
    const folder = await base.export("csv", "--format", "csv");
    expect(parsed(join(folder, "facts.csv")).map((row) => essenceOfRow(typed(row)))).toEqual(factsOf(base.database).map(essence));
  });

  it("keeps every reference inside the export", async () => {
    const folder = await base.export("refs", "--format", "csv", "--topic", "mci");
    const rows = (name: string) => parsed(join(folder, `${name}.csv`));
    const ids = (name: string) => new Set(rows(name).map((row) => row.id));
    const [facts, statements, posts, topics, findings] = [
      ids("facts"),
      ids("statements"),
      ids("posts"),
      ids("topics"),
      ids("findings"),
    ];
    expect(facts.size).toBeGreaterThan(0);
    for (const row of rows("evidence"))
      expect(facts.has(row.fact) && statements.has(row.statement) && posts.has(row.post)).toBe(true);
    for (const row of rows("facts")) {
      expect(topics.has(row.topic)).toBe(true);
      const listed = (cell = "") => (cell === "" ? [] : cell.split(";"));
      expect(listed(row.statements).filter((id) => !statements.has(id))).toEqual([]);
      expect(listed(row.findings).filter((id) => !findings.has(id))).toEqual([]);
    }
  });

  it("describes each file of a data package with its hash, its fields and its keys", async () => {
    const folder = await base.export("package", "--format", "datapackage");
    const told = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
    expect(told.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    expect(told.resources.map((one: { path: string }) => one.path.slice(5)).sort()).toEqual(
      readdirSync(join(folder, "data")).sort(),
    );
    for (const problem of profileProblems(told)) expect.fail(problem);
    const { createHash } = await import("node:crypto");
    for (const { name, path, hash, bytes, schema } of told.resources) {
      const content = readFileSync(join(folder, path));
      expect([hash, bytes]).toEqual([`sha256:${createHash("sha256").update(content).digest("hex")}`, content.length]);
      const rows = parsed(join(folder, path));
      const names = schema.fields.map((field: { name: string }) => field.name);
      expect(content.toString("utf8").split("\n")[0]).toBe(names.join(","));
      const keys = rows.map((row) => schema.primaryKey.map((key: string) => row[key]).join(" "));
      expect(new Set(keys).size, name).toBe(rows.length);
      for (const { constraints, name: field } of schema.fields) {
        if (constraints?.required)
          expect(
            rows.every((row) => row[field] !== ""),
            `${name}.${field}`,
          ).toBe(true);
        const allowed = constraints?.enum && new Set(["", ...constraints.enum]);
        if (allowed)
          expect(
            rows.filter((row) => !allowed.has(row[field])),
            `${name}.${field}`,
          ).toEqual([]);
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const other = told.resources.find((one: { name: string }) => one.name === (reference.resource ?? name));
        const known = new Set(["", ...parsed(join(folder, other.path)).map((row) => row[reference.fields[0]])]);
        expect(
          rows.filter((row) => !known.has(row[fields[0]])),
          `${name}.${fields[0]}`,
        ).toEqual([]);
      }
    }
  });
});

describe("csv of awkward words", () => {
  it("holds no cell that a spreadsheet would run, and loses nothing", async () => {
    await withWorldAsync(AWKWARD, async (database) => {
      const { out, bytes } = await run(["export", "--format", "csv", "--table", "evidence", "-o", "-", "--db", database]);
      expect(out).toBe("");
      const { data } = Papa.parse<Record<string, string>>(bytes.toString("utf8"), { header: true, skipEmptyLines: true });
      expect(data.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(data.map((row) => row.quote)).toContain(`'=HYPERLINK("http://example.org","x"), "quoted"; a\\b`);
    });
  });

  it("writes numbers as numbers, also below zero", async () => {
    await withWorldAsync(AWKWARD, async (database) => {
      const { bytes } = await run(["export", "--format", "csv", "-o", "-", "--db", database]);
      const { data } = Papa.parse<Record<string, string>>(bytes.toString("utf8"), { header: true, skipEmptyLines: true });
      expect(data.map((row) => [row.id, row.amount, row.amount_day])).toContainEqual(["f-less", "-3063", ""]);
      expect(data.map((row) => [row.id, row.amount, row.amount_day])).toContainEqual(["f-day", "", "1899-12-31"]);
      expect(data.find((row) => row.id === "f-half")).toMatchObject({
        start_edtf: "[..2021-01-01]",
        end_edtf: "2021-08-01",
        last_day: "2021-07-31",
      });
    });
  });
});

/** Types that the published profile 2.0 of a table schema knows; it has none for a list in a cell. */
const FIELD_TYPES = new Set(
  "string number integer date time datetime year yearmonth boolean object geopoint geojson array duration any".split(" "),
);

interface Described {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  readonly mediatype: string;
  readonly type: string;
  readonly schema: {
    readonly fields: readonly {
      readonly name: string;
      readonly type: string;
      readonly format?: string;
      readonly constraints?: { readonly enum?: readonly string[] };
    }[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly object[];
  };
}

/** What the published profiles 2.0 (datapackage, dataresource, tableschema) would refuse of the members that we write. */
function profileProblems(told: {
  readonly resources: readonly Described[];
  readonly licenses?: readonly { readonly name?: string; readonly path?: string }[];
  readonly sources?: readonly object[];
}): readonly string[] {
  const problems: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || problems.push(what));
  must(told.resources.length > 0, "resources");
  must(told.sources === undefined || told.sources.every((one) => Object.keys(one).length > 0), "sources");
  for (const { name = "none", path } of told.licenses ?? []) {
    must(path !== undefined || /^[-a-zA-Z0-9._]+$/.test(name), `licence ${name}`);
  }
  for (const { name, path, hash, bytes, mediatype, type, schema } of told.resources) {
    must(type === "table" && /^[^./~][^\\]*$/.test(path) && !path.includes("/../"), `${name}: path`);
    must(
      /^[^:]+:[a-fA-F0-9]+$/.test(hash) && Number.isInteger(bytes) && /^.+\/.+$/.test(mediatype),
      `${name}: hash, bytes, mediatype`,
    );
    must(schema.fields.length > 0 && new Set(schema.primaryKey).size === schema.primaryKey.length, `${name}: fields, primaryKey`);
    must(schema.foreignKeys === undefined || schema.foreignKeys.length > 0, `${name}: foreignKeys`);
    for (const field of schema.fields) {
      must(FIELD_TYPES.has(field.type), `${name}.${field.name}: type ${field.type}`);
      must(field.format === undefined || field.format === "default", `${name}.${field.name}: format`);
      const values = field.constraints?.enum;
      must(values === undefined || (values.length > 0 && new Set(values).size === values.length), `${name}.${field.name}: enum`);
    }
  }
  return problems;
}
