import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Answer,
  type CorrectionRow,
  ingestSnapshot,
  isoDay,
  openKnowledgeBase,
  removeSnapshot,
  verifyDeep,
  withExportData,
} from "../../src/index.js";
import { recordsOfBase } from "./records-of-base.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "inforce-corrections-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function listed(database: string): readonly CorrectionRow[] {
  using kb = openKnowledgeBase(database);
  return kb.corrections().corrections;
}

const NEWS = [
  "Flights with Egypt",
  "June 20, 2021",
  "Kazakhstan suspends direct flights with Egypt from June 24, 2021.",
  "",
  "Flights with Georgia",
  "June 15, 2021",
  "Kazakhstan resumes direct flights with Georgia from June 18, 2021 for wobbling travellers.",
  "",
  "Flights with Turkey",
  "June 1, 2021",
  "Kazakhstan resumes direct flights with Turkey from June 10, 2021.",
  "",
  "A picnic",
  "May 1, 2021",
  "The choir of Kazakhstan sang until late.",
].join("\n");

let files = 0;
function put(name: string, text: string): string {
  const sub = mkdtempSync(join(folder, "f-"));
  writeFileSync(join(sub, name), text);
  return join(sub, name);
}

function base(...paths: readonly string[]): string {
  const database = join(folder, `${files++}.sqlite`);
  add(database, ...paths);
  return database;
}

let minutes = 0;
function add(database: string, ...paths: readonly string[]): string {
  let recordedAt = "";
  for (const path of paths) {
    recordedAt = new Date(Date.UTC(2025, 0, 1, 0, minutes++)).toISOString();
    ingestSnapshot({ path, database, recordedAt, ...(path.endsWith("news.txt") ? { authority: "adviser" } : {}) });
  }
  return recordedAt;
}

const ACT = "evidence: { act: { title: Order of the Chief Sanitary Doctor, number: 57, day: 2021-06-18 } }";

type Entry = readonly [id: string, day: string, ...lines: string[]];

/** A file of corrections; each entry is its id, its day, and what it does, a line each. */
function corrections(...entries: readonly Entry[]): string {
  const all = entries.map(([id, day, ...lines]) => {
    const head = [`- id: ${id}`, `  day: ${day}`, "  author: A. Clerk", "  reason: the act says so"];
    return [
      ...head,
      ...(lines.some((line) => line.startsWith("undo")) ? [] : [`  ${ACT}`]),
      ...lines.map((line) => `  ${line}`),
    ].join("\n");
  });
  return `corrections:\n${all.join("\n")}\n`;
}

const yaml = (...entries: readonly Entry[]): string => put("corrections.yaml", corrections(...entries));
const EGYPT = ["topic: kz/direct-flights", "subject: Egypt", "act: suspend", "from: 2021-07-01"] as const;

function flights(database: string, subject: string, day: string, knownOn: string | null = null): Answer {
  return flightsOf(database, [[subject, day]], knownOn)[0] as Answer;
}

function flightsOf(
  database: string,
  asked: readonly (readonly [subject: string, day: string])[],
  knownOn: string | null = null,
): readonly Answer[] {
  using kb = openKnowledgeBase(database);
  const known = knownOn === null ? {} : { knownOn: isoDay(knownOn) };
  return asked.map(
    ([subject, day]) =>
      kb.asOf({ day: isoDay(day), topic: "kz/direct-flights", subject, carryForward: true, ...known }).answers[0] as Answer,
  );
}

/** The id of the one statement about a country. */
function statementOf(database: string, subject: string): string {
  const ids = withExportData(database, {}, (data) =>
    [...data.statements()].filter((one) => one.subject === subject && one.rule !== "correction").map(({ id }) => id),
  );
  expect(ids).toHaveLength(1);
  return ids[0] as string;
}

function findingsOf(database: string): readonly string[] {
  const kb = openKnowledgeBase(database);
  try {
    return kb.findings().findings.flatMap(({ rule }) => (rule.startsWith("correction-") ? [rule] : []));
  } finally {
    kb.close();
  }
}

