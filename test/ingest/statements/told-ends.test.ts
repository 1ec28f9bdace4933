import { describe, expect, it } from "vitest";
import { linesOn, told, toldForCertain } from "./read-sentences.js";

/** The posts are of June 15, 2021. */
describe("an end told of what stands for a rule", () => {
  it.each([
    [
      "The visa-free regime was suspended on 10 June; the measure applies until 1 August.",
      "visa-free-regime end 2021-06-10 stated until 2021-08-02",
    ],
    [
      "Flights with Turkey were suspended on 10 June. This will last until 1 August.",
      "direct-flights end TUR 2021-06-10 stated until 2021-08-02",
    ],
    [
      "Flights with Turkey were suspended on 10 June; the restriction is to remain until 1 August.",
      "direct-flights end TUR 2021-06-10 stated until 2021-08-02",
    ],
    [
      "Flights with Turkey were suspended on 10 June. It is for two weeks for the time being.",
      "direct-flights end TUR 2021-06-10 stated until 2021-06-24",
    ],
    [
      "Flights with Turkey were suspended on 10 June. Tickets are refunded. The ban will last two weeks.",
      "direct-flights end TUR 2021-06-10 stated until 2021-06-24",
    ],
    [
      "Flights with Turkey were suspended on 10 June; the measure expires on 1 August.",
      "direct-flights end TUR 2021-06-10 stated until 2021-08-01",
    ],
    [
      "Flights with Turkey are suspended from 25 June and will remain so until 1 August.",
      "direct-flights end TUR 2021-06-25 scheduled until 2021-08-02",
    ],
    [
      "A state of emergency was declared on 10 June; it runs until 9 July.",
      "state-of-emergency start 2021-06-10 stated until 2021-07-10",
    ],
    [
      "A state of emergency was proclaimed on 10 June. The regime will be in force until 9 July.",
      "state-of-emergency start 2021-06-10 stated until 2021-07-10",
    ],
    [
      "Citizens of China can take a stopover of at most 72 hours visa-free. This measure was extended and is now valid until 31 December 2021.",
      "visa-free-transit observe CHN 2021-06-15 observed until 2022-01-01",
    ],
    [
      "Citizens of China can take a stopover of at most 72 hours visa-free; this offer was extended beyond its original end on 31 December 2020 and is now good until 31 December 2021.",
      "visa-free-transit observe CHN 2021-06-15 observed until 2022-01-01",
    ],
  ])("is that rule's: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });

  it("is of the countries named last, where several things are told in front of it", () => {
    expect(
      told(
        "Flights with Turkey resume on 20 June and flights with Iran are suspended from 1 July; the measure applies until 1 August.",
      ),
    ).toEqual(["direct-flights start TUR 2021-06-20 scheduled", "direct-flights end IRN 2021-07-01 scheduled until 2021-08-02"]);
  });

  it.each([
    "The measures may be extended until 1 August.",
    "A hotline was set up for passengers. It works until 1 August.",
    "It was planned until 1 August.",
  ])("is none where it is not told of it: %s", (more) => {
    expect(linesOn("direct-flights", `Flights with Turkey were suspended on 10 June. ${more}`)).toEqual([
      "direct-flights end TUR 2021-06-10 stated",
    ]);
  });

  it("of a suspension is not that of a figure beside it", () => {
    const body =
      "Visa-free entry for nationals of 57 countries remains on hold: by a government resolution of 17 April the suspension will now run until 1 November 2021.";
    expect(told(body)).toEqual([
      "visa-free-regime observe-not 2021-06-15 observed until 2021-11-02",
      "visa-free-countries observe 57 country 2021-06-15 observed",
    ]);
  });

  it("is not that of a figure which was before", () => {
    expect(linesOn("mci", "The MCI stands at 2,917 tenge (it was 2,778 until 31 December).")).toEqual([
      "mci observe (fees) 2917 KZT 2021-06-15 observed",
      "mci observe (social-benefits) 2917 KZT 2021-06-15 observed",
    ]);
  });
});

describe("a week that is told from the day of writing", () => {
  it("is the time in which something came about, and not how long it lasts", () => {
    expect(told("Flights with Oman were resumed this week.")).toEqual(["direct-flights start OMN 2021-06-14..2021-06-15 part"]);
    expect(told("Flights with Oman will resume next week.")).toEqual(["direct-flights start OMN 2021-06-21..2021-06-27 part"]);
    expect(told("Entry of citizens of Iran is banned next week.")).toEqual(["entry-ban start IRN 2021-06-21..2021-06-27 part"]);
  });
});

describe("a verb around its object", () => {
  it.each([
    ["Kazakhstan put the visa-free regime on hold on 10 June 2021.", "visa-free-regime end 2021-06-10 stated"],
    ["The government brought flights with Turkey back on 10 June.", "direct-flights start TUR 2021-06-10 stated"],
    ["Kazakhstan will bring the visa-free regime to an end on 1 July.", "visa-free-regime end 2021-07-01 scheduled"],
  ])("does what it does in one piece: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });
});

describe("what is told in words around it", () => {
  it("is read behind an address", () => {
    expect(told("Dear compatriots, the presentation of PCR tests is cancelled from 1 July.")).toEqual([
      "pcr-certificate end 2021-07-01 scheduled",
    ]);
  });

  it.each([
    "From 20 June everyone arriving in Uzbekistan will have to carry a PCR certificate, issued no more than 72 hours ahead.",
    "Passengers landing in Tashkent must hold a PCR certificate issued within 72 hours.",
    "Japan tests passengers from China, with quarantine of seven days.",
  ])("is no rule of the host where persons come to another country: %s", (body) => {
    expect(told(body)).toEqual([]);
  });

  it("opens a count by what is added to it, and gives none", () => {
    const opened = ["visa-free-countries observe-not 2021-06-15 observed half what became of it"];
    expect(told("Citizens of 12 countries were added to the visa-free list.")).toEqual(opened);
    expect(told("12 countries were removed from the visa-free list.")).toEqual(opened);
    expect(linesOn("visa-free-countries", "With 12 countries added, the visa-free list has 57 countries.")).toEqual([
      "visa-free-countries observe 57 country 2021-06-15 observed",
    ]);
  });

  it("is so on the day as of which a list stands", () => {
    expect(
      told("The list of states whose vaccination passports Kazakhstan recognises as of June 10, 2021: Hungary, Mongolia."),
    ).toEqual(["vaccination-passports observe HUN 2021-06-10 observed", "vaccination-passports observe MNG 2021-06-10 observed"]);
  });
});

describe("days without their year", () => {
  it("are of the year that is told in front of them", () => {
    expect(told("Last year flights with Turkey were suspended on 20 June and resumed on 1 August.")).toEqual([
      "direct-flights end TUR 2020-06-20 stated",
      "direct-flights start TUR 2020-08-01 stated",
    ]);
  });

  it("are not of the year of what they stand behind", () => {
    expect(told("Applications for next year's quota of foreign labour are accepted from employers until August 1.")).toEqual([
      "quota-application-deadline observe 2021-08-01 date 2021-06-15 observed",
    ]);
  });

  it("give no deadline where they are of a year that is over", () => {
    expect(toldForCertain("Last year the deadline for quota applications fell on September 30.")).toEqual([]);
  });
});
