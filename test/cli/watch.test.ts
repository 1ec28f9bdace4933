import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WATCH_KINDS } from "../../src/model/news-kind.js";
import { type Printed, run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";
import { EARLIER_NEWS, laterNews } from "./two-captures.js";

const CONFIRMING = `Reminder
July 20, 2021
The entry of citizens of Nepal into Kazakhstan is banned, as it was told before.

`;
const DESK = `Correction
August 2, 2021
Entry into Kazakhstan is banned for citizens of Nepal until August 31, 2021.

`;
const DEADLINE = `Departure
June 3, 2021
Foreigners whose visas have expired may leave Kazakhstan until June 30, 2021.

`;

let folder = "";
let database = "";
let leave: () => void = () => {};

const ask = (...args: readonly string[]): Promise<Printed> => run(["watch", ...args, "--db", database]);
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
async function told(...args: readonly string[]): Promise<{ readonly changes: readonly Told[]; readonly [name: string]: unknown }> {
  const { out, err, code } = await ask(...args, "--json");
  expect({ err, code }).toEqual({ err: "", code: 0 });
  return JSON.parse(out);
}
interface Told {
  readonly topic: string;
  readonly subject: string | null;
  readonly kinds: readonly string[];
  readonly corrected: boolean;
  readonly stretches: readonly { readonly kind: string; readonly from: string | null; readonly to: string | null }[];
  readonly evidence: readonly { readonly authority: string }[];
  readonly gone: readonly object[];
}

beforeAll(async () => {
  await new Promise<void>((ready) => {
    void inFolder(async (made) => {
      folder = made;
      database = join(made, "base.sqlite");
      const news: readonly (readonly [string, string, string, ...string[]])[] = [
        ["2025-01-01T00:00:00.000Z", "earlier.txt", EARLIER_NEWS],
        ["2025-01-02T00:00:00.000Z", "2021-later.txt", laterNews("July 6, 2021")],
        ["2025-01-03T00:00:00.000Z", "confirming.txt", CONFIRMING],
        ["2025-01-04T00:00:00.000Z", "desk.txt", DESK, "--authority", "desk", "--publisher", "Our desk"],
        ["2025-01-05T00:00:00.000Z", "deadline.txt", DEADLINE],
      ];
      for (const [now, name, text, ...more] of news) {
        const { code, err } = await run(["ingest", put(name, text), "--jurisdiction", "kz", "--db", database, ...more], {
          now: () => now,
        });
        expect({ name, code, err }).toEqual({ name, code: 0, err: "" });
      }
      ready();
      await new Promise<void>((end) => {
        leave = end;
      });
    });
  });
});
afterAll(() => leave());

describe("inforce watch", () => {
  it("tells the answers that an ingest changed, over all days", async () => {
    const { changes, since } = await told("--since", "1", "--recorded-on", "2025-01-02T00:00:00.000Z");
    expect(since).toEqual({ knownOn: null, run: 1, recordedOn: "2025-01-01T00:00:00.000Z" });
    expect(changes.map(({ topic, subject, kinds, stretches }) => [topic, subject, kinds, stretches[0]?.from])).toEqual([
      ["kz/entry-ban", "NPL", ["became-certain"], "2021-06-09"],
    ]);
    expect((await told("--since", "earlier.txt", "--recorded-on", "2025-01-02")).changes).toEqual(changes);
    expect((await told("--since", "2021-07-04", "--known-on", "2021-07-05")).changes).toHaveLength(1);
  });

  it("is silent about a post that only confirms, and about days that are merely covered now", async () => {
    const { changes, coverage } = await told("--since", "2", "--recorded-on", "2025-01-03T00:00:00.000Z");
    expect(changes).toEqual([]);
    expect(coverage).toMatchObject([{ to: "2021-07-06" }, { to: "2021-07-20" }]);
    expect((await ask("--since", "2", "--recorded-on", "2025-01-03", "--exit-code")).code).toBe(0);
  });

  it("says what the desk corrected, and tells that alone where asked", async () => {
    const since = ["--since", "3", "--recorded-on", "2025-01-04T00:00:00.000Z"];
    const { changes } = await told(...since);
    expect(
      changes.map(({ topic, corrected, stretches }) => [topic, corrected, stretches.map(({ kind, from }) => [kind, from])]),
    ).toEqual([["kz/entry-ban", true, [["changed-answer", "2021-09-01"]]]]);
    expect((await told(...since, "--kind", "corrected")).changes).toEqual(changes);
    expect((await told(...since, "--kind", "became-possible")).changes).toEqual([]);
    expect((await ask(...since)).out).toContain("Entry ban: Nepal (corrected)");
  });

  it("tells the deadlines ahead, and ends with 3 when there is something to tell", async () => {
    const { changes } = await told();
    expect(changes.map(({ kinds }) => kinds)).toEqual([["became-possible", "new-deadline"]]);
    const near = ["--since", "5", "--within", "30", "--from", "2021-06-10"];
    expect(await told(...near)).toMatchObject({ changes: [], deadlines: [{ day: "2021-06-30" }], ahead: { to: "2021-07-10" } });
    expect((await told("--since", "5", "--within", "5", "--from", "2021-06-10")).deadlines).toEqual([]);
    const codes = [[], near, ["--since", "5"]].map(async (args) => (await ask(...args, "--exit-code")).code);
    expect(await Promise.all(codes)).toEqual([3, 3, 0]);
  });

  it("tells what an archive that reaches further back makes possible there", async () => {
    await inFolder(async (other) => {
      const [base, older] = [join(other, "base.sqlite"), join(other, "older.txt")];
      writeFileSync(older, "Permits\nFebruary 1, 2019\nThe consultants wish their clients in Kazakhstan a good week.\n");
      await run(["ingest", join(folder, "deadline.txt"), "--jurisdiction", "kz", "--db", base], {
        now: () => "2025-02-01T00:00:00.000Z",
      });
      await run(["ingest", older, "--jurisdiction", "kz", "--db", base], { now: () => "2025-02-02T00:00:00.000Z" });
      const { changes } = JSON.parse((await run(["watch", "--db", base, "--json"])).out) as { readonly changes: readonly Told[] };
      expect(changes.map(({ stretches }) => stretches.map(({ kind, from, to }) => [kind, from, to]))).toEqual([
        [["became-possible", "2019-02-01", "2021-06-03"]],
      ]);
    });
  });

  it("tells what is gone by the words that are gone", async () => {
    await inFolder(async (other) => {
      const base = join(other, "base.sqlite");
      for (const name of ["earlier.txt", "2021-later.txt"])
        await run(["ingest", join(folder, name), "--jurisdiction", "kz", "--db", base], {
          now: () => `2025-02-0${name.length % 9}T00:00:00.000Z`,
        });
      await run(["remove", "2021-later.txt", "--db", base], { now: () => "2025-03-01T00:00:00.000Z" });
      const { out } = await run(["watch", "--db", base, "--json"]);
      const [change] = JSON.parse(out).changes as readonly Told[];
      expect({ kinds: change?.kinds, evidence: change?.evidence, gone: change?.gone.length }).toEqual({
        kinds: ["no-longer-certain"],
        evidence: [],
        gone: 1,
      });
      expect((await run(["watch", "--db", base])).out).toContain("−[1]");
    });
  });

  it("narrows by topic, country, scope and list", async () => {
    const all = await told("--since", "1");
    expect(all.changes.length).toBe(2);
    expect((await told("--since", "1", "entry-ban")).changes).toHaveLength(1);
    expect((await told("--since", "1", "--subject", "Nepal")).changes).toHaveLength(1);
    expect((await told("--since", "1", "--subject", "France")).changes).toEqual([]);
    const list = put(
      "watch.yaml",
      "watch:\n  - topic: entry-ban\n    subjects: [Nepal, FRA]\n  - kinds: [new-deadline, became-possible]\n",
    );
    expect(await told("--since", "1", "--list", list)).toEqual(all);
    expect((await ask("--since", "1", "--list", list, "entry-ban")).err).toContain("INVALID_ARGUMENT");
  });

  it.each<[string, string]>([
    ["watch: [{ topc: kz/mci }]\n", "watch.yaml:1 watch[0].topc"],
    ["watch:\n  - topic: mci\n  - kinds: [becam-certain]\n", "watch.yaml:3 watch[1].kinds[0]"],
    ["watch:\n  - subjects:\n      - Atlantis\n", "watch.yaml:3 watch[0].subjects[0]"],
    ["watch: []\n", "watch.yaml:1 watch"],
    ["watch: [\n", "watch.yaml:2"],
  ])("names the line and the field of what is wrong in %j", async (text, place) => {
    const { err, code, out } = await ask("--list", put("watch.yaml", text));
    expect({ out, code, placed: err.includes(place), told: err.includes("WATCH_LIST_INVALID") }).toEqual({
      out: "",
      code: 1,
      placed: true,
      told: true,
    });
  });

  it.each<[readonly string[], string, number?]>([
    [["--since", "never"], "INVALID_ARGUMENT"],
    [["--since", "9"], "INVALID_ARGUMENT"],
    [["--since", "2021-02-30"], "INVALID_DAY"],
    [["--kind", "news"], "INVALID_ARGUMENT"],
    [["--within", "soon"], "INVALID_ARGUMENT"],
    [["no-such-topic"], "UNKNOWN_TOPIC"],
    [["--list", "nowhere.yaml"], "WATCH_LIST_NOT_FOUND", 1],
  ])("refuses %j", async (args, code, ended = 2) => {
    const { out, err, code: exit } = await ask(...args);
    expect({ out, exit, told: err.includes(`[${code}]`) }).toEqual({ out: "", exit: ended, told: true });
  });

  it("takes a day as people write it and a snapshot whose name begins like a day", async () => {
    expect((await told("--since", "4 Jul 2021", "--known-on", "2021-07-05")).since).toEqual({
      knownOn: "2021-07-04",
      run: null,
      recordedOn: null,
    });
    expect((await told("--since", "2021-later.txt")).since).toMatchObject({ run: 2 });
  });
});

describe("the cases of a watch", () => {
  const CASES = "case_id,date,nationality,transport\nnepal,2021-07-12,NPL,air\nspain,2021-05-20,ESP,air\nbad,someday,NPL,air\n";
  const since = ["--since", "1", "--recorded-on", "2025-01-03T00:00:00.000Z"] as const;
  interface Changed {
    readonly caseId: string;
    readonly requirement: string;
    readonly before: string;
    readonly now: string;
    readonly changedBy: readonly { readonly title: string }[];
  }
  const casesOf = async (
    ...args: readonly string[]
  ): Promise<{ readonly changed: readonly Changed[]; readonly [name: string]: unknown }> => {
    const { out, code } = await ask(...args, "--cases", put("cases.csv", CASES), "--json");
    expect(code).toBe(0);
    return JSON.parse(out).cases;
  };

  it("are those whose verdict differs, as the audit finds them", async () => {
    const told = await casesOf(...since);
    expect(told).toMatchObject({ judged: 2, rejected: 1 });
    const audited = await run([
      "audit",
      put("cases.csv", CASES),
      "--against",
      "1",
      ...since.slice(2),
      "--format",
      "ndjson",
      "--db",
      database,
    ]);
    const verdicts = audited.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .filter((one) => "verdict" in one);
    expect(verdicts.length).toBeGreaterThan(0);
    expect(told.changed.map(({ caseId, requirement, before, now }) => [caseId, requirement, before, now])).toEqual(
      verdicts.map(({ caseId, requirement, before, verdict }) => [caseId, requirement, before.verdict, verdict]),
    );
    const [ban] = told.changed.filter(({ requirement }) => requirement === "entry-ban");
    expect(ban).toMatchObject({
      caseId: "nepal",
      before: "undetermined",
      now: "not-met",
      changedBy: [{ title: "Flights" }, { title: "Reminder" }],
    });
  });

  it("rest on a topic that is watched, where topics are", async () => {
    expect((await casesOf(...since, "entry-ban")).changed.map(({ requirement }) => requirement)).toEqual(["entry-ban"]);
    expect((await casesOf(...since, "mci")).changed).toEqual([]);
    const list = put("cases.yaml", "watch: [{ topic: mci }, { subjects: [NPL] }]\n");
    expect((await casesOf(...since, "--list", list)).changed).toEqual((await casesOf(...since)).changed);
  });

  it("are told in the page and in Markdown, and are something to tell", async () => {
    const cases = ["--cases", put("cases.csv", CASES)];
    const page = await ask(...since, ...cases);
    expect(page.out).toContain("entry-ban");
    expect(page.err).toContain("line 4");
    expect((await ask(...since, ...cases, "--format", "markdown")).out).toMatch(
      /^- \*\*nepal\*\* entry-ban: undetermined → not-met/m,
    );
    expect((await ask("--since", "3", "--recorded-on", "2025-01-03", ...cases, "--exit-code")).code).toBe(0);
    expect((await ask(...since, "mci", "--kind", "corrected", ...cases, "--exit-code")).code).toBe(0);
    expect((await ask(...since, "entry-ban", "--kind", "corrected", ...cases, "--exit-code")).code).toBe(3);
    expect((await ask(...cases, "--format", "ics")).err).toContain("INVALID_ARGUMENT");
    expect((await ask("--cases", "nowhere.csv")).err).toContain("CASES_NOT_FOUND");
  });

  it("are none where no file is given", async () => {
    expect((await told(...since)).cases).toBeNull();
  });
});

describe("what an ingest prints", () => {
  const readInto = async (base: string, name: string, now: string, ...more: readonly string[]): Promise<Printed> =>
    run(["ingest", join(folder, name), "--jurisdiction", "kz", "--db", base, ...more], { now: () => now });

  it("is which answers it changed, as a watch tells them, and no counts of records", async () => {
    await inFolder(async (other) => {
      const base = join(other, "base.sqlite");
      const first = await readInto(base, "earlier.txt", "2025-02-01T00:00:00.000Z");
      expect(first.out).toContain("everything: nothing had been recorded before");
      const second = await readInto(base, "2021-later.txt", "2025-02-02T00:00:00.000Z");
      expect(second.out).toContain("1 answer changed, over 2 periods: 2 became certain");
      expect(second.out).toContain("Entry ban: Nepal\n  became certain");
      expect(second.out).not.toContain("records");
      expect((await readInto(base, "confirming.txt", "2025-02-03T00:00:00.000Z")).out).toContain("Changed  no answer");
      expect((await readInto(base, "confirming.txt", "2025-02-04T00:00:00.000Z")).out).toContain("nothing: all of it was known");
    });
  });

  it("is counts of answers and of records for programs", async () => {
    await inFolder(async (other) => {
      const base = join(other, "base.sqlite");
      const answers = async (name: string, now: string): Promise<{ readonly changed: number } | null> =>
        JSON.parse((await readInto(base, name, now, "--json")).out).answers;
      expect(await answers("earlier.txt", "2025-02-01T00:00:00.000Z")).toBeNull();
      expect(await answers("2021-later.txt", "2025-02-02T00:00:00.000Z")).toEqual({
        changed: 1,
        kinds: { "became-certain": 1 },
        corrected: 0,
      });
      const { changes } = JSON.parse((await run(["watch", "--db", base, "--json"])).out);
      expect(changes).toHaveLength(1);
      expect(await answers("2021-later.txt", "2025-02-03T00:00:00.000Z")).toBeNull();
      const removed = await run(["remove", "2021-later.txt", "--db", base, "--json"], { now: () => "2025-02-04T00:00:00.000Z" });
      expect(JSON.parse(removed.out).answers).toMatchObject({ changed: 1, kinds: { "no-longer-certain": 1 } });
    });
  });
});

describe("what a watch is printed as", () => {
  const since = ["--since", "1"] as const;

  it("is one row a stretch of days as CSV, one answer a line as NDJSON", async () => {
    const rows = (await ask(...since, "--format", "csv")).out.trim().split("\n");
    expect(rows[0]).toMatch(/^kind,from,to,topic,subject,/);
    expect(rows.length).toBe(6);
    expect(
      (await ask(...since, "--format", "ndjson")).out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).topic),
    ).toHaveLength(2);
  });

  it("is Markdown in which words of others are no markup", async () => {
    const { out } = await ask(...since, "--format", "markdown", "--within", "20", "--from", "2021-06-20");
    expect(out.split("\n").filter((line) => line.startsWith("#"))).toEqual([
      "# What changed since run 1 (2025-01-01T00:00:00.000Z)",
      "## Permitted departure deadline",
      "## Entry ban: Nepal (corrected)",
      "## Deadlines from 20 Jun 2021 to 10 Jul 2021",
    ]);
    expect(out).toMatch(/^> .*citizens of Nepal/m);
  });

  it("is an Atom feed whose entries keep their ids", async () => {
    const text = (await ask(...since, "--format", "atom")).out;
    const { entries = [] } = parseAtomFeed(text);
    expect(entries).toHaveLength(2);
    const earlier = parseAtomFeed((await ask("--since", "4", "--format", "atom")).out).entries ?? [];
    expect(entries.map(({ id }) => id)).toContain(earlier[0]?.id);
  });

  it("is a calendar that reminds, a deadline on its own day and once", async () => {
    const args = [...since, "--format", "ics", "--within", "60", "--from", "2021-06-01", "--remind", "3"];
    const calendar = new ICAL.Component(ICAL.parse((await ask(...args)).out));
    const events = calendar.getAllSubcomponents("vevent");
    expect(events.map((event) => String(event.getFirstPropertyValue("dtstart"))).sort()).toEqual([
      "2021-03-01",
      "2021-06-09",
      "2021-06-30",
      "2021-07-10",
      "2021-09-01",
    ]);
    const triggers = events.map((event) => String(event.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger")));
    expect(triggers).toEqual(Array(5).fill("-P3D"));
  });

  it("is the same words for every kind in the page", async () => {
    expect(WATCH_KINDS.length).toBe(new Set(WATCH_KINDS).size);
    const { out } = await ask(...since);
    expect(out.replaceAll("\n", " ")).toContain(
      "2 answers changed, over 5 periods: 3 became certain, 1 became possible, 1 new deadline, 1 corrected.",
    );
  });
});
