import { describe, expect, it } from "vitest";
import { EVERY_OTHER } from "../../src/model/fact.js";
import { isoDay } from "../../src/model/iso-day.js";
import { end, fact, post, start, statement, type World, withWorldAsync } from "../queries/small-world.js";
import { type Printed, run } from "./run-in-process.js";

const JUNE = post("june", "2021-06-01", "Ferries with France resumed.");
const COPY = post("june~2", "2021-06-01", "Ferries with France resumed.", { duplicateOf: "june", ordinal: 1, lines: [5, 7] });
const WORLD: World = {
  posts: [JUNE, COPY],
  statements: [statement("s-june", JUNE, "ut/ferries")],
  facts: [
    fact("ut/ferries", { subject: "FRA", start: start("2021-05-02..2021-06-01", "reported"), statements: ["s-june"] }),
    fact("ut/ferries", { subject: "FRA", state: "absent", start: start("2021-03-01"), end: end("2021-05-02..2021-06-01") }),
    fact("ut/ferries", { subject: EVERY_OTHER, state: "absent", start: start("2021-06-01"), statements: ["s-june"] }),
    fact("ut/index", { scope: "fees", value: { amount: 3063, unit: "UTC" }, start: start("2021-01-01"), statements: ["s-june"] }),
    fact("ut/curfew", { state: "suspended", start: start("2021-02-01"), end: end("2021-11-01"), statements: ["s-june"] }),
    fact("ut/curfew", { start: start("2021-11-01", "scheduled"), statements: ["s-june"] }),
  ].map((one, at) => ({ ...one, id: `f${at + 1}` })),
  findings: [
    {
      id: "x1",
      rule: "count-mismatch",
      message: "The post counts 2 and names 1.",
      topic: "ut/ferries",
      subject: null,
      expected: "2",
      actual: "1",
      action: "took the names",
      place: { snapshot: null, post: "june", lines: [3, 3], quote: null },
      knownFrom: isoDay("2021-06-01"),
    },
  ],
};

const ask = (...args: readonly string[]): Promise<Printed> => withWorldAsync(WORLD, (database) => run([...args, "--db", database]));

describe("posts ID", () => {
  it("shows the text, what it states and where, and what was found", async () => {
    const { code, out } = await ask("posts", "june");
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("./pages/post.txt");
  });

  it("gives places of statements that are their words", async () => {
    const { post, statements } = JSON.parse((await ask("posts", "june", "--json")).out);
    expect(statements.map((one: { start: number; end: number }) => post.text.slice(one.start, one.end))).toEqual([
      "Ferries with France resumed.",
    ]);
  });

  it.each([
    [["posts", "jun"], "UNKNOWN_POST", "june"],
    [["posts", "june", "--format", "csv"], "INVALID_ARGUMENT", "--json"],
  ])("%j is %s", async (args, code, told) => {
    const failed = await ask(...args);
    expect({ code: failed.code, out: failed.out }).toEqual({ code: 2, out: "" });
    expect(failed.err).toContain(code);
    expect(failed.err).toContain(told);
  });
});

