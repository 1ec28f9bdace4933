import { describe, expect, it } from "vitest";
import { CORPORA, corpusWorld } from "./corpora.js";
import { ARCHIVE_COUNTRIES, OTHER_COUNTRIES } from "./country-forms.js";
import { rotateCountries, swapCountries, swapToOthers } from "./country-swap.js";
import { changeFigures } from "./figure-change.js";
import type { Question, World } from "./question.js";
import { isRight } from "./score.js";
import { shiftYears } from "./year-shift.js";

const ASKED: Question = {
  topic: "kz/direct-flights",
  subject: "EGY",
  scope: null,
  on: "2021-12-01",
  known: "2021-12-05",
  expect: "in-force",
  why: "made up",
};

function world(text: string, ...questions: readonly Partial<Question>[]): World {
  return { name: "made up", extension: "txt", text, questions: questions.map((q) => ({ ...ASKED, ...q })) };
}

describe("swapping countries", () => {
  const swap = swapToOthers();
  it.each([
    ["flights with the Maldives", "flights with Mauritius"],
    ["Belarus,China", "Bosnia and Herzegovina,Singapore"],
    ["the Turkish nationals", "the Bulgarian nationals"],
    ["UK, Great Britain", "Malaysia, Malaysia"],
    ["UAE or United Arab Emirates", "Oman or Sultanate of Oman"],
    ["flights to the USA", "flights to the Bahamas"],
    ["to Kazakhstan, Ukrainska, non-Indian", "to Kazakhstan, Ukrainska, non-Indian"],
  ])("%s", (before, after) => {
    expect(swap.text(before)).toBe(after);
  });

  it("swaps subjects by the same bijection", () => {
    expect(swapCountries(world("Egypt", {}), swap, "x").questions[0]?.subject).toBe("MAR");
    expect(OTHER_COUNTRIES).toHaveLength(ARCHIVE_COUNTRIES.length);
    expect(new Set([...ARCHIVE_COUNTRIES, ...OTHER_COUNTRIES].map((c) => c.code)).size).toBe(2 * ARCHIVE_COUNTRIES.length);
  });

  it("a rotation all the way round changes names only in spelling", () => {
    expect(rotateCountries(ARCHIVE_COUNTRIES.length).text("Egypt, Indian, Sri Lanka")).toBe("Egypt, Indian, Sri Lanka");
  });
});

describe("shifting years", () => {
  it("shifts every form of a date, and no amount or file number", () => {
    const shifted = shiftYears(world("June 5, 2021; 20.05.2021; Quota 2022; No. 2021-5; 2021 KZT", {}), 4, "x");
    expect(shifted.text).toBe("June 5, 2025; 20.05.2025; Quota 2026; No. 2021-5; 2021 KZT");
    expect(shifted.questions[0]).toMatchObject({ on: "2025-12-01", known: "2025-12-05" });
  });

  it("shifts values that are days", () => {
    const deadline = { expect: { value: "2021-06-05", unit: "date" } };
    expect(shiftYears(world("", deadline), -8, "x").questions[0]?.expect).toEqual({ value: "2013-06-05", unit: "date" });
  });

  it("refuses a day that the other year lacks", () => {
    expect(() => shiftYears(world("", { on: "2020-02-29" }), 1, "x")).toThrow();
  });
});

describe("changing figures", () => {
  it("keeps products and leaves other lines alone", () => {
    const changed = changeFigures(world("penalty 10 MCI or 29 170 ₸\nwithin 10 days"), "x");
    expect(changed.text).toBe("penalty 8 MCI or 22 744 ₸\nwithin 10 days");
  });

  it("refuses a value without a counterpart", () => {
    const fee = { topic: "kz/e-visa-fee", subject: null, expect: { value: 61, unit: "USD" } };
    expect(() => changeFigures(world("", fee), "x")).toThrow();
  });
});

describe("scoring", () => {
  const given = {
    topic: "kz/mci",
    subject: null,
    scope: "fees",
    state: "in-force",
    answer: "yes",
    value: { amount: 5, unit: "KZT" },
  };
  it.each([
    ["in-force", "yes", true],
    ["in-force", "possible", false],
    ["not-in-force", "no", true],
    ["uncertain", "possible", true],
    ["unknown", "unknown", true],
    [{ value: 5, unit: "KZT" }, "yes", true],
    [{ value: 5, unit: "KZT" }, "possible", false],
    [{ value: 5, unit: "USD" }, "yes", false],
    [{ value: 6, unit: "KZT" }, "yes", false],
  ] as const)("%j against %s", (expectation, answer, right) => {
    expect(isRight({ expect: expectation }, { ...given, answer })).toBe(right);
  });
});

describe("labelled texts", () => {
  it.each(CORPORA)("$name: enough questions of every kind, each asked once, on real days", (corpus) => {
    const { questions } = corpusWorld(corpus);
    expect(questions.length).toBeGreaterThanOrEqual(60);
    const kinds = new Set(questions.map((q) => (typeof q.expect === "string" ? q.expect : "value")));
    expect([...kinds].sort()).toEqual(["in-force", "not-in-force", "uncertain", "unknown", "value"]);
    expect(new Set(questions.map(({ expect: _, why: __, ...asked }) => JSON.stringify(asked))).size).toBe(questions.length);
    for (const day of questions.flatMap((q) => [q.on, q.known ?? q.on])) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    expect(corpus.floor).toBeLessThanOrEqual(questions.length);
  });
});
