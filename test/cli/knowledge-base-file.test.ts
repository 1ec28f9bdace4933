import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
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
      const first = await run(["ingest", file, "--captured-on", "2031-06-10", "--json"], {
        ...sandbox(folder),
        now: () => "2031-07-01T08:00:00.000Z",
      });
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
    ["an export", '{"table":"export","format":"inforce-export","tables_version":1}\n', "inforce import"],
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
  it("says what to do where the sample cannot be kept", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "taken"), "");
      const { code, err } = await run(["topics"], { env: { XDG_CACHE_HOME: join(folder, "taken") }, homeFolder: folder });
      expect(code).toBe(1);
      expect(err).toContain("the bundled sample cannot be kept");
      expect(err).toContain("set XDG_CACHE_HOME");
    }));

  /** A reader's own data and cache folders, and nothing in them. */
  const home = (folder: string): Partial<CommandContext> => ({ env: {}, homeFolder: folder });
  const samples = (folder: string): readonly string[] => readdirSync(join(folder, ".cache", "inforce"));

  it("a question is answered from the bundled sample, and the answer says so", async () => {
    await inFolder(async (folder) => {
      const first = await run(["coverage", "--json"], home(folder));
      expect(first.code).toBe(0);
      expect(JSON.parse(first.out)).toMatchObject({ schemaVersion: 1, sample: true });
      expect(await run(["coverage", "--json"], home(folder))).toEqual({ ...first, err: "" });
      expect((await run(["coverage"], home(folder))).out).toMatch(/^From the bundled sample/);
      const rows = await run(["as-of", "2021-12-10", "mci", "--format", "csv"], home(folder));
      expect(rows.out.split("\n")[0]).toMatch(/^topic,|^as_of,|^day,/);
      expect(rows.err).toMatch(/^From the bundled sample/);
    });
  });

  it("the sample lies in the cache folder, one for a build of the program, and no archive is read into it", async () => {
    await inFolder(async (folder) => {
      await run(["coverage"], home(folder));
      const [old = ""] = samples(folder);
      expect(readdirSync(folder)).toEqual([".cache"]);
      await run(["coverage"], { ...home(folder), program: "newer" });
      expect(samples(folder)).toHaveLength(1);
      expect(samples(folder)).not.toContain(old);
      writeFileSync(join(folder, "a.txt"), ARCHIVE);
      const sample = join(folder, ".cache", "inforce", samples(folder)[0] ?? "");
      const refused = await run(["ingest", join(folder, "a.txt"), "--db", sample], home(folder));
      expect(refused.code).toBe(1);
      expect(refused.err).toContain("DATABASE_READ_ONLY");
    });
  });

  it("an archive of one's own never meets the sample, and is asked from then on", async () => {
    await inFolder(async (folder) => {
      await run(["coverage"], home(folder));
      writeFileSync(join(folder, "a.txt"), ARCHIVE);
      const report = JSON.parse((await run(["ingest", join(folder, "a.txt"), "--json"], home(folder))).out);
      expect(report.holds).toMatchObject({ snapshots: 1, posts: 2 });
      const after = await run(["coverage", "--json"], home(folder));
      expect(after.err).toBe("");
      expect(JSON.parse(after.out)).not.toHaveProperty("sample");
      expect(coverageOf(after)).toEqual({ from: "2031-05-02", to: "2031-06-05" });
    });
  });

  it("the sample that an earlier version left at the usual place is passed over, and makes room for an own archive", async () => {
    await inFolder(async (folder) => {
      const usual = join(folder, ".local", "share", "inforce", "knowledge.sqlite");
      openDatabase(usual, { mode: "write" }).close();
      writeFileSync(`${usual}.bundled`, "earlier");
      expect(JSON.parse((await run(["coverage", "--json"], home(folder))).out)).toHaveProperty("sample", true);
      writeFileSync(join(folder, "a.txt"), ARCHIVE);
      await run(["ingest", join(folder, "a.txt")], home(folder));
      expect(readdirSync(join(folder, ".local", "share", "inforce")).filter((name) => name.endsWith(".bundled"))).toEqual([]);
      expect(coverageOf(await run(["coverage", "--json"], home(folder)))).toEqual({ from: "2031-05-02", to: "2031-06-05" });
    });
  });

  it("an ingest that was stopped before its first write counts as none", async () => {
    await inFolder(async (folder) => {
      openDatabase(join(folder, ".local", "share", "inforce", "knowledge.sqlite"), { mode: "write" }).close();
      expect(JSON.parse((await run(["coverage", "--json"], home(folder))).out)).toHaveProperty("sample", true);
    });
  });

  it.each(["coverage", "as-of 2021-12-10", "audit docs/entries.csv", "export -o out.csv -f csv", "verify"])(
    "a named file that is not there is an error of %s, and is not made",
    async (line) => {
      await inFolder(async (folder) => {
        const asked = await run([...line.split(" "), "--db", join(folder, "typo.sqlite")], home(folder));
        expect(asked.code).toBe(1);
        expect(asked.err).toContain("DATABASE_NOT_FOUND");
        expect(readdirSync(folder)).toEqual([]);
      });
    },
  );
});
