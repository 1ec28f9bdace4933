import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { type ParsedDay, parse } from "edtf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLE_SCHEMAS } from "../../queries/export/table-schemas.js";
import { jsonSchemaOf } from "../../src/presentation/export/json-schema.js";
import { run } from "../cli/run-in-process.js";
import { withWorldAsync } from "../queries/small-world.js";
import { AWKWARD } from "./awkward-world.js";
import { type DigestBase, digestBase, essence, essenceOfRow, factsOf } from "./digest-base.js";

type Row = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
formats.default(ajv);
const CHECKS = new Map(TABLE_SCHEMAS.map((schema) => [schema.name, ajv.compile(jsonSchemaOf(schema))]));

function faults(table: string, row: Row): unknown {
  const check = CHECKS.get(table);
  return check === undefined ? `no schema for ${table}` : check(row) ? null : check.errors;
}

function dayIn({ values: [year, month, day] }: ParsedDay): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

function boundsIn(text: string): readonly (string | null)[] {
  const read = parse(text);
  if (read.type === "Date") return [dayIn(read), dayIn(read)];
  const [one] = read.values;
  if (one === undefined) throw new Error(text);
  if (!("type" in one)) return one.map(dayIn);
  return [read.earlier ? null : dayIn(one), read.later ? null : dayIn(one)];
}

describe("the JSON Schema of each table", () => {
  it.each(TABLE_SCHEMAS.map((schema) => [schema.name, schema] as const))("%s is what docs/schemas shows", async (name, schema) => {
    const page = `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`;
    await expect(page).toMatchFileSnapshot(`../../docs/schemas/v1/${name}.schema.json`);
  });
});

describe("ndjson and json", () => {
  let base: DigestBase;
  let lines: Row[];
  let closing: Row;
  beforeAll(async () => {
    base = digestBase();
    const path = await base.export("all.ndjson", "--with-text");
    lines = readFileSync(path, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Row);
    closing = lines.pop() ?? {};
  });
  afterAll(() => base.remove());

  it("end with the rows of each table, and the hash of all before", () => {
    const counts: Record<string, number> = {};
    for (const { table } of lines.slice(1)) counts[String(table)] = (counts[String(table)] ?? 0) + 1;
    expect(closing).toEqual({ table: "end", rows: expect.objectContaining(counts), sha256: expect.any(String) });
    const text = readFileSync(join(base.folder, "all.ndjson"), "utf8");
    const before = text.slice(0, text.lastIndexOf('{"table":"end"'));
    expect(createHash("sha256").update(before).digest("hex")).toBe(closing.sha256);
  });

  it("keep to the schema in every row", () => {
    const wrong = lines.slice(1).flatMap((row) => faults(String(row.table), row) ?? []);
    expect(wrong).toEqual([]);
  });

  it("name the same columns in the same order in every row of a table", () => {
    for (const { name, columns } of TABLE_SCHEMAS) {
      const orders = new Set(lines.filter((row) => row.table === name).map((row) => Object.keys(row).join(",")));
      expect([...orders]).toEqual([["table", ...columns.map((column) => column.name)].join(",")]);
    }
  });

  it("give back every fact, bounds and all", async () => {
    const facts = lines.filter((row) => row.table === "facts");
    expect(facts.map(essenceOfRow)).toEqual(factsOf(base.database).map(essence));
    const whole = JSON.parse(readFileSync(await base.export("all.json", "--with-text"), "utf8"));
    expect(whole.tables.facts).toEqual(facts.map(({ table: _, ...row }) => row));
    expect(Object.keys(whole.tables)).toEqual(TABLE_SCHEMAS.map(({ name }) => name));
  });

  it("leave texts out unless they are asked for", async () => {
    const { tables } = JSON.parse(readFileSync(await base.export("plain.json"), "utf8"));
    expect(tables.posts.every((post: Row) => post.text === null && post.title !== "")).toBe(true);
    expect(tables.snapshot_bytes).toBeUndefined();
  });

  it("write dates that an EDTF parser reads as the same bounds", () => {
    const told = lines.filter((row) => row.table === "facts" && row.start_edtf !== null);
    expect(told.length).toBeGreaterThan(50);
    for (const { start_edtf, start_earliest, start_latest } of told) {
      expect(boundsIn(String(start_edtf))).toEqual([start_earliest, start_latest]);
    }
  });

  it("keep what JSON can hold of awkward words", async () => {
    await withWorldAsync(AWKWARD, async (database) => {
      const { bytes } = await run(["export", "--format", "ndjson", "-o", "-", "--db", database]);
      const rows = bytes
        .toString("utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(rows.slice(1, -1).flatMap((row) => faults(row.table, row) ?? [])).toEqual([]);
      expect(rows.filter((row) => row.table === "facts").map(essenceOfRow)).toEqual(factsOf(database).map(essence));
    });
  });
});

describe("the schemas", () => {
  it.each<[string, Row]>([
    ["a row of another table", { table: "posts" }],
    ["a day that the calendar does not have", { start_earliest: "2021-02-30" }],
    ["a state of another kind", { state: "maybe" }],
    ["a column that is not there", { extra: 1 }],
    ["no id", { id: null }],
  ])("refuse %s", async (_, change) => {
    await withWorldAsync(AWKWARD, async (database) => {
      const { bytes } = await run(["export", "--format", "json", "-o", "-", "--db", database]);
      const [row] = JSON.parse(bytes.toString("utf8")).tables.facts;
      expect(faults("facts", row)).toBeNull();
      expect(faults("facts", { ...row, ...change })).not.toBeNull();
    });
  });
});
