import { describe, expect, it } from "vitest";
import { type PostFrame, readBody, told } from "./read-sentences.js";

describe("days of effect, in a post of June 15, 2021", () => {
  it.each<readonly [body: string, ...told: readonly string[]]>([
    ["Flights with Oman resumed on June 3.", "start OMN 2021-06-03 stated"],
    ["Flights with Oman were resumed in early June.", "start OMN 2021-06-01..2021-06-10 part"],
    ["Flights with Oman were resumed in June 2021.", "start OMN 2021-06-01..2021-06-15 part"],
    ["Flights with Oman will be resumed on July 1.", "start OMN 2021-07-01 scheduled"],
    ["On 4 June flights with Oman began to be operated.", "start OMN 2021-06-04 stated"],
    ["All flights were suspended from June 4, 2021 but those with Oman.", "list [OMN] 2021-06-04 stated"],
    ["Flights with Nepal, unlike those with Oman, have been suspended since June 4.", "end NPL 2021-06-04 stated"],
    [
      "Flights with Oman are suspended from July 10, 2021 until June 25, 2021.",
      "end OMN 2021-07-10 scheduled half an end before the start",
    ],
    ["Flights with Oman will be resumed.", "start OMN 2021-06-15..? pending"],
    ["Flights with Oman were resumed by the decree of June 1, 2021.", "start OMN 2021-06-01..2021-06-15 act"],
    ["Flights with Oman were resumed by the decree of June 20, 2021.", "start OMN 2021-06-15..2021-06-20 act"],
    ["Flights with Oman have been resumed.", "start OMN 2021-04-14..2021-06-15 reported"],
    [
      "The suspension of flights with Oman has been shortened to July 9.",
      "observe OMN 2021-06-15 observed half what became of it",
      "observe-not OMN 2021-06-15 observed half what became of it",
    ],
    ["The order to resume flights with Oman has been adopted and has not yet come into force."],
    ["Flights with Oman are suspended till July 3.", "observe-not OMN 2021-06-15 observed until 2021-07-04"],
    ["Flights with Oman are suspended before July 3.", "observe-not OMN 2021-06-15 observed until 2021-07-03"],
    ["As of June 10, 2021, direct flights are open with 2 countries: Oman and Nepal.", "list [NPL OMN] of 2 2021-06-10 listed"],
    ["The planned date to resume flights with Oman is July 7, 2021."],
    [
      "Flights with Oman resumed on June 3, 2021, and with Nepal on June 5, 2021.",
      "start OMN 2021-06-03 stated",
      "start NPL 2021-06-05 stated",
    ],
    [
      "Oman and Nepal are new on the map.\nFlights with these countries were resumed on June 5, 2021.",
      "start OMN 2021-06-05 stated",
      "start NPL 2021-06-05 stated",
    ],
    [
      "From July 1, 2021 flights with Oman are resumed and flights with Nepal are suspended.",
      "start OMN 2021-07-01 scheduled",
      "end NPL 2021-07-01 scheduled",
    ],
    [
      "The committee decided last week that flights with Oman, halted since May 1, 2021, may again be operated from July 1, 2021.",
      "start OMN 2021-07-01 scheduled",
      "end OMN 2021-05-01 stated",
    ],
    ["In May 2021 flights with Oman were open.", "observe OMN 2021-05-01..2021-05-31 observed"],
    ["Flights with Oman resumed on February 30, 2021.", "start OMN 2021-04-14..2021-06-15 reported half February 30, 2021"],
  ])("%s", (body, ...lines) => {
    expect(told(body)).toEqual(lines.map((line) => `direct-flights ${line}`));
  });
});

it("the same day goes back over the sentences that say no more than it", () => {
  const body =
    "The visa-free regime was restored on June 3, 2021. The PCR certificate was abolished the same day. E-visas were introduced on the same day.";
  expect(told(body)).toEqual([
    "visa-free-regime start 2021-06-03 stated",
    "pcr-certificate end 2021-06-03 stated",
    "e-visa start 2021-06-03 stated",
  ]);
});

it("a past year is the time of what is told of it, and a day in front reaches a second figure", () => {
  expect(told("In 2018 the visa-free regime covered 48 countries.")).toEqual([
    "visa-free-regime observe 2018-01-01..2018-12-31 observed",
    "visa-free-countries observe 48 country 2018-01-01..2018-12-31 observed",
    "visa-free-countries observe-not 2019-01-01..2021-06-15 part half what it is now",
  ]);
  expect(told("From July 1, 2021 the fee for a residence permit is 5 MCI and the MCI is 3,000 tenge.")).toEqual([
    "residence-permit-fee set 5 MCI 2021-07-01 scheduled",
    "mci set (fees) 3000 KZT 2021-07-01 scheduled",
  ]);
});

