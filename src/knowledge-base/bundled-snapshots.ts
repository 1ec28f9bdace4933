import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { InforceError } from "../model/errors.js";
import { packageRoot } from "../package-root.js";

/**
 * Folders of the snapshots that come with the package, sorted by name.
 *
 * @throws InforceError `SNAPSHOT_NOT_FOUND` when the package was installed without them.
 */
export function bundledSnapshots(): readonly string[] {
  const folder = join(packageRoot(import.meta.url), "snapshots");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const found = names.map((name) => join(folder, name)).filter((path) => existsSync(join(path, "manifest.json")));
  if (found.length > 0) return found;
  throw new InforceError("SNAPSHOT_NOT_FOUND", `the package holds no snapshot under "${folder}"`, {
    got: folder,
    expected: "at least one folder with a manifest.json",
    example: "inforce ingest archive.html",
    hint: "ingest a snapshot of your own, or reinstall the package",
    path: folder,
  });
}
