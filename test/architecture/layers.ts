/** One row of the layer table: which files it is, what of ours they may import, and which packages they may not. */
export interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** Names of layers whose modules may be imported; its own is always allowed. */
  readonly mayImport: readonly string[];
  /** Layers of which only types may be imported. */
  readonly typesOf: readonly string[];
  readonly packages: "any" | { readonly only: readonly string[] } | { readonly not: readonly string[] };
}

const STAGES = ["ingest/snapshot", "ingest/posts", "ingest/records", "ingest/facts"] as const;
/** The steps of the reader, in their order: each sees those before it. Acts and claims are one step. */
const STEPS: readonly (readonly [name: string, files: RegExp])[] = [
  ["ingest/statements/text", /^ingest\/statements\/text\//],
  ["ingest/statements/scan", /^ingest\/statements\/scan\//],
  ["ingest/statements/clauses", /^ingest\/statements\/clauses\//],
  ["ingest/statements/frames", /^ingest\/statements\/frames\//],
  ["ingest/statements/claims", /^ingest\/statements\/(?:claims|acts|refiners)\//],
];
const STEP_NAMES = STEPS.map(([name]) => name);

const SQLITE = "better-sqlite3";
const MARKUP = ["cheerio", "htmlparser2"];
const FILES = ["node:fs", "node:fs/promises", "node:child_process", "node:process"];
const SERVED = ["node:crypto", "node:fs", "node:http", "node:os", "node:path", "node:stream", "node:timers/promises"];
const DATABASE = [SQLITE, "drizzle-orm"];

/** The table of the design, first match wins; a file that matches no row is a fault. */
const LAYERS: readonly Layer[] = [
  layer("model", /^src\/model\//, [], { not: [...FILES, ...DATABASE, ...MARKUP] }),
  layer("schemas", /^src\/schemas\//, ["model"], { only: ["zod"] }, ["queries"]),
  layer("files", /^src\/files\//, ["model"], { only: ["node:fs", "node:path", "node:crypto"] }),
  layer("package-root", /^src\/package-root\.ts$/, ["model"], { only: ["node:fs", "node:path", "node:url"] }),
  ...STAGES.map((stage) =>
    layer(stage, new RegExp(`^${stage}/`), stage === "ingest/snapshot" ? ["model", "files"] : ["model"], {
      not: [...DATABASE, "node:process"],
    }),
  ),
  ...STEPS.map(([name, files], at) => layer(name, files, ["model", ...STEP_NAMES.slice(0, at)], { only: [] })),
  layer("ingest/packs", /^ingest\/packs\//, ["model", "package-root", "files", "ingest/statements/scan"], {
    only: ["node:crypto", "node:fs", "node:path", "node:url", "yaml"],
  }),
  layer("ingest/pipeline", /^ingest\/[^/]+\.ts$/, ["model", "ingest/packs", ...STEP_NAMES, ...STAGES], {
    not: [...FILES, ...DATABASE],
  }),
  layer("db/connection", /^db\/connection\.ts$/, ["model", "db", "package-root"], { not: [...MARKUP, "node:process"] }),
  layer("db", /^db\//, ["model", "db/connection", "package-root"], { not: [SQLITE, ...MARKUP, "node:process"] }),
  layer("queries", /^queries\//, ["model", "db"], { not: [...FILES, ...DATABASE, ...MARKUP] }),
  layer("presentation", /^src\/presentation\//, ["model"], { not: [...FILES, ...DATABASE, ...MARKUP] }, ["queries"]),
  layer(
    "knowledge-base",
    /^src\/knowledge-base(\.ts$|\/)/,
    ["model", "schemas", "db", "db/connection", "ingest/pipeline", "ingest/packs", "queries", "package-root", "files"],
    { not: [...DATABASE, ...MARKUP, "node:process"] },
  ),
  layer("server", /^src\/server\//, ["model", "schemas", "knowledge-base", "presentation", "package-root", "files"], {
    only: [...SERVED, "node:util", "node:zlib", "hono", "@hono/node-server", "@modelcontextprotocol/sdk"],
  }),
  layer("cli", /^src\/cli\//, ["model", "knowledge-base", "presentation", "package-root", "files", "server"], {
    not: [...DATABASE, ...MARKUP],
  }),
  layer("public-api", /^src\/index\.ts$/, ["model", "schemas", "knowledge-base", "queries", "presentation"], { only: [] }),
];

/** Edges that a complete tree has; a reader of imports that misses one of them is broken. */
export const EXPECTED_EDGES: readonly (readonly [from: string, to: string])[] = [
  ...STAGES.map((stage) => [stage, "model"] as const),
  ...STAGES.map((stage) => ["ingest/pipeline", stage] as const),
  ...STEP_NAMES.slice(1).map((step, at) => [step, at === 0 ? "model" : (STEP_NAMES[at] as string)] as const),
  ["ingest/packs", "ingest/statements/scan"],
  ["ingest/pipeline", "ingest/packs"],
  ["ingest/pipeline", "ingest/statements/claims"],
  ["db", "model"],
  ["db", "db/connection"],
  ["db/connection", SQLITE],
  ["queries", "db"],
  ["queries", "model"],
  ["presentation", "queries"],
  ["knowledge-base", "ingest/pipeline"],
  ["knowledge-base", "queries"],
  ["knowledge-base", "files"],
  ["knowledge-base", "schemas"],
  ["schemas", "queries"],
  ["cli", "files"],
  ["cli", "knowledge-base"],
  ["cli", "presentation"],
  ["cli", "server"],
  ["server", "knowledge-base"],
  ["public-api", "knowledge-base"],
];

/** The row a file belongs to, or null when the table does not know it. */
export function layerOf(path: string): Layer | null {
  return LAYERS.find((row) => row.files.test(path)) ?? null;
}

function layer(
  name: string,
  files: RegExp,
  mayImport: readonly string[],
  packages: Layer["packages"],
  typesOf: readonly string[] = [],
): Layer {
  return { name, files, mayImport, typesOf, packages };
}
