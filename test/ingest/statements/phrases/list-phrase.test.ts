import { describe, expect, it } from "vitest";
import { readBody, told } from "../read-sentences.js";

const WHOLE = "direct-flights list [JOR NPL OMN] of 3 2021-06-15 listed";

describe("a full list", () => {
  it.each([
    ["At present direct flights are open with 3 countries: Oman, Nepal and Jordan."],
    ["Flights are now available to 3 countries (Oman, Nepal, Jordan)."],
    ["At present direct flights are open with 3 countries:\n• Oman\n• Nepal\n• Jordan"],
    ["At present direct flights are open with 3 countries:\n1. Oman;\n2. Nepal;\n3. Jordan."],
    ["At present direct flights are open with 3 countries: Oman,Nepal,Jordan."],
  ])("%s", (body) => {
    expect(told(body)).toEqual([WHOLE]);
  });

  it.each([
    ["a list that names no number", "Direct flights currently connect us with the following countries: Oman, Nepal, Jordan."],
  ])("%s", (_name, body) => {
    expect(told(body)).toEqual(["direct-flights list [JOR NPL OMN] 2021-06-15 listed"]);
  });

  it.each([
    ["the number is wrong", "At present direct flights are open with 20 countries: Oman, Nepal and Jordan.", "count-mismatch"],
    ["a name stands twice", "At present direct flights are open with 3 countries: Oman, Nepal, Oman and Jordan.", "repeated-name"],
    ["the names are missing", "Flights are open with 15 states, the full list stands on our page.", "list-not-given"],
  ])("%s: a finding", (_name, body, rule) => {
    expect(readBody(body).findings.map((finding) => finding.rule)).toEqual([rule]);
  });
});

describe("no full list", () => {
  it.each([
    ["examples", "Direct flights are open with several countries, for example Oman and Nepal."],
    ["additions", "Flights were opened additionally with 2 countries: Oman and Nepal."],
    ["a number alone", "Flights are open with 15 states, the full list stands on our page."],
    [
      "those spared by another rule",
      "Permission is not required for citizens of 3 countries with direct flights: Oman, Nepal, Jordan.",
    ],
    ["a list that breaks off", "In total 3 countries have flights: Oman,Nepal,Jordan etc."],
  ])("%s", (_name, body) => {
    expect(readBody(body).statements.filter((statement) => statement.operation === "list")).toEqual([]);
  });
});
