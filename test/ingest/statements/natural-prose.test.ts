import { describe, expect, it } from "vitest";
import { linesOn, toldForCertain } from "./read-sentences.js";

describe("what is done tells what is in force", () => {
  it.each([
    ["Our airline flies to Peru.", ["direct-flights observe PER 2021-06-15 observed"]],
    ["Our airline will fly to Peru from 20 July.", ["direct-flights start PER 2021-07-20 scheduled"]],
    ["Nothing flies to Peru any more since 23 April.", ["direct-flights end PER 2021-04-23 stated"]],
    [
      "Our airlines serve Peru and Chile.",
      ["direct-flights observe PER 2021-06-15 observed", "direct-flights observe CHL 2021-06-15 observed"],
    ],
    ["One can fly to Peru again since 5 June.", ["direct-flights start PER 2021-06-05 stated"]],
  ])("%s", (body, lines) => {
    expect(linesOn("direct-flights", body)).toEqual(lines);
  });

  it.each([
    "Passengers flying in from Peru need a test.",
    "Those who fly to Peru may not bring fruit.",
    "To fly to Peru one needs a passport.",
    "One can fly to Peru via Chile.",
  ])("and not what is only spoken of: %s", (body) => {
    expect(toldForCertain(body).filter((line) => line.startsWith("direct-flights"))).toEqual([]);
  });
});

describe("a first flight", () => {
  it("tells by its taking off when flights begin", () => {
    const lines = linesOn("direct-flights", "We gradually resume flights with Peru. The first flight will take off on June 25.");
    expect(lines.filter((line) => !line.includes(" half "))).toEqual(["direct-flights start PER 2021-06-25 scheduled"]);
  });
});

describe("days of names in a row", () => {
  it("are those of the names behind them, where a joint opens them", () => {
    expect(linesOn("direct-flights", "From 1 July we open flights with Peru, Chile and Cuba, and from 5 July with Malta.")).toEqual(
      [
        "direct-flights start PER 2021-07-01 scheduled",
        "direct-flights start CHL 2021-07-01 scheduled",
        "direct-flights start CUB 2021-07-01 scheduled",
        "direct-flights start MLT 2021-07-05 scheduled",
      ],
    );
  });

  it("leave those in front without one", () => {
    const lines = linesOn("direct-flights", "We open flights with Peru and Chile, and from 5 July with Malta.");
    expect(lines.filter((line) => !line.includes(" half "))).toEqual(["direct-flights start MLT 2021-07-05 scheduled"]);
  });

  it("may be the same day as one told before in the sentence", () => {
    const body = "From 11 July no migration cards are handed out, and on the same day the registration of foreigners is abolished.";
    expect(linesOn("registration", body)).toEqual(["registration end 2021-07-11 scheduled"]);
  });

  it("are open where nothing tells which day is the same", () => {
    expect(linesOn("registration", "On the same day the registration of foreigners is abolished.")).toEqual([
      "registration end 2021-04-14..2021-06-15 reported half which day",
    ]);
  });
});

describe("a list of those that something is told of", () => {
  it("loses whom it is taken off", () => {
    expect(linesOn("direct-flights", "The commission took Peru off the list of countries with which flights are open.")).toEqual([
      "direct-flights end PER 2021-04-14..2021-06-15 reported",
    ]);
  });

  it("of what is to come: what was announced is taken back", () => {
    expect(
      linesOn("direct-flights", "The commission took Peru off the list of countries with which flights are to be resumed."),
    ).toEqual(["direct-flights retract PER 2021-06-15 observed"]);
  });
});

describe("an extension", () => {
  it("that is over is no news", () => {
    expect(
      linesOn("state-of-emergency", "The state of emergency, prolonged in April for eleven days, expired on 11 June."),
    ).toEqual(["state-of-emergency end 2021-06-11 stated"]);
  });

  it("to a day that has just passed may be one to that of the next year", () => {
    expect(linesOn("state-of-emergency", "The state of emergency was prolonged till 11 June.")).toEqual([
      "state-of-emergency extend 2021-06-15 observed half which year",
    ]);
  });
});

