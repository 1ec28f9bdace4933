import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

const WHO = ["--author", "A. Clerk", "--reason", "the act says so", "--day", "2022-06-20"];
const ACT = ["--evidence-act", "Order", "--number", "57", "--act-day", "2021-12-03"];
const EGYPT = ["--topic", "direct-flights", "--subject", "Egypt", "--act", "suspend", "--from", "2021-12-05"];
const NEWS =
  "Flights\nDecember 4, 2021\nKazakhstan suspends direct flights with Egypt from December 3, 2021.\n\nA picnic\nMay 1, 2021\nSong.\n";

describe("inforce correct", () => {
  const into = (folder: string): readonly string[] => [
    "--file",
    join(folder, "corrections.yaml"),
    "--db",
    join(folder, "base.sqlite"),
  ];
  const written = (folder: string): string => readFileSync(join(folder, "corrections.yaml"), "utf8");

  it("makes the file, adds to it, and keeps what stands there, comments included", () =>
    inFolder(async (folder) => {
      expect(await run(["correct", ...EGYPT, ...ACT, ...WHO, ...into(folder)])).toMatchObject({ code: 0 });
      const kept = `${written(folder).replace("subject: Egypt", "subject: Egypt # as the order names it")}# end\n`;
      writeFileSync(join(folder, "corrections.yaml"), kept);
      const undo = ["--undo", "2022-06-20-1", "--author", "B", "--reason", "repealed"];
      expect(await run(["correct", ...undo, ...into(folder)])).toMatchObject({ code: 0 });
      expect(written(folder).startsWith(kept.trimEnd())).toBe(true);
      expect(written(folder).slice(kept.trimEnd().length)).toContain("id: 2022-07-01-1");
    }));

  it("is taken in, listed, and asked as it was recorded", () =>
    inFolder(async (folder) => {
      const db = ["--db", join(folder, "base.sqlite")];
      writeFileSync(join(folder, "news.txt"), NEWS);
      await run(["ingest", join(folder, "news.txt"), ...db]);
      const [early, late] = ["early.ndjson", "late.ndjson"].map((name) => join(folder, name)) as [string, string];
      await run(["export", "-o", early, ...db]);
      await run(["correct", ...EGYPT, ...ACT, ...WHO, ...into(folder)]);
      const later = { now: () => "2022-07-02T08:00:00.000Z" };
      expect(await run(["ingest", join(folder, "corrections.yaml"), ...db], later)).toMatchObject({ code: 0 });
      const listed = await run(["corrections", ...db]);
      expect(listed.out).toContain("2022-06-20-1, 20 Jun 2022, A. Clerk");
      expect(listed.out).toContain("Direct flights: Egypt, from 3 Dec 2021 until 4 Dec 2021");
      const told = await run(["as-of", "2021-12-04", "direct-flights", "--subject", "Egypt", ...db]);
      expect(told.out).toContain("(desk)");
      const then = ["--recorded-on", "2022-07-01"];
      expect((await run(["corrections", ...then, ...db])).out).toContain("No corrections.");
      expect(await run(["export", "-o", late, ...then, ...db])).toMatchObject({ code: 0 });
      expect(readFileSync(late).equals(readFileSync(early))).toBe(true);
    }));

  it("takes down the words of a statement that the base holds, and refuses one that it does not", () =>
    inFolder(async (folder) => {
      const db = ["--db", join(folder, "base.sqlite")];
      writeFileSync(join(folder, "news.txt"), NEWS);
      await run(["ingest", join(folder, "news.txt"), ...db]);
      const asked = ["explain", "direct-flights", "--subject", "Egypt", "--as-of", "2021-12-04", "--json"];
      const id = /"id": ?"([0-9a-f]{16})"/.exec((await run([...asked, ...db])).out)?.[1] ?? "";
      expect(await run(["correct", "--retract", id, ...ACT, ...WHO, ...into(folder)])).toMatchObject({ code: 0 });
      expect(written(folder)).toContain("words: Kazakhstan suspends direct flights with Egypt");
      const before = written(folder);
      expect(await run(["correct", "--retract", "0123456789abcdef", ...ACT, ...WHO, ...into(folder)])).toMatchObject({ code: 2 });
      expect(written(folder)).toBe(before);
    }));

  it.each([
    ["no author", [...EGYPT, ...ACT, "--reason", "x"]],
    ["no evidence", [...EGYPT, ...WHO]],
    ["an act without a number", [...EGYPT, "--evidence-act", "Order", "--act-day", "2021-12-03", ...WHO]],
    ["an unknown country", [...EGYPT.map((one) => (one === "Egypt" ? "Atlantis" : one)), ...ACT, ...WHO]],
    ["no topic", ["--act", "suspend", "--from", "2021-12-05", ...ACT, ...WHO]],
  ])("writes nothing with %s", (_, args) =>
    inFolder(async (folder) => {
      const { code, err } = await run(["correct", ...args, ...into(folder)]);
      expect(code).toBeGreaterThan(0);
      expect(err).toMatch(/INVALID/);
      expect(existsSync(join(folder, "corrections.yaml"))).toBe(false);
    }),
  );

  it.each([
    "corrections: []\n",
    "# ours\ncorrections: []\n",
    "corrections: [{ id: a, day: 2022-01-01, author: A, reason: r, undo: b }]\n",
  ])("adds to %j", (text) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "corrections.yaml"), text);
      expect(await run(["correct", ...EGYPT, ...ACT, ...WHO, ...into(folder)])).toMatchObject({ code: 0 });
      expect(written(folder)).toContain("id: 2022-06-20-1");
      if (text.startsWith("#")) expect(written(folder).startsWith("# ours\n")).toBe(true);
    }),
  );
});
