import { describe, expect, it } from "vitest";
import { runPipeline } from "../../../ingest/pipeline.js";
import { joinCaptures } from "../../../ingest/posts/identity/post-versions.js";
import { readPosts } from "../../../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";
import { outcomeOn } from "../../../queries/day-outcome.js";
import { isoDay } from "../../../src/model/iso-day.js";
import type { Knowledge } from "../../../src/model/knowledge.js";
import type { SnapshotText } from "../../../src/model/snapshot.js";
import { bySeries, isKnownOn } from "../../properties/ingest-answers.js";

const OLD = [
  "Flights to Turkey",
  "June 1, 2021",
  "Kazakhstan resumes flights with Turkey from June 10, 2021.",
  "",
  "A word on visas",
  "May 1, 2021",
  "Kazakhstan suspended the visa-free regime on May 1, 2021.",
].join("\n");
const NEW = OLD.replace("June 10", "June 20");

const captured = (text: string, day: string | null): SnapshotText =>
  readSnapshotBytes(Buffer.from(text), { name: "news.txt", capturedOn: day === null ? null : isoDay(day) });

/** Whether flights with Turkey ran on a day, to whoever asked on a day. */
function answer({ facts }: Knowledge, on: string, knownOn: string | null = null): string {
  const known = facts.filter((fact) => fact.subject === "TUR" && isKnownOn(fact, knownOn === null ? null : isoDay(knownOn)));
  const { answer: word, state } = outcomeOn([...bySeries(known).values()][0] ?? [], isoDay(on));
  return `${word} ${state}`;
}

const editsOf = ({ findings }: Knowledge) =>
  findings.filter(({ rule }) => rule === "post-edited").map(({ expected, actual, knownFrom }) => [expected, actual, knownFrom]);

