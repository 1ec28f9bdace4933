import { describe, expect, it } from "vitest";
import { linesOn, told, toldForCertain } from "./read-sentences.js";

describe("the figure before a change", () => {
  it.each([
    [
      "From 1 July a PCR certificate must be no older than 48 hours; it used to be 72.",
      ["pcr-validity set 48 hour before 72 hour 2021-07-01 scheduled"],
    ],
    [
      "From 1 July the migration police issue a temporary residence permit within four business days, where six used to be the norm.",
      ["temporary-residence-permit-processing set 4 business-day before 6 business-day 2021-07-01 scheduled"],
    ],
    [
      "From 1 July the state fee for a residence permit is 5 MCI. Until then it was three.",
      ["residence-permit-fee set 5 MCI before 3 MCI 2021-07-01 scheduled"],
    ],
    [
      "The unilateral visa-free regime will cover 65 countries as of July 1, instead of the present 57.",
      ["visa-free-countries set 65 country before 57 country 2021-07-01 scheduled"],
    ],
    [
      "Applications for residence permits will be processed within 45 days, and no longer 60, from 1 July.",
      ["residence-permit-processing set 45 day before 60 day 2021-07-01 scheduled"],
    ],
  ])("is told without what it is of: %s", (body, lines) => {
    expect(linesOn(lines[0]?.split(" ")[0] ?? "", body)).toEqual(lines);
  });

  it("is none of another thing", () => {
    const body = "From 1 July a PCR certificate must be no older than 48 hours; the queue used to be 72 metres long.";
    expect(linesOn("pcr-validity", body)).toEqual(["pcr-validity set 48 hour 2021-07-01 scheduled"]);
  });

  it("holds where the change is put off or dropped", () => {
    const increase = "The increase of the minimum wage from 60,000 to 70,000 tenge";
    expect(linesOn("minimum-wage", `${increase} has been postponed until 1 January 2022.`)).toEqual([
      "minimum-wage plan 70000 KZT 2022-01-01 scheduled",
      "minimum-wage observe 60000 KZT 2021-06-15 observed",
    ]);
    expect(linesOn("minimum-wage", `${increase} was cancelled.`)).toEqual(["minimum-wage observe 60000 KZT 2021-06-15 observed"]);
  });

  it("is none where it was an error: what was announced with it is taken back, and nothing is certain", () => {
    const body = "Monday's item on visa-free entry should have said that the regime covers 52 countries, not 58.";
    expect(linesOn("visa-free-countries", body)).toEqual([
      "visa-free-countries observe 52 country 2021-06-15 observed half a correction|two figures",
      "visa-free-countries observe-not 2021-06-15 observed half a correction",
      "visa-free-countries retract 58 country 2021-06-15 observed half two figures",
    ]);
  });
});

describe("the thing of the sentence before", () => {
  it("is meant by 'it' with a figure in the same unit", () => {
    expect(linesOn("e-visa-fee", "The fee for a tourist e-visa is 60 dollars. From 1 July it will be 70 dollars.")).toEqual([
      "e-visa-fee observe (tourist) 60 USD 2021-06-15 observed",
      "e-visa-fee set (tourist) 70 USD 2021-07-01 scheduled",
    ]);
  });

  it("does not lend its scope to a figure that has the usual one", () => {
    const body = "You may stay without a visa for no more than 90 days within 180 days. One stay is up to 30 days.";
    expect(linesOn("visa-free-stay", body)).toEqual([
      "visa-free-stay observe (within-180-days) 90 day 2021-06-15 observed",
      "visa-free-stay observe (per-stay) 30 day 2021-06-15 observed",
    ]);
  });
});