it("a ban for citizens is an entry ban where the text is about entry, and what is granted time and again is no change", () => {
  expect(told("Entry is closed.\nThe ban for citizens of Oman is prolonged till July 10, 2021.")).toContain(
    "entry-ban extend OMN 2021-06-15 observed until 2021-07-11",
  );
  expect(told("The migration service grants an extension of stay of up to 25 days.")).toEqual([
    "stay-extension observe (ordinary) 25 day 2021-06-15 observed",
  ]);
});

describe("quantities", () => {
  it.each([
    [
      "a day told once for the whole post",
      "Changes come into force on July 1, 2021.\nThe residence permit fee is 5 MCI.",
      "residence-permit-fee set 5 MCI 2021-07-01 scheduled",
    ],
    [
      "the value before",
      "The fee for a residence permit rose from 4 to 5 MCI.",
      "residence-permit-fee set 5 MCI before 4 MCI 2021-04-14..2021-06-15 reported",
    ],
    [
      "the value before in brackets",
      "A residence permit is considered within 50 days (previously 60 days).",
      "residence-permit-processing set 50 day before 60 day 2021-04-14..2021-06-15 reported",
    ],
    ["no change", "The fee for a residence permit is 5 MCI.", "residence-permit-fee observe 5 MCI 2021-06-15 observed"],
  ])("%s", (_name, body, line) => {
    expect(told(body)).toEqual([line]);
  });
});

describe("posts that are not exactly dated", () => {
  const between: PostFrame = { published: ["2021-06-01", "2021-06-20"] };
  const never: PostFrame = { published: [null, "2021-06-20"] };
  const years: PostFrame = { published: ["2019-01-31", "2021-06-20"] };
  // The year before lies out of season for every day of it.
  const season: PostFrame = { published: ["2021-02-10", "2021-06-20"] };
  it.each<readonly [string, PostFrame, string]>([
    ["Flights with Oman have been resumed.", between, "start OMN 2021-03-31..2021-06-20 reported"],
    ["Flights with Oman have been resumed.", never, "start OMN ?..2021-06-20 reported"],
    ["Flights with Oman are open.", between, "observe OMN 2021-06-01..2021-06-20 observed"],
    ["Flights with Oman resumed on June 3, 2021.", never, "start OMN 2021-06-03 stated"],
    ["Flights with Oman resumed on June 3.", between, "start OMN 2021-06-03 stated"],
    ["Flights with Oman resumed on May 3.", between, "start OMN 2021-05-03 stated"],
    ["Flights with Oman resumed on June 3.", never, "start OMN ?..2021-06-03 part half June 3"],
    ["Flights with Oman resumed on June 3.", years, "start OMN 2018-06-03..2021-06-03 part half June 3"],
    ["Flights with Oman resumed on June 3.", season, "start OMN 2021-06-03 stated"],
    ["Flights with Oman are suspended until July 3.", never, "observe-not OMN ?..2021-06-20 observed half July 3"],
    ["Flights with Oman are suspended until July 3.", years, "observe-not OMN 2019-01-31..2021-06-20 observed half July 3"],
    ["Flights with Oman are suspended from July 3, 2021 until August 3.", never, "end OMN 2021-07-03 scheduled until 2021-08-04"],
    ["Flights with Oman will resume on July 3.", season, "start OMN 2021-07-03 scheduled"],
  ])("%s %j", (body, frame, line) => {
    expect(told(body, frame)).toEqual([`direct-flights ${line}`]);
  });
  it.each([
    [between, /^permitted-departure-deadline observe 2021-07-10 date 2021-06-01\.\.2021-06-20 observed$/],
    [never, / half which year$/],
    [years, / half which year$/],
  ])("a deadline without its year %j", (frame, line) => {
    expect(told("The deadline for leaving the country without a fine is July 10.", frame)[0]).toMatch(line);
  });
});

it("a statement is known from the last day on which its post can have been published", () => {
  expect(told("Flights with Oman resumed in July 2020.", { published: "2020-08-01" })).toEqual([
    "direct-flights start OMN 2020-07-01..2020-07-31 part",
  ]);
});

it("a day that the calendar does not have is a finding", () => {
  const { findings } = readBody("Flights with Oman resumed on February 30, 2021.");
  expect(findings.map(({ rule }) => rule).sort()).toEqual(["half-read", "impossible-day", "undated-change"]);
});
