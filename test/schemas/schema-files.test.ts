import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { OPEN_API_FILE, SCHEMA_FOLDER, schemaFiles } from "../../scripts/schema-files.js";
import { packageRoot } from "../../src/package-root.js";
import { QUESTIONS } from "../../src/schemas/questions.js";

const ROOT = packageRoot(import.meta.url);
const made = schemaFiles(ROOT);

describe("the published schemas", () => {
  it("are those that the sources make (npm run schemas writes them)", () => {
    const stale = [...made].filter(([path, text]) => readFileSync(join(ROOT, path), "utf8") !== text).map(([path]) => path);
    expect(stale).toEqual([]);
    const stored = readdirSync(join(ROOT, SCHEMA_FOLDER)).map((name) => join(SCHEMA_FOLDER, name));
    expect(stored.filter((path) => !made.has(path))).toEqual([]);
  });

  it("hold one for the answer to each question", () => {
    const lacking = QUESTIONS.filter(({ answer }) => !made.has(join(SCHEMA_FOLDER, `${answer}.schema.json`)));
    expect(lacking).toEqual([]);
  });

  it("lead nowhere in the description of the service that it does not hold", () => {
    const text = made.get(OPEN_API_FILE) ?? "";
    const { components, openapi, paths } = JSON.parse(text);
    expect(openapi).toBe("3.1.0");
    const refs = [...text.matchAll(/"\$ref": "#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? "");
    expect(refs.length).toBeGreaterThan(100);
    expect(refs.filter((name) => !(name in components.schemas))).toEqual([]);
    const operations = Object.values<Record<string, { operationId: string }>>(paths).flatMap((path) => Object.values(path));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  describe("in the description of the service", () => {
    const description = JSON.parse(made.get(OPEN_API_FILE) ?? "");
    /** Holds a description against the schema that the OpenAPI Initiative publishes. */
    const looked = (one: Readonly<Record<string, unknown>>) => new Validator().validate(one);

    it("stand in a description as OpenAPI 3.1 has it", async () => {
      const { valid, errors } = await looked(description);
      expect(valid, JSON.stringify(errors?.slice(0, 5))).toBe(true);
    });

    it.each([
      ["a parameter without its place", { parameters: [{ name: "day", schema: {} }] }],
      ["an answer without words", { responses: { 200: {} } }],
      ["a member of another name", { sumary: "What applied on a day." }],
    ])("%s would be noticed", async (_, changed) => {
      const [path = "", item] = Object.entries<Record<string, object>>(description.paths)[0] ?? [];
      const wrong = { ...description, paths: { ...description.paths, [path]: { get: { ...item?.get, ...changed } } } };
      expect((await looked(wrong)).valid).toBe(false);
    });

    it("are schemas of JSON Schema 2020-12 themselves, each", () => {
      const { components, paths } = description;
      const id = "https://inforce.example/openapi.json";
      const whole = new Ajv2020({ strict: false, validateSchema: true });
      addFormats.default(whole);
      whole.addSchema({ $id: id, components });
      const names = Object.keys(components.schemas);
      expect(names.length).toBeGreaterThan(20);
      for (const name of names) expect(whole.compile({ $ref: `${id}#/components/schemas/${name}` }), name).toBeTypeOf("function");
      const inline = [...JSON.stringify(paths).matchAll(/"schema":/g)].length;
      expect(inline).toBeGreaterThan(100);
      const visit = (value: unknown): void => {
        if (typeof value !== "object" || value === null) return;
        for (const [key, inner] of Object.entries(value)) {
          if (key === "schema") expect(whole.validateSchema(inner as object), JSON.stringify(inner).slice(0, 200)).toBe(true);
          visit(inner);
        }
      };
      visit(paths);
    });
  });
});
