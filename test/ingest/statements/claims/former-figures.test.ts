import { describe, expect, it } from "vitest";
import { linesOn, toldForCertain } from "../read-sentences.js";

/** The posts are of June 15, 2021. */
describe("a figure of the time before", () => {
  it.each([
    [
      "The receiving party must notify the migration service of an arrival within five working days; before June 20 it was three.",
      "arrival-notification-deadline set 5 business-day before 3 business-day 2021-06-20 scheduled",
    ],
    [
      "The receiving party must notify the migration service of an arrival within five working days. Until May 31 it was three.",
      "arrival-notification-deadline set 5 business-day before 3 business-day 2021-05-31..2021-06-01 part",
    ],
    [
      "Since 1 June you pay 20 MCI for an overstay of three to five days, before that it was 10.",
      "overstay-penalty set (3-5-days) 20 MCI before 10 MCI 2021-06-01 stated",
    ],
    [
      "A PCR test must not be older than 48 hours since 1 June, prior to that date it was 72.",
      "pcr-validity set 48 hour before 72 hour 2021-06-01 stated",
    ],
    [
      "Residence permits cost 6 MCI from 1 July, whereas up to then the applicants pay 4 MCI.",
      "residence-permit-fee set 6 MCI before 4 MCI 2021-07-01 scheduled",
    ],
    [
      "The fee for a residence permit was 4 MCI for years. From 1 July it's 6 MCI, kandas pay nothing.",
      "residence-permit-fee set 6 MCI before 4 MCI 2021-07-01 scheduled",
    ],
    [
      "The age up to which children need no temporary residence permit has been raised from 16 to 18 years as of June 1.",
      "temporary-residence-permit-child-age set 18 year before 16 year 2021-06-01 stated",
    ],
    [
      "As of July 1 the minimum wage goes up to KZT 60,000 (from KZT 42,500 this year).",
      "minimum-wage set 60000 KZT before 42500 KZT 2021-07-01 scheduled",
    ],
    [
      "Arrivals from Turkey stay in home quarantine for two days, and not for 14 any more, since 1 June.",
      "home-quarantine set TUR 2 day before 14 day 2021-06-01 stated",
    ],
  ])("is told with the change: %s", (body, line) => {
    expect(toldForCertain(body)).toEqual([line]);
  });

  it.each([
    "The fee for a residence permit is 6 MCI from 1 July; before 1 April 2019 it was 4.",
    "The fee for a residence permit is 6 MCI from 1 July; before 1 May 2020 it was 4, before 1 May 2018 it was 3.",
    "The fee for a residence permit was 4 MCI when it was introduced. From 1 July it is 6 MCI.",
    "The fee for a residence permit was 4 MCI for students. From 1 July it is 6 MCI.",
    "The fee for a residence permit was 4 MCI, according to some. From 1 July it is 6 MCI.",
  ])("is none of another time, and none of some persons: %s", (body) => {
    expect(toldForCertain(body)).toEqual(["residence-permit-fee set 6 MCI 2021-07-01 scheduled"]);
  });

  it("is none of several, of which nobody knows which came right before", () => {
    const body = "The fee for a residence permit is 6 MCI; before 1 April 2019 it was 4, before 1 May 2018 it was 3.";
    expect(toldForCertain(body)).toEqual(["residence-permit-fee observe 6 MCI 2021-06-15 observed"]);
  });

  it("is none of another thing that is denied", () => {
    const body = "A PCR test must not be older than 48 hours, and not 5 but 3 pages are printed.";
    expect(linesOn("pcr-validity", body).some((line) => line.includes("before"))).toBe(false);
  });

  it("is that of today beside a plan", () => {
    const body = "Under the draft the minimum wage would be KZT 60,000 in 2022, against KZT 42,500 now, and the MCI KZT 3,063.";
    expect(toldForCertain(body)).toEqual(["minimum-wage observe 42500 KZT 2021-06-15 observed"]);
    expect(linesOn("mci", `${body.slice(0, -1)}, against KZT 2,917.`)).toEqual([
      "mci plan (fees) 3063 KZT before 2917 KZT 2022-01-01..2022-12-31 part half a draft",
      "mci plan (social-benefits) 3063 KZT before 2917 KZT 2022-01-01..2022-12-31 part half a draft",
    ]);
  });

  it("is of the thing whose figure it stands beside", () => {
    const body =
      "Please use: minimum wage KZT 42,500 (2018: 28,284), subsistence minimum KZT 34,302 (2018: 28,200), from January 1.";
    expect(toldForCertain(body)).toEqual([
      "minimum-wage set 42500 KZT 2021-01-01 stated",
      "minimum-wage observe 28284 KZT 2018-01-01..2018-12-31 observed",
      "living-wage set 34302 KZT 2021-01-01 stated",
      "living-wage observe 28200 KZT 2018-01-01..2018-12-31 observed",
    ]);
  });
});

