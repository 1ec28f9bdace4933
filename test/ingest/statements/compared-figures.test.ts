import { describe, expect, it } from "vitest";
import { inforce } from "../../../src/index.js";
import { linesOn, told, toldForCertain } from "./read-sentences.js";

/** The posts are of June 15, 2021. */
describe("figures that are held against each other", () => {
  it.each([
    ["From 1 July a PCR test is valid for 48 instead of 72 hours.", "pcr-validity set 48 hour before 72 hour 2021-07-01 scheduled"],
    [
      "The time the police take over a temporary residence permit has come down to three business days from five, effective June 1.",
      "temporary-residence-permit-processing set 3 business-day before 5 business-day 2021-06-01 stated",
    ],
    [
      "Petitions for an investor visa are decided within five business days (so far: ten) beginning July 1.",
      "investor-visa-application-processing set 5 business-day before 10 business-day 2021-07-01 scheduled",
    ],
    [
      "Applications for an investor visa will be examined in five business days instead of ten from July 1.",
      "investor-visa-application-processing set 5 business-day before 10 business-day 2021-07-01 scheduled",
    ],
    [
      "Home quarantine for arrivals from Pakistan is reduced to 7 days from the former 14 on July 1.",
      "home-quarantine set PAK 7 day before 14 day 2021-07-01 scheduled",
    ],
  ])("are of one unit, told once: %s", (body, line) => {
    expect(toldForCertain(body)).toEqual([line]);
  });

  it("are not those of two things", () => {
    expect(
      linesOn("visa-free-countries", "The regime without visas covers 52 countries, and it took 58 days to agree on it."),
    ).toEqual(["visa-free-countries observe 52 country 2021-06-15 observed"]);
  });
});

describe("the time before a figure", () => {
  const answerBefore = async (topic: string, subject: string, body: string): Promise<string | undefined> => {
    const text = `Flights\n2021-06-15\n\n${body}\n\n\nOffice\n2014-01-10\n\nWe have moved.\n`;
    const base = await inforce.read(text, { jurisdiction: "kz", capturedOn: "2021-12-01" });
    const [first] = base.asOf({ day: "2021-06-20", topic, subject }).answers;
    base.close();
    return first?.answer;
  };

  it("is not told by a number of flights, and is free of a duty that begins", async () => {
    expect(await answerBefore("kz/flights-per-week", "Germany", "There will be 8 flights a week with Germany from 1 July.")).toBe(
      "unknown",
    );
    expect(
      await answerBefore("kz/home-quarantine", "Egypt", "From 1 July arrivals from Egypt are put in home quarantine for 7 days."),
    ).toBe("no");
  });
});

describe("an act and what it does", () => {
  it("is in effect from the day that the next sentence gives", () => {
    const body =
      "On June 10 the president signed a decree that introduces a state of emergency. It takes effect on July 1 and runs until July 15.";
    expect(toldForCertain(body)).toEqual(["state-of-emergency start 2021-07-01 scheduled until 2021-07-16"]);
  });

  it("leaves open when, where nothing gives the day", () => {
    expect(told("The government adopted a resolution which suspended the visa-free regime.")).toEqual([
      "visa-free-regime end 2021-04-14..2021-06-15 reported half when",
    ]);
  });
});

describe("a later day that nothing took", () => {
  it.each([
    [
      "Flights with Oman are open. They become possible for all from 17 August.",
      "direct-flights observe OMN 2021-06-15 observed half a day",
    ],
    ["A state of emergency is in effect and ends on 19 July.", "state-of-emergency end 2021-07-19 scheduled"],
    [
      "A state of emergency has since yesterday evening been in effect and is going to end on 19 July.",
      "state-of-emergency start 2021-06-14 stated until 2021-07-19",
    ],
  ])("is an end, or leaves open what it is the day of: %s", (body, line) => {
    expect(told(body)).toContain(line);
  });
});
