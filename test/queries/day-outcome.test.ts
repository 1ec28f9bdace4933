import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeOn } from "../../queries/day-outcome.js";
import type { Fact } from "../../src/model/fact.js";
import { addDays, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import { end, fact, start } from "./small-world.js";

const DAY = isoDay("2021-06-10");
const value = (amount: number) => ({ amount, unit: "UTC" });
const f = (span: string, until: string, rest: Partial<Fact> = {}): Fact =>
  fact("t", { start: start(span), end: end(until), ...rest });

describe("outcomeOn", () => {
  it.each<[string, readonly Fact[], string, string]>([
    ["nothing at all", [], "unknown", "unknown"],
    ["certainly in force", [f("2021-05-01", "")], "yes", "in-force"],
    ["certainly suspended", [f("2021-05-01", "", { state: "suspended" })], "no", "suspended"],
    ["absent from the list", [f("..2021-05-01", "", { state: "absent" })], "no", "absent"],
    ["not yet", [f("2021-05-01", "2021-07-01", { state: "not-yet" })], "no", "not-yet"],
    ["something, not told what", [f("2021-05-01", "", { state: "unknown" })], "unknown", "unknown"],
    ["over", [f("2021-05-01", "2021-06-10")], "unknown", "unknown"],
    ["its last day", [f("2021-05-01", "2021-06-11")], "yes", "in-force"],
    ["not begun", [f("2021-06-11", "")], "unknown", "unknown"],
    [
      "perhaps begun",
      [f("2021-06-01..2021-06-20", ""), f("2021-01-01", "2021-06-01..2021-06-20", { state: "absent" })],
      "possible",
      "in-force",
    ],
    ["perhaps begun, nothing before", [f("..2021-06-20", "")], "possible", "undated"],
    [
      "perhaps ended",
      [f("2021-06-01..2021-06-20", "", { state: "ended" }), f("2021-01-01", "2021-06-01..2021-06-20")],
      "possible",
      "in-force",
    ],
    ["two days told for the start", [f("2021-06-01..2021-06-20", "", { disputed: true })], "possible", "disputed"],
    ["disputed start long ago", [f("2021-05-01..2021-05-20", "", { disputed: true })], "yes", "in-force"],
    [
      "suspended or ended",
      [f("2021-06-01..2021-06-20", "", { state: "ended" }), f("2021-01-01", "2021-06-01..2021-06-20", { state: "suspended" })],
      "no",
      "ended",
    ],
    [
      "against, and not known what",
      [f("2021-06-01..2021-06-20", "", { state: "ended" }), f("2021-01-01", "2021-06-01..2021-06-20", { state: "unknown" })],
      "unknown",
      "unknown",
    ],
    ["renewed without a gap", [f("2021-06-01..2021-06-20", ""), f("2021-01-01", "2021-06-01..2021-06-20")], "yes", "in-force"],
  ])("%s", (_name, facts, answer, state) => {
    expect(outcomeOn(facts, DAY)).toMatchObject({ answer, state });
  });

  it("gives the distinct values that may hold, in order", () => {
    const facts = [
      f("2021-06-01..2021-06-20", "", { value: value(30) }),
      f("2021-01-01", "2021-06-01..2021-06-20", { value: value(20) }),
    ];
    expect(outcomeOn(facts, DAY)).toMatchObject({ answer: "possible", value: null, candidates: [value(20), value(30)] });
  });

  it("gives the only value that may hold", () => {
    const may = { answer: "possible", value: null, candidates: null, possibleValue: value(30) };
    expect(outcomeOn([f("2021-06-01..2021-06-20", "", { value: value(30) })], DAY)).toMatchObject(may);
    const half = f("2021-05-01", "", { value: value(30), doubt: "half-read" });
    expect(outcomeOn([half], DAY)).toMatchObject({ ...may, state: "half-read" });
    expect(outcomeOn([half, f("2021-04-01", "", { state: "ended" })], DAY)).toMatchObject({ ...may, state: "half-read" });
    expect(outcomeOn([f("2021-05-01", "", { value: value(30) })], DAY)).toMatchObject({ answer: "yes", possibleValue: null });
    expect(outcomeOn([f("2021-06-01..2021-06-20", "")], DAY)).toMatchObject({ answer: "possible", possibleValue: null });
  });

  it("is yes where every possible value is the same", () => {
    const facts = [
      f("2021-06-01..2021-06-20", "", { value: value(20) }),
      f("2021-01-01", "2021-06-01..2021-06-20", { value: value(20) }),
    ];
    expect(outcomeOn(facts, DAY)).toMatchObject({ answer: "yes", value: value(20), candidates: null, start: start("2021-01-01") });
  });

  it("knows nothing of no day", () => {
    expect(outcomeOn([f("2021-05-01", "")], null)).toMatchObject({ answer: "unknown", facts: [] });
  });
});

const ORIGIN = isoDay("2021-01-01");
const states = ["in-force", "suspended", "ended", "absent"] as const;
/** A series whose periods follow each other, each event bounded by a few days. */
const series = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 20 }),
      doubt: fc.integer({ min: 0, max: 15 }),
      state: fc.constantFrom(...states),
      amount: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((periods) => {
    let at = 0;
    const events = periods.map(({ gap, doubt }) => {
      const earliest = at + gap;
      at = earliest + doubt;
      return { earliest, latest: at };
    });
    return periods.map(({ state, amount }, i) => ({
      state,
      amount,
      event: events[i] ?? { earliest: 0, latest: 0 },
      next: events[i + 1],
    }));
  });

describe("outcomeOn against every completion of the bounds", () => {
  it("says yes or no only when each completion does, and possible when some do", () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 0, max: 150 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (periods, offset, picks) => {
          const day = (n: number): IsoDay => addDays(ORIGIN, n);
          const facts = periods
            .map(({ state, amount, event, next }) =>
              fact("t", {
                state,
                value: state === "in-force" ? value(amount) : null,
                start: { earliest: day(event.earliest), latest: day(event.latest), basis: "reported" },
                end: next ? { earliest: day(next.earliest), latest: day(next.latest), kind: "stated" } : end(""),
              }),
            )
            .reverse();
          const outcome = outcomeOn(facts, day(offset));
          const exact = periods.map(
            ({ event }, i) => event.earliest + Math.round((event.latest - event.earliest) * (picks[i] ?? 0)),
          );
          const holding = periods.filter((_, i) => (exact[i] ?? 0) <= offset).at(-1);
          if (outcome.answer === "yes") expect(holding).toMatchObject({ state: "in-force", amount: outcome.value?.amount });
          if (outcome.answer === "no" && holding) expect(holding.state).not.toBe("in-force");
          if (outcome.answer === "unknown") expect(holding).toBeUndefined();
          if (holding?.state === "in-force") expect(["yes", "possible"]).toContain(outcome.answer);
        },
      ),
    );
  });
});
