import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "inforce-cli-"));
const database = join(folder, "kb.sqlite");
const at = (name: string): string => join(folder, name);
const GEORGIA = "Flights with Georgia resume\nMarch 1, 2021\n\nFrom March 10, 2021 Kazakhstan resumes flights with Georgia.\n\n";
const FRENCH =
  "Suspension des vols\nMay 1, 2021\n\nLe Kazakhstan suspend ses vols avec la Turquie à partir du 10 juin 2021 jusqu'à nouvel ordre, en raison de la situation sanitaire. Les voyageurs sont priés de contacter leur compagnie aérienne pour connaître les modalités.\n";
const db = ["--db", database];
beforeAll(async () => {
  writeFileSync(at("news.txt"), GEORGIA);
  await run(["ingest", at("news.txt"), ...db]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page without the breaks that its width makes. */
const flat = (text: string): string => text.replace(/\s+/g, " ");

describe("the summary of an ingest", () => {
  it("tells what was left out and what was not read", async () => {
    mkdirSync(at("pages"));
    writeFileSync(at("pages/a.md"), `${GEORGIA.replace("Flights", "# Flights")}`);
    writeFileSync(at("pages/b.md"), FRENCH.replace("Suspension", "# Suspension"));
    for (const name of ["1.png", "2.png", "3.png", "4.png", "c.txt"]) writeFileSync(at(`pages/${name}`), "x");
    const { code, out } = await run(["ingest", at("pages"), "--db", at("pages.sqlite")]);
    expect(code).toBe(0);
    expect(flat(out)).toMatch(/Left out 1\.png, 2\.png, 3\.png and 1 more: .*c\.txt: .*inforce ingest c\.txt/);
    expect(flat(out)).toMatch(/Not read b\.md: 1 of 1 posts is in another language than English/);
  });
  it("tells of a copy that stays beside an edited one, until it is replaced", async () => {
    const edited = [at("copies.sqlite"), at("again.txt")] as const;
    const read = async (day: string, ...options: readonly string[]): Promise<string> => {
      writeFileSync(edited[1], GEORGIA.replace("March 10", day));
      return flat((await run(["ingest", edited[1], "--db", edited[0], ...options])).out);
    };
    expect(await read("March 10")).not.toContain("--replace");
    expect(await read("March 12")).toMatch(/Beside again\.txt \(sha256:\w+\) .*--replace/);
    expect(await read("March 14", "--replace", "nosuch.txt")).toBe("");
  });
  it("counts what changed as its rows are", async () => {
    const copy = at("more.sqlite");
    await run(["ingest", at("news.txt"), "--db", copy]);
    writeFileSync(
      at("more.txt"),
      "Flights with Egypt\nJuly 1, 2021\n\nFrom July 10, 2021 Kazakhstan resumes flights with Egypt.\n",
    );
    const { out } = await run(["ingest", at("more.txt"), "--db", copy]);
    const rows = out.split("\n").filter((line) => line.startsWith("  became certain"));
    expect(out).toContain(`1 answer changed, over ${rows.length} periods: ${rows.length} became certain`);
    expect(rows.length).toBeGreaterThan(1);
  });
  it("reads the encoding that is named, and refuses a name that is none", async () => {
    const path = at("old.txt");
    writeFileSync(path, Buffer.from(GEORGIA.replace("Georgia.", "Georgia \u201cx\u201d."), "utf8"));
    writeFileSync(path, Buffer.concat([Buffer.from(GEORGIA.trimEnd()), Buffer.from([0x20, 0xab, 0xc4, 0xe6, 0xbb, 0x0a])]));
    const target = ["--db", at("old.sqlite"), "--json"];
    expect(JSON.parse((await run(["ingest", path, ...target])).err).error).toMatchObject({ code: "SNAPSHOT_ENCODING" });
    expect(JSON.parse((await run(["ingest", path, ...target, "--encoding", "nosuch"])).err).error.message).toContain("no encoding");
    const { out } = await run(["ingest", path, ...target, "--encoding", "windows-1251"]);
    expect(JSON.parse(out).snapshot.encoding).toBe("windows-1251");
    const { out: post } = await run(["search", "Дж", "--db", at("old.sqlite")]);
    expect(post).toContain("Georgia");
  });
});

describe("what is not there", () => {
  it("is answered with what there is: snapshots to remove, exports to import", async () => {
    const { err } = await run(["remove", "nosuch.txt", ...db]);
    expect(err).toMatch(/news\.txt \(sha256:\w+\)/);
    const imported = await run(["import", at("news.txt"), "--db", at("i.sqlite"), "--json"]);
    expect(JSON.parse(imported.err).error).toMatchObject({
      code: "IMPORT_INVALID",
      hint: expect.stringContaining("inforce ingest"),
    });
    expect(existsSync(at("i.sqlite"))).toBe(false);
  });
  it("is said in the timeline of a country of which nothing is told, and of no other", async () => {
    const { out } = await run(["timeline", "direct-flights", "--subject", "Germany", ...db]);
    expect(flat(out)).toContain("Nothing is told of Germany");
    expect((await run(["timeline", "direct-flights", "--subject", "Georgia", ...db])).out).not.toContain("Nothing is told");
  });
  it("is folded where it is much", async () => {
    const { out } = await run(["as-of", "2021-03-01", "--all", ...db]);
    expect(out.split("\n").length).toBeLessThan(60);
    expect(flat(out)).toMatch(/Nothing is known of: .*; and \d+ others/);
  });
});

describe("topics", () => {
  it("heads each group once", async () => {
    const { out } = await run(["topics", ...db]);
    const heads = out.split("\n").filter((line) => /^\S/.test(line));
    expect(heads).toEqual([...new Set(heads)]);
    expect(heads.length).toBeGreaterThan(3);
  });
});

describe("a folder that an output makes", () => {
  it("is told, and one that was there is not", async () => {
    const line = ["export", "--format", "csv", "--topic", "direct-flights", "-o", at("new/rules.csv"), ...db];
    expect((await run(line)).err).toContain(`made the folder ${at("new")}`);
    expect((await run([...line, "--force"])).err).not.toContain("made the folder");
  });
});
