import { describe, expect, it } from "vitest";
import { readSnapshotBytes } from "../../ingest/snapshots.js";
import { filesBelow } from "./source-files.js";

/** What grows with an archive, as the arguments of a call. */
const SPREAD = /\.(?:push|unshift)\(\s*\.\.\.|Math\.(?:max|min)\(\s*\.\.\.rows/;

describe("what grows with an archive", () => {
  it("is never spread into the arguments of a call, of which an engine takes some hundred thousand", () => {
    const files = filesBelow(["ingest", "db", "queries"]);
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter(({ text }) => SPREAD.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("may have any number of lines", () => {
    const lines = "---\ntitle: Notes\ndate: 2021-05-03\n---\n".concat("A line.\n\n".repeat(100_000));
    expect(readSnapshotBytes(Buffer.from(lines), { name: "notes.md" }).lines.length).toBeGreaterThan(150_000);
  });
});
