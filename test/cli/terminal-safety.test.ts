import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { terminalLine, terminalText } from "../../src/presentation/terminal-text.js";
import { HISTORY_WORLD } from "../queries/history-world.js";
import { type World, withWorldAsync } from "../queries/small-world.js";
import { run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

const NASTY = "\u001b]0;own\u0007 \u009b2J \u007f \u202egnol\u202c \u2067x\u2069 \u200f\u061c \u2028";
/** What may never reach a terminal; lines and tabs may. */
const UNSAFE = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** The small world with a title and a quote that would act on a terminal. */
const WORLD: World = {
  ...HISTORY_WORLD,
  posts: (HISTORY_WORLD.posts ?? []).map((post) => ({
    ...post,
    title: `${NASTY} ${post.title}`,
    text: post.text.slice(0, -1) + NASTY,
  })),
  statements: (HISTORY_WORLD.statements ?? []).map((one) => {
    const quote = `${one.evidence.quote.slice(0, -1)}${NASTY}`;
    return { ...one, evidence: { ...one.evidence, quote, end: one.evidence.start + quote.length } };
  }),
};

const QUESTIONS: readonly (readonly string[])[] = [
  ["as-of", "2021-07-01"],
  ["timeline", "ferries"],
  ["dates", "ferries"],
  ["diff", "2021-04-01", "2021-10-01"],
  ["changes", "--since", "2021-05-01", "--by", "publication"],
  ["explain", "ferries", "--as-of", "2021-07-01", "--subject", "FR"],
  ["search", "ferries"],
  ["search", `${NASTY}nothing`],
  ["posts"],
  ["topics"],
  ["findings"],
];

describe("nothing of an archive acts on a terminal", () => {
  const formats: readonly (readonly [name: string, args: readonly string[]])[] = [
    ["as a table", []],
    ["as JSON", ["--json"]],
  ];
  it.each(
    formats.flatMap(([name, args]) =>
      QUESTIONS.map((question) => [question.join(" ").slice(0, 40), name, [...question, ...args]] as const),
    ),
  )("%j %s", async (_, __, args) => {
    await withWorldAsync(WORLD, async (database) => {
      const { code, out, err } = await run([...args, "--db", database]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(UNSAFE.exec(out)).toBeNull();
    });
  });

  it.each([
    ["posts", "--format", "csv"],
    ["posts", "--format", "ndjson"],
    ["search", "ferries", "--format", "csv"],
    ["export", "-f", "csv", "--table", "statements", "-o", "-"],
    ["export", "-f", "ndjson", "-o", "-"],
    ["export", "-f", "jsonld", "-o", "-"],
  ])("%s %s %s to a terminal", async (...args) => {
    await withWorldAsync(WORLD, async (database) => {
      const { code, out } = await run([...args, "--db", database], { terminal: true });
      expect(code).toBe(0);
      expect(out.length).toBeGreaterThan(100);
      expect(UNSAFE.exec(out)).toBeNull();
    });
  });

  it("CSV for a program holds the words as they are", async () => {
    await withWorldAsync(WORLD, async (database) => {
      expect((await run(["posts", "--format", "csv", "--db", database])).out).toContain("\u009b");
    });
  });

  it("JSON gives a program the words as they are", async () => {
    await withWorldAsync(WORLD, async (database) => {
      const { out } = await run(["posts", "--json", "--db", database]);
      expect(JSON.parse(out).posts[0].title).toContain(NASTY);
    });
  });

  it("a workbook is not shown on a terminal", async () => {
    await withWorldAsync(WORLD, async (database) => {
      const { code, err } = await run(["export", "-f", "xlsx", "-o", "-", "--db", database], { terminal: true });
      expect({ code, told: err.includes("INVALID_ARGUMENT") }).toEqual({ code: 2, told: true });
    });
  });
});

describe("nothing that was typed or named acts on a terminal, or makes a line of its own", () => {
  const word = `a\u001b[31mb\u202e\u009b\nforged [OK]`;
  it.each<[string, (folder: string) => readonly string[]]>([
    ["a topic", () => ["as-of", "2021-07-01", word]],
    ["a country", () => ["as-of", "2021-07-01", "--subject", word]],
    ["a day", () => ["as-of", word]],
    ["a base", (folder) => ["verify", "--db", join(folder, word)]],
    ["an archive", (folder) => ["ingest", join(folder, word)]],
    ["an export", (folder) => ["verify", join(folder, word)]],
    ["an imported table", (folder) => ["import", named(folder, JSON.stringify({ table: word }))]],
    ["a column of cases", (folder) => ["audit", named(folder, `case_id,date,nationality,"transpor${word}"\n`)]],
  ])("%s", async (_, args) => {
    await inFolder(async (folder) => {
      await withWorldAsync(WORLD, async (database) => {
        const given = args(folder);
        const { code, err } = await run([...given, ...(given.includes("--db") ? [] : ["--db", database])]);
        expect(code).toBeGreaterThan(0);
        expect(UNSAFE.exec(err)).toBeNull();
        expect(err.split("\n").filter((line) => line.startsWith("forged"))).toEqual([]);
      });
    });
  });

  function named(folder: string, content: string): string {
    const path = join(folder, "given");
    const header = { table: "export", format: "inforce-export", tables_version: 1, as_of: null };
    writeFileSync(path, content.startsWith("{") ? `${JSON.stringify(header)}\n${content}\n` : content);
    return path;
  }
});

describe("a line for a terminal", () => {
  it.each([
    ["plain ü ✓ текст", "plain ü ✓ текст"],
    ["a\u001b[2Jb", "a [2Jb"],
    ["a\nb\tc", "a b c"],
    ["\u202eabc\u202c", "abc"],
    ["a\u0085b\u009bc\u007f", "a b c "],
  ])("%j is %j", (text, shown) => {
    expect(terminalLine(text)).toBe(shown);
  });

  it("of a painted view keeps the palette's codes and no others", () => {
    expect(terminalText("\u001b[1mhead\u001b[22m\n\u001b[8mhidden\u001b]0;x", true)).toBe(
      "\u001b[1mhead\u001b[22m\n [8mhidden ]0;x",
    );
    expect(terminalText("\u001b[1mhead\u001b[22m\n")).toBe(" head \n");
  });
});
