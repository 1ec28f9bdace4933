import { describe, expect, it } from "vitest";
import { multiplied, readAmount } from "../../queries/amount-text.js";
import type { SearchRequest } from "../../queries/search.js";
import { isoDay } from "../../src/model/iso-day.js";
import { errorOf } from "./error-of.js";
import { inHistory } from "./history-world.js";

const d = isoDay;

describe("explain", () => {
  const explained = (
    topic: string,
    day: string,
    rest: { readonly subject?: string; readonly scope?: string; readonly knownOn?: ReturnType<typeof d> } = {},
  ) => {
    const [explanation] = inHistory((base) => base.explain({ topic, day: d(day), ...rest })).explanations;
    if (!explanation) throw new Error("nothing was explained");
    return explanation;
  };

  it("tells the statements for and against, in the order in which they became known", () => {
    const { answer, statements, periods } = explained("ferries", "2021-07-01", { subject: "FRA" });
    expect(answer.answer).toBe("yes");
    expect(statements.map(({ id, stance, used, list }) => [id, stance, used, list?.named ?? null])).toEqual([
      ["s-list", "against", false, false],
      ["s-france", "for", true, null],
    ]);
    expect(periods.map(({ state, certainty, answers }) => [state, certainty, answers])).toEqual([
      ["absent", "no", false],
      ["in-force", "certain", true],
    ]);
  });

  it("tells which words give a bound", () => {
    const { periods } = explained("ferries", "2021-07-01", { subject: "FRA" });
    expect(periods[1]?.events).toEqual([
      {
        of: "start",
        basis: "stated",
        earliest: { day: "2021-06-01", rule: "words", statements: ["s-france"] },
        latest: { day: "2021-06-01", rule: "words", statements: ["s-france"] },
      },
    ]);
    const end = periods[0]?.events.find((event) => event.of === "end");
    expect(end).toMatchObject({ earliest: { rule: "words", statements: ["s-france"] } });
  });

  it("tells that a country answers by default", () => {
    const { byDefault, answer, statements } = explained("ferries", "2021-07-01", { subject: "Japan" });
    expect({ byDefault, answer: answer.answer }).toEqual({ byDefault: true, answer: "no" });
    expect(statements.map(({ id, stance }) => [id, stance])).toEqual([["s-list", "against"]]);
  });

  it("tells what would settle a doubt", () => {
    expect(explained("curfew", "2021-02-10").settledBy).toEqual([
      { event: "start", state: "in-force", value: null, earliest: "2021-02-01", latest: "2021-03-01" },
    ]);
    expect(explained("index", "2021-02-10", { scope: "fees" }).settledBy).toMatchObject([
      { event: "start", earliest: null, latest: "2021-06-01" },
    ]);
    expect(explained("stay", "2021-02-10").settledBy).toEqual([
      { event: "any", state: null, value: null, earliest: null, latest: "2021-02-10" },
    ]);
    expect(explained("curfew", "2021-04-01").settledBy).toEqual([]);
  });

  it("tells another value, and a later time", () => {
    const before = explained("index", "2021-07-01", { scope: "fees" });
    expect(before.statements.map(({ id, stance }) => [id, stance])).toEqual([
      ["s-index", "for"],
      ["s-index-2", "later"],
    ]);
    const after = explained("index", "2021-11-01", { scope: "fees" });
    expect(after.statements.map(({ id, stance }) => [id, stance])).toEqual([
      ["s-index", "other-value"],
      ["s-index-2", "for"],
    ]);
  });

  it("knows only what was known", () => {
    expect(explained("index", "2021-07-01", { scope: "fees", knownOn: d("2021-08-01") }).statements.map(({ id }) => id)).toEqual([
      "s-index",
    ]);
  });

  it("looks at the last covered day beyond the horizon", () => {
    expect(explained("curfew", "2022-07-01")).toMatchObject({ lookedAt: "2021-12-31", answer: { state: "out-of-coverage" } });
    expect(explained("curfew", "2020-07-01")).toMatchObject({ lookedAt: null, settledBy: [] });
  });
});

