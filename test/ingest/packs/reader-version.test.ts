import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundledVocabularies, bundledVocabulary } from "../../../ingest/packs/bundled-packs.js";
import { readerDigest, sourcesDigest } from "../../../ingest/packs/reader-version.js";
import { temporaryFolder } from "../../db/temporary-folder.js";

/** A tree of sources like ours. */
function sources(change: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  const files = {
    "package.json": JSON.stringify({ version: "1.0.0", dependencies: { luxon: "3.7.2" } }),
    "ingest/pipeline.ts": "one",
    "ingest/facts/fold.ts": "two",
    "src/model/post.ts": "three",
    "src/cli/main.ts": "four",
    ...change,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return sourcesDigest(root);
}

describe("the version of the reader", () => {
  it.each([
    ["a stage", { "ingest/facts/fold.ts": "other" }],
    ["a record", { "src/model/post.ts": "other" }],
    ["a new file", { "ingest/statements/more.ts": "" }],
    ["a package it rests on", { "package.json": JSON.stringify({ version: "1.0.0", dependencies: { luxon: "3.7.3" } }) }],
  ])("changes with %s", (_, change) => {
    expect(sources(change)).not.toBe(sources());
  });

  it.each([
    ["the command line", { "src/cli/main.ts": "other" }],
    ["the version of the package", { "package.json": JSON.stringify({ version: "1.0.1", dependencies: { luxon: "3.7.2" } }) }],
  ])("stays with %s", (_, change) => {
    expect(sources(change)).toBe(sources());
  });

  it("and of its packs changes with each word of them, and with their order", () => {
    const [kz] = bundledVocabulary().packs;
    if (kz === undefined) throw new Error("no pack");
    const other = { ...bundledVocabulary(), packs: [{ ...kz, places: [...kz.places, "Atlantis"] }] };
    const digests = [
      bundledVocabularies(),
      [...bundledVocabularies()].reverse(),
      [bundledVocabulary()],
      [other],
      [{ ...other, onlyIfSaid: !other.onlyIfSaid }],
    ].map(readerDigest);
    expect(new Set(digests).size).toBe(digests.length);
    expect(readerDigest(bundledVocabularies())).toBe(digests[0]);
  });
});