describe("a correction", () => {
  it("holds above the news from its day on, is shown as the desk's, and leaves what was known before", () => {
    const database = base(put("news.txt", NEWS), yaml(["egypt", "2021-07-05", ...EGYPT]));
    expect(flights(database, "EGY", "2021-06-26", "2021-07-04").answer).toBe("no");
    const after = flights(database, "EGY", "2021-06-26");
    expect(after.answer).toBe("yes");
    expect(after.evidence[0]).toMatchObject({ authority: "desk", rule: "correction" });
    expect(after.disagreeing).toHaveLength(1);
    expect(flights(database, "EGY", "2021-07-02")).toMatchObject({ answer: "no", state: "suspended" });
    expect(verifyDeep(database)).toMatchObject({ ok: true, deep: { provable: true } });
  });

  it("shows nothing of the day on which it was written, and widens no coverage", () => {
    const database = base(put("news.txt", NEWS), yaml(["egypt", "2023-07-05", ...EGYPT]));
    const kb = openKnowledgeBase(database);
    expect(kb.coverage().coverage).toEqual({ from: "2021-05-01", to: "2021-06-20" });
    expect(flights(database, "EGY", "2021-07-02").lastConfirmedOn).toBe("2021-07-01");
    kb.close();
  });

  it("takes back a statement: as if nobody had written it, from its day on", () => {
    const news = put("news.txt", NEWS);
    const id = statementOf(base(news), "EGY");
    const database = base(news, yaml(["gone", "2021-07-05", `retract: "${id}"`]));
    expect(flights(database, "EGY", "2021-06-26", "2021-07-04").answer).toBe("no");
    expect(flights(database, "EGY", "2021-06-26", "2021-07-05").answer).toBe("unknown");
    expect(flights(database, "TUR", "2021-06-26").answer).toBe("yes");
  });

  it("makes certain what was read by half, once it is confirmed", () => {
    const news = put("news.txt", NEWS);
    const alone = base(news);
    expect(flights(alone, "GEO", "2021-06-19").answer).toBe("possible");
    const database = base(news, yaml(["sure", "2021-07-05", `confirm: "${statementOf(alone, "GEO")}"`]));
    expect(flights(database, "GEO", "2021-06-19", "2021-07-04").answer).toBe("possible");
    expect(flights(database, "GEO", "2021-06-19")).toMatchObject({
      answer: "yes",
      start: { earliest: "2021-06-18", latest: "2021-06-18" },
    });
  });

  it("that confirms counts no longer once the statement is taken back", () => {
    const news = put("news.txt", NEWS);
    const id = statementOf(base(news), "EGY");
    const database = base(news, yaml(["sure", "2021-07-05", `confirm: "${id}"`], ["gone", "2021-07-08", `retract: "${id}"`]));
    expect(flights(database, "EGY", "2021-06-26", "2021-07-07").answer).toBe("no");
    expect(flights(database, "EGY", "2021-06-26").answer).toBe("unknown");
    const again = base(news, yaml(["gone", "2021-07-05", `retract: "${id}"`], ["sure", "2021-07-08", `confirm: "${id}"`]));
    expect(flights(again, "EGY", "2021-06-26").answer).toBe("no");
  });

  it("that extends shows nothing of the day on which it was written", () => {
    const until = NEWS.replace("from June 24, 2021.", "from June 24, 2021 until June 30, 2021.");
    const more = [
      "topic: kz/direct-flights",
      "subject: Egypt",
      "act: extend",
      "speaksOf: not-in-force",
      "from: 2021-06-30",
      "until: 2021-07-31",
    ];
    const database = base(put("news.txt", until), yaml(["longer", "2023-07-05", ...more]));
    expect(flights(database, "EGY", "2021-07-15", "2023-07-04").answer).not.toBe("no");
    expect(flights(database, "EGY", "2021-07-15").answer).toBe("no");
    expect(flights(database, "EGY", "2021-08-05").answer).not.toBe("no");
    expect(flights(database, "EGY", "2023-07-06").answer).not.toBe("no");
  });

  it("is refused for a day that is ahead of the ingest", () => {
    const database = base(put("news.txt", NEWS));
    expect(() => add(database, yaml(["egypt", "2025-02-05", ...EGYPT]))).toThrow(/corrections\[0\]\.day: got "2025-02-05"/);
  });

  it("stands in the place of a statement", () => {
    const news = put("news.txt", NEWS);
    const id = statementOf(base(news), "TUR");
    const told = ["topic: kz/direct-flights", "subject: Turkey", "act: begin", "from: 2021-06-20"];
    const database = base(news, yaml(["turkey", "2021-07-05", `replace: "${id}"`, ...told]));
    expect(flights(database, "TUR", "2021-06-15", "2021-07-04").answer).toBe("yes");
    expect(flights(database, "TUR", "2021-06-15").answer).toBe("no");
    expect(flights(database, "TUR", "2021-06-21").answer).toBe("yes");
  });

  it("is undone by a later entry, and counts again when that is undone", () => {
    const undone = [
      ["egypt", "2021-07-05", ...EGYPT],
      ["no", "2021-07-10", "undo: egypt"],
      ["yes", "2021-07-15", "undo: no"],
    ] as const;
    const database = base(put("news.txt", NEWS), yaml(...undone));
    const known = (day: string) => flights(database, "EGY", "2021-06-26", day).answer;
    expect(["2021-07-04", "2021-07-05", "2021-07-09", "2021-07-10", "2021-07-14", "2021-07-15"].map(known)).toEqual([
      "no",
      "yes",
      "yes",
      "no",
      "no",
      "yes",
    ]);
    const rows = listed(database).map(({ id, counts, days }) => [id, counts, days.length]);
    expect(rows).toEqual([
      ["egypt", true, 2],
      ["no", false, 1],
      ["yes", true, 1],
    ]);
  });

  it("does nothing where two of one day undo each other", () => {
    const database = base(
      put("news.txt", NEWS),
      yaml(["a", "2021-07-05", "undo: b"], ["b", "2021-07-05", "undo: a"], ["egypt", "2021-07-05", ...EGYPT]),
    );
    expect(flights(database, "EGY", "2021-06-26").answer).toBe("yes");
  });

  it("is not undone by an entry of an earlier day", () => {
    const database = base(put("news.txt", NEWS), yaml(["egypt", "2021-07-05", ...EGYPT], ["no", "2021-07-01", "undo: egypt"]));
    expect(flights(database, "EGY", "2021-06-26").answer).toBe("yes");
    expect(findingsOf(database)).toEqual(["correction-without-target"]);
  });

  it("has nothing beside it that was taken back", () => {
    const news = put("news.txt", NEWS);
    const id = statementOf(base(news), "EGY");
    const database = base(news, yaml(["egypt", "2021-07-05", ...EGYPT], ["gone", "2021-07-05", `retract: "${id}"`]));
    const both = base(news, yaml(["egypt", "2021-07-05", ...EGYPT], ["gone", "2021-07-10", `retract: "${id}"`]));
    expect(flights(database, "EGY", "2021-07-02").disagreeing).toEqual([]);
    expect(flights(both, "EGY", "2021-06-26", "2021-07-06").disagreeing).toHaveLength(1);
    expect(flights(both, "EGY", "2021-06-26").disagreeing).toEqual([]);
  });

  it("is listed with the answers that it changed", () => {
    const database = base(put("news.txt", NEWS), yaml(["egypt", "2021-07-05", ...EGYPT]));
    const [row] = listed(database) as readonly [CorrectionRow];
    expect(row).toMatchObject({ id: "egypt", author: "A. Clerk", deed: "tell", counts: true, findings: [] });
    expect(row.changed.at(-1)).toMatchObject({
      topic: "kz/direct-flights",
      subject: "EGY",
      from: "2021-06-24",
      to: "2021-07-01",
      before: { answer: "no", state: "suspended" },
      after: { answer: "yes" },
    });
  });

  it.each([
    ["retracts", "EGY", 'retract: "ID"', []],
    ["confirms", "GEO", 'confirm: "ID"', ["desk"]],
    ["moves a day", "EGY", EGYPT.join("\n  "), ["desk"]],
  ] as const)("that %s is told by a watch as what the desk corrected, and so is its undoing", (_, subject, does, brought) => {
    const news = put("news.txt", NEWS);
    const alone = base(news);
    const entry: Entry = ["one", "2021-07-05", does.replace("ID", statementOf(alone, subject))];
    const changes = (database: string, ...request: readonly [string?, string?]) => {
      const kb = openKnowledgeBase(database);
      const [since = null, knownOn = null] = request;
      const found = kb.watch({ since, ...(knownOn === null ? {} : { knownOn: isoDay(knownOn) }) }).changes;
      kb.close();
      return found;
    };
    const told = [subject, true] as const;
    const brief = (of: ReturnType<typeof changes>) => of.map((one) => [one.subject, one.corrected]);
    add(alone, yaml(entry));
    const [change] = changes(alone);
    expect(brief(changes(alone))).toEqual([told]);
    expect(change?.evidence.flatMap(({ authority }) => (authority === "desk" ? [authority] : []))).toEqual(brought);
    expect(change?.gone).toHaveLength(1);
    add(alone, yaml(entry, ["no", "2021-07-08", "undo: one"]));
    expect(brief(changes(alone))).toEqual([told]);
    expect(changes(alone)[0]?.gone.map(({ authority }) => authority)).toEqual(brought);
    expect(brief(changes(alone, "2021-07-04", "2021-07-05"))).toEqual([told]);
    expect(brief(changes(alone, "2021-07-07", "2021-07-08"))).toEqual([told]);
    expect(changes(alone, "2021-07-04", "2021-07-08")).toEqual([]);
    add(
      alone,
      put("oman.txt", "Flights with Oman\nJune 25, 2021\nKazakhstan resumes direct flights with Oman from June 28, 2021."),
    );
    expect(brief(changes(alone))).toEqual([["OMN", false]]);
  });

  it("goes with its file", () => {
    const news = put("news.txt", NEWS);
    const database = base(news, yaml(["egypt", "2021-07-05", ...EGYPT]));
    removeSnapshot({ snapshot: "corrections.yaml", database, recordedAt: "2026-01-01T00:00:00.000Z" });
    expect(recordsOfBase(database)).toEqual(recordsOfBase(base(news)));
  });

  it("goes on when news comes that adds to it", () => {
    const file = yaml(["egypt", "2021-07-05", ...EGYPT]);
    const more = put(
      "more.txt",
      "Flights with Oman\nJune 25, 2021\nKazakhstan resumes direct flights with Oman from June 28, 2021.",
    );
    const news = put("news.txt", NEWS);
    expect(recordsOfBase(base(news, file, more))).toEqual(recordsOfBase(base(more, news, file)));
  });
});

