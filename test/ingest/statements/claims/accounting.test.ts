import { describe, expect, it } from "vitest";
import { readBody } from "../read-sentences.js";

describe("a word that is left over makes a statement half-read, and is named", () => {
  it.each([
    ["Flights with Oman were resumed on June 3, 2021, probably.", "direct-flights", "probably"],
    ["Flights with Oman resumed on February 30, 2021.", "direct-flights", "February 30, 2021"],
    ["The visa-free regime is in force, 45 days.", "visa-free-regime", "45 day"],
    ["The state of emergency was lifted on June 3 and June 5, 2021.", "state-of-emergency", "a day"],
  ])("%s", (body, topic, word) => {
    const { statements, findings } = readBody(body);
    expect(statements.map(({ topic: of, reading, stopped }) => [of, reading, stopped])).toEqual([[`kz/${topic}`, "half", [word]]]);
    expect(findings.find(({ rule }) => rule === "half-read")).toMatchObject({ topic: `kz/${topic}`, actual: word });
  });
});

it.each([
  ["The visa-free regime was restored on June 3, 2021 in Aktau."],
  ["A PCR certificate is not required from students."],
  ["Holders of a residence permit need no IDC permission."],
  ["E-visas are available unless the page is down."],
])("a part is never told of the whole: %s", (body) => {
  expect(readBody(body).statements.filter(({ reading }) => reading === "whole")).toEqual([]);
});
