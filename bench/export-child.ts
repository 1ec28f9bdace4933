import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportBase } from "../src/knowledge-base/export/export-base.js";
import { FORMATS } from "../src/presentation/export/export-formats.js";

/** Exports a base once in one format and prints bytes, seconds and the most memory held, as JSON. */
const [, , database = "", name = ""] = process.argv;
const info = FORMATS.find(({ format }) => format === name);
if (info === undefined) throw new Error(`no format ${name}`);
const write = await info.load();
const folder = mkdtempSync(join(tmpdir(), "inforce-bench-export-"));
try {
  const begun = performance.now();
  const place = { path: join(folder, "out"), folder: info.shape !== "file", force: false };
  const options = { table: null, name: "bench", version: "bench" };
  const manifest = exportBase({ database, request: {}, place, format: info.format, options }, write);
  const seconds = (performance.now() - begun) / 1000;
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  process.stdout.write(JSON.stringify({ bytes, seconds, peakKilobytes: process.resourceUsage().maxRSS }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
