import { describe, expect, it } from "vitest";
import { linesOn, readBody, told } from "./read-sentences.js";

describe("the day of what is told under rules", () => {
  it("is that on which the rules come into force", () => {
    expect(
      linesOn(
        "pcr-certificate",
        "Under the new decree, which takes effect on July 1, 2021, passengers must present a PCR certificate.",
      ),
    ).toEqual(["pcr-certificate start 2021-07-01 scheduled"]);
    const stay =
      "According to the new rules, which will come into force on July 1, citizens of the EAEU may stay in the republic for no more than 90 days within six months.";
    expect(linesOn("eaeu-stay", stay)).toEqual(["eaeu-stay set 90 day 2021-07-01 scheduled"]);
  });

  it("is that of the rule whose condition has the figure", () => {
    const rule =
      "From July 1, 2021 citizens of the EAEU states (Armenia, Belarus) will need a temporary residence permit if they stay longer than 90 days.";
    expect(linesOn("temporary-residence-permit-threshold", rule)).toEqual([
      "temporary-residence-permit-threshold set (eaeu) 90 day 2021-07-01 scheduled",
    ]);
  });
});

describe("how long one may stay", () => {
  it("is not how long the rule lasts", () => {
    const told = readBody("From July 1, 2021 citizens of China may transit Kazakhstan without a visa for 3 days.").statements;
    expect(told.filter(({ until }) => until !== null)).toEqual([]);
  });
});

describe("where a rule is", () => {
  it("is not where those come from who are told of", () => {
    const body =
      "Starting July 1, everyone entering Georgia must present a PCR test. The rule covers arrivals from Kazakhstan as well. Children under 6 are exempt.";
    expect(told(body)).toEqual([]);
  });

  it("is not narrowed by a place that only gives the cause", () => {
    expect(
      linesOn(
        "land-border",
        "Since June 6 the land border with Kyrgyzstan has been shut to travellers on account of the events in Almaty.",
      ),
    ).toEqual(["land-border end KGZ 2021-06-06 stated"]);
  });
});

describe("what stands beside what is denied", () => {
  it("is not denied with it", () => {
    const body = "At the border there was no PCR test (abolished on June 9), no migration card to fill in.";
    const certain = readBody(body).statements.filter(({ reading, direction }) => reading === "whole" && direction === "in-force");
    expect(certain).toEqual([]);
  });

  it("no change of nothing is a state", () => {
    expect(linesOn("direct-flights", "No flights with Turkey were suspended.").filter((line) => / start /.test(line))).toEqual([]);
  });
});

describe("a figure and its scope", () => {
  const body =
    "In the first and second categories not less than 70 per cent must be citizens of Kazakhstan; in the third and fourth categories not less than 90.";
  it("go together within one part of a sentence", () => {
    expect(linesOn("local-content", body)).toEqual(["local-content observe (category-1-2) 70 percent 2021-06-15 observed"]);
  });
});

describe("a day or a figure that is moved without its name", () => {
  it("opens the answers about the one named before", () => {
    const body = "More time for the quota. The Ministry of Labour has extended the deadline: employers may apply until October 20.";
    expect(linesOn("quota-application-deadline", body).every((line) => line.includes(" half "))).toBe(true);
    expect(linesOn("quota-application-deadline", body).length).toBeGreaterThan(0);
  });

  it("stands behind the words that name it", () => {
    expect(
      linesOn(
        "permitted-departure-deadline",
        "The deadline for leaving the country without a fine has been moved from July 10 to November 1, 2021.",
      )[0],
    ).toMatch(/^permitted-departure-deadline set 2021-11-01 date/);
  });
});

describe("two verbs in one sentence", () => {
  it("are two changes, with their own countries", () => {
    expect(linesOn("direct-flights", "From July 1, 2021 direct flights are resumed with India and suspended with Egypt.")).toEqual([
      "direct-flights start IND 2021-07-01 scheduled",
      "direct-flights end EGY 2021-07-01 scheduled",
    ]);
  });

  it("only describe a noun where they stand before it together", () => {
    const told = linesOn(
      "exit-visa-grounds",
      "An exit visa is granted against proof of force majeure or of a delayed or cancelled flight.",
    );
    expect(told.filter((line) => / (?:end|observe-not) /.test(line))).toEqual([]);
  });
});

describe("a figure that is not the rule's", () => {
  it("is what so many of a unit make", () => {
    expect(
      linesOn("mci", "With the MCI at 3,692 tenge, a fine of 20 MCI comes to 73,840 tenge.").filter((line) =>
        line.includes("73840"),
      ),
    ).toEqual([]);
  });

  it("is what one office does", () => {
    expect(
      linesOn(
        "consulate-visa-insertion",
        "The Consulate General in Bonn needs ten working days to put a visa into the passport.",
      )[0],
    ).toMatch(/ half one office$/);
  });

  it("has not begun on the day of a change beside it", () => {
    const body =
      "Since April 1, 2021, pensions have been reckoned with an MCI of 3,180 tenge, whereas 3,063 tenge still applies to taxes and fines.";
    expect(linesOn("mci", body)).toContain("mci observe (fees) 3063 KZT 2021-06-15 observed");
  });
});
