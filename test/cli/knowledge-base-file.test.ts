import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import type { CommandContext } from "../../src/cli/command-context.js";
import { type Printed, run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

const ARCHIVE = `Ferry fares rise
June 5, 2031
The monthly calculation index (MCI) is 4,100 KZT from June 1, 2031.
New opening hours
May 2, 2031
The office opens at nine.
`;

const sandbox = (folder: string): Partial<CommandContext> => ({ env: { INFORCE_DB: join(folder, "kb.sqlite") } });
const coverageOf = (printed: Printed): unknown => JSON.parse(printed.out).coverage;

describe("where the knowledge base is", () => {
  const place = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".sqlite"));

  it.each<[string, (folder: string) => Partial<CommandContext>, readonly string[], string]>([
    ["the option", () => ({ env: { INFORCE_DB: "/nowhere/x.sqlite" } }), ["--db"], "own.sqlite"],
    [
      "the environment",
      (folder) => ({ env: { INFORCE_DB: join(folder, "env.sqlite"), XDG_DATA_HOME: "/nowhere" } }),
      [],
      "env.sqlite",
    ],
    ["the data folder", (folder) => ({ env: { XDG_DATA_HOME: folder } }), [], join("inforce", "knowledge.sqlite")],
    ["the home folder", (folder) => ({ homeFolder: folder }), [], join(".local", "share", "inforce", "knowledge.sqlite")],
    [
      "the home folder of a Mac",
      (folder) => ({ homeFolder: folder, platform: "darwin" }),
      [],
      join("Library", "Application Support", "inforce", "knowledge.sqlite"),
    ],
  ])("%s says", async (_name, context, option, expected) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "a.txt"), ARCHIVE);
      const db = option.length > 0 ? ["--db", join(folder, "own.sqlite")] : [];
      expect((await run(["ingest", join(folder, "a.txt"), ...db], context(folder))).code).toBe(0);
      expect(place(folder)).toEqual([expected]);
    });
  });
});

describe("ingest", () => {
  it("prints a summary, and changes nothing the second time", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "a.txt");
      writeFileSync(file, ARCHIVE);
      const first = await run(["ingest", file, "--captured-on", "2031-06-10", "--json"], sandbox(folder));
      expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: "" });
      const report = JSON.parse(first.out);
      expect(report).toMatchObject({
        schemaVersion: 1,
        coverage: { from: "2031-05-02", to: "2031-06-10" },
        holds: { snapshots: 1, posts: 2, duplicates: 0 },
      });
      expect(report.changes.added).toBeGreaterThan(2);
      // Without the day of capture: what was told before stays.
      const again = JSON.parse((await run(["ingest", file, "--json"], sandbox(folder))).out);
      expect(again.changes).toMatchObject({ added: 0, superseded: 0, recordedAt: null });
      expect((await run(["ingest", file], sandbox(folder))).out).toContain("nothing: all of it was known");
    });
  });

  it.each<[string, string | Buffer, string]>([
    ["an empty file", "", "SNAPSHOT_EMPTY"],
    ["a binary file", Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3, 0]), "SNAPSHOT_BINARY"],
    ["a file without posts", "nothing to see here\n", "SNAPSHOT_NO_POSTS"],
  ])("refuses %s and leaves no file behind", async (_name, content, code) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "bad.txt"), content);
      const printed = await run(["ingest", join(folder, "bad.txt")], sandbox(folder));
      expect({ code: printed.code, out: printed.out }).toEqual({ code: 1, out: "" });
      expect(printed.err).toContain(code);
      expect(readdirSync(folder)).toEqual(["bad.txt"]);
    });
  });

  it("leaves the old state when the new file is bad", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "a.txt"), ARCHIVE);
      writeFileSync(join(folder, "bad.txt"), "nothing to see here\n");
      await run(["ingest", join(folder, "a.txt")], sandbox(folder));
      const before = (await run(["posts", "--json"], sandbox(folder))).out;
      expect((await run(["ingest", join(folder, "bad.txt")], sandbox(folder))).code).toBe(1);
      expect((await run(["posts", "--json"], sandbox(folder))).out).toBe(before);
    });
  });

  it("refuses a folder without a manifest", async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, "empty"));
      const printed = await run(["ingest", join(folder, "empty")], sandbox(folder));
      expect(printed.code).toBe(1);
      expect(printed.err).toContain("SNAPSHOT_MANIFEST_MISSING");
    });
  });
});

describe("with no knowledge base yet", () => {
  it("a query builds one from the bundled snapshot and says so", async () => {
    await inFolder(async (folder) => {
      const first = await run(["coverage", "--json"], sandbox(folder));
      expect(first.code).toBe(0);
      expect(first.err).toContain(join(folder, "kb.sqlite"));
      const second = await run(["coverage", "--json"], sandbox(folder));
      expect(second).toEqual({ ...first, err: "" });
    });
  });

  it("an ingest that was stopped before its first write counts as none", async () => {
    await inFolder(async (folder) => {
      openDatabase(join(folder, "kb.sqlite"), { mode: "write" }).close();
      const printed = await run(["coverage", "--json"], sandbox(folder));
      expect(printed.code).toBe(0);
      expect(printed.err).not.toBe("");
      expect(coverageOf(printed)).not.toEqual({ from: null, to: null });
    });
  });

  it("another build of the program builds it again; a reader's own archive takes its place for good", async () => {
    await inFolder(async (folder) => {
      const mark = join(folder, "kb.sqlite.bundled");
      await run(["coverage", "--json"], sandbox(folder));
      expect(readFileSync(mark, "utf8")).toBe("test");
      expect((await run(["coverage", "--json"], { ...sandbox(folder), program: "newer" })).err).not.toBe("");
      expect(readFileSync(mark, "utf8")).toBe("newer");
      writeFileSync(join(folder, "a.txt"), ARCHIVE);
      const report = JSON.parse((await run(["ingest", join(folder, "a.txt"), "--json"], sandbox(folder))).out);
      expect(report.holds).toMatchObject({ snapshots: 1, posts: 2 });
      expect(existsSync(mark)).toBe(false);
      const after = await run(["coverage", "--json"], { ...sandbox(folder), program: "newest" });
      expect(after.err).toBe("");
      expect(coverageOf(after)).toEqual({ from: "2031-05-02", to: "2031-06-05" });
    });
  });
});
