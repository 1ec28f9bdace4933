import { describe, expect, it } from "vitest";
import { linesOn, told, toldForCertain } from "./read-sentences.js";

/** The posts are of June 15, 2021. */
describe("what an extension did away with", () => {
  it.each(["set to end", "scheduled to end", "meant to end", "planned to end", "due to finish"])("is not told: %s", (words) => {
    const body = `The suspension of the visa-free regime, ${words} on 1 July, has been extended until 1 November.`;
    expect(toldForCertain(body)).toEqual(["visa-free-regime extend 2021-06-15 observed until 2021-11-02"]);
  });

  it("is not the day on which it began", () => {
    expect(toldForCertain("The state of emergency, introduced on 16 May, has been extended until 1 August.")).toContain(
      "state-of-emergency start 2021-05-16 stated",
    );
  });

  it("comes to a day, however much longer that is", () => {
    expect(toldForCertain("The freeze on visa-free travel has been lengthened by another six months, up to 1 December.")).toEqual([
      "visa-free-regime extend 2021-06-15 observed until 2021-12-02",
    ]);
    expect(
      toldForCertain("The suspension of the visa-free regime has been prolonged, and it shall last through 31 December."),
    ).toEqual(["visa-free-regime extend 2021-06-15 observed until 2022-01-01"]);
  });
});

describe("a figure that stays for another case", () => {
  it("is of the thing of the sentence before", () => {
    const body =
      "For benefits, a monthly calculation index of 3,180 tenge is to be used from June 1. In calculating taxes and fines the figure of 3,063 tenge is retained.";
    expect(toldForCertain(body)).toEqual([
      "mci set (social-benefits) 3180 KZT 2021-06-01 stated",
      "mci observe (fees) 3063 KZT 2021-06-15 observed",
    ]);
  });

  it.each([
    "Since 1 June pensions are reckoned with an MCI of 3,180 tenge. The parking place still costs 3,063 tenge.",
    "Since 1 June pensions are reckoned with an MCI of 3,180 tenge. In 2018 fines stayed at 3,063 tenge.",
  ])("is not one of another thing or time: %s", (body) => {
    expect(linesOn("mci", body).filter((line) => line.includes("3063") && !line.includes("half"))).toEqual([]);
  });
});

describe("what is counted", () => {
  it.each([
    ["The number of visa-free countries has grown from 45 to 57.", "visa-free-countries set 57 country before 45 country"],
    ["The visa-free list has grown to 57.", "visa-free-countries set 57 country"],
    [
      "The list of unilateral visa-free countries was enlarged from 45 to 48 on 1 June.",
      "visa-free-countries set 48 country before 45",
    ],
  ])("may have words in front of it: %s", (body, line) => {
    expect(toldForCertain(body).join("\n")).toContain(line);
  });
});

describe("entry only with a paper", () => {
  it.each([
    ["From 1 July visitors are let into Kazakhstan only with a negative PCR test.", "pcr-certificate start 2021-07-01 scheduled"],
    ["Entry is possible only with a PCR certificate.", "pcr-certificate observe 2021-06-15 observed"],
    [
      "Foreigners may enter only with a permission of the Interdepartmental Commission.",
      "idc-entry-permission observe (air) 2021-06-15 observed",
    ],
  ])("is a duty to have it: %s", (body, line) => {
    expect(toldForCertain(body)).toContain(line);
  });

  it.each([
    "It is not only with a PCR certificate that one may enter.",
    "Business passengers are admitted to the lounge only with a PCR certificate.",
    "Foreigners could enter only with a PCR certificate until March.",
  ])("is none where it is denied, elsewhere, or was: %s", (body) => {
    expect(told(body).filter((line) => line.startsWith("pcr-certificate") && !line.includes("half"))).toEqual([]);
  });
});

describe("what had been", () => {
  it("is open where the post tells no more of it", () => {
    expect(told("Passage by sea between Kazakhstan and Azerbaijan had been closed in March 2020, the port recalled.")).toEqual([
      "sea-passage end AZE 2020-03-01..2020-03-31 part half what became of it",
    ]);
  });

  it("is not told of today in passing, nor is how long another thing lasts an end", () => {
    const body =
      "With the introduction of visa-free entry for up to 14 days for nationals of China and Iran as of 7 June 2021, the special 72-hour transit regime, which had covered Chinese nationals, is no longer in force.";
    expect(linesOn("visa-free-transit", body)).toContain("visa-free-transit end CHN 2021-06-07 stated");
    expect(linesOn("visa-free-transit", body).filter((line) => / observe CHN|until/.test(line))).toEqual([]);
  });

  it("is not the visa-free regime where the end of transit is told", () => {
    const body = "With visa-free entry for up to 14 days as of 7 June, the 72-hour visa-free transit regime is no longer in force.";
    expect(toldForCertain(body).filter((line) => line.startsWith("visa-free-regime") || line.startsWith("visa-free-stay"))).toEqual(
      [],
    );
  });
});

describe("a figure that is new at once", () => {
  it("holds from the day of its post, in whatever tense it is told", () => {
    const body =
      "Effective immediately, requests for an investor visa will be decided within five business days (previously seven).";
    expect(toldForCertain(body)).toEqual([
      "investor-visa-application-processing set 5 business-day before 7 business-day 2021-06-15 stated",
    ]);
  });
});

describe("words that leave open how far a rule holds", () => {
  it.each(["rarely", "partially", "optionally", "locally", "seasonally", "theoretically"])("make half of it: %s", (word) => {
    expect(told(`A PCR certificate is ${word} required.`).every((line) => line.includes(" half "))).toBe(true);
  });
});
