import { createHash } from "node:crypto";
import { type Stats, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { InforceError } from "../../src/model/errors.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { SnapshotText } from "../../src/model/snapshot.js";
import type { Authority } from "../../src/model/source.js";
import { systemWords } from "../../src/model/system-words.js";
import { mustLieIn, notFound, readBytes } from "./file-reader.js";
import { type Manifest, readManifest } from "./manifest-reader.js";
import { readSnapshotBytes } from "./read-snapshot-bytes.js";

/** What a reader tells of a file beside its bytes; each goes before what a manifest says. */
export interface SnapshotDetails {
  /** The day the copy was taken. */
  readonly capturedOn?: IsoDay | null;
  readonly publisher?: string | null;
  readonly authority?: Authority | null;
  /** Whose rules it tells, as a lower-case country code. */
  readonly jurisdiction?: string | null;
  /** Where it is published. */
  readonly url?: string | null;
  /** What its characters are written in; left out: as it declares, or as its bytes tell. */
  readonly encoding?: string | null;
}

export interface ReadSnapshotOptions extends SnapshotDetails {
  /** The name of a file; left out: the last part of its path. */
  readonly name?: string;
}

/** A snapshot's text together with the bytes it was read from. */
export interface ReadSnapshot extends SnapshotText {
  readonly bytes: Buffer;
}

/**
 * Reads a file of text or HTML, or a folder that holds one and a `manifest.json` (whose hash is checked).
 *
 * @throws InforceError `SNAPSHOT_NOT_FOUND`, `SNAPSHOT_NOT_A_FILE`, `SNAPSHOT_TOO_LARGE`, `SNAPSHOT_MANIFEST_MISSING`, `SNAPSHOT_MANIFEST_INVALID`,
 * `SNAPSHOT_HASH_MISMATCH`, `SNAPSHOT_EMPTY`, `SNAPSHOT_BINARY`, `SNAPSHOT_ENCODING`.
 * @example readSnapshot("news.html", { capturedOn: isoDay("2022-06-20") }).snapshot.mediaType // "text/html"
 */
export function readSnapshot(path: string, options: ReadSnapshotOptions = {}): ReadSnapshot {
  const { name: asked, ...told } = options;
  if (!stat(path).isDirectory()) {
    const bytes = readBytes(path);
    return { ...readSnapshotBytes(bytes, { ...told, name: asked ?? basename(path) }), bytes };
  }
  const manifest = readManifest(path);
  mustLieIn(path, join(path, manifest.file));
  const bytes = readBytes(join(path, manifest.file));
  checkHash(bytes, manifest, join(path, manifest.file));
  const name = manifest.name ?? basename(resolve(path));
  const said = {
    capturedOn: told.capturedOn ?? manifest.capturedOn,
    publisher: told.publisher ?? manifest.publisher,
    authority: told.authority ?? manifest.authority,
    jurisdiction: told.jurisdiction ?? manifest.jurisdiction,
    url: told.url ?? manifest.url,
    encoding: told.encoding ?? manifest.encoding,
  };
  return { ...readSnapshotBytes(bytes, { ...manifest, ...said, name }), bytes };
}

function stat(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw notFound(path, systemWords(error));
  }
}

function checkHash(bytes: Buffer, manifest: Manifest, path: string): void {
  const actual = createHash("sha256").update(bytes).digest("hex");
  if (actual === manifest.sha256) return;
  throw new InforceError(
    "SNAPSHOT_HASH_MISMATCH",
    `${path} is not the file its manifest describes: SHA-256 is ${actual}, the manifest says ${manifest.sha256}`,
    {
      got: actual,
      expected: manifest.sha256,
      hint: "Restore the file, or correct the manifest if the change is wanted.",
      path,
    },
  );
}
