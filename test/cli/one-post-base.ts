import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { run } from "./run-in-process.js";

/** An archive of one post. */
export const GEORGIA =
  "Flights with Georgia resume\nMarch 1, 2021\n\nFrom March 10, 2021 Kazakhstan resumes flights with Georgia.\n";

/** A folder with that archive and the base that it was ingested into, there while the tests of a file run. */
export function onePostBase(): { readonly folder: string; readonly archive: string; readonly database: string } {
  const folder = mkdtempSync(join(tmpdir(), "inforce-cli-"));
  const [archive, database] = [join(folder, "news.txt"), join(folder, "kb.sqlite")];
  beforeAll(async () => {
    writeFileSync(archive, GEORGIA);
    await run(["ingest", archive, "--captured-on", "2021-12-31", "--db", database]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, archive, database };
}
