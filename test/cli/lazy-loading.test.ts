import { describe, expect, it } from "vitest";
import { type ImportEdge, importsOf } from "../architecture/module-imports.js";
import { filesBelow, SOURCE_FOLDERS } from "../architecture/source-files.js";

const files = new Map(filesBelow(SOURCE_FOLDERS).map((file) => [file.path, file]));
const parsed = new Map<string, readonly ImportEdge[]>();

/** Packages and modules that a module loads at once, through everything it imports statically. */
function modulesOf(entry: string): { readonly packages: ReadonlySet<string>; readonly modules: ReadonlySet<string> } {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = files.get(path);
    if (!file || seen.has(path)) continue;
    seen.add(path);
    const edges = parsed.get(path) ?? importsOf(file);
    parsed.set(path, edges);
    for (const edge of edges) {
      if (edge.typeOnly || edge.dynamic) continue;
      if (edge.external) packages.add(edge.to);
      else waiting.push(edge.to);
    }
  }
  return { packages, modules: seen };
}

const packagesOf = (entry: string): ReadonlySet<string> => modulesOf(entry).packages;

const HEAVY = [
  "cheerio",
  "htmlparser2",
  "luxon",
  "drizzle-orm",
  "iconv-lite",
  "cli-table3",
  "yaml",
  "zod",
  "hono",
  "@modelcontextprotocol/sdk",
];
const heavyOf = (entry: string): readonly string[] => HEAVY.filter((name) => packagesOf(entry).has(name));

describe("what a command loads", () => {
  it("is nothing of the database before a verb is known", () => {
    const told = (entry: string): readonly string[] => [...packagesOf(entry)].filter((name) => !name.startsWith("node:"));
    expect(told("src/cli/main.ts")).toEqual([]);
    expect(told("src/cli/command-line.ts")).toEqual(["commander"]);
  });

  it.each(["as-of", "posts", "topics", "findings", "coverage"])("is no reader of markup and no schema for %s", (verb) => {
    const entry = `src/cli/commands/${verb}-command.ts`;
    expect(heavyOf(entry)).toEqual([]);
    expect([...packagesOf(entry)]).toContain("better-sqlite3");
  });

  it.each(["query-commands", "history-commands", "audit-command", "search-command", "export-command", "verify-command"])(
    "is no pack for %s",
    (name) => {
      const { packages, modules } = modulesOf(`src/cli/commands/${name}.ts`);
      expect([...packages]).toContain("better-sqlite3");
      expect([...packages]).not.toContain("yaml");
      expect([...modules].filter((path) => path.startsWith("ingest/"))).toEqual([]);
    },
  );

  it("is for the first page of a service what answers about a day, and no framework", () => {
    const { packages, modules } = modulesOf("src/cli/commands/serve-command.ts");
    expect([...packages].filter((name) => !name.startsWith("node:"))).toEqual(["better-sqlite3"]);
    const others = /^(?:ingest|queries\/audit)\/|^src\/knowledge-base\.ts$|further-routes|\/find-countries|topic-page|feeds/;
    expect([...modules].filter((path) => others.test(path))).toEqual([]);
  });

  it("is all of them to ingest", () => {
    expect(heavyOf("src/cli/commands/ingest-command.ts")).toContain("drizzle-orm");
  });
});