describe("a finding says of a correction", () => {
  const news = (): string => put("news.txt", NEWS);

  it.each([
    ["that its statement is not there", ["x", "2021-07-05", 'retract: "0123456789abcdef"'], ["correction-without-target"]],
    ["that what it undoes is not there", ["x", "2021-07-05", "undo: nothing"], ["correction-without-target"]],
    [
      "that the reader reads it alike",
      ["x", "2021-07-05", "topic: kz/direct-flights", "subject: Egypt", "act: suspend", "from: 2021-06-24"],
      ["correction-read-alike"],
    ],
    ["nothing where all is well", ["x", "2021-07-05", ...EGYPT], []],
  ] as const)("%s", (_, entry, expected) => {
    expect(findingsOf(base(news(), yaml(entry as unknown as Entry)))).toEqual(expected);
  });

  it("that its post was edited, or has other words", () => {
    const id = statementOf(base(news()), "EGY");
    const words = (text: string) => yaml(["x", "2021-07-05", `retract: "${id}"`, `words: "${text}"`]);
    const quote = "Kazakhstan suspends direct flights with Egypt from June 24, 2021.";
    expect(findingsOf(base(news(), words(quote)))).toEqual([]);
    expect(findingsOf(base(news(), words("Kazakhstan suspends all flights.")))).toEqual(["correction-post-changed"]);
    const edited = put("news.txt", NEWS.replace("June 24", "June 25"));
    expect(findingsOf(base(edited, words(quote)))).toEqual(["correction-without-target"]);
  });

  it("that the post of its evidence does not have these words", () => {
    const cite = (post: string, quote: string): string =>
      put(
        "corrections.yaml",
        corrections(["x", "2021-07-05", ...EGYPT]).replace(ACT, `evidence: { post: ${post}, quote: "${quote}" }`),
      );
    const kb = openKnowledgeBase(base(news()));
    const post = kb.posts().posts.find(({ title }) => title.includes("Egypt"))?.id as string;
    kb.close();
    expect(findingsOf(base(news(), cite(post, "with Egypt from June 24")))).toEqual([]);
    expect(findingsOf(base(news(), cite(post, "with Egypt from May 24")))).toEqual(["correction-post-changed"]);
    expect(findingsOf(base(news(), cite("no-such-post", "Egypt")))).toEqual(["correction-post-changed"]);
  });
});

