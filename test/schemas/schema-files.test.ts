import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
});
