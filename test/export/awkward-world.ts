import { EVERY_OTHER } from "../../src/model/fact.js";
import { isoDay } from "../../src/model/iso-day.js";
import { end, fact, post, start, statement, type World } from "../queries/small-world.js";

const FORMULA = post("formula", "2021-06-01", '=HYPERLINK("http://example.org","x"), "quoted"; a\\b');
const SIGNS = post("signs", "2021-06-02", "-1 +2 @x ünïcode 🚢 <b>&amp;</b> \u0001 end");

/** Facts and words that formats stumble over: formulas, quotes, signs of markup, no bounds, halves, days as values. */
export const AWKWARD: World = {
  posts: [
    { ...FORMULA, title: "+SUM(A1:A9), or not", ordinal: 1 },
    { ...SIGNS, title: "@cmd|' /C calc'!A0" },
  ],
  statements: [statement("s-formula", FORMULA, "ut/index"), statement("s-signs", SIGNS, "ut/ferries")],
  facts: [
    fact("ut/ferries", {
      id: "f-list",
      subject: "FRA",
      start: start("2021-05-02..2021-06-01", "reported"),
      statements: ["s-signs"],
    }),
    fact("ut/ferries", {
      id: "f-before",
      subject: "FRA",
      state: "not-yet",
      start: start(".."),
      end: end("2021-05-02..2021-06-01"),
    }),
    fact("ut/ferries", { id: "f-other", subject: EVERY_OTHER, state: "absent", start: start("2021-06-01..") }),
    fact("ut/index", {
      id: "f-half",
      scope: "fees",
      value: { amount: 0.5, unit: "UTC" },
      start: start("..2021-01-01"),
      end: end("2021-08-01"),
      statements: ["s-formula", "s-signs"],
    }),
    fact("ut/index", {
      id: "f-less",
      scope: "fees",
      value: { amount: -3063, unit: "UTC" },
      start: start("2021-08-01"),
      disputed: true,
    }),
    fact("ut/deadline", {
      id: "f-day",
      value: { amount: "1899-12-31", unit: "date" },
      start: start("1899-01-01"),
      end: end("2021-03-01.."),
    }),
    fact("ut/stay", {
      id: "f-later",
      scope: "guest",
      value: { amount: 29170, unit: "day" },
      start: start("2021-02-01"),
      knownFrom: isoDay("2021-03-01"),
      knownTo: isoDay("2021-06-01"),
    }),
  ],
};
