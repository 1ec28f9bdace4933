import { describe, expect, it } from "vitest";
import { faultOf } from "./import-rules.js";
import { EXPECTED_EDGES, layerOf } from "./layers.js";
import { type ImportEdge, importsOf } from "./module-imports.js";
import { filesBelow, SOURCE_FOLDERS } from "./source-files.js";

const files = filesBelow(SOURCE_FOLDERS);
const edges = files.flatMap(importsOf);

describe("the layer table", () => {
  it("knows every source file", () => {
    expect(files.filter((file) => layerOf(file.path) === null).map((file) => file.path)).toEqual([]);
  });

  it("allows every import of the sources", () => {
    expect(edges.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  });

  it.each(EXPECTED_EDGES)("saw %s import %s", (from, to) => {
    const seen = edges.some(
      (edge) => layerOf(edge.from)?.name === from && (edge.external ? edge.to : layerOf(edge.to)?.name) === to,
    );
    expect(seen).toBe(true);
  });

  it("points every relative import at a file that exists", () => {
    const known = new Set(files.map((file) => file.path));
    expect(edges.filter((edge) => !edge.external && !known.has(edge.to))).toEqual([]);
  });
});

describe("the reader of imports", () => {
  const edge = (request: string, typeOnly: boolean, dynamic: boolean): Partial<ImportEdge> => ({ to: request, typeOnly, dynamic });

  it.each([
    ['import { a } from "./b.js";', edge("src/cli/b.ts", false, false)],
    ['import "./b.js";', edge("src/cli/b.ts", false, false)],
    ['import type { A } from "../model/b.js";', edge("src/model/b.ts", true, false)],
    ['import { type A, b } from "./b.js";', edge("src/cli/b.ts", false, false)],
    ['import { type A } from "./b.js";', edge("src/cli/b.ts", true, false)],
    ['import * as all from "cheerio/slim";', edge("cheerio", false, false)],
    ['import x from "@scope/pack/deep";', edge("@scope/pack", false, false)],
    ['import { readFileSync } from "node:fs";', edge("node:fs", false, false)],
    ['export { a } from "./b.js";', edge("src/cli/b.ts", false, false)],
    ['export type { A } from "./b.js";', edge("src/cli/b.ts", true, false)],
    ['export * from "./b.js";', edge("src/cli/b.ts", false, false)],
    ['export const f = async () => (await import("./b.js")).f;', edge("src/cli/b.ts", false, true)],
    ['export type T = import("./b.js").T;', edge("src/cli/b.ts", true, false)],
  ])("reads %s", (text, expected) => {
    expect(importsOf({ path: "src/cli/a.ts", text })).toEqual([expect.objectContaining(expected)]);
  });

  it.each(['// import "./b.js"', "const s = 'import \"./b.js\"';", "export const re = /import '.\\/b.js'/;"])(
    "reads no import in %s",
    (text) => {
      expect(importsOf({ path: "src/cli/a.ts", text })).toEqual([]);
    },
  );

  it("refuses a computed import", () => {
    expect(() => importsOf({ path: "src/cli/a.ts", text: "import(name);" })).toThrow(/computed/);
  });
});

describe("the rules", () => {
  const between = (from: string, to: string, typeOnly = false): ImportEdge => {
    return { from, to, external: !to.endsWith(".ts"), typeOnly, dynamic: false };
  };

  it.each([
    ["src/model/a.ts", "node:fs"],
    ["src/model/a.ts", "db/schema.ts"],
    ["src/model/a.ts", "src/package-root.ts"],
    ["src/model/pack/a.ts", "ingest/statements/scan/b.ts"],
    ["src/model/text/a.ts", "src/package-root.ts"],
    ["ingest/posts/a.ts", "ingest/statements/claims/b.ts"],
    ["ingest/statements/claims/a.ts", "ingest/posts/b.ts"],
    ["ingest/statements/claims/a.ts", "ingest/facts/b.ts"],
    ["ingest/statements/claims/a.ts", "ingest/packs/b.ts"],
    ["ingest/statements/scan/a.ts", "ingest/statements/clauses/b.ts"],
    ["ingest/statements/clauses/a.ts", "ingest/statements/frames/b.ts"],
    ["ingest/statements/frames/a.ts", "ingest/statements/claims/b.ts"],
    ["ingest/statements/frames/a.ts", "ingest/statements/acts/b.ts"],
    ["ingest/statements/scan/a.ts", "node:fs"],
    ["ingest/facts/a.ts", "ingest/packs/b.ts"],
    ["ingest/packs/a.ts", "db/schema.ts"],
    ["ingest/packs/a.ts", "ingest/statements/claims/b.ts"],
    ["ingest/snapshot/a.ts", "db/schema.ts"],
    ["ingest/pipeline.ts", "db/schema.ts"],
    ["db/fact-store.ts", "better-sqlite3"],
    ["db/fact-store.ts", "ingest/pipeline.ts"],
    ["queries/as-of.ts", "ingest/facts/a.ts"],
    ["queries/as-of.ts", "src/presentation/a.ts"],
    ["src/presentation/a.ts", "queries/as-of.ts"],
    ["src/presentation/a.ts", "db/schema.ts"],
    ["src/cli/a.ts", "ingest/posts/a.ts"],
    ["src/cli/a.ts", "db/schema.ts"],
    ["src/cli/a.ts", "queries/as-of.ts"],
    ["src/index.ts", "src/cli/main.ts"],
    ["lost/a.ts", "src/model/a.ts"],
  ])("refuse %s -> %s", (from, to) => {
    expect(faultOf(between(from, to))).not.toBeNull();
  });

  it.each([
    ["src/presentation/a.ts", "queries/as-of.ts", true],
    ["ingest/packs/a.ts", "src/package-root.ts", false],
    ["ingest/packs/a.ts", "node:fs", false],
    ["ingest/statements/claims/a.ts", "ingest/statements/acts/b.ts", false],
    ["ingest/statements/claims/a.ts", "src/model/pack/b.ts", false],
    ["ingest/pipeline.ts", "ingest/packs/a.ts", false],
    ["db/connection.ts", "better-sqlite3", false],
    ["src/cli/a.ts", "src/knowledge-base.ts", false],
  ])("allow %s -> %s", (from, to, typeOnly) => {
    expect(faultOf(between(from, to, typeOnly))).toBeNull();
  });
});
