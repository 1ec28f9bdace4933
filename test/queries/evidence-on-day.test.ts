import { describe, expect, it } from "vitest";
import { inforce } from "../../src/index.js";
import { answerView } from "../../src/presentation/answer-view.js";
import { palette } from "../../src/presentation/palette.js";

/** In our own words: a suspension until a day, and a post that extends it. */
const NEWS = [
  "Visa-free entry is extended",
  "October 29, 2020",
  "The suspension of the visa-free regime for citizens of 57 countries has been extended until May 1, 2021.",
  "",
  "Visa-free entry is suspended",
  "April 17, 2020",
  "Kazakhstan suspends the visa-free regime for citizens of 57 countries from April 17, 2020 until November 1, 2020.",
].join("\n");

/** In our own words: what was declared until a day ended later, and what was never announced to end was over by a day. */
const EMERGENCY = [
  "The emergency is over",
  "May 20, 2020",
  "Kazakhstan lifted the state of emergency on May 11, 2020.",
  "",
  "An emergency",
  "March 20, 2020",
  "The President has introduced a state of emergency in Kazakhstan from March 16, 2020 until April 15, 2020.",
].join("\n");

describe("what gives a bound of an answer", () => {
  it("stands beside it, also where the words of a later post end what is told", async () => {
    using kb = await inforce.read(EMERGENCY, { jurisdiction: "kz" });
    const given = (knownOn: string | null) => {
      const result = kb.asOf({ day: "2020-04-10", knownOn, topic: "state-of-emergency", carryForward: true });
      const [answer] = result.answers;
      return { answer: answer?.answer, end: answer?.end?.latest, evidence: answer?.evidence.map((one) => [one.title, one.bounds]) };
    };
    const start = ["start.earliest", "start.latest"];
    const end = ["end.earliest", "end.latest"];
    const both = [
      ["An emergency", start],
      ["The emergency is over", end],
    ];
    expect(given(null)).toEqual({ answer: "yes", end: "2020-05-11", evidence: both });
    const then = { answer: "yes", end: "2020-04-16", evidence: [["An emergency", [...start, ...end]]] };
    expect(given("2020-05-01")).toEqual(then);
    const page = answerView(kb.asOf({ day: "2020-04-10", topic: "state-of-emergency" }), kb.topicsList(), {
      width: 200,
      paints: palette(false),
    });
    expect(page).toContain("until 10 May 2020  [1] [2]");
    expect(page).toContain("[2] The emergency is over");
  });
});

describe("the words behind an answer", () => {
  it.each([
    ["2020-06-01", null, ["2020-04-17", "2020-10-29"], ["2020-04-17", "2020-10-29"]],
    ["2021-03-01", null, ["2020-10-29", "2020-04-17"], ["2020-10-29", "2020-04-17"]],
    ["2020-10-20", "2020-10-20", ["2020-04-17"], ["2020-04-17"]],
  ])("on %s, known on %s, begin with those that carry the day", async (day, knownOn, shown, all) => {
    using kb = await inforce.read(NEWS, { jurisdiction: "kz" });
    const result = kb.asOf({ day, knownOn, topic: "visa-free-regime", carryForward: true });
    expect(result.answers).toMatchObject([{ answer: "no", state: "suspended" }]);
    expect(result.answers[0]?.evidence.map(({ published }) => published.latest)).toEqual(all);
    const page = answerView(result, kb.topicsList(), { width: 200, paints: palette(false) });
    const cited = [...page.matchAll(/\[\d\] [^\n]*, (\d+) (\w+) 2020, line/g)].map(([, date, month]) => `${date} ${month}`);
    expect(cited).toEqual(shown.map((one) => (one === "2020-10-29" ? "29 Oct" : "17 Apr")));
  });
});
