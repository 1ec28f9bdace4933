import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";
import { billOfMaterials } from "./bill-of-materials.js";
import { bundledPackages, noticesOf } from "./bundled-packages.js";
import { joinChunks } from "./join-chunks.js";
import { NATIVE_SQLITE } from "./native-sqlite.js";
import { publicDeclarations } from "./public-declarations.js";

/** What a question about a day loads, in this order, and then a service: both are to answer as soon as they are asked. */
const FIRST = ["main.js", "command-line-", "as-of-command-", "serve-command-"];
/** Other entries that start fast: whoever asks, serves or calls the library waits for them. */
const HEAVY = ["index.js", "audit-worker.js", "query-commands-", "audit-command-", "further-routes-"];

/** CommonJS packages inside an ES module bundle still call `require` for built-in modules. */
const REQUIRE =
  'import { createRequire as createRequireOfChunk } from "node:module";const require=createRequireOfChunk(import.meta.url);';

/** The package that those install who have assistants ask. The one that holds a binary is outside in part: see `NATIVE_SQLITE`. */
const EXTERNAL = ["@modelcontextprotocol/sdk"];
const NOTICES = "THIRD-PARTY-NOTICES.txt";
const BILL = "sbom.cdx.json";

/**
 * Bundles the compiled command and the compiled library in place: two small entries that start fast, and chunks that both share and load
 * when they need them. What of the compiler's output is in neither goes, declarations that the exports of the library do not lead to as well.
 * Beside them stand the licences of the packages inside, and the bill of materials.
 *
 * @param folder what the compiler wrote.
 */
export async function bundlePackage(root: string, folder: string): Promise<void> {
  // The worker of audits is started by its file.
  const entries = ["cli/main.js", "cli/audit-worker.js", "index.js"].map((file) => join(folder, "src", file));
  const { outputFiles, metafile } = await build({
    entryPoints: entries,
    outbase: folder,
    outdir: folder,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: EXTERNAL,
    plugins: [NATIVE_SQLITE],
    alias: { "node:http2": join(root, "scripts", "no-http2.ts") },
    banner: { js: REQUIRE },
    legalComments: "none",
    logLevel: "error",
    write: false,
    metafile: true,
    absWorkingDir: root,
  });
  const declarations = publicDeclarations(join(folder, "src", "index.d.ts"));
  removeOthers(folder, new Set(declarations.keys()));
  for (const [path, text] of declarations) writeFileSync(path, text);
  const texts = new Map(outputFiles.map(({ path, text }) => [relative(root, path), withoutRequire(text)]));
  for (const [path, text] of await joinChunks(texts, metafile, HEAVY, FIRST)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const packages = bundledPackages(root, Object.keys(metafile.inputs));
  writeFileSync(join(folder, BILL), `${JSON.stringify(billOfMaterials(root, packages), null, 2)}\n`);
  writeFileSync(join(folder, NOTICES), noticesOf(packages));
}

/** A text without its own `require`, unless it asks for something by it. */
function withoutRequire(text: string): string {
  const rest = text.replace(REQUIRE, "");
  return /\brequire\b/.test(rest) ? text : rest;
}

/** Takes away what the compiler wrote but for some files, and the folders that are left empty. */
function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) {
      if (!kept.has(path)) rmSync(path);
    } else {
      removeOthers(path, kept);
      if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
    }
  }
}
