import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { VERBS } from "../../src/cli/verbs.js";
import { ingestSnapshot, isoDay, type KnowledgeBase, openKnowledgeBase, removeSnapshot } from "../../src/index.js";
import { run } from "../cli/run-in-process.js";

let folder = "";
let database = "";
/** What the base said after each run, in their order. */
const states: object[] = [];
const TIMES = [
  "2025-01-01T10:00:00.000Z",
  "2025-01-02T10:00:00.000Z",
  "2025-01-03T10:00:00.000Z",
  "2025-01-04T10:00:00.000Z",
] as const;

const text = (title: string, amount: string): string =>
  `${title}\nDecember 20, 2021\nFrom January 1, 2022 the monthly calculation index (MCI) in Kazakhstan is ${amount} tenge.\n`;

function put(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** Everything that can be asked, as JSON. */
function stateOf(base: KnowledgeBase): object {
  const day = isoDay("2022-01-01");
  return {
    asOf: base.asOf({ day, carryForward: true }),
    explain: base.explain({ day, topic: "mci", carryForward: true }),
    timeline: base.timeline({ topic: "mci" }),
    changes: base.changesByPublication({ since: isoDay("2021-01-01") }),
    upcoming: base.upcoming({ from: isoDay("2021-12-20") }),
    search: base.search({ words: "index" }),
    posts: base.posts(),
    topics: base.topics(),
    findings: base.findings(),
    coverage: base.coverage(),
    sources: base.sources(),
    recordedAt: base.recordedAt(),
  };
}

function withBase<T>(recordedOn: string | null, work: (base: KnowledgeBase) => T): T {
  const base = openKnowledgeBase(database, { recordedOn });
  try {
    return work(base);
  } finally {
    base.close();
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "inforce-recorded-"));
  database = join(folder, "kb.sqlite");
  const steps: readonly ((recordedAt: string) => unknown)[] = [
    (recordedAt) => ingestSnapshot({ path: put("a.txt", text("The index", "3,063")), database, recordedAt }),
    (recordedAt) => ingestSnapshot({ path: put("b.txt", text("The index again", "3,180")), database, recordedAt }),
    (recordedAt) => removeSnapshot({ snapshot: "a.txt", database, recordedAt }),
    (recordedAt) =>
      ingestSnapshot({ path: put("b.txt", text("The index once more", "3,200")), database, recordedAt, replace: true }),
  ];
  for (const [at, step] of steps.entries()) {
    step(TIMES[at] as string);
    states.push(withBase(null, stateOf));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a knowledge base as it was recorded", () => {
  it("answers as it did after each run", () => {
    for (const [at, time] of TIMES.entries()) {
      withBase(time, (base) => {
        expect(base.recordedOn).toBe(time);
        expect(stateOf(base)).toEqual(states[at]);
      });
      expect(withBase(time.slice(0, 10), stateOf)).toEqual(states[at]);
    }
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(TIMES.length);
    expect(withBase(null, (base) => base.recordedOn)).toBeNull();
  });

  it("tells what differs between two times", () => {
    const request = { topic: "mci", day: isoDay("2022-01-01"), scope: "fees", carryForward: true };
    withBase(null, (base) => {
      const sides = (recorded: readonly [string, string]) =>
        base
          .diffRecorded({ ...request, recorded })
          .changes.map(({ scope, change, before, after }) => [
            scope,
            change,
            before.value?.amount ?? null,
            after.value?.amount ?? null,
          ]);
      expect(sides([TIMES[0], TIMES[0]])).toEqual([]);
      expect(sides([TIMES[0], TIMES[1]])).toEqual([["fees", "became-possible", 3063, null]]);
      expect(sides([TIMES[2], TIMES[3]])[0]?.slice(1)).toEqual(["changed", 3180, 3200]);
      const usual = base.diffRecorded({ recorded: ["2025-01-01", "2025-01-04"] });
      expect(usual).toMatchObject({ asOf: "2021-12-20", recorded: ["2025-01-01T23:59:59.999Z", "2025-01-04T23:59:59.999Z"] });
      const refused = (recorded: readonly [string, string], rest: object = {}): unknown => {
        try {
          return base.diffRecorded({ ...request, recorded, ...rest });
        } catch (error) {
          return (error as { readonly code: string }).code;
        }
      };
      expect(refused([TIMES[1], TIMES[0]])).toBe("INVALID_ARGUMENT");
      expect(refused(["2024-01-01", TIMES[0]])).toBe("INVALID_ARGUMENT");
      expect(refused([TIMES[0], TIMES[1]], { topic: "no-such" })).toBe("UNKNOWN_TOPIC");
    });
  });

  it("knew nothing of a country whose texts came later", () => {
    const other = join(folder, "two.sqlite");
    const uz = "Rules of Uzbekistan\nMay 3, 2021\nFrom May 10, 2021 citizens of Germany may enter Uzbekistan without a visa.\n";
    ingestSnapshot({ path: put("kz.txt", text("The index", "3,063")), database: other, recordedAt: TIMES[0] });
    ingestSnapshot({ path: put("uz.txt", uz), database: other, recordedAt: TIMES[1], jurisdiction: "uz" });
    const base = openKnowledgeBase(other);
    const topic = base.topics().topics.find(({ id, statements }) => id.startsWith("uz/") && statements > 0)?.id;
    expect(topic).toBeDefined();
    const { changes } = base.diffRecorded({
      recorded: [TIMES[0], TIMES[1]],
      day: isoDay("2021-05-20"),
      topic: topic ?? "",
      carryForward: true,
    });
    expect(changes.map(({ subject, before, after }) => [subject, before.answer, after.answer])).toEqual([
      ["DEU", "unknown", "yes"],
    ]);
    base.close();
  });
});

