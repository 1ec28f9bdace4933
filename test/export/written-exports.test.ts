import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../cli/run-in-process.js";
import { type DigestBase, digestBase } from "./digest-base.js";

const FORMATS = ["csv", "ndjson", "json", "datapackage", "sqlite", "parquet", "xlsx", "ics", "jsonld"];

/** Every file below a path, by its name there. */
function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length)).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString("base64")]));
}

/** The manifest says of which run of which base it is: that alone is another one. */
function withoutRun(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const data = Object.entries(files).map(([name, base64]) => {
    if (!name.endsWith("manifest.json")) return [name, base64];
    const { run, ...manifest } = JSON.parse(Buffer.from(base64, "base64").toString("utf8"));
    expect(run).toMatchObject({ run: 1, root: expect.stringMatching(/^[0-9a-f]{64}$/) });
    return [name, JSON.stringify(manifest)];
  });
  return Object.fromEntries(data);
}

describe("an export", () => {
  let base: DigestBase;
  beforeAll(() => {
    base = digestBase();
  });
  afterAll(() => base.remove());

  const verify = async (path: string): Promise<{ code: number; checks: readonly string[] }> => {
    const { code, out } = await run(["verify", path, "--json"]);
    const { problems } = JSON.parse(out) as { problems: readonly { check: string; file: string }[] };
    return { code, checks: problems.map(({ check, file }) => `${check} ${file}`) };
  };
  const exported = (path: string, ...args: readonly string[]) =>
    run(["export", "-o", path, ...args, "--db", base.database], { program: "test" });

  it.each(FORMATS)("as %s is the same bytes of the same snapshots, whenever they were read", async (format) => {
    const later = digestBase("2031-05-05T05:05:05.000Z");
    try {
      const [a, b] = [join(base.folder, `same-${format}`), join(later.folder, `same-${format}`)];
      mkdirSync(a);
      mkdirSync(b);
      await base.export(`same-${format}/out`, "--format", format, "--with-text");
      await later.export(`same-${format}/out`, "--format", format, "--with-text");
      expect(withoutRun(contents(a))).toEqual(withoutRun(contents(b)));
      expect(Object.keys(contents(a)).length).toBeGreaterThan(1);
      expect(await verify(join(a, "out"))).toEqual({ code: 0, checks: [] });
    } finally {
      later.remove();
    }
  });

  it("names what was changed, added or lost since", async () => {
    const folder = await base.export("checked", "--format", "csv");
    const facts = join(folder, "facts.csv");
    const before = readFileSync(facts, "utf8");
    writeFileSync(facts, before.replace("in-force", "in-farce"));
    writeFileSync(join(folder, "topics.csv"), `${readFileSync(join(folder, "topics.csv"), "utf8")}x\n`);
    rmSync(join(folder, "posts.csv"));
    writeFileSync(join(folder, "note.txt"), "a note");
    const { code, checks } = await verify(folder);
    expect(code).toBe(1);
    expect([...checks].sort()).toEqual([
      "file-hash facts.csv",
      "file-hash topics.csv",
      "file-size topics.csv",
      "missing-file posts.csv",
      "row-count topics.csv",
      "unlisted-file note.txt",
    ]);
  });

  it.each([
    ["no manifest", (path: string) => rmSync(path)],
    ["a manifest that is no JSON", (path: string) => writeFileSync(path, "{")],
    ["a manifest of something else", (path: string) => writeFileSync(path, "{}")],
    [
      "a manifest that leads elsewhere",
      (path: string) =>
        writeFileSync(path, JSON.stringify({ kind: "inforce-export", files: [{ path: "../x", bytes: 1, sha256: "", rows: {} }] })),
    ],
  ])("cannot be verified with %s", async (name, spoil) => {
    const path = await base.export(`${name}.ics`);
    spoil(`${path}.manifest.json`);
    const { code, err } = await run(["verify", path]);
    expect(code).toBe(1);
    expect(err).toContain("VERIFY_FAILED");
  });

  it("refuses to replace a file without --force, and leaves it", async () => {
    const path = join(base.folder, "mine.xlsx");
    writeFileSync(path, "mine");
    const refused = await exported(path);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("OUTPUT_EXISTS");
    expect(readFileSync(path, "utf8")).toBe("mine");
    expect((await exported(path, "--force")).code).toBe(0);
    expect(await verify(path)).toEqual({ code: 0, checks: [] });
  });

  it("never replaces a folder that is no export, even with --force", async () => {
    const folder = join(base.folder, "documents");
    mkdirSync(folder);
    writeFileSync(join(folder, "letter.txt"), "dear");
    expect((await exported(folder, "--format", "csv", "--force")).err).toContain("OUTPUT_EXISTS");
    expect(readdirSync(folder)).toEqual(["letter.txt"]);
    expect((await exported(folder, "--format", "ndjson", "--force")).err).toContain("OUTPUT_EXISTS");
    const replaced = await base.export("replaced", "--format", "csv");
    expect((await exported(replaced, "--format", "csv", "--topic", "mci", "--force")).code).toBe(0);
    expect(await verify(replaced)).toEqual({ code: 0, checks: [] });
  });

  it("leaves nothing behind when it fails", async () => {
    const before = readdirSync(base.folder).sort();
    const blocked = join(base.folder, "digest.sqlite", "below.csv");
    expect(await exported(blocked)).toMatchObject({ code: 1, out: "" });
    expect((await exported(join(base.folder, "never.csv"), "--topic", "no-such-topic")).code).toBe(2);
    expect(readdirSync(base.folder).sort()).toEqual(before);
  });

  it("can be read by others as its folder allows", async () => {
    const folder = await base.export("modes", "--format", "csv");
    const made = join(base.folder, "made");
    mkdirSync(made);
    expect(statSync(folder).mode & 0o777).toBe(statSync(made).mode & 0o777);
  });

  it.each(["ndjson", "json", "sqlite", "xlsx", "ics", "jsonld"])("streams %s to standard output", async (format) => {
    const { code, out, bytes } = await exported("-", "--format", format);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    const path = join(base.folder, `inforce.${format}`);
    await exported(path);
    expect(bytes.length).toBe(statSync(path).size);
    expect(existsSync("-")).toBe(false);
  });

  it("prints its manifest for programs", async () => {
    const { out } = await exported(join(base.folder, "told.csv"), "--topic", "mci", "--known-on", "2022-01-01", "--json");
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      kind: "inforce-export",
      format: "csv",
      version: "9.9.9",
      topic: "kz/mci",
      knownOn: "2022-01-01",
      coverage: { to: "2022-01-01" },
      files: [{ path: "told.csv", rows: { facts: expect.any(Number) }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
  });

  it("says when a day is not covered", async () => {
    const { code, err, bytes } = await exported("-", "--format", "csv", "--as-of", "2040-01-01");
    expect(code).toBe(0);
    expect(err).toContain("does not cover");
    expect(bytes.toString("utf8").trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("misuse of export ends with 2", () => {
  it.each<[readonly string[], string]>([
    [["export"], "output"],
    [["export", "-o", "rules"], "--format"],
    [["export", "-o", "rules.txt"], "--format"],
    [["export", "-o", "rules.pdf", "--format", "pdf"], "csv"],
    [["export", "-o", "-", "--format", "datapackage"], "folder"],
    [["export", "-o", "rules.xlsx", "--table", "facts"], "--table"],
    [["export", "-o", "x.csv", "--table", "fact"], "facts"],
    [["export", "-o", "x.csv", "--as-of", "2021-02-30"], "INVALID_DAY"],
  ])("%j", async (args, told) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(told);
  });
});
