import { describe, expect, it } from "vitest";
import { openFactStore } from "../../db/fact-store.js";
import { type CheckResult, InforceError, isoDay, openKnowledgeBase, type RequirementsResult } from "../../src/index.js";
import { AUDIT_TOPICS } from "../queries/audit/audit-world.js";
import { auditText, csvOf } from "../queries/audit/run-audit.js";
import { VARIED } from "../queries/audit/varied-cases.js";
import { fact, post, start, statement, type World, withWorld, withWorldAsync } from "../queries/small-world.js";
import { run } from "./run-in-process.js";

const MAY = post("may", "2021-05-10", "Permissions are asked of arrivals by air.");
const WORLD: World = {
  topics: AUDIT_TOPICS,
  posts: [MAY],
  statements: [statement("s-may", MAY, "kz/idc-entry-permission")],
  facts: [
    fact("kz/idc-entry-permission", { scope: "air", start: start("2021-02-01"), statements: ["s-may"] }),
    fact("kz/direct-flights", { subject: "*", state: "absent", start: start("2021-02-01"), statements: ["s-may"] }),
    fact("kz/entry-ban", { subject: "FRA", start: start("2021-03-01"), statements: ["s-may"] }),
  ],
};
const WHO = ["--nationality", "Frankreich", "--date", "1 Aug 2021", "--by", "Flugzeug"];
const ask = (...args: readonly string[]): ReturnType<typeof run> =>
  withWorldAsync(WORLD, (database) => run([...args, "--db", database]));