describe("search", () => {
  it.each<[string, SearchRequest, readonly string[]]>([
    ["a word in any form", { words: "ferry" }, ["june", "march"]],
    ["a phrase", { words: '"index is 30"' }, ["september"]],
    ["a beginning", { words: "resum*" }, ["june"]],
    ["about a topic", { words: "index", topic: "deadline" }, ["september"]],
    ["about a country by its name", { words: "ferries", subject: "France" }, ["june"]],
    ["about a country in a list", { words: "ferries", subject: "Italy" }, ["march"]],
    ["published up to a day", { words: "index", to: d("2021-07-01") }, ["june"]],
    ["published since a day", { words: "index", from: d("2021-07-01") }, ["september"]],
    ["known on a day", { words: "index", knownOn: d("2021-07-01") }, ["june"]],
    ["at most so many", { words: "ferries", limit: 1 }, ["march"]],
    ["nowhere", { words: "submarine" }, []],
    ["an operator that is none", { words: "index NOT AND (" }, []],
  ])("%s", (_name, request, expected) => {
    const { hits } = inHistory((base) => base.search(request));
    expect(hits.map(({ post }) => post).sort()).toEqual([...expected].sort());
  });

  it("marks the words in the passage and in the statements they stand in", () => {
    const { hits } = inHistory((base) => base.search({ words: "France index" }));
    const marked = (pieces: readonly { readonly text: string; readonly hit: boolean }[]) =>
      pieces.filter(({ hit }) => hit).map(({ text }) => text);
    expect(hits).toHaveLength(1);
    expect(marked(hits[0]?.excerpt ?? [])).toEqual(["France", "index"]);
    expect(hits[0]?.statements.map(({ id }) => id).sort()).toEqual(["s-fine", "s-france", "s-index"]);
    const quote = hits[0]?.statements[0]?.quote ?? [];
    expect(quote.map(({ text }) => text).join("")).toBe("Ferries with France resumed on June 1; the index is 20.");
  });
});

describe("compute", () => {
  it("multiplies by the index of the day, and cites it and the rules that set the amount", () => {
    const result = inHistory((base) => base.compute({ amount: "10 index", on: d("2021-07-01"), scope: "fees" }));
    expect(result).toMatchObject({ topic: "ut/index", amount: { amount: 10, unit: "INDEX" }, value: { amount: 200, unit: "UTC" } });
    expect(result.results[0]?.index.evidence.map(({ post, bounds }) => [post, bounds])).toEqual([
      ["june", ["start.latest"]],
      ["september", ["end.earliest", "end.latest"]],
    ]);
    expect(result.rules.map(({ topic, evidence }) => [topic, evidence[0]?.post])).toEqual([["ut/fine", "june"]]);
  });

  it.each<[string, string | null, string | null, string, number | null, number | null]>([
    ["2021-11-01", "fees", null, "yes", 300, 300],
    ["2021-02-01", "fees", null, "possible", 200, 200],
    ["2021-07-01", "benefits", null, "unknown", null, null],
    ["2022-07-01", "fees", null, "unknown", null, null],
    ["2021-11-01", "fees", "2021-07-01", "unknown", null, null],
  ])("on %s, %s, known on %s: %s", (on, scope, knownOn, answer, lowest, highest) => {
    const request = { amount: "10 INDEX", on: d(on), scope, knownOn: knownOn === null ? null : d(knownOn) };
    const { results } = inHistory((base) => base.compute(request));
    expect(results.map((row) => [row.answer, row.lowest?.amount ?? null, row.highest?.amount ?? null])).toEqual([
      [answer, lowest, highest],
    ]);
  });

  it("carries the index forward when asked to", () => {
    const { value } = inHistory((base) => base.compute({ amount: "2.5 INDEX", on: d("2022-07-01"), carryForward: true }));
    expect(value).toEqual({ amount: 75, unit: "UTC" });
  });
});

describe("readAmount", () => {
  it.each<[string, number, string]>([
    ["10 MCI", 10, "MCI"],
    ["10MCI", 10, "MCI"],
    ["1,000.5 MCI", 1000.5, "MCI"],
    ["1 000 000 mci", 1_000_000, "mci"],
    [" 0.25  x ", 0.25, "x"],
  ])("reads %s", (text, amount, unit) => {
    expect(readAmount(text)).toEqual({ amount, unit });
  });

  it.each(["", "MCI", "10", "1.2.3 MCI", "1,00 MCI", "10 MCI more", "-5 MCI", ". MCI", `${"1".repeat(70)} MCI`])(
    "refuses %j",
    (text) => {
      expect(errorOf(() => readAmount(text))?.code).toBe("INVALID_ARGUMENT");
    },
  );

  it.each([
    [1.1, 3063, 3369.3],
    [0.1, 3, 0.3],
    [10, 2917, 29_170],
    [2.5, 1.25, 3.125],
  ])("%f × %f", (a, b, product) => {
    expect(multiplied(a, b)).toBe(product);
  });
});
