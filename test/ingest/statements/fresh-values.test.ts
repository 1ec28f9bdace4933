import { describe, expect, it } from "vitest";
import { readBody, told, toldForCertain } from "./read-sentences.js";

describe("figures, in a post of June 15, 2021", () => {
  it.each<readonly [body: string, ...told: readonly string[]]>([
    [
      "Flights to Egypt cut from 4 to 2 per week from 20 June.",
      "flights-per-week set EGY 2 flight-per-week before 4 flight-per-week 2021-06-20 scheduled",
    ],
    [
      "Flights to Egypt reduced from 4 to 2 per week from 20 June.",
      "flights-per-week set EGY 2 flight-per-week before 4 flight-per-week 2021-06-20 scheduled",
    ],
    [
      "The UAE and Turkey have 31 and 12 flights per week, respectively.",
      "flights-per-week observe ARE 31 flight-per-week 2021-06-15 observed",
      "flights-per-week observe TUR 12 flight-per-week 2021-06-15 observed",
    ],
    [
      "Flights with Oman were raised from four a week to seven on 4 June.",
      "flights-per-week set OMN 7 flight-per-week before 4 flight-per-week 2021-06-04 stated",
    ],
    [
      "With Oman, the frequency goes back to nine flights a week next Monday.",
      "flights-per-week set OMN 9 flight-per-week 2021-06-21 scheduled",
    ],
    ["In 2022 the quota falls to 0.6% of the workforce.", "labour-quota set (total) 0.6 percent 2022-01-01..2022-12-31 part"],
    [
      "The minimum wage for 2022 is 61,000 tenge.",
      "minimum-wage set 61000 KZT 2022-01-01 scheduled",
      "minimum-wage observe-not 2023-01-01 part half what it is now",
    ],
    [
      "From 5 July hosts will have six business days, rather than three, to notify the migration service of an arrival.",
      "arrival-notification-deadline set 6 business-day before 3 business-day 2021-07-05 scheduled",
    ],
    [
      "The visa-free regime was first tested back in 2014 when the list included only 10 countries.",
      "visa-free-countries observe 10 country 2014-01-01..2014-12-31 observed",
      "visa-free-countries observe-not 2015-01-01..2021-06-15 part half what it is now",
    ],
    [
      "The list of countries whose citizens may enter visa-free now names 54 countries: Turkey, the UAE and Korea were struck off.",
      "visa-free-countries observe 54 country 2021-06-15 observed",
    ],
  ])("%s", (body, ...lines) => {
    expect(told(body)).toEqual(lines);
  });

  it.each<readonly [body: string, ...told: readonly string[]]>([
    [
      "Kazakhstan also grants visa-free travel for citizens of Iran, China, and India if the period of their stay does not exceed 14 calendar days.",
    ],
    ["The visa-free regime: plans to reopen it for 30 states are with the Government."],
    ["Passengers arriving from Russia will have to take a PCR test within five days."],
    ["Business trips of foreign workers to another region were previously limited to 60 days a year. The limit is now 90 days."],
    ["At first the list of countries with visa-free entry included 10 countries."],
    ["Passengers must pass a PCR test within five days of crossing the border."],
    [
      "Steppe Wings resumes its flights Almaty - Istanbul from 20 June, three times a week.",
      "direct-flights start TUR 2021-06-20 scheduled",
    ],
    [
      "Uzbekistan may resume flights with Kazakhstan from 1 July.\n\nIncoming passengers shall have a PCR certificate not more than 72 hours prior to departure.",
    ],
  ])("nothing certain: %s", (body, ...lines) => {
    expect(toldForCertain(body)).toEqual(lines);
  });
});

describe("rules between states are not everybody's", () => {
  const half = (body: string, topic: string): readonly string[] =>
    readBody(body).statements.flatMap((one) => (one.topic === topic ? one.stopped : []));
  it.each([
    ["Under the agreement, passports must be valid for at least six months.", "agreement"],
    ["The treaty provides that passports must be valid for at least six months.", "treaty"],
    ["Nationals of either side need passports that are valid for at least six months.", "of two states"],
    ["Nationals of both countries need passports that are valid for at least six months.", "of two states"],
    ["Nationals of one country need passports valid for at least six months in the other country.", "of two states"],
  ])("%s", (body, words) => {
    expect(half(body, "kz/passport-validity-margin")).toContain(words);
  });
  it.each([
    "Passports must be valid for at least six months.",
    "Under the law, passports must be valid for at least six months.",
    "Passports must be valid for at least six months in this country or any other.",
  ])("and others are: %s", (body) => {
    expect(half(body, "kz/passport-validity-margin")).toEqual([]);
  });
  it("nor is a document that an agreement does not ask for", () => {
    expect(half("The PCR certificate is not required under the agreement.", "kz/pcr-certificate")).toContain("agreement");
    expect(half("The PCR certificate is not required under the resolution.", "kz/pcr-certificate")).toEqual([]);
  });
  it("but a topic that is about agreements takes them", () => {
    expect(told("Under the bilateral agreement, citizens need no visa.")).toEqual([
      "bilateral-visa-free observe 2021-06-15 observed",
    ]);
  });
});
