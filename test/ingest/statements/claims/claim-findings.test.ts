import { expect, it } from "vitest";
import { readBody } from "../read-sentences.js";

const LIST = "At present direct flights are open with";

it.each([
  ["Flights with Oman were resumed on June 3.", "year-completed", "a year", "2021-06-03"],
  ["Flights with Oman were resumed on Monday, June 3, 2021.", "weekday-clash", null, null],
  [`${LIST} 20 countries: Oman, Nepal and Jordan.`, "count-mismatch", "20", "3"],
  [`${LIST} 3 countries: Oman, Nepal, Oman and Jordan.`, "repeated-name", "each country once", "1 more"],
  ["Flights are open with 15 states, the full list stands on our page.", "list-not-given", "the names", "15"],
  ["Flights with Oman have been resumed.", "undated-change", "a day of effect", "2021-04-14 to 2021-06-15"],
  ["Flights with Oman will be resumed.", "pending-adoption", "a day of effect", null],
  ["Flights with Oman were resumed by the decree of June 20, 2021.", "act-after-post", "a day up to 2021-06-15", "2021-06-20"],
  ["The fine makes 20 MCI (58,000 KZT).", "implied-value", null, "2900 KZT"],
  [
    `${LIST} 2 countries: Oman and Nepal.\nFlights with Nepal will be resumed on July 1, 2021.`,
    "listed-before-start",
    "2021-07-01",
    "2021-06-15",
  ],
])("%s", (body, rule, expected, actual) => {
  expect(readBody(body).findings.map((finding) => [finding.rule, finding.expected, finding.actual])).toEqual([
    [rule, expected, actual],
  ]);
});

it("an impossible day is told beside what it stops", () => {
  const { findings } = readBody("Flights with Oman were resumed on February 30, 2021.");
  expect(findings.map(({ rule }) => rule).sort()).toEqual(["half-read", "impossible-day", "undated-change"]);
});

it("a sentence that was not read names its topic and the words of no vocabulary", () => {
  const [finding, ...more] = readBody("The visa-free regime flummoxed until further notice.").findings;
  expect(finding).toMatchObject({ rule: "unread-sentence", topic: "kz/visa-free-regime", actual: "flummoxed" });
  expect(finding?.place.quote).toBe("The visa-free regime flummoxed until further notice.");
  expect(more).toEqual([]);
});

it("a rule is raised once for a unit, however many countries it names", () => {
  const { findings } = readBody("Flights with Oman, Nepal and Jordan have been resumed.");
  expect(findings.map(({ rule, subject }) => [rule, subject])).toEqual([["undated-change", null]]);
  expect(findings[0]?.message).toMatch(/^Oman, Nepal, Jordan: /);
});
