import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { packageRoot } from "../../src/package-root.js";
import type { Vocabulary } from "../statements/scan/vocabulary.js";
import { bundledLexicon, isCompiled } from "./bundled-packs.js";

/** Where a build keeps the digest of the sources that it was made of. */
export const READER_VERSION_FILE = "reader-version";

/** The sources that decide what a text is read as; the packs are data, and taken as they are given. */
const READER_SOURCES = ["ingest", "src/model"];

/**
 * Names the reader and the packs that a run reads with: what one of them read is never taken for what another would read. It is
 * a digest of the sources of the reader, of the packages it rests on, and of all words of the packs, so that no change of either
 * goes unnoticed.
 */
export function readerDigest(vocabularies: readonly Vocabulary[]): string {
  const given = vocabularies.map(({ packs, onlyIfSaid }) => ({ packs, onlyIfSaid }));
  return createHash("sha256")
    .update(JSON.stringify([readerVersion(), bundledLexicon(), given]))
    .digest("hex");
}

let version: string | null = null;

function readerVersion(): string {
  const root = packageRoot(import.meta.url);
  version ??= isCompiled() ? readFileSync(join(root, "dist", READER_VERSION_FILE), "utf8") : sourcesDigest(root);
  return version;
}

/** Digest of the sources of the reader below a folder, and of the versions of the packages that it rests on. */
export function sourcesDigest(root: string): string {
  const hash = createHash("sha256");
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly dependencies: object };
  hash.update(JSON.stringify(dependencies));
  for (const folder of READER_SOURCES) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".ts"));
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
      hash.update(`\0${relative(root, path).split(sep).join("/")}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}
