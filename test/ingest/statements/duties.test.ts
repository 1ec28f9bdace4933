import { describe, expect, it } from "vitest";
import { linesOn, readBody, told, toldForCertain } from "./read-sentences.js";

describe("what becomes of a duty", () => {
  it.each([
    ["The requirement to show a negative PCR test was abolished on June 10.", "pcr-certificate end 2021-06-10 stated"],
    ["The need to have a PCR test on arrival was dropped on June 10.", "pcr-certificate end 2021-06-10 stated"],
    ["The government struck down the duty to show a negative PCR test on June 10.", "pcr-certificate end 2021-06-10 stated"],
    ["From July 1 the obligation to present a PCR certificate will be restored.", "pcr-certificate start 2021-07-01 scheduled"],
    ["From July 1 the need to carry a migration card will be brought back.", "migration-card start 2021-07-01 scheduled"],
    ["The requirement for foreigners to fill in a migration card was axed on June 10.", "migration-card end 2021-06-10 stated"],
  ])("is told of what it asks for: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });

  it("is no duty told where the noun is a verb", () => {
    expect(linesOn("pcr-certificate", "Visitors need to show a negative PCR test.")).toEqual([
      "pcr-certificate observe 2021-06-15 observed",
    ]);
  });
});

describe("who is kept out", () => {
  it.each([
    "Kazakhstan bars entry to citizens of Italy.",
    "Kazakhstan forbids the entry of Italian citizens.",
    "Citizens of Italy are banned from entering Kazakhstan.",
    "Italian nationals are prohibited from entering the country.",
  ])("%s", (body) => {
    expect(linesOn("entry-ban", body).join()).toMatch(/^entry-ban (?:start|observe) ITA [^h]*$/);
  });
});

describe("traffic", () => {
  it.each([
    ["Passengers will be able to fly to Turkey again from July 1.", "direct-flights start TUR 2021-07-01 scheduled"],
    ["Air travel to Turkey will be stopped from July 1.", "direct-flights end TUR 2021-07-01 scheduled"],
    ["Flights to Turkey will be available again on July 1.", "direct-flights start TUR 2021-07-01 scheduled"],
    [
      "Turkey is removed from the list of countries with which flights are open from July 1.",
      "direct-flights end TUR 2021-07-01 scheduled",
    ],
  ])("is the host's own, from its day: %s", (body, line) => {
    expect(linesOn("direct-flights", body)).toEqual([line]);
  });

  it("of travellers to another country is that country's", () => {
    expect(told("Passengers who fly to Turkey must show a PCR test.")).toEqual([]);
    expect(told("Visitors travelling to Turkey need a PCR test.")).toEqual([]);
  });
});

describe("terms in one word", () => {
  it("are not parted by a longer one that ends in them", () => {
    expect(told("The extension of the visa-free regime until July 31 was announced.")).toEqual([
      "visa-free-regime extend 2021-06-15 observed until 2021-08-01",
    ]);
  });

  it("say how long what they are told of is valid", () => {
    expect(told("The state of emergency is valid until July 31.")).toEqual([
      "state-of-emergency observe 2021-06-15 observed until 2021-08-01",
    ]);
  });
});

describe("what stands over a thing", () => {
  it("is seen over the name of the host that has it", () => {
    expect(told("The suspension of Kazakhstan's unilateral visa waiver has been extended until July 31.")).toEqual([
      "visa-free-regime extend 2021-06-15 observed until 2021-08-01",
    ]);
    expect(
      readBody("The suspension of Kazakhstan's unilateral visa waiver has been extended until July 31.").statements[0]?.direction,
    ).toBe("not-in-force");
  });

  it("is told of whoever arrives, with the day in front", () => {
    expect(linesOn("pcr-certificate", "From July 1 everyone who arrives must show a PCR test.")).toEqual([
      "pcr-certificate start 2021-07-01 scheduled",
    ]);
  });
});

describe("a fact that begins", () => {
  it.each([
    ["Visa-free travel under bilateral agreements will resume on July 1.", "bilateral-visa-free start 2021-07-01 scheduled"],
    ["Visa-free travel under bilateral agreements applies.", "bilateral-visa-free observe 2021-06-15 observed"],
  ])("was not there before: %s", (body, line) => {
    expect(linesOn("bilateral-visa-free", body)).toEqual([line]);
  });
});

describe("words between commas", () => {
  it.each([
    [
      "Single-entry C3 visas are, as before, issued for not more than 90 days.",
      "visa-validity observe (c3-single) 90 day 2021-06-15 observed",
    ],
    ["Flights with Turkey were, however, suspended on June 5.", "direct-flights end TUR 2021-06-05 stated"],
  ])("do not part a verb: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });

  it.each([
    "Flights with Turkey are, reportedly, suspended.",
    "Flights with Turkey have, according to reports, been suspended.",
    "Flights with Turkey are, it is said, suspended.",
  ])("settle nothing where they are somebody's: %s", (body) => {
    expect(toldForCertain(body)).toEqual([]);
  });
});

describe("days that stand elsewhere", () => {
  it.each([
    [
      "With the summer timetable, which begins on July 1, the number of flights with Turkey climbs from 21 to 40 a week.",
      "flights-per-week set TUR 40 flight-per-week before 21 flight-per-week 2021-07-01 scheduled",
    ],
    [
      "The launch of direct flights to Vietnam, announced for July 18, has been put off until further notice.",
      "direct-flights move VNM ? pending",
    ],
    [
      "The visa-free regime remains suspended: the suspension will now run until July 31.",
      "visa-free-regime observe-not 2021-06-15 observed until 2021-08-01",
    ],
  ])("%s", (body, line) => {
    expect(told(body)).toContain(line);
  });

  it("are those of a list below a sentence that ends in a colon", () => {
    const body =
      "The ministry informs about the new rates for e-visas, which will be charged from July 1, 2021:\ntourist - 80 US dollars;\nbusiness - 100 US dollars.";
    expect(linesOn("e-visa-fee", body)).toEqual([
      "e-visa-fee set (tourist) 80 USD 2021-07-01 scheduled",
      "e-visa-fee set (business) 100 USD 2021-07-01 scheduled",
    ]);
  });

  it("leave a heading open that the text tells of a day to come, and reads by half", () => {
    const body = "From June 18 all the wobbling offices of the migration service stop the reception of foreigners.";
    expect(toldForCertain(body, { title: "Reception in the migration service is suspended" }).join()).not.toContain("2021-06-15");
  });
});

describe("what is nobody's rule", () => {
  it.each([
    "Kazakh Tourism would like to see the number of countries whose citizens travel to Kazakhstan visa-free rise to 80.",
    "Already issued e-visas stay valid.",
    "E-visas that have been issued remain valid.",
  ])("%s", (body) => {
    expect(toldForCertain(body)).toEqual([]);
  });

  it.each([
    ["Please be advised that PCR certificates are not required.", "pcr-certificate observe-not 2021-06-15 observed"],
    ["Please be informed that the visa-free regime is suspended.", "visa-free-regime observe-not 2021-06-15 observed"],
  ])("but what the reader is told is: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });

  it("a limit is that of the document named before", () => {
    expect(linesOn("pcr-validity", "Arrivals must show a PCR certificate. It must be no older than 48 hours.")).toEqual([
      "pcr-validity observe 48 hour 2021-06-15 observed",
    ]);
  });
});

describe("what is not settled", () => {
  it.each([
    ["The migration service will be closed for two weeks.", "migration-service end"],
    ["Foreigners may pass in transit without a permission of the IDC from June 20.", "idc-entry-permission end"],
    ["If the President signs it, the monthly calculation index will be 3,063 tenge from January 1, 2022.", "mci set"],
    ["The requirement is cancelled for all foreigners at land checkpoints.", "land-border"],
    ["Before this, one crossing in 30 days was permitted.", "border-crossing-restrictions"],
  ])("stays open: %s", (body, line) => {
    expect(toldForCertain(body).filter((one) => one.startsWith(line))).toEqual([]);
  });

  it("may hold from its day on where a condition stands before it", () => {
    expect(linesOn("mci", "If the President signs it, the MCI will be 3,063 tenge from January 1, 2022.").length).toBeGreaterThan(
      0,
    );
  });

  it("what stops being accepted ends on its day", () => {
    expect(
      linesOn(
        "work-permit-applications",
        "From June 26 the employment departments will stop accepting applications for work permits.",
      ),
    ).toEqual(["work-permit-applications end 2021-06-26 scheduled"]);
  });

  it("how often one may cross is a figure, and no day", () => {
    expect(told("Holders of residence permits may cross the border not more often than one time in 90 days.")).toEqual([
      "border-crossing-interval observe 90 day 2021-06-15 observed",
    ]);
  });
});