describe("the content of a noun", () => {
  it.each([
    "The joke that flights with Oman are suspended is an old one.",
    "The gossip in the bazaar that flights with Oman are suspended has no source.",
    "The claim that the visa-free regime was abolished on 5 June made us laugh.",
  ])("is nobody's word: %s", (body) => {
    expect(toldForCertain(body)).toEqual([]);
  });

  it.each([
    ["The fact that flights with Oman are suspended is known.", "direct-flights observe-not OMN 2021-06-15 observed"],
    [
      "The spokesman said at the weekly briefing that flights with Oman were suspended on 5 June.",
      "direct-flights end OMN 2021-06-05 stated",
    ],
  ])("is told where the noun, or who speaks, says so: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });
});

describe("who is meant", () => {
  it("is nobody where the object is denied", () => {
    expect(linesOn("migration-service", "The migration service will accept no applications from 1 to 5 July.")).toEqual([
      "migration-service end 2021-07-01 scheduled until 2021-07-06",
    ]);
  });

  it("are not all, where those who come from a country are", () => {
    const body = "From 1 July people vaccinated in full who come from Oman no longer have to show a PCR certificate.";
    expect(toldForCertain(body)).toEqual([]);
  });

  it("is the country behind each figure, and the country that goes down is no ruler", () => {
    expect(told("There will be 4 flights per week to Turkey and 6 flights per week to Oman from 1 July.")).toEqual([
      "flights-per-week set TUR 4 flight-per-week 2021-07-01 scheduled",
      "flights-per-week set OMN 6 flight-per-week 2021-07-01 scheduled",
    ]);
    expect(told("Oman goes down from 7 to 2 flights a week on 1 July. Flights with Kuwait are suspended from 5 July.")).toEqual([
      "flights-per-week set OMN 2 flight-per-week before 7 flight-per-week 2021-07-01 scheduled",
      "direct-flights end KWT 2021-07-05 scheduled",
    ]);
  });
});

describe("what a sentence names by the words of a topic's title", () => {
  it.each([
    [
      "border-crossing-interval",
      "The pause that has to lie between two crossings of the border comes down on 1 July from 30 to 14 days.",
    ],
    [
      "iin-online-service",
      "The online service that gives individual identification numbers was put back into operation yesterday.",
    ],
    ["passport-blank-pages", "From 1 July one empty page will be enough."],
  ])("is open: %s", (topic, body) => {
    const lines = linesOn(topic, body);
    expect(lines).not.toEqual([]);
    expect(lines.every((line) => line.includes(" half "))).toBe(true);
  });

  it("and not what it only asks", () => {
    expect(told("Head office asked whether we should expect a change of the visa validity.")).toEqual([]);
  });

  it("nor what is to be: how many may come one day is none of today", () => {
    expect(toldForCertain("Citizens of 80 states will be able to come to Kazakhstan without a visa.")).toEqual([]);
  });
});

describe("days of a post", () => {
  it("do not count where the title has one that dates the post", () => {
    const title = "15 June 2021 - B2 visas: up to 2 years";
    const body = "The pilots of the port have moved.";
    expect(told(body, { title })).toEqual(["visa-validity set (b2) 2 year 2021-06-15 stated"]);
    expect(told(body, { title, basis: "title" })).toEqual(["visa-validity observe (b2) 2 year 2021-06-15 observed"]);
  });

  it("of a title over a text read by half are those of the text", () => {
    const body = "In a wobbling fashion the visa-free regime is suspended from 17 June to 1 November.";
    const lines = told(body, { title: "The visa-free regime is suspended" }).filter((line) => !line.includes(" half "));
    expect(lines).toEqual(["visa-free-regime observe-not 2021-06-17 observed"]);
  });

  it.each([
    ["Flights with Oman suspended from Friday.", "direct-flights end OMN 2021-06-18 scheduled"],
    ["Flights with Oman suspended since Friday.", "direct-flights end OMN 2021-06-11 stated"],
    ["Kazakhstan suspended flights with Oman from Friday.", "direct-flights end OMN 2021-06-11 stated"],
  ])("of the week in a headline are the next ones: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });

  it("in a list below a sentence that ends with 'as follows' are those of the sentence", () => {
    const body = "From 1 July B2 visas are issued as follows.\n- Total stay on B2 visas: not more than 100 days per year";
    expect(linesOn("b2-yearly-stay", body)).toEqual(["b2-yearly-stay set 100 day 2021-07-01 scheduled"]);
  });

  it("over a column are those of all that the row tells", () => {
    const body = [
      "These flights come back:",
      "Country \u2013 Direct flights resume on \u2013 Flights per week",
      "Oman \u2013 4 July 2021 \u2013 6",
      "Kuwait \u2013 10 July 2021 \u2013 3",
    ].join("\n");
    expect([...told(body)].sort()).toEqual([
      "direct-flights start KWT 2021-07-10 scheduled",
      "direct-flights start OMN 2021-07-04 scheduled",
      "flights-per-week set KWT 3 flight-per-week 2021-07-10 scheduled",
      "flights-per-week set OMN 6 flight-per-week 2021-07-04 scheduled",
    ]);
  });
});