describe("check", () => {
  it("answers in words, with the questions that are open and what each answer comes to", async () => {
    const { code, out, err } = await ask("check", ...WHO, "--requirement", "entry-ban,idc-entry-permission");
    expect([code, err]).toEqual([0, ""]);
    await expect(out).toMatchFileSnapshot("./pages/check.txt");
  });

  it("answers programs with the verdicts, evidence and questions", async () => {
    const { code, out } = await ask("check", ...WHO, "--residence-permit", "no", "--relative-of-citizen", "nein", "--json");
    const told = JSON.parse(out) as CheckResult;
    expect(code).toBe(0);
    expect(told).toMatchObject({
      schemaVersion: 1,
      date: "2021-08-01",
      nationality: "FRA",
      transport: "air",
      knownOn: null,
      notes: [],
    });
    const permission = told.results.find(({ requirement }) => requirement === "idc-entry-permission");
    expect(permission).toMatchObject({ verdict: "undetermined", missing: [{ kind: "column", column: "idc_permission" }] });
    expect(permission?.evidence[0]).toMatchObject({ topic: "kz/idc-entry-permission", scope: "air", answer: "yes" });
    expect(told.questions.find(({ column }) => column === "idc_permission")).toMatchObject({
      requirements: ["idc-entry-permission"],
      answers: [
        { says: "yes", verdicts: [{ requirement: "idc-entry-permission", verdict: "met" }] },
        { says: "no", verdicts: [{ requirement: "idc-entry-permission", verdict: "not-met" }] },
      ],
    });
    expect(told.questions.map(({ column }) => column)).not.toContain("residence_permit");
  });

  it("says the same in the library", async () => {
    const { out } = await ask("check", ...WHO, "--json");
    withWorld(WORLD, (database) => {
      const base = openKnowledgeBase(database);
      const result = base.check({ cells: { nationality: "FRA", date: "2021-08-01", transport: "air" } });
      base.close();
      expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(result)));
    });
  });

  it("gives the verdicts of an audit of the same cells", () => {
    withWorld(WORLD, (database) => {
      const [store, base] = [openFactStore(database), openKnowledgeBase(database)];
      for (let at = 0; at < 8; at++) {
        const cells = Object.fromEntries(
          Object.entries(VARIED).map(([column, values]) => [column, values[at % values.length] ?? ""]),
        );
        const filled = {
          ...cells,
          vaccination_passport: cells.vaccination_passport || "none",
          visited_14_days: cells.visited_14_days || "none",
        };
        const { rows, problems } = auditText(store, csvOf([{ case_id: "a", ...filled }]));
        const [row] = rows;
        if (problems.some(({ rule }) => rule !== "day-beyond-coverage")) {
          expect(() => base.check({ cells: filled })).toThrow(InforceError);
          continue;
        }
        const told = base.check({ cells: filled }).results;
        expect(told.map(({ requirement, verdict, detail }) => [requirement, verdict, detail])).toEqual(
          row?.decisions.map(({ requirement, verdict, detail }) => [requirement, verdict, detail]),
        );
      }
      base.close();
      store.close();
    });
  });

  it("takes what is left out as not known, and knows no more than was published", async () => {
    const { out } = await ask("check", ...WHO, "--json", "--known-on", "2021-04-01");
    const told = JSON.parse(out) as CheckResult;
    expect(told.knownOn).toBe(isoDay("2021-04-01"));
    expect(told.results.find(({ requirement }) => requirement === "vaccination-passport")?.verdict).toBe("undetermined");
    expect(told.evidenceMissing.some((missing) => missing.kind === "evidence" && missing.state === "out-of-coverage")).toBe(true);
  });

  it.each([
    ["--birth-date", "2021-08-02"],
    ["--departure", "2021-07-31"],
    ["--last-departure", "2021-08-02"],
    ["--arrival-notified", "2021-07-31"],
    ["--visa", "maybe"],
    ["--pcr-hours", "two days"],
  ])("refuses what cannot be, or cannot be read: %s %s", async (flag, told) => {
    const { code, err } = await ask("check", ...WHO, flag, told);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(err).not.toContain("taken as not known");
  });

  it("refuses a visa that was held and had run out", async () => {
    const { code, err } = await ask("check", ...WHO, "--visa", "yes", "--visa-valid-until", "2021-07-31");
    expect([code, err.includes("2021-07-31")]).toEqual([2, true]);
  });

  it("tells of a day that is not covered", async () => {
    const { out } = await ask("check", "--nationality", "FRA", "--date", "2030-01-01", "--by", "air");
    expect(out).toContain("--date 2030-01-01 is not covered");
  });

  it.each([
    [["--nationality", "FRA", "--date", "2021-08-01"], "INVALID_ARGUMENT"],
    [["--nationality", "Frence", "--date", "2021-08-01", "--by", "air"], "INVALID_ARGUMENT"],
    [["--nationality", "FRA", "--date", "2021-02-30", "--by", "air"], "INVALID_ARGUMENT"],
    [["--nationality", "FRA", "--date", "2021-08-01", "--by", "ferry"], "INVALID_ARGUMENT"],
    [[...WHO, "--requirement", "visum"], "UNKNOWN_REQUIREMENT"],
    [[...WHO, "--jurisdiction", "Utopia"], "UNKNOWN_COUNTRY"],
    [[...WHO, "--pack", "no-such-folder"], "PACK_NOT_FOUND"],
  ])("%j is misuse: %s", async (args, error) => {
    const { code, err } = await ask("check", ...args);
    expect([code > 0, err]).toEqual([true, expect.stringContaining(error)]);
  });
});

describe("requirements", () => {
  it("tells one of them row by row, with the topics it rests on", async () => {
    const { code, out } = await ask("requirements", "border-crossing-interval");
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("./pages/requirement.txt");
  });

  it("lists all, each with its rows, topics and columns", async () => {
    const told = JSON.parse((await ask("requirements", "--json")).out) as RequirementsResult;
    expect(told).toMatchObject({ schemaVersion: 1, jurisdiction: "kz" });
    expect(told.requirements.map(({ id }) => id)).toHaveLength(12);
    for (const { rows, topics, columns } of told.requirements) {
      expect(rows.at(-1)?.when).toBeNull();
      expect(rows.slice(0, -1).every(({ when }) => when !== null && !when.includes("undefined"))).toBe(true);
      expect([topics.length > 0, columns.length > 0]).toEqual([true, true]);
    }
    expect((await ask("requirements")).out).toContain("kz/direct-flights");
    expect((await ask("requirements", "visas")).err).toContain("UNKNOWN_REQUIREMENT");
  });
});