describe("as-of", () => {
  it("prints a page for people", async () => {
    const { code, out, err } = await ask("as-of", "2021-08-01", "--all");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    await expect(out).toMatchFileSnapshot("./pages/as-of-all.txt");
  });

  it("prints one topic with the words themselves", async () => {
    await expect((await ask("as-of", "2021-05-20", "ferries")).out).toMatchFileSnapshot("./pages/as-of-topic.txt");
  });

  it("prints what was last known beyond the horizon", async () => {
    await expect((await ask("as-of", "2022-02-01", "--all")).out).toMatchFileSnapshot("./pages/as-of-beyond.txt");
  });

  it.each([40, 60, 80, 132])("fits %d columns", async (width) => {
    for (const more of [[], ["--all"]]) {
      const { out } = await withWorldAsync(WORLD, (database) => run(["as-of", "2021-08-01", ...more, "--db", database], { width }));
      expect(out.split("\n").filter((line) => line.length > width)).toEqual([]);
    }
  });

  it("prints JSON under the contract", async () => {
    const { out } = await ask("as-of", "2021-08-01", "ut/index", "--scope", "FEES", "--json");
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      asOf: "2021-08-01",
      knownOn: null,
      coverage: { from: "2021-01-01", to: "2021-12-31" },
      answers: [
        {
          topic: "ut/index",
          subject: null,
          scope: "fees",
          answer: "yes",
          state: "in-force",
          value: { amount: 3063, unit: "UTC" },
          candidates: null,
          possibleValue: null,
          start: { earliest: "2021-01-01", latest: "2021-01-01", basis: "stated" },
          end: { earliest: null, latest: null, kind: "open" },
          lastConfirmedOn: null,
          lastKnown: null,
          unread: { sentences: 0, since: null },
          evidence: [
            {
              source: "small-world",
              authority: "unknown",
              snapshot: JUNE.snapshot,
              post: "june",
              title: "Post june",
              published: { earliest: "2021-06-01", latest: "2021-06-01", basis: "heading" },
              quote: "Ferries with France resumed.",
              lines: [3, 3],
              rule: "made-up",
              reading: "whole",
              bounds: ["start.earliest", "start.latest"],
            },
          ],
          disagreeing: [],
          findings: [],
        },
      ],
    });
  });

  it("prints CSV and NDJSON with a row for each answer", async () => {
    const { out } = await ask("as-of", "2021-08-01", "ferries", "--format", "csv");
    expect(out.split("\n").map((line) => line.split(",").slice(0, 6))).toEqual([
      ["topic", "subject", "subject_name", "scope", "answer", "state"],
      ["ut/ferries", "FRA", "France", "", "yes", "in-force"],
      [""],
    ]);
    const lines = (await ask("as-of", "2021-08-01", "--format", "ndjson")).out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).topic)).toEqual([
      "ut/ferries",
      "ut/index",
      "ut/index",
      "ut/curfew",
      "ut/stay",
      "ut/deadline",
    ]);
  });

  it("suggests what was meant, and prints no data", async () => {
    const { code, out, err } = await ask("as-of", "2021-08-01", "feries");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("ut/ferries");
  });
});

describe("the other verbs", () => {
  it.each(["posts", "topics", "findings", "coverage", "sources", "verify"])(
    "%s prints a page, and JSON with its version",
    async (verb) => {
      const page = await ask(verb);
      expect({ code: page.code, err: page.err }).toEqual({ code: 0, err: "" });
      await expect(page.out).toMatchFileSnapshot(`./pages/${verb}.txt`);
      expect(JSON.parse((await ask(verb, "--json")).out)).toMatchObject({ schemaVersion: 1 });
    },
  );

  it("posts lists copies and marks them", async () => {
    const { posts } = JSON.parse((await ask("posts", "--json")).out);
    expect(posts).toEqual([
      expect.objectContaining({ id: "june", lines: [1, 3], duplicateOf: null, statements: ["s-june"] }),
      expect.objectContaining({ id: "june~2", lines: [5, 7], duplicateOf: "june", statements: [] }),
    ]);
  });

  it.each<[readonly string[], number]>([
    [["--rule", "count-mismatch"], 1],
    [["--rule", "year-completed"], 0],
    [["--topic", "ferries"], 1],
    [["--topic", "curfew"], 0],
    [["--post", "june"], 1],
    [["--known-on", "2021-05-31"], 0],
  ])("findings %j: %d", async (options, count) => {
    expect(JSON.parse((await ask("findings", ...options, "--json")).out).findings).toHaveLength(count);
  });

  it("topics explains one topic", async () => {
    const { topics } = JSON.parse((await ask("topics", "ferries", "--json")).out);
    expect(topics).toEqual([
      expect.objectContaining({ id: "ut/ferries", facts: 3, subjectCount: 1, statements: 1, firstEvidence: "2021-06-01" }),
    ]);
  });
});

describe("failures end with 1", () => {
  it.each(["verify", "posts"])("%s of a file that is no knowledge base", async (verb) => {
    const { code, out, err } = await run([verb, "--db", "package.json"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("DATABASE_NOT_OURS");
  });

  it("ingest of a file that is not there", async () => {
    const { code, out, err } = await run(["ingest", "no-such-file.txt", "--db", "no-such-folder/x.sqlite"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("SNAPSHOT_NOT_FOUND");
  });
});
