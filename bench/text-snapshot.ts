import { createHash } from "node:crypto";
import type { Snapshot } from "../src/model/snapshot.js";

/** The record of a plain text that nobody published. */
export function textSnapshot(name: string, bytes: Uint8Array): Snapshot {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    id: `sha256:${sha256.slice(0, 16)}`,
    name,
    sha256,
    mediaType: "text/plain",
    encoding: "utf-8",
    byteLength: bytes.length,
    capturedOn: null,
    publisher: null,
    authority: "unknown",
    jurisdiction: null,
    url: null,
    source: null,
    licence: null,
    note: null,
    mapping: null,
  };
}
