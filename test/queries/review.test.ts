import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFactStore } from "../../db/fact-store.js";
import { asOf } from "../../queries/as-of.js";
import { review } from "../../queries/review.js";
import type { ReviewItem, ReviewRequest } from "../../queries/review-result.js";
import type { Fact } from "../../src/model/fact.js";
import type { Finding } from "../../src/model/finding.js";
import { addDays, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import { runs } from "../setup/runs.js";
import { errorOf } from "./error-of.js";
import { end, fact, post, start, statement, type World, withWorld } from "./small-world.js";

const P1 = post("p1", "2021-02-01", "Ferries to France and Spain are running for wobbling travellers.");
const P2 = post("p2", "2021-06-01", "Ferries to France stop.");
const P3 = post("p3", "2021-09-01", "Something about the curfew.");

const reviewed = (world: World, request: ReviewRequest = {}): readonly ReviewItem[] =>
  withWorld(world, (path) => {
    const store = openFactStore(path);
    try {
      return review(store, request).items;
    } finally {
      store.close();
    }
  });

const half = { reading: "half", stopped: ["wobbling"] } as const;
const doubted = (subject: string, rest: Partial<Fact> = {}): Fact =>
  fact("ut/ferries", {
    subject,
    start: start("2021-02-01..", "observed"),
    doubt: "half-read",
    statements: [`s-${subject}`],
    ...rest,
  });

const HALF: World = {
  posts: [P1],
  statements: ["FRA", "ESP"].map((code) => ({ ...statement(`s-${code}`, P1, "ut/ferries"), subject: code, ...half })),
  facts: [doubted("FRA"), doubted("ESP", { end: end("2021-02-11") })],
};

const brief = ({ kind, subjects, weight, settledBy }: ReviewItem): object => ({ kind, subjects, weight, settledBy });

describe("review", () => {
  it("tells one half-read sentence once, with the days × countries that it leaves open", () => {
    const [item, ...others] = reviewed(HALF);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: "half-read",
      topic: "ut/ferries",
      subjects: ["ESP", "FRA"],
      weight: { open: 334 + 10, certain: 0, from: "2021-02-01", to: "2021-12-31" },
      stopped: ["wobbling"],
      settledBy: "words",
      bounds: null,
      words: [{ post: "p1", quote: P1.text.slice(P1.bodyStart) }],
    });
    expect(item?.understood.map(({ id }) => id).sort()).toEqual(["s-ESP", "s-FRA"]);
    expect(item?.stubs.map(({ deed }) => deed)).toEqual(["confirm", "replace", "retract"]);
  });

  it("counts nothing twice where two statements of a sentence open the same days of a series", () => {
    const twice = {
      ...HALF,
      statements: [...(HALF.statements ?? []), { ...statement("again", P1, "ut/ferries"), subject: "FRA", ...half }],
      facts: [
        doubted("FRA"),
        doubted("FRA", { statements: ["again"], state: "suspended", start: start("2021-12-01..", "observed") }),
      ],
    };
    expect(reviewed(twice).map(({ weight }) => weight.open)).toEqual([334]);
  });

  it("tells a change without its day once, for both periods that share it, and a disputed one as such", () => {
    const shared = (disputed: boolean): World => ({
      posts: [P1, P2, P3],
      statements: [
        { ...statement("a", P1, "ut/ferries"), subject: "FRA" },
        { ...statement("b", P2, "ut/ferries"), subject: "FRA", operation: "end" },
        { ...statement("c", P3, "ut/ferries"), subject: "FRA", operation: "end" },
      ],
      facts: [
        fact("ut/ferries", { subject: "FRA", start: start("2021-02-01"), end: end("2021-05-01..2021-06-01"), statements: ["a"] }),
        fact("ut/ferries", {
          subject: "FRA",
          state: "ended",
          start: start("2021-05-01..2021-06-01", "reported"),
          statements: ["b", "c"],
          disputed,
        }),
      ],
    });
    const open = { open: 31, certain: 0, from: isoDay("2021-05-01"), to: isoDay("2021-05-31") };
    const [wide] = reviewed(shared(false), { kinds: ["wide-bounds", "disputed-day"] });
    expect(brief(wide as ReviewItem)).toEqual({ kind: "wide-bounds", subjects: ["FRA"], weight: open, settledBy: "day" });
    expect(wide?.bounds).toEqual({ earliest: "2021-05-01", latest: "2021-06-01" });
    const [disputed] = reviewed(shared(true), { kinds: ["wide-bounds", "disputed-day"] });
    expect(brief(disputed as ReviewItem)).toEqual({ kind: "disputed-day", subjects: ["FRA"], weight: open, settledBy: "which" });
    expect(disputed?.stubs.map(({ text }) => /retract: "(.)"/.exec(text)?.[1])).toEqual(["b", "c"]);
  });

  it("leaves out the time before the first words about something: no sentence leaves that open", () => {
    const world: World = {
      posts: [P1],
      statements: [{ ...statement("a", P1, "ut/ferries"), subject: "FRA" }],
      facts: [fact("ut/ferries", { subject: "FRA", start: start("..2021-02-01", "observed"), statements: ["a"] })],
    };
    expect(reviewed(world, { kinds: ["wide-bounds", "unannounced"] })).toEqual([]);
  });

  it("tells what stands against each other where neither source is better", () => {
    const world: World = {
      posts: [P1, P2],
      statements: ["a", "b"].map((id, at) => ({ ...statement(id, at === 0 ? P1 : P2, "ut/curfew") })),
      facts: [
        fact("ut/curfew", { start: start("2021-03-01"), statements: ["a"] }),
        fact("ut/curfew", { state: "ended", start: start("2021-03-01.."), doubt: "conflict", statements: ["b"] }),
      ],
    };
    const [item] = reviewed(world);
    expect(item).toMatchObject({ kind: "conflict", weight: { open: 306 }, settledBy: "which" });
    expect(item?.words.map(({ post: id }) => id)).toEqual(["p2", "p1"]);
    expect(item?.stubs.map(({ text }) => /retract: "(.)"/.exec(text)?.[1])).toEqual(["b", "a"]);
  });

  it("tells what disagrees with a better source, and not what the desk has overruled", () => {
    const world = (rule: string): World => ({
      posts: [P1, P2],
      statements: [
        statement("h", P1, "ut/curfew"),
        { ...statement("a", P1, "ut/curfew"), rule },
        { ...statement("b", P2, "ut/curfew"), operation: "end" },
      ],
      facts: [
        fact("ut/curfew", { start: start("2021-03-01"), end: end("2021-05-01"), statements: ["h"], disagreeing: ["b"] }),
        fact("ut/curfew", { state: "ended", start: start("2021-05-01"), statements: ["a"] }),
      ],
    });
    const conflicts = (rule: string): readonly ReviewItem[] => reviewed(world(rule), { kinds: ["conflict"] });
    expect(conflicts("correction")).toEqual([]);
    expect(conflicts("made-up")).toMatchObject([{ weight: { open: 0, certain: 61 }, settledBy: "which" }]);
  });

  const unread = (quote: string): Finding => ({
    id: "unread-sentence-1",
    rule: "unread-sentence",
    message: "Looks regulatory and was not read",
    topic: "ut/ferries",
    subject: null,
    expected: "a statement",
    actual: null,
    action: "no statement was made of it",
    place: { snapshot: P2.snapshot, post: "p2", lines: [3, 3], quote },
    knownFrom: isoDay("2021-06-01"),
  });
  const running = (subject: string, confirmed: string): Fact =>
    fact("ut/ferries", { subject, start: start("2021-02-01"), statements: [`s-${subject}`], lastConfirmedOn: isoDay(confirmed) });
  const whole = (HALF.statements ?? []).map((one) => ({ ...one, reading: "whole" as const, stopped: [] }));

  it("holds the certain answers against a later sentence that was not read: those of the countries it names, or all", () => {
    const facts = [running("FRA", "2021-03-01"), running("ESP", "2021-07-01")];
    const weightOf = (quote: string): object | undefined =>
      reviewed({ posts: [P1, P2], statements: whole, facts, findings: [unread(quote)] }, { kinds: ["unread"] })[0]?.weight;
    const days = { from: "2021-06-01", to: "2021-12-31" };
    expect(weightOf("Ferries do something.")).toEqual({ open: 0, certain: 214, ...days });
    expect(weightOf("Ferries to France do something.")).toEqual({ open: 0, certain: 214, ...days });
    expect(weightOf("Ferries to Spain do something.")).toEqual({ open: 0, certain: 0, from: null, to: null });
  });

  it("calls stale what no post has spoken for since more than a year before a day that people ask about", () => {
    const coverage = { from: isoDay("2021-01-01"), to: isoDay("2022-12-31") };
    const world: World = { posts: [P1], statements: whole, facts: [running("FRA", "2021-03-01")], coverage };
    const stale = (near: string): readonly ReviewItem[] => reviewed(world, { kinds: ["stale"], near: isoDay(near) });
    expect(stale("2022-03-01")).toEqual([]);
    const [item] = stale("2022-03-02");
    expect(item).toMatchObject({ lastConfirmedOn: "2021-03-01", weight: { open: 0, certain: 366 }, settledBy: "confirmation" });
    expect(reviewed(world, { kinds: ["stale"] })[0]?.id).toBe(item?.id);
  });

  it("lists what is open before what is certain, and says nothing of weak sources where there are no better ones", () => {
    const later = { ...statement("c", P2, "ut/curfew"), knownFrom: isoDay("2021-02-01") };
    const held = fact("ut/curfew", { start: start("2021-01-01"), statements: ["c"], lastConfirmedOn: isoDay("2021-02-01") });
    const world = {
      ...HALF,
      statements: [...(HALF.statements ?? []), later],
      posts: [P1, P2],
      facts: [...(HALF.facts ?? []), held],
    };
    const coverage = { from: isoDay("2021-01-01"), to: isoDay("2023-12-31") };
    const items = reviewed({ ...world, coverage });
    expect(items.map(({ kind, weight }) => [kind, weight.open > 0, weight.certain > weight.open])).toEqual([
      ["half-read", true, false],
      ["stale", false, true],
    ]);
  });

  it("is narrowed by topic, country, source, post, day, kind and item", () => {
    const kinds = (request: ReviewRequest): readonly string[] => reviewed(HALF, request).map(({ kind }) => kind);
    const [{ id } = { id: "" }] = reviewed(HALF);
    for (const request of [
      { topic: "ferries" },
      { subject: "Spain" },
      { source: "Small-World" },
      { post: "p1" },
      { since: isoDay("2021-02-01") },
      { kinds: ["half-read"] },
      { item: id },
    ] as const)
      expect(kinds(request), JSON.stringify(request)).toEqual(["half-read"]);
    for (const request of [
      { topic: "curfew" },
      { subject: "Italy" },
      { since: isoDay("2021-02-02") },
      { kinds: ["stale"] },
      { knownOn: isoDay("2021-01-31") },
    ] as const)
      expect(kinds(request), JSON.stringify(request)).toEqual([]);
    expect(reviewed({ ...HALF, posts: [P1, P2] }, { post: "p2" })).toEqual([]);
    expect(reviewed(HALF, { subject: "Spain" })).toEqual(reviewed(HALF));
    for (const misspelt of [{ source: "another" }, { item: `${id}0` }])
      expect(errorOf(() => reviewed(HALF, misspelt))?.code).toBe("INVALID_ARGUMENT");
    expect(errorOf(() => reviewed(HALF, { post: "p9" }))?.code).toBe("UNKNOWN_POST");
    expect(errorOf(() => reviewed(HALF, { topic: "ferry" }))?.code).toBe("UNKNOWN_TOPIC");
    expect(errorOf(() => reviewed(HALF, { kinds: ["half-red" as "half-read"] }))?.code).toBe("INVALID_ARGUMENT");
  });

  it("leaves out what was accepted, and what the desk has written about, as long as the evidence is the same", () => {
    const [item] = reviewed(HALF) as readonly [ReviewItem];
    expect(reviewed(HALF, { accepted: [item.id] })).toEqual([]);
    expect(reviewed(HALF, { answered: [`${item.id}-2`] })).toEqual([]);
    expect(reviewed(HALF, { answered: ["s-FRA", "s-ESP"] })).toEqual([]);
    expect(reviewed(HALF, { answered: ["s-FRA"] })).toHaveLength(1);
    const edited = post("p1", "2021-02-01", "Ferries to France and Spain are running for tottering travellers.");
    const other = {
      ...HALF,
      posts: [edited],
      statements: ["FRA", "ESP"].map((code) => ({ ...statement(`s-${code}`, edited, "ut/ferries"), subject: code, ...half })),
    };
    expect(reviewed(other, { accepted: [item.id] })).toHaveLength(1);
  });

  it("counts just the answers that as-of leaves open on account of a doubtful sentence", () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(isoDay("2021-03-01"), n));
    const stretch = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: addDays(a, 1) }));
    const doubt = fc.record({ stretch, state: fc.constantFrom("in-force" as const, "ended" as const) });
    const coverage = { from: isoDay("2021-03-01"), to: isoDay("2021-05-10") };
    fc.assert(
      fc.property(fc.array(doubt, { minLength: 1, maxLength: 4 }), stretch, (doubts, held) => {
        const posts = doubts.map((_, at) => post(`d${at}`, "2021-03-01", `Sentence ${at} about the curfew.`));
        const statements = posts.map((one, at) => ({ ...statement(`d${at}`, one, "ut/curfew"), ...half }));
        const facts = [
          fact("ut/curfew", { start: start(held.from), end: end(held.to), statements: ["h"] }),
          ...doubts.map((one, at) =>
            fact("ut/curfew", {
              state: one.state,
              start: { earliest: one.stretch.from, latest: null, basis: "observed" },
              end: { earliest: null, latest: one.stretch.to, kind: "unknown" },
              doubt: "half-read",
              statements: [`d${at}`],
            }),
          ),
        ];
        const world = { posts: [...posts, P1], statements: [...statements, statement("h", P1, "ut/curfew")], facts, coverage };
        withWorld(world, (path) => {
          const store = openFactStore(path);
          const open = new Map<string, number>();
          for (let on: IsoDay = coverage.from; on <= coverage.to; on = addDays(on, 1))
            for (const { answer, evidence } of asOf(store, { day: on, topic: "ut/curfew" }).answers)
              if (answer === "possible")
                for (const one of new Set(evidence.map((words) => words.post))) open.set(one, (open.get(one) ?? 0) + 1);
          const { items } = review(store, { kinds: ["half-read"] });
          store.close();
          const told = Object.fromEntries(items.map(({ words, weight }) => [words[0]?.post, weight.open]));
          expect(told).toEqual(Object.fromEntries(posts.map(({ id }) => [id, open.get(id) ?? 0])));
        });
      }),
      { numRuns: runs(60) },
    );
  });

  it("counts the days on which a change may have come, all of which become certain with its day", () => {
    const at = fc.integer({ min: 0, max: 40 });
    const day = (n: number): IsoDay => addDays(isoDay("2021-03-01"), n);
    const coverage = { from: isoDay("2021-03-05"), to: isoDay("2021-04-20") };
    const world = (first: IsoDay, last: IsoDay): World => ({
      posts: [P1, P2],
      statements: [statement("a", P1, "ut/curfew"), { ...statement("b", P2, "ut/curfew"), operation: "end" }],
      facts: [
        fact("ut/curfew", { start: start("2021-01-01"), end: end(`${first}..${last}`), statements: ["a"] }),
        fact("ut/curfew", { state: "ended", start: start(`${first}..${last}`, "reported"), statements: ["b"] }),
      ],
      coverage,
    });
    fc.assert(
      fc.property(at, at, at, (one, other, chosen) => {
        const [first, last] = [day(Math.min(one, other)), day(Math.max(one, other))];
        const open = withWorld(world(first, last), (path) => {
          const store = openFactStore(path);
          let days = 0;
          for (let on: IsoDay = coverage.from; on <= coverage.to; on = addDays(on, 1))
            if (asOf(store, { day: on, topic: "ut/curfew" }).answers[0]?.answer === "possible") days++;
          store.close();
          return days;
        });
        const told = reviewed(world(first, last), { kinds: ["wide-bounds"] });
        expect(told.map(({ weight }) => weight.open)).toEqual(open === 0 ? [] : [open]);
        const exact = addDays(first, chosen % (Math.max(one, other) - Math.min(one, other) + 1));
        expect(reviewed(world(exact, exact)).filter(({ weight }) => weight.open > 0)).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });
});
