import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HISTORY_COLUMNS } from "../../src/presentation/history-rows.js";
import { HISTORY_WORLD } from "../queries/history-world.js";
import { withWorldAsync } from "../queries/small-world.js";
import { type Printed, run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

const ask = (...args: readonly string[]): Promise<Printed> =>
  withWorldAsync(HISTORY_WORLD, (database) => run([...args, "--db", database]));

/** A question of each verb, under the name of its page. */
const QUESTIONS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ["timeline", ["timeline", "ferries"]],
  ["timeline-values", ["timeline", "index", "--scope", "fees", "--from", "2021-03-01"]],
  ["dates", ["dates", "curfew"]],
  ["diff", ["diff", "2021-04-01", "2021-10-01"]],
  ["diff-knowledge", ["diff", "--as-of", "2021-10-05", "--known", "2021-06-30", "2021-12-31", "index", "--carry-forward"]],
  ["changes", ["changes", "--since", "2021-05-01"]],
  ["changes-published", ["changes", "--since", "2021-05-01", "--by", "publication"]],
  ["upcoming", ["upcoming", "--from", "2021-09-15", "--known-on", "2021-09-15"]],
  ["explain", ["explain", "ferries", "--as-of", "2021-07-01", "--subject", "FR"]],
  ["explain-doubt", ["explain", "curfew", "--as-of", "2021-02-10"]],
  ["search", ["search", "ferries", "France"]],
  ["compute", ["compute", "10", "INDEX", "--on", "2021-07-01"]],
];

describe.each(QUESTIONS)("%s", (name, args) => {
  it("prints a page for people", async () => {
    const { code, out, err } = await ask(...args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    await expect(out).toMatchFileSnapshot(`./pages/${name}.txt`);
  });

  it("prints JSON with its version, the same each time", async () => {
    const once = await ask(...args, "--json");
    expect(JSON.parse(once.out)).toMatchObject({ schemaVersion: 1 });
    expect((await ask(...args, "--json")).out).toBe(once.out);
  });

  it.each([40, 60, 132])("fits %d columns", async (width) => {
    const { out } = await withWorldAsync(HISTORY_WORLD, (database) => run([...args, "--db", database], { width }));
    expect(out.split("\n").filter((line) => line.length > width)).toEqual([]);
  });
});

describe("rows", () => {
  it.each(QUESTIONS.filter(([name]) => !name.startsWith("explain")))(
    "of %s as CSV have the columns told, and as NDJSON are as many",
    async (_name, args) => {
      const [header = "", ...lines] = (await ask(...args, "--format", "csv")).out.trimEnd().split("\n");
      expect(Object.values(HISTORY_COLUMNS).map((columns) => columns.join(","))).toContain(header);
      const records = (await ask(...args, "--format", "ndjson")).out.trimEnd().split("\n");
      expect(lines.length).toBe(records.length);
      for (const record of records) expect(typeof JSON.parse(record)).toBe("object");
    },
  );
});

describe("diff", () => {
  it("takes the second knowledge day before or after the topic", async () => {
    const known = ["--as-of", "2021-10-05", "--known", "2021-06-30"];
    const [before, after] = [
      await ask("diff", ...known, "2021-12-31", "index", "--json"),
      await ask("diff", "index", ...known, "2021-12-31", "--json"),
    ];
    expect(JSON.parse(before.out)).toMatchObject({ asOf: "2021-10-05", known: ["2021-06-30", "2021-12-31"] });
    expect(after.out).toBe(before.out);
  });
});

describe("timeline --html", () => {
  it("writes the page over one that is there, and says so on standard error", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "new", "page.html");
      const { code, out, err } = await ask("timeline", "ferries", "--html", file);
      expect({ code, out, told: err.includes(file) }).toEqual({ code: 0, out: "", told: true });
      writeFileSync(file, "old");
      await ask("timeline", "ferries", "--html", file);
      const page = readFileSync(file, "utf8");
      expect(page).toMatch(/^<!doctype html>/);
      expect(page).not.toMatch(/(src|href)="(?!data:)/);
      expect(existsSync(`${file}.unfinished`)).toBe(false);
    });
  });

  it("fails with 1 where it cannot", async () => {
    const { code, err } = await ask("timeline", "ferries", "--html", "/dev/null/page.html");
    expect(code).toBe(1);
    expect(err).toContain("OUTPUT_FAILED");
  });
});

describe("misuse ends with 2 and prints no data", () => {
  it.each<[readonly string[], string]>([
    [["timeline"], "topic"],
    [["timeline", "feries"], "ut/ferries"],
    [["timeline", "ferries", "--from", "2021-13-01"], "INVALID_DAY"],
    [["dates", "ferries", "--subject", "Frnace"], "France"],
    [["diff", "2021-04-01"], "INVALID_ARGUMENT"],
    [["diff", "--as-of", "2021-04-01"], "INVALID_ARGUMENT"],
    [["diff", "--as-of", "2021-04-01", "--known", "2021-04-01"], "INVALID_ARGUMENT"],
    [["diff", "2021-04-02", "2021-04-01"], "INVALID_ARGUMENT"],
    [["changes"], "INVALID_DAY"],
    [["changes", "--since", "2021-04-01", "--by", "weight"], "publication"],
    [["explain", "ferries"], "INVALID_DAY"],
    [["search"], "words"],
    [["search", "x", "--limit", "many"], "INVALID_ARGUMENT"],
    [["compute", "10 INDEX"], "INVALID_DAY"],
    [["compute", "10 INDXE", "--on", "2021-04-01"], "INDEX"],
  ])("%j", async (args, expected) => {
    const { code, out, err } = await ask(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(expected);
  });
});
