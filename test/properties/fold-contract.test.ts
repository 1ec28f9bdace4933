import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DayOutcome, outcomeOn } from "../../queries/day-outcome.js";
import type { Fact } from "../../src/model/fact.js";
import type { Finding } from "../../src/model/finding.js";
import { addDays, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import { known, reconciled, type Told } from "../ingest/facts/told-series.js";
import { runs, TIMES } from "../setup/runs.js";
import { bySeries, isKnownOn } from "./ingest-answers.js";
import { retelling, type Story, stories, type Turn } from "./stories.js";

const GRID = Array.from({ length: 65 }, (_, i) => addDays(isoDay("2020-10-01"), i * 14));

/** The facts of the series that the story is about, as known on a day (null: now), newest start first. */
function factsOf({ kind }: Story, told: readonly Told[], on: IsoDay | null = null): readonly Fact[] {
  return knownOn(kind, reconciled(kind, told).facts, on);
}

function knownOn(kind: Story["kind"], facts: readonly Fact[], on: IsoDay | null): readonly Fact[] {
  const of = kind === "membership" ? "OMN" : null;
  return [...bySeries(facts.filter((fact) => fact.subject === of && isKnownOn(fact, on))).values()][0] ?? [];
}

function daysOf(story: Story): readonly IsoDay[] {
  return [...new Set([...GRID, ...story.days, ...story.days.map((day) => addDays(day, -1))])].sort();
}

/** Whether an answer is certain and as things really were; null where it settles nothing, or the story does not say. */
function isRight(story: Story, { answer, value }: DayOutcome, day: IsoDay): boolean | null {
  const truth = story.truthOn(day);
  if (truth === null || answer === "possible" || answer === "unknown") return null;
  if (answer === "no") return !truth.on;
  return truth.on && (truth.value === null || value?.amount === truth.value);
}

function verdict({ answer, state, value, candidates, possibleValue }: DayOutcome): string {
  return JSON.stringify([answer, state, value, candidates, possibleValue]);
}

function tellingOf(facts: readonly Fact[], day: IsoDay): string {
  return `${day}: ${facts.map(({ state, start, end }) => `${state} ${JSON.stringify([start, end])}`).join(" | ")}`;
}

function publishedOf({ on }: Told): string {
  return typeof on === "string" ? on : on[1];
}

describe("a fold of true reports", { timeout: 120_000 * TIMES }, () => {
  it("is sound: no certain answer is wrong, however the days are told and whatever becomes of an announced end", () => {
    fc.assert(
      fc.property(stories({ exact: false }), (story) => {
        const facts = factsOf(story, story.told);
        for (const day of daysOf(story)) expect(isRight(story, outcomeOn(facts, day), day), tellingOf(facts, day)).not.toBe(false);
      }),
      { numRuns: runs(600) },
    );
  });

  it("leaves no day open that is told exactly", () => {
    fc.assert(
      fc.property(stories({ exact: true }), (story) => {
        const facts = factsOf(story, story.told);
        for (const day of daysOf(story))
          if (day >= (story.days[0] ?? "") && story.truthOn(day) !== null)
            expect(isRight(story, outcomeOn(facts, day), day), tellingOf(facts, day)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("is monotone: a further true report makes no right certain answer vaguer", () => {
    fc.assert(
      fc.property(stories({ exact: true }), fc.nat(), (story, which) => {
        const { told } = story;
        const at = which % told.length;
        // What moves, takes back or extends answers a report that was not true.
        if (!["start", "end", "set", "observe", "observe-not", "list"].includes(told[at]?.says ?? "")) return;
        const fewer = factsOf(
          story,
          told.filter((_, i) => i !== at),
        );
        const all = factsOf(story, told);
        for (const day of daysOf(story)) {
          if (day < (story.days[0] ?? "")) continue;
          const before = outcomeOn(fewer, day);
          if (isRight(story, before, day)) expect(outcomeOn(all, day).answer, tellingOf(all, day)).toBe(before.answer);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("is sound too where changes are told once more without their day, also by posts whose own day is open", () => {
    fc.assert(
      fc.property(stories({ exact: false }), retold("open"), (story, more) => {
        const facts = factsOf(story, [...story.told, ...more(story).map(({ told }) => told)]);
        for (const day of daysOf(story)) expect(isRight(story, outcomeOn(facts, day), day), tellingOf(facts, day)).not.toBe(false);
      }),
      { numRuns: runs(150) },
    );
  });

  it.each(["news", "open", "history"] as const)(
    "is monotone on every knowledge day: what is told exactly is only told again (%s)",
    (as) => {
      fc.assert(
        fc.property(stories({ exact: true }), retold(as), (story, more) => {
          const again = more(story);
          const fewer = reconciled(story.kind, story.told).facts;
          const all = reconciled(story.kind, [...story.told, ...again.map(({ told }) => told)]).facts;
          for (const on of [null, ...new Set(story.told.map(publishedOf))] as (IsoDay | null)[]) {
            if (!isAllTold(story, again, on)) continue;
            const [before, after] = [knownOn(story.kind, fewer, on), knownOn(story.kind, all, on)];
            for (const day of daysOf(story)) {
              const outcome = outcomeOn(before, day);
              if (day >= (story.days[0] ?? "") && isRight(story, outcome, day))
                expect(outcomeOn(after, day).answer, `known ${on}, ${tellingOf(after, day)}`).toBe(outcome.answer);
            }
          }
        }),
        { numRuns: runs(80) },
      );
    },
  );

  it("has bounds that can be completed: no start after its end", () => {
    fc.assert(
      fc.property(stories({ exact: false }), ({ kind, told }) => {
        for (const { start, end } of reconciled(kind, told).facts) {
          expect((start.earliest ?? "") <= (start.latest ?? "9999")).toBe(true);
          expect((end.earliest ?? "") <= (end.latest ?? "9999")).toBe(true);
          expect((start.earliest ?? "") <= (end.earliest ?? "9999")).toBe(true);
          if (start.latest !== null) expect(start.latest <= (end.latest ?? "9999")).toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

/** Changes of a story told once more, each with the change it is. */
function retold(
  as: "news" | "open" | "history",
): fc.Arbitrary<(story: Story) => readonly { readonly turn: Turn; readonly told: Told }[]> {
  return fc.array(fc.tuple(fc.nat(), retelling(as)), { minLength: 1, maxLength: 2 }).map(
    (others) =>
      ({ turns }) =>
        others.flatMap(([which, tell]) => {
          const turn = turns[which % turns.length] as Turn;
          const told = tell(turn);
          return told === null ? [] : [{ turn, told }];
        }),
  );
}

/** Whether every change up to the last that is told by a day is told exactly by then, and so is what is told again. */
function isAllTold(
  { told, turns }: Story,
  again: readonly { readonly turn: Turn; readonly told: Told }[],
  on: IsoDay | null,
): boolean {
  const by = told.filter((one) => on === null || publishedOf(one) <= on);
  const last = by.reduce((day, { days }) => (typeof days === "string" && days > day ? days : day), on ?? "");
  const isTold = ({ on: day, value }: Turn, byAct = false): boolean =>
    by.some(
      ({ says, days, until }) =>
        (["start", "end", "set", "move"].includes(says) && days === day) || (!byAct && value === null && until === day),
    );
  const news = again.filter((one) => on === null || publishedOf(one.told) <= on);
  return (
    turns.every((turn) => turn.on > last || isTold(turn)) &&
    news.every(({ turn, told: { basis } }) => isTold(turn, basis === "act"))
  );
}

/** A story with reports that are not true: contrary to one of its own on that very day, or read by half. */
const contested = fc
  .tuple(
    stories({ exact: false }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("contrary" as const, "half" as const)), { maxLength: 3 }),
  )
  .map(([story, others]): Story => {
    const told = others.flatMap(([which, as], i): readonly Told[] => {
      const one = story.told[which % story.told.length];
      if (!one || one.members !== undefined) return [];
      if (as === "half") return [{ ...one, reading: "half", stopped: ["save for"] }];
      if (one.value !== undefined) return [{ ...one, value: typeof one.value === "number" ? one.value + 20 + i : "2024-01-01" }];
      const contrary = { start: "end", end: "start", observe: "observe-not", "observe-not": "observe" } as const;
      return one.says in contrary ? [{ ...one, says: contrary[one.says as "start"] }] : [];
    });
    return { ...story, told: [...story.told, ...told] };
  });

/** What is contrary to one report, told of the same day or days and by as good a source; null where its announcement was moved. */
function contraryTo({ told }: Story, which: number): Told | null {
  const one = told[which % told.length] as Told;
  const contrary = { start: "end", end: "start", observe: "observe-not", "observe-not": "observe" } as const;
  if (told.some(({ announced, until }) => until !== undefined || (announced !== undefined && announced === (one.days ?? one.on))))
    return null;
  if (one.value === undefined) return one.says in contrary ? { ...one, says: contrary[one.says as "start"] } : null;
  if (one.says !== "set" && one.says !== "observe") return null;
  return { ...one, value: typeof one.value === "number" ? one.value + 20 : "2024-01-01" };
}

describe("a fold of contrary reports", { timeout: 120_000 * TIMES }, () => {
  it("of equals makes neither certain against the other, told exactly or within days", () => {
    fc.assert(
      fc.property(stories({ exact: false }), fc.nat(), (story, which) => {
        const contrary = contraryTo(story, which);
        if (contrary === null) return;
        const facts = factsOf(story, [...story.told, contrary]);
        for (const day of daysOf(story))
          if (day >= (story.days[0] ?? ""))
            expect(isRight(story, outcomeOn(facts, day), day), tellingOf(facts, day)).not.toBe(false);
      }),
      { numRuns: runs(250) },
    );
  });

  it("of sources of different rank holds with the better one", () => {
    fc.assert(
      fc.property(stories({ exact: true }), fc.nat(), (story, which) => {
        const contrary = contraryTo(story, which);
        if (contrary === null) return;
        const official = story.told.map((one): Told => ({ ...one, by: "official" }));
        const [fewer, all] = [factsOf(story, official), factsOf(story, [...official, { ...contrary, by: "press" }])];
        for (const day of daysOf(story))
          expect(verdict(outcomeOn(all, day)), tellingOf(all, day)).toBe(verdict(outcomeOn(fewer, day)));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("a fold of any reports", { timeout: 120_000 * TIMES }, () => {
  it("is free of order, and copies change nothing", () => {
    fc.assert(
      fc.property(contested, fc.infiniteStream(fc.nat(1000)), (story, stream) => {
        const shuffled = story.told
          .map((one) => ({ one, key: stream.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const plain = factsOf(story, story.told);
        for (const told of [shuffled, [...story.told, ...story.told]]) {
          const facts = factsOf(story, told);
          for (const day of daysOf(story)) expect(verdict(outcomeOn(facts, day)), day).toBe(verdict(outcomeOn(plain, day)));
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it("known on a day is what was published by then", () => {
    fc.assert(
      fc.property(contested, fc.nat(), ({ kind, told }, which) => {
        const day = publishedOf(told[which % told.length] as Told);
        expect(known(kind, told, day)).toEqual(
          known(
            kind,
            told.filter((one) => publishedOf(one) <= day),
          ),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it("drops nothing: each whole statement may have been so, or a finding names its post", () => {
    fc.assert(
      fc.property(contested, (story) => {
        const facts = factsOf(story, story.told);
        const { findings } = reconciled(story.kind, story.told);
        for (const [at, one] of story.told.entries())
          if (one.reading !== "half" && !mayHaveBeen(one, facts))
            expect(
              findings.some((finding) => isNamed(finding, one, `post-${at}`)),
              JSON.stringify(one),
            ).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});

/** Whether a finding is about a statement, or about what is told to the contrary of its very day. */
function isNamed({ place, rule, actual }: Finding, { days, on }: Told, post: string): boolean {
  const given = days ?? on;
  const day = typeof given === "string" ? given : (given[0] ?? given[1]);
  return place.post === post || ((rule === "contrary-statements" || rule === "contradiction") && actual === day);
}

/** Whether some fact that holds on one of the days of a statement has its state, or leaves it open. */
function mayHaveBeen({ says, days, on, members, value }: Told, facts: readonly Fact[]): boolean {
  const positive = members?.includes("OMN") ?? (says === "start" || says === "set" || says === "observe");
  if (!positive && says !== "end" && says !== "observe-not" && says !== "list") return true;
  const given = days ?? on;
  const [from, to] = typeof given === "string" ? [given, given] : given;
  return facts.some((fact) => {
    const alike =
      fact.state === "unknown" ||
      (positive ? fact.state === "in-force" && (value === undefined || fact.value?.amount === value) : fact.state !== "in-force");
    const meets =
      (fact.end.latest === null || from === null || from < fact.end.latest) &&
      (fact.start.earliest === null || to === null || fact.start.earliest <= to);
    return alike && meets;
  });
}