describe("a file of corrections", () => {
  it("is refused as a whole where one entry cannot be read, and changes nothing", () => {
    const database = base(put("news.txt", NEWS));
    const before = recordsOfBase(database);
    const wrong = yaml(
      ["good", "2021-07-05", ...EGYPT],
      ["bad", "2021-07-05", "topic: kz/direct-flights", "act: suspend", "from: 2021-07-01"],
    );
    expect(() => add(database, wrong)).toThrow(/corrections\.yaml:\d+ corrections\[1\]\.subject: got/);
    expect(recordsOfBase(database)).toEqual(before);
  });

  it("takes the place of its older copy", () => {
    const database = base(put("news.txt", NEWS), yaml(["egypt", "2021-07-05", ...EGYPT]));
    add(database, yaml(["egypt", "2021-07-05", ...EGYPT], ["no", "2021-07-06", "undo: egypt"]));
    expect(listed(database)).toHaveLength(2);
    expect(flights(database, "EGY", "2021-06-26").answer).toBe("no");
  });
});

const SUBJECTS = ["Egypt", "Turkey", "Georgia"] as const;
const DAYS = ["2021-06-12", "2021-06-20", "2021-06-24", "2021-07-01"] as const;
const KNOWN = ["2021-06-21", "2021-06-25", "2021-07-01", "2021-07-10"] as const;
const anEntry = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  act: fc.constantFrom("begin", "suspend", "hold", "hold-not", "end"),
  from: fc.constantFrom(...DAYS),
  day: fc.constantFrom(...KNOWN),
  until: fc.constantFrom(null, "2021-07-20"),
});

