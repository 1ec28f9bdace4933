import { describe, expect, it } from "vitest";
import { runPipeline } from "../../ingest/pipeline.js";
import { guardFacts, guardPosts, guardStatements } from "../../ingest/record-guard.js";
import { readSnapshotBytes } from "../../ingest/snapshots.js";
import type { Fact } from "../../src/model/fact.js";
import { HeldPosts } from "../../src/model/held-posts.js";
import { type IsoDay, isoDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";
import type { Statement } from "../../src/model/statement.js";

const TEXT = `Fees
March 5, 2022
Effective from 1 March 2022, the fee for a residence permit is 5 MCI.
Direct flights with Oman and Chad resumed on 2 March 2022.
`;
const { posts, statements, facts } = runPipeline([readSnapshotBytes(Buffer.from(TEXT), { name: "a.txt" })]);
const [post] = posts as readonly [Post];
const said = statements.find(({ value }) => value !== null) as Statement;
const [period] = facts as readonly [Fact];
const D = isoDay("2022-03-01");
const early = isoDay("2022-02-01");

describe("the rules of the stored records", () => {
  it("leave what a text gives as it is", () => {
    const held = guardPosts(HeldPosts.of(posts));
    expect({ ...held, kept: [...held.kept] }).toEqual({ kept: posts, findings: [] });
    expect(guardStatements(statements, posts)).toEqual({ kept: statements, findings: [] });
    expect(guardFacts(facts)).toEqual({ kept: facts, findings: [] });
  });

  it("leave a post whose bounds cross without its earliest day", () => {
    const { kept, findings } = guardPosts(HeldPosts.of([{ ...post, published: { earliest: D, latest: early, basis: "order" } }]));
    expect([...kept][0]?.published).toEqual({ earliest: null, latest: early, basis: "order" });
    expect(findings).toMatchObject([{ rule: "record-refused", place: { post: post.id } }]);
  });

  it.each<[string, Partial<Statement>]>([
    ["bounds that cross", { effective: { earliest: D, latest: early, basis: "part" } }],
    ["announced days that cross", { announced: { earliest: D, latest: early } }],
    ["a day that is none", { until: "2022-02-30" as IsoDay }],
    ["a count that no number holds", { statedCount: 2 ** 60 }],
    ["a figure that no number holds", { value: { amount: 2 ** 60, unit: "MCI" } }],
    ["a figure that is none", { previous: { amount: Number.NaN, unit: "MCI" } }],
    ["evidence without a character", { evidence: { ...said.evidence, end: said.evidence.start } }],
    ["a whole reading that something stopped", { stopped: ["perhaps"] }],
  ])("leave out a statement with %s, with a finding", (_, change) => {
    const { kept, findings } = guardStatements([{ ...said, ...change }], posts);
    expect(kept).toEqual([]);
    expect(findings).toMatchObject([{ rule: "record-refused", topic: said.topic, place: { post: post.id } }]);
  });

  it("keep one of two statements with one id", () => {
    const { kept, findings } = guardStatements([said, { ...said, rule: "other" }], posts);
    expect(kept).toEqual([said]);
    expect(findings).toHaveLength(1);
  });

  it.each<[string, Partial<Fact>]>([
    ["a start whose bounds cross", { start: { earliest: D, latest: early, basis: "part" } }],
    ["an end whose bounds cross", { end: { earliest: D, latest: early, kind: "stated" } }],
    [
      "no day on which it may hold",
      { start: { earliest: D, latest: D, basis: "stated" }, end: { earliest: D, latest: D, kind: "stated" } },
    ],
    ["no day on which it is known", { knownFrom: D, knownTo: D }],
    ["a day for an open end", { end: { earliest: null, latest: D, kind: "open" } }],
    ["a figure that no number holds", { value: { amount: Number.POSITIVE_INFINITY, unit: "MCI" } }],
  ])("leave out a period with %s, with a finding", (_, change) => {
    const { kept, findings } = guardFacts([{ ...period, ...change }]);
    expect(kept).toEqual([]);
    expect(findings).toMatchObject([{ rule: "record-refused", topic: period.topic }]);
  });
});

describe("a figure beyond what a number holds exactly", () => {
  it("counts nothing, and keeps the list from settling anything", () => {
    const text = `Passports\nJanuary 5, 2022\nVaccination passports of ${"9".repeat(20)} states are recognised: Mongolia, Hungary.\n`;
    const read = runPipeline([readSnapshotBytes(Buffer.from(text), { name: "a.txt" })]);
    expect(read.statements.filter(({ reading }) => reading === "whole")).toEqual([]);
  });
});
