import { describe, expect, it } from "vitest";
import type { Verdict } from "../../queries/same-outcome.js";
import type { TimelineSpan } from "../../queries/timeline-result.js";
import { isoDay } from "../../src/model/iso-day.js";
import { sideInWords } from "../../src/presentation/change-words.js";
import { mergedSpans, spanInWords } from "../../src/presentation/timeline-words.js";

const usd = (amount: number) => ({ amount, unit: "USD" });
const POSSIBLE: Verdict = { answer: "possible", state: "undated", value: null, candidates: null, possibleValue: usd(60) };

describe("an answer that is possible, with the only value that may hold", () => {
  it("tells the value and what leaves it open on a side of a change", () => {
    expect(sideInWords(POSSIBLE)).toBe("◐ possible, 60 USD, start not dated");
    expect(sideInWords({ ...POSSIBLE, state: "in-force" })).toBe("◐ possible, 60 USD");
    expect(sideInWords({ ...POSSIBLE, possibleValue: null })).toBe("◐ possible, start not dated");
    expect(sideInWords({ ...POSSIBLE, possibleValue: null, candidates: [usd(60), usd(80)] })).toBe("◐ possible, 60 or 80 USD");
  });

  it("tells it on a stretch of a timeline, and keeps stretches of two values apart", () => {
    const span = (from: string, to: string, amount: number): TimelineSpan => ({
      ...POSSIBLE,
      ...{ from: isoDay(from), to: isoDay(to), possibleValue: usd(amount), periods: [] },
    });
    const [first, second, third] = [
      span("2021-01-01", "2021-02-01", 60),
      span("2021-02-01", "2021-03-01", 60),
      span("2021-03-01", "2021-04-01", 80),
    ];
    expect(spanInWords(first)).toBe("possibly 60 USD");
    expect(mergedSpans([first, second, third])).toEqual([{ ...first, to: second.to }, third]);
  });
});
