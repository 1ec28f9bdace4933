import { createHash } from "node:crypto";
import { readFileSync, type Stats, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { InforceError } from "../../src/model/errors.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { SnapshotText } from "../../src/model/snapshot.js";
import { type Manifest, readManifest } from "./manifest-reader.js";
import { readSnapshotBytes } from "./read-snapshot-bytes.js";

/** A program's text cannot be longer than about half a gigabyte. */
const MAX_BYTES = 400_000_000;

export interface ReadSnapshotOptions {
  /** The day the copy was taken; goes before what a manifest says. */
  readonly capturedOn?: IsoDay | null;
}

/** A snapshot's text together with the bytes it was read from. */
export interface ReadSnapshot extends SnapshotText {
  readonly bytes: Buffer;
}

/**
 * Reads a file of text or HTML, or a folder that holds one and a `manifest.json` (whose hash is checked).
 *
 * @throws InforceError `SNAPSHOT_NOT_FOUND`, `SNAPSHOT_TOO_LARGE`, `SNAPSHOT_MANIFEST_MISSING`, `SNAPSHOT_MANIFEST_INVALID`,
 * `SNAPSHOT_HASH_MISMATCH`, `SNAPSHOT_EMPTY`, `SNAPSHOT_BINARY`, `SNAPSHOT_ENCODING`.
 * @example readSnapshot("news.html", { capturedOn: isoDay("2022-06-20") }).snapshot.mediaType // "text/html"
 */
export function readSnapshot(path: string, options: ReadSnapshotOptions = {}): ReadSnapshot {
  if (!stat(path).isDirectory()) {
    const bytes = readBytes(path);
    return { ...readSnapshotBytes(bytes, { name: basename(path), capturedOn: options.capturedOn ?? null }), bytes };
  }
  const manifest = readManifest(path);
  const bytes = readBytes(join(path, manifest.file));
  checkHash(bytes, manifest, join(path, manifest.file));
  const name = manifest.name ?? basename(resolve(path));
  const capturedOn = options.capturedOn ?? manifest.capturedOn;
  return { ...readSnapshotBytes(bytes, { ...manifest, name, capturedOn }), bytes };
}

function stat(path: string): Stats {
  try {
    return statSync(path);
  } catch {
    throw notFound(path);
  }
}

function readBytes(path: string): Buffer {
  const { size } = stat(path);
  if (size > MAX_BYTES) {
    throw new InforceError("SNAPSHOT_TOO_LARGE", `${path} has ${size} bytes: expected at most ${MAX_BYTES}`, {
      got: String(size),
      expected: `at most ${MAX_BYTES} bytes`,
      hint: "Split the archive and ingest the parts one after the other.",
      path,
    });
  }
  try {
    return readFileSync(path);
  } catch {
    throw notFound(path);
  }
}

function notFound(path: string): InforceError {
  return new InforceError(
    "SNAPSHOT_NOT_FOUND",
    `${path} cannot be read: expected a file of text or HTML, or a folder with manifest.json`,
    {
      got: path,
      expected: "a readable file or folder",
      example: "inforce ingest archive.html",
      hint: "Check the name and the permissions.",
      path,
    },
  );
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
