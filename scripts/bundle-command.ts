import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

/** CommonJS packages inside an ES module bundle still call `require` for built-in modules. */
const REQUIRE =
  'import { createRequire as createRequireOfChunk } from "node:module";const require=createRequireOfChunk(import.meta.url);';

/**
 * Bundles the compiled command in place: one small entry that starts fast, and one chunk for each lazily loaded command.
 * What stood in its folder is replaced, since nothing but the command uses it.
 */
export async function bundleCommand(main: string): Promise<void> {
  const folder = dirname(main);
  const { outputFiles } = await build({
    // The worker of audits is started by its file.
    entryPoints: [main, join(folder, "audit-worker.js")],
    outdir: folder,
    entryNames: "[name]",
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["better-sqlite3"],
    banner: { js: REQUIRE },
    logLevel: "error",
    write: false,
  });
  rmSync(folder, { recursive: true });
  for (const file of outputFiles) {
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(file.path, file.contents);
  }
}