describe("on the command line", () => {
  const ask = (...args: readonly string[]) => run([...args, "--db", database]);

  it("every verb that asks takes the time", () => {
    // What writes, and what tells of the program and not of the rules.
    const others = new Set(["ingest", "correct", "remove", "pack", "import", "verify", "doctor", "completion", "serve", "mcp"]);
    const lacking = VERBS.filter(
      ({ name, options }) => !others.has(name) && !options.some(({ flags }) => flags.startsWith("--recorded-on")),
    );
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it("answers say as of when", async () => {
    const question = ["as-of", "2022-01-01", "mci", "--scope", "fees", "--carry-forward", "--recorded-on", "2025-01-01"];
    const { out } = await ask(...question, "--json");
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      recordedOn: "2025-01-01T23:59:59.999Z",
      answers: [{ value: { amount: 3063 } }],
    });
    expect((await ask(...question)).out.split("\n")[0]).toBe("As the knowledge base was recorded on 2025-01-01T23:59:59.999Z.");
    const rows = await ask(...question, "--format", "csv");
    expect(rows.err).toContain("2025-01-01T23:59:59.999Z");
    expect(JSON.parse((await ask(...question.slice(0, -2), "--json")).out)).not.toHaveProperty("recordedOn");
  });

  it("an audit judges by what had been recorded", async () => {
    const cases = put("cases.csv", "case_id,date,nationality,transport,arriving_from\nA-1,2021-12-20,Germany,air,DEU\n");
    const { out, code } = await ask("audit", cases, "--recorded-on", TIMES[1], "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).parameters).toMatchObject({ recordedOn: TIMES[1], knownOn: null });
  });

  it("diff compares two times", async () => {
    const args = ["diff", "--as-of", "2022-01-01", "--recorded", TIMES[2], TIMES[3], "mci", "--scope", "fees", "--carry-forward"];
    expect(JSON.parse((await ask(...args, "--json")).out)).toMatchObject({
      recorded: [TIMES[2], TIMES[3]],
      changes: [{ change: "changed" }],
    });
    expect((await ask(...args)).out).toContain("3,180 KZT → ● yes, 3,200");
    expect((await ask("diff", "--recorded", TIMES[0])).code).toBe(2);
    expect((await ask("diff", "--recorded", TIMES[0], TIMES[1], "--recorded-on", TIMES[1])).code).toBe(2);
  });

  it.each([["never"], ["2024-12-31"]])("refuses %s as misuse", async (time) => {
    const { code, out, err } = await ask("posts", "--recorded-on", time);
    expect({ code, out, told: err.includes("INVALID_ARGUMENT") }).toEqual({ code: 2, out: "", told: true });
  });
});
