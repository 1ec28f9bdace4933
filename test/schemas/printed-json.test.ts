import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { PUBLISHED, publishedSchema } from "../../src/schemas/published.js";
import { run } from "../cli/run-in-process.js";
import { inFolder } from "../cli/temporary-folder.js";

const ajv = new Ajv2020({ strict: false, allErrors: false });
addFormats.default(ajv);
const checks = new Map(Object.keys(PUBLISHED).map((name) => [name, ajv.compile(publishedSchema(name))]));

const ARCHIVE = `Tariffs and rules
December 10, 2021
The monthly calculation index (MCI) is 2,917 tenge from December 1, 2021. From January 1, 2022 the MCI is 3,063 tenge.

Direct flights
November 30, 2021
Direct flights with Egypt were resumed on November 28, 2021.
`;
const CASES = "case_id,date,nationality,transport\na,2021-12-10,DEU,air\nb,someday,DEU,air\n";

/** Each command, the schema of what it prints, and what it ends with. */
const PRINTED: readonly (readonly [schema: string, line: string, code?: number])[] = [
  ["ingest", "ingest archive.txt --jurisdiction kz --db base.sqlite --json"],
  ["as-of", "as-of 2021-12-10 --db base.sqlite --json"],
  ["as-of", "as-of 2021-12-10 direct-flights --subject DEU --recorded-on 2022-07-02 --db base.sqlite --json"],
  ["timeline", "timeline mci --db base.sqlite --json"],
  ["timelines", "timeline mci direct-flights --db base.sqlite --json"],
  ["dates", "dates mci --db base.sqlite --json"],
  ["diff", "diff 2021-12-01 2021-12-10 --db base.sqlite --json"],
  ["diff-knowledge", "diff --as-of 2021-11-30 --known 2021-11-29 2021-12-10 --db base.sqlite --json"],
  ["diff-recorded", "diff --recorded 2022-07-02 2022-07-03 --db base.sqlite --json"],
  ["changes-by-effect", "changes --since 2021-11-01 --db base.sqlite --json"],
  ["changes-by-publication", "changes --since 2021-11-01 --by publication --db base.sqlite --json"],
  ["upcoming", "upcoming --from 2021-12-05 --db base.sqlite --json"],
  ["watch", "watch --since 2021-11-29 --within 30 --from 2021-12-01 --db base.sqlite --json"],
  ["watch", "watch --since 2021-11-29 --cases cases.csv --db base.sqlite --json"],
  ["explain", "explain direct-flights --as-of 2021-12-10 --subject EGY --db base.sqlite --json"],
  ["search", "search flights --db base.sqlite --json"],
  ["compute", "compute 10 MCI --on 2021-12-05 --db base.sqlite --json"],
  ["audit", "audit cases.csv --db base.sqlite --json"],
  ["audit", "audit cases.csv --compare --db base.sqlite --json"],
  ["audit-inspection", "audit --inspect cases.csv --db base.sqlite --json"],
  ["check", "check --nationality DEU --date 2021-12-10 --by air --db base.sqlite --json"],
  ["requirements", "requirements --db base.sqlite --json"],
  ["topics", "topics --db base.sqlite --json"],
  ["posts", "posts --db base.sqlite --json"],
  ["findings", "findings --db base.sqlite --json"],
  ["coverage", "coverage --db base.sqlite --json"],
  ["sources", "sources --db base.sqlite --json"],
  ["review", "review --db base.sqlite --json"],
  [
    "correct",
    "correct --topic mci --scope fees --act set --value 2900 --from 2021-12-01 --address https://example.org/law --read 2022-07-01 --author A --reason because --day 2022-07-01 --file own.yaml --db base.sqlite --json",
  ],
  ["ingest", "ingest own.yaml --db base.sqlite --json"],
  ["corrections", "corrections --db base.sqlite --json"],
  ["export", "export -o all.ndjson --with-text --db base.sqlite --json"],
  ["verify-export", "verify all.ndjson --json"],
  ["import", "import all.ndjson --db copy.sqlite --json"],
  ["verify", "verify --db base.sqlite --json"],
  ["verify", "verify --deep --db base.sqlite --json"],
  ["pack-new", "pack new uz --into uz --json"],
  ["pack-check", "pack check uz --json"],
  ["remove", "remove archive.txt --db base.sqlite --json"],
  ["doctor", "doctor --db copy.sqlite --json"],
];