describe("a post that was edited between two captures", () => {
  const [before, after] = [captured(OLD, "2021-06-02"), captured(NEW, "2021-06-05")];

  it.each([
    ["the older first", [before, after]],
    ["the newer first", [after, before]],
  ])("is known as it was until the edit was seen, %s", (_, captures) => {
    const knowledge = runPipeline(captures);
    expect(answer(knowledge, "2021-06-12", "2021-06-01")).toBe("yes in-force");
    expect(answer(knowledge, "2021-06-12", "2021-06-04")).toBe("yes in-force");
    expect(answer(knowledge, "2021-06-12", "2021-06-05")).toBe("no suspended");
    expect(answer(knowledge, "2021-06-12")).toBe("no suspended");
    expect(answer(knowledge, "2021-06-20")).toBe("yes in-force");
    expect(editsOf(knowledge)).toEqual([["Turkey from June 10, 2021.", "Turkey from June 20, 2021.", "2021-06-05"]]);
  });

  it("keeps both texts, and leaves the rest of the archive as one", () => {
    const { posts, statements } = runPipeline([before, after]);
    const ids = posts.filter(({ duplicateOf }) => duplicateOf === null).map(({ title }) => title);
    expect(ids.sort()).toEqual(["A word on visas", "Flights to Turkey"]);
    expect(posts).toHaveLength(3);
    const texts = new Map(posts.map(({ id, text }) => [id, text]));
    for (const { evidence } of statements)
      expect(texts.get(evidence.post)?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    expect(statements.filter(({ topic }) => topic === "kz/visa-free-regime").map(({ knownFrom }) => knownFrom)).toEqual([
      "2021-05-01",
    ]);
  });

  it("edited twice, is known in each text for its time", () => {
    const last = captured(OLD.replace("June 10", "July 1"), "2021-06-15");
    const knowledge = runPipeline([last, before, after]);
    expect(answer(knowledge, "2021-06-25", "2021-06-14")).toBe("yes in-force");
    expect(answer(knowledge, "2021-06-25", "2021-06-15")).toBe("no suspended");
    expect(editsOf(knowledge)).toHaveLength(2);
  });

  it("seen again in its older words, is settled in neither", () => {
    const again = captured(`${OLD}\n`, "2021-06-08");
    expect(answer(runPipeline([before, after, again]), "2021-06-12")).toBe("possible disputed");
  });

  it("what was edited out is not known any more, and what it had moved stands again", () => {
    const moved = `${OLD}\n\nFlights put off\nJune 3, 2021\nThe resumption of flights with Turkey was postponed from June 10 to June 15, 2021.`;
    const undone = moved.replace(
      /The resumption.*/,
      "The resumption of flights with Turkey was discussed at a meeting in the capital.",
    );
    const knowledge = runPipeline([captured(moved, "2021-06-04"), captured(undone, "2021-06-08")]);
    expect(answer(knowledge, "2021-06-12", "2021-06-04")).toMatch(/^no /);
    expect(answer(knowledge, "2021-06-12", "2021-06-08")).toBe("yes in-force");
  });
});

describe("where no capture day parts two texts", () => {
  it.each([
    ["none is told", null, null],
    ["one is told", null, "2021-06-05"],
    ["both are the same", "2021-06-05", "2021-06-05"],
  ])("neither outranks the other: %s", (_, a, b) => {
    for (const captures of [
      [captured(OLD, a), captured(NEW, b)],
      [captured(NEW, b), captured(OLD, a)],
    ]) {
      const knowledge = runPipeline(captures);
      expect(answer(knowledge, "2021-06-09")).toBe("no suspended");
      expect(answer(knowledge, "2021-06-12")).toBe("possible disputed");
      expect(answer(knowledge, "2021-06-20")).toBe("yes in-force");
      expect(editsOf(knowledge)).toHaveLength(1);
    }
  });
});

describe("what is no edit", () => {
  it.each([
    ["the same words set otherwise", OLD, OLD.replace("Turkey from", "Turkey  from").replace("regime on", "regime, on")],
    [
      "another post of the same title and day",
      OLD,
      OLD.replace(/Kazakhstan resumes.*/, "All about hotels, beaches and food abroad."),
    ],
  ])("%s", (_, a, b) => {
    expect(editsOf(runPipeline([captured(a, "2021-06-02"), captured(b, "2021-06-05")]))).toEqual([]);
  });

  it("two posts of one title and day in one capture", () => {
    const twice = `${OLD}\n\nFlights to Turkey\nJune 1, 2021\nKazakhstan resumes flights with Turkey from June 14, 2021.`;
    expect(editsOf(runPipeline([captured(twice, "2021-06-02")]))).toEqual([]);
  });
});

it("joins captures to the same posts in either order", () => {
  const captures = [captured(OLD, null), captured(NEW, null)].map((one) => ({
    snapshot: one.snapshot,
    posts: readPosts(one).posts,
  }));
  const idsOf = (all: typeof captures) =>
    joinCaptures(all)
      .posts.map(({ id, text }) => `${id} ${text}`)
      .sort();
  expect(idsOf([...captures].reverse())).toEqual(idsOf(captures));
});

describe("a post that stands in two captures with one text", () => {
  const page = (above: string): string => `${above}Without a day\nThe office of Kazakhstan is open.\n\n${OLD}`;
  const [before, after] = [
    captured(page(""), "2021-06-10"),
    captured(page("On top\nJune 5, 2021\nThe office moved.\n\n"), "2021-06-20"),
  ];

  it("is the copy of the first, dated as in the last", () => {
    const { posts } = runPipeline([before, after]);
    const found = posts.map(({ title, snapshot, published }) => [title, snapshot === before.snapshot.id, published.latest]);
    expect(found).toContainEqual(["Without a day", true, "2021-06-05"]);
    expect(found).toContainEqual(["Flights to Turkey", true, "2021-06-01"]);
    expect(found).toContainEqual(["On top", false, "2021-06-05"]);
    expect(found).toHaveLength(4);
  });

  it("is the copy of the better source where the second has it", () => {
    const better = { ...after, snapshot: { ...after.snapshot, authority: "official" as const } };
    const { posts } = runPipeline([before, better]);
    expect(posts.every(({ snapshot }) => snapshot === better.snapshot.id)).toBe(true);
  });
});
