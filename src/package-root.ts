import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InforceError } from "./model/errors.js";

/**
 * The folder of the package that holds a file: the nearest one upwards with a `package.json`. Migrations and bundled
 * snapshots are found from it, so that sources, the compiled library and the bundled command all read the same files.
 *
 * @param from a folder, a file, or the `import.meta.url` of a module; it need not exist.
 * @throws InforceError `INVALID_ARGUMENT` when no folder upwards holds a `package.json`.
 * @example join(packageRoot(import.meta.url), "snapshots") // the bundled snapshots
 */
export function packageRoot(from: string | URL): string {
  const start = resolve(pathOf(from));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) break;
  }
  throw new InforceError("INVALID_ARGUMENT", `no package.json in "${start}" or in any folder above it`, {
    got: start,
    expected: "a path inside the installed package",
    hint: "reinstall the package: its files were moved apart",
    path: start,
  });
}

function pathOf(from: string | URL): string {
  if (from instanceof URL || from.startsWith("file:")) return fileURLToPath(from);
  return from;
}
