import { describe, expect, it } from "vitest";
import { linesOn, told, toldForCertain } from "./read-sentences.js";

describe("what is kept as it is", () => {
  it.each([
    [
      "The Government decided to keep the visa-free regime suspended until 31 December 2021.",
      ["visa-free-regime observe-not 2021-06-15 observed until 2022-01-01"],
    ],
    ["The commission has left flights with India suspended.", ["direct-flights observe-not IND 2021-06-15 observed"]],
    [
      "The electronic visa service will be kept closed until 1 September.",
      ["e-visa observe-not 2021-06-15 observed until 2021-09-02"],
    ],
    ["The requirement of a PCR certificate is retained.", ["pcr-certificate observe 2021-06-15 observed"]],
    ["Kazakhstan maintains direct flights with Germany.", ["direct-flights observe DEU 2021-06-15 observed"]],
  ])("is in that state: %s", (body, lines) => {
    expect(linesOn(lines[0]?.split(" ")[0] ?? "", body)).toEqual(lines);
  });

  it("is not settled where it is denied", () => {
    expect(toldForCertain("The ministry will not keep the visa-free regime suspended.")).toEqual([]);
  });
});

describe("the verb of an end", () => {
  it.each([
    ["The state of emergency ends on June 20.", "state-of-emergency end 2021-06-20 scheduled"],
    ["The visa-free regime ends from June 20.", "visa-free-regime end 2021-06-20 scheduled"],
    ["The state of emergency expired at the end of the day on June 10.", "state-of-emergency end 2021-06-11 stated"],
  ])("is no noun of the thing in front of it: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });

  it("stands behind a participle that describes the thing", () => {
    expect(told("The state of emergency introduced in Kazakhstan on May 16 ends on June 20.")).toEqual([
      "state-of-emergency end 2021-06-20 scheduled",
      "state-of-emergency start 2021-05-16 stated",
    ]);
  });
});

describe("the days that the sentence behind gives", () => {
  it.each([
    [
      "The commission raised the number of flights with Turkey from 11 to 15 a week. The new frequencies apply from July 1.",
      ["flights-per-week set TUR 15 flight-per-week before 11 flight-per-week 2021-07-01 scheduled"],
    ],
    [
      "The index was increased from 2,651 to 2,778 tenge for the MCI. The new figure has been in use since 1 April 2021, so fines are based on it.",
      [
        "mci set (fees) 2778 KZT before 2651 KZT 2021-04-01 stated",
        "mci set (social-benefits) 2778 KZT before 2651 KZT 2021-04-01 stated",
      ],
    ],
    [
      "Citizens of India may stay up to 72 hours without a visa when in transit. The measure applies from 6 July 2021 until 31 December 2021.",
      ["visa-free-transit start IND 2021-07-06 scheduled until 2022-01-01"],
    ],
    [
      "The President imposed a state of emergency in the whole country; it is valid until 15 July 2021.",
      ["state-of-emergency start 2021-04-14..2021-06-15 reported until 2021-07-16"],
    ],
    [
      "Holders of residence permits may cross the border once every 90 days. It was once in 30 days previously. The change is in force from 3 June.",
      [
        "border-crossing-interval set 90 day before 30 day 2021-06-03 stated",
        "border-crossing-interval set 30 day 2021-06-03 stated",
      ],
    ],
  ])("are those of what is told: %s", (body, lines) => {
    expect(linesOn(lines[0]?.split(" ")[0] ?? "", body)).toEqual(lines);
  });

  it("stand right in front of what is then", () => {
    const body =
      "Nationals of 57 countries will again enter without a visa as of 1 July 2021, when the suspension of the visa-free regime lapses.";
    expect(linesOn("visa-free-regime", body)).toEqual(["visa-free-regime start 2021-07-01 scheduled"]);
  });

  it("are not those of a paper, nor of what has days of its own", () => {
    expect(told("Foreigners must fill in a migration card. It is valid until 15 July 2021.")).toEqual([
      "migration-card observe 2021-06-15 observed",
    ]);
    expect(linesOn("direct-flights", "Direct flights with Oman resume on 1 July. The rule applies from 20 July.")).toEqual([
      "direct-flights start OMN 2021-07-01 scheduled half a day",
    ]);
  });

  it("come in the present tense from verbs whose base is a participle too", () => {
    expect(told("Foreigners may stay for 60 days without a visa. The rules come into force on June 27.")).toEqual([
      "visa-free-stay set (per-stay) 60 day 2021-06-27 scheduled",
    ]);
  });
});