/** The files that a line names stand in the folder. */
function inside(folder: string, line: string): readonly string[] {
  const paths = /^(?:[\w-]+\.(?:sqlite|txt|csv|ndjson|yaml)|uz)$/;
  const [verb, ...rest] = line.split(" ");
  const named = (arg: string, at: number): boolean => paths.test(arg) && !(verb === "remove" && at === 0) && rest[at - 1] !== "new";
  return [verb ?? "", ...rest.map((arg, at) => (named(arg, at) ? join(folder, arg) : arg))];
}

describe("what a command prints with --json", () => {
  it("is what its schema says, for every verb that prints JSON", { timeout: 120_000 }, async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "archive.txt"), ARCHIVE);
      writeFileSync(join(folder, "cases.csv"), CASES);
      const told: unknown[] = [];
      const seen = new Set<string>(["problem", "error"]);
      for (const [name, line] of PRINTED) {
        if (name === "remove") {
          cpSync(join(folder, "archive.txt"), join(folder, "other.txt"));
          writeFileSync(join(folder, "other.txt"), ARCHIVE.replaceAll("2021", "2020"));
          await run(["ingest", join(folder, "other.txt"), "--jurisdiction", "kz", "--db", join(folder, "base.sqlite")]);
        }
        const { out, err, code } = await run(inside(folder, line), { homeFolder: folder });
        const check = checks.get(name);
        seen.add(name);
        const fits = out.startsWith("{") && check?.(JSON.parse(out)) === true;
        if (!fits || code !== 0) told.push({ line, code, err, errors: check?.errors, out: out.slice(0, 300) });
      }
      const { out } = await run(["posts", "--db", join(folder, "copy.sqlite"), "--json"]);
      const post = await run(["posts", JSON.parse(out).posts[0].id, "--db", join(folder, "copy.sqlite"), "--json"]);
      seen.add("post");
      if (checks.get("post")?.(JSON.parse(post.out)) !== true) told.push({ post: checks.get("post")?.errors });
      const rows = await run(["audit", join(folder, "cases.csv"), "--db", join(folder, "copy.sqlite"), "--format", "ndjson"]);
      seen.add("audit-row");
      for (const row of rows.out.trim().split("\n"))
        if (checks.get("audit-row")?.(JSON.parse(row)) !== true) told.push({ row, errors: checks.get("audit-row")?.errors });
      expect(told).toEqual([]);
      expect(Object.keys(PUBLISHED).filter((name) => !seen.has(name))).toEqual([]);
    });
  });

  it.each<[readonly string[], number, string]>([
    [["as-of", "2021-02-30", "--json"], 2, "INVALID_DAY"],
    [["as-of", "2021-12-10", "--db", "nowhere.sqlite", "--json"], 1, "DATABASE_NOT_FOUND"],
    [["as-of", "2021-12-10", "--subjct", "FR", "--json"], 2, "INVALID_ARGUMENT"],
    [["as-off", "--format=json"], 2, "INVALID_ARGUMENT"],
    [["as-of", "--json"], 2, "INVALID_ARGUMENT"],
    [["as-of", "2021-12-10", "--format", "json", "--known-on", "soon"], 2, "INVALID_DAY"],
  ])("is an error as one line of JSON for %j", async (args, ended, code) => {
    const { out, err, code: exit } = await run(args);
    expect({ out, exit }).toEqual({ out: "", exit: ended });
    expect(err.endsWith("\n")).toBe(true);
    expect(err.trimEnd()).not.toContain("\n");
    const told = JSON.parse(err);
    expect(told.error.code).toBe(code);
    expect(checks.get("error")?.(told), JSON.stringify(checks.get("error")?.errors)).toBe(true);
  });
});