describe("a figure that stays", () => {
  it.each(["was left alone, although the unions had asked for KZT 55,000", "was left unchanged", "remains as it is"])(
    "is no change: %s",
    (words) => {
      expect(linesOn("minimum-wage", `The minimum wage of KZT 42,500 ${words}.`)).toEqual([
        "minimum-wage observe 42500 KZT 2021-06-15 observed",
      ]);
    },
  );
});

describe("what was so until a day", () => {
  it.each([
    ["The fee for a residence permit amounted to 4 MCI until 1 June.", "residence-permit-fee observe 4 MCI"],
    ["Until 1 June a residence permit cost 4 MCI.", "residence-permit-fee observe 4 MCI"],
    ["Until 1 June a PCR certificate was required.", "pcr-certificate observe"],
  ])("is over by then: %s", (body, what) => {
    expect(toldForCertain(body)).toEqual([`${what} 2021-06-01 observed until 2021-06-02`]);
  });

  it("lasts to a day that is nearer ahead than behind", () => {
    expect(toldForCertain("The fee for a residence permit remained at 4 MCI until 1 July.")).toEqual([
      "residence-permit-fee observe 4 MCI 2021-06-15 observed until 2021-07-02",
    ]);
    expect(toldForCertain("A PCR certificate was needed until 1 July.")).toEqual([
      "pcr-certificate observe 2021-06-15 observed until 2021-07-02",
    ]);
  });
});

describe("a short form", () => {
  it.each([
    ["From 1 July it's not required.", "pcr-certificate end 2021-07-01 scheduled"],
    ["It's been abolished on 1 June.", "pcr-certificate end 2021-06-01 stated"],
  ])("is the word that it stands for: %s", (words, line) => {
    expect(toldForCertain(`A PCR certificate is needed for entry. ${words}`)).toContain(line);
  });
});

describe("a figure in error", () => {
  it.each([
    "In our note of last week the fee for a residence permit was given as 6 MCI. The correct figure is 4 MCI.",
    "The fee for a residence permit is 6 MCI. This was a slip.",
  ])("is not one that held: %s", (body) => {
    expect(toldForCertain(body)).toEqual([]);
  });
});

describe("a title", () => {
  const title = "Quarantine for drivers from China shortened";

  it("opens the figure of which the text tells nothing", () => {
    expect(linesOn("hospital-quarantine", "Our letter helped.", { title })).toEqual([
      "hospital-quarantine observe-not CHN 2021-06-15 observed half what became of it",
    ]);
  });

  it("opens none that the text tells, and none that stays", () => {
    const body = "Arrivals from China are placed in a quarantine centre for 2 days since 1 June.";
    expect(linesOn("hospital-quarantine", body, { title })).toEqual(["hospital-quarantine set CHN 2 day 2021-06-01 stated"]);
    expect(linesOn("hospital-quarantine", "Our letter helped.", { title: "Quarantine for drivers from China" })).toEqual([]);
  });

  it("in which something goes to a place moves no day", () => {
    expect(
      linesOn("investor-visa-at-migration-service", "All is well.", { title: "Investor visas move to the migration service" }),
    ).toEqual([]);
  });
});