describe("corrections of any kind", () => {
  const statements = (): Readonly<Record<string, string>> => {
    const alone = base(put("news.txt", NEWS));
    return { Egypt: statementOf(alone, "EGY"), Turkey: statementOf(alone, "TUR"), Georgia: statementOf(alone, "GEO") };
  };
  type Told = { subject: string; act: string; from: string; day: string; until: string | null };
  const lines = (told: Told, deed: string, ids: Readonly<Record<string, string>>): readonly string[] => {
    const says = [
      "topic: kz/direct-flights",
      `subject: ${told.subject}`,
      `act: ${told.act}`,
      `from: ${told.from}`,
      ...(told.until ? [`until: ${told.until}`] : []),
    ];
    if (deed === "tell") return says;
    return [`${deed}: "${ids[told.subject]}"`, ...(deed === "replace" ? says : [])];
  };
  const deeds = fc.constantFrom("tell", "tell", "retract", "confirm", "replace");

  it("come to one state in any order of ingest, change nothing known before their day, and once undone give back what was", () => {
    const ids = statements();
    const news = put("news.txt", NEWS);
    const before = base(news);
    fc.assert(
      fc.property(fc.array(fc.tuple(anEntry, deeds), { minLength: 2, maxLength: 5 }), (told) => {
        const entries = told.map(([one, deed], at) => [`c${at}`, one.day, ...lines(one, deed, ids)] as const);
        const half = Math.ceil(entries.length / 2);
        const [one, two] = [
          put("one.yaml", corrections(...entries.slice(0, half))),
          put("two.yaml", corrections(...entries.slice(half))),
        ];
        const [first, second] = [base(news, one, two), base(two, one, news)];
        expect(recordsOfBase(first)).toEqual(recordsOfBase(second));
        const least = [...told.map(([{ day }]) => day)].sort()[0] as string;
        const asked = ["EGY", "TUR", "GEO"].flatMap((subject) =>
          ["2021-06-11", "2021-06-19", "2021-06-24", "2021-07-02"].map((day) => [subject, day] as const),
        );
        const dayBefore = new Date(Date.parse(least) - 86_400_000).toISOString().slice(0, 10);
        expect(flightsOf(first, asked, dayBefore).map(outcome)).toEqual(flightsOf(before, asked, dayBefore).map(outcome));
        const undos = entries.map(([id], at) => [`u${at}`, "2021-08-01", `undo: ${id}`] as const);
        add(first, put("three.yaml", corrections(...undos)));
        expect(flightsOf(first, asked).map(outcome)).toEqual(flightsOf(before, asked).map(outcome));
      }),
      { numRuns: 12, seed: 14 },
    );
  }, 120_000);

  it("leave every earlier export as it was, byte for byte, to be made again", () => {
    const written = (database: string, recordedOn: string | null): string =>
      withExportData(
        database,
        { withText: true },
        (data) => JSON.stringify([data.run, data.coverage, data.tables.map(({ name, rows }) => [name, [...rows()]])]),
        recordedOn,
      );
    const database = join(folder, `${files++}.sqlite`);
    const steps = [
      put("news.txt", NEWS),
      yaml(["egypt", "2021-07-05", ...EGYPT]),
      yaml(["egypt", "2021-07-05", ...EGYPT], ["no", "2021-07-10", "undo: egypt"]),
      "kz-monthly-index",
    ];
    const made = steps.map((path) => [add(database, path), written(database, null)] as const);
    for (const [recordedAt, then] of made) expect(written(database, recordedAt)).toBe(then);
    expect(new Set(made.map(([, text]) => text)).size).toBe(steps.length);
  });
});

function outcome({ answer, state, value, start, end }: Answer): object {
  return { answer, state, value, start, end };
}
