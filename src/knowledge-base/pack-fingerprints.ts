import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.js";

/** What names one bundled pack, or the lexicon, as it is installed. */
export interface PackFingerprint {
  readonly name: string;
  /** Over the names and bytes of its files, in the order of their names. */
  readonly sha256: string;
}

/** The fingerprints of the lexicon and of the bundled packs of some jurisdictions; a pack of one's own is not among them. */
export function packFingerprints(jurisdictions: readonly string[]): readonly PackFingerprint[] {
  const packs = join(packageRoot(import.meta.url), "packs");
  return ["lexicon", ...jurisdictions].flatMap((name) => {
    const folder = join(packs, name);
    if (!existsSync(folder)) return [];
    const hash = createHash("sha256");
    for (const file of readdirSync(folder).sort()) {
      const bytes = readFileSync(join(folder, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
    return [{ name, sha256: hash.digest("hex") }];
  });
}
