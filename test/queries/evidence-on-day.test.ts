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

describe("the words behind an answer", () => {
  it.each([
    ["2020-06-01", null, ["2020-04-17"], ["2020-04-17", "2020-10-29"]],
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