describe("what cannot be", () => {
  it("is not", () => {
    expect(linesOn("e-visa", "No applications for electronic visas can be accepted from 3 to 13 July.")).toEqual([
      "e-visa end 2021-07-03 scheduled until 2021-07-14",
    ]);
  });

  it("nobody gives, whatever stands in front", () => {
    expect(linesOn("migration-card", "Migration cards nobody gives at the border.")).toEqual([
      "migration-card observe-not 2021-06-15 observed",
    ]);
  });

  it("is there no longer, of a paper", () => {
    expect(linesOn("registration", "There is no registration of foreigners any longer.")).toEqual([
      "registration end 2021-04-14..2021-06-15 reported",
    ]);
  });

  it("is no end of what only depends on when something ended", () => {
    expect(linesOn("registration", "Foreigners may leave, irrespective of when their visa or registration expired.")).toEqual([]);
  });
});

describe("figures", () => {
  it("are what something is made of, in the unit of the one before", () => {
    expect(
      linesOn(
        "b2-yearly-stay",
        "The total stay on a B2 visa is 60 days in a year; the new order, effective 1 July 2021, makes it 90.",
      ),
    ).toContain("b2-yearly-stay set 90 day 2021-07-01 scheduled");
  });

  it("are counted by what a number is of", () => {
    const body = "The number of states whose nationals may apply for an electronic visa has dropped to 109.";
    expect(linesOn("e-visa-countries", body)).toEqual(["e-visa-countries observe 109 country 2021-06-15 observed"]);
  });

  it("stand behind what they are down from", () => {
    expect(
      linesOn("flights-per-week", "From August 16 there will be 14 weekly flights between us and Peru, down from 21."),
    ).toEqual(["flights-per-week set PER 14 flight-per-week before 21 flight-per-week 2021-08-16 scheduled"]);
  });

  it("have the scope that is named with them, and not that of the next", () => {
    expect(
      linesOn("visa-free-stay", "A visa-free stay may not exceed 30 days from the day of crossing, and 90 days in every 180."),
    ).toEqual([
      "visa-free-stay observe (per-stay) 30 day 2021-06-15 observed",
      "visa-free-stay observe (within-180-days) 90 day 2021-06-15 observed",
    ]);
  });

  it("take the sign that stands in front of them", () => {
    expect(linesOn("e-visa-fee", "The price of a business e-visa is $60, a medical one $20.")).toEqual([
      "e-visa-fee observe (business) 60 USD 2021-06-15 observed",
      "e-visa-fee observe (medical) 20 USD 2021-06-15 observed",
    ]);
  });

  it("may be written in words", () => {
    expect(linesOn("visa-free-countries", "Fifty-four countries are covered by the visa-free regime.")).toEqual([
      "visa-free-countries observe 54 country 2021-06-15 observed",
    ]);
  });

  it("of another thing than the one that the sentence before speaks of are not told of it", () => {
    expect(linesOn("e-visa-countries", "Who needs an electronic business visa? It is open to nationals of 23 states.")).toEqual([]);
  });

  it("that are not read stay open beside those that are", () => {
    const lines = linesOn(
      "local-content",
      "At least 60 percent of the staff in categories 1 and 2 must be citizens. These shares are raised to 70 percent.",
    );
    expect(lines.some((line) => line.includes(" 70 percent ") && line.includes(" half "))).toBe(true);
  });
});

describe("deadlines", () => {
  it("are moved where what they are of stands inside the clause", () => {
    const body =
      "The day by which foreigners must have left without being held liable has been moved from 10 July to 5 November 2021.";
    expect(linesOn("permitted-departure-deadline", body)).toEqual([
      "permitted-departure-deadline set 2021-11-05 date before 2021-07-10 date 2021-04-14..2021-06-15 reported",
    ]);
  });
});

describe("where it was written", () => {
  it("stands apart from what is told", () => {
    expect(
      linesOn("direct-flights", "OSKEMEN, June 14 (Steppe Desk) – The country suspends flights with Peru from 20 June."),
    ).toEqual(["direct-flights end PER 2021-06-20 scheduled"]);
  });
});
