import { describe, expect, it } from "vitest";
import { readBody } from "./read-sentences.js";

/** Whether some statement of the topic, read whole, tells the direction that its words do not bear out for everybody. */
function claims(topic: string, direction: "in-force" | "not-in-force", body: string, title?: string): boolean {
  return readBody(body, title === undefined ? {} : { title }).statements.some(
    (one) => one.topic === topic && one.reading === "whole" && one.operation !== "plan" && one.direction === direction,
  );
}

/** Topic, what nobody may be certain of, and the sentences. */
const NOT_SAID: readonly (readonly [string, "in-force" | "not-in-force", readonly string[]])[] = [
  [
    "kz/direct-flights",
    "not-in-force",
    [
      "SCAT no longer flies to Germany; it has suspended its flights to Germany from June 20.",
      "From June 20 Nordwind Air cancels its flights to Germany.",
      "Flights to Germany were suspended by Nordwind from June 20.",
      "There is, however, no exact date for the opening of direct flights with Germany.",
      "The number of flights to Germany will begin to be limited from June 20.",
      "From June 20 the country is set to reduce air service with Germany and to ban citizens of Iran from entering Kazakhstan.",
    ],
  ],
  [
    "kz/direct-flights",
    "in-force",
    [
      "Kazakhstan gradually resumes flights with Turkey. The first plane will take off on June 25.",
      "Kazakhstan resumes flights with Turkey. The first plane will leave on June 25.",
    ],
  ],
  [
    "kz/home-quarantine",
    "in-force",
    ["Our company sends all employees who return to Kazakhstan from Germany to home quarantine from June 20."],
  ],
  [
    "kz/pcr-certificate",
    "not-in-force",
    [
      "From June 20 nobody who comes by air needs a PCR certificate; overland one is needed as before.",
      "From June 20 air passengers need no PCR certificate.",
      "From June 20 no PCR certificate is asked for from air passengers.",
      "From June 20 the PCR certificate is abolished for air travel.",
      "From June 20 the PCR certificate is abolished at airports.",
      "From June 20 citizens need no PCR certificate; foreigners do.",
      "From June 20 the PCR certificate is no longer needed by foreigners; nationals still show it.",
      "From June 20 the PCR certificate is no longer needed by Kazakh nationals.",
      "From June 20 transit travellers do not need a PCR certificate.",
      "From June 20 no PCR certificate is needed for stays under three days.",
      "It was wrongly reported that Kazakhstan abolished the PCR certificate from June 20.",
      "The report that Kazakhstan abolishes the PCR certificate from June 20 is false.",
      "A message is going round that the PCR certificate is abolished from June 20. This is a fake.",
      "There is no truth in the rumour that the PCR certificate is abolished from June 20.",
    ],
  ],
];

describe("what is told of a part, by nobody who can, or of a report that is false", () => {
  for (const [topic, direction, sentences] of NOT_SAID)
    it.each(sentences)(`leaves ${topic} unsettled: %s`, (sentence) => {
      expect(claims(topic, direction, sentence)).toBe(false);
    });

  it.each([
    ["kz/pcr-certificate", "From June 20 the PCR certificate is abolished for everybody who comes to Kazakhstan."],
    ["kz/pcr-certificate", "From June 20 neither citizens nor foreigners need a PCR certificate."],
    ["kz/pcr-certificate", "From June 20 the PCR certificate is abolished by air and by land."],
    ["kz/direct-flights", "From June 20 the Commission suspends flights to Germany."],
    ["kz/direct-flights", "Flights to Germany were suspended by the government from June 20."],
  ] as const)("settles %s where it is told of all: %s", (topic, sentence) => {
    expect(claims(topic, "not-in-force", sentence)).toBe(true);
  });

  it("does not take the day of the title for one that is past", () => {
    const body = "Kazakhstan resumes flights with Turkey and Egypt.";
    expect(claims("kz/direct-flights", "in-force", body, "From June 25 flights resume")).toBe(false);
    expect(claims("kz/direct-flights", "in-force", body, "Flights")).toBe(true);
  });
});

describe("a figure of another time", () => {
  const open = (body: string): boolean => {
    const told = readBody(body).statements.filter(({ topic, scope }) => topic === "kz/mci" && scope === "fees");
    return told.every(({ reading }) => reading === "half") || told.some(({ stopped }) => stopped.includes("what it is now"));
  };

  it.each([
    "Last year the monthly calculation index comprised 2,651 tenge.",
    "In 2019 the MCI was 2,525 tenge.",
    "Two years ago the MCI amounted to 2,525 tenge.",
    "At that time the MCI was 2,525 tenge.",
    "For 2020 the MCI was set at 2,651 tenge.",
    "The former MCI of 2,651 tenge is used for old fines.",
  ])("says nothing of today: %s", (sentence) => {
    expect(open(sentence)).toBe(true);
  });

  it("says all of today where it is told of today", () => {
    expect(open("The MCI is 2,917 tenge.")).toBe(false);
    expect(open("From January 1 the MCI is 2,917 tenge.")).toBe(false);
  });

  it("is no count of the host where its own citizens go abroad", () => {
    const counts = (body: string) => readBody(body).statements.filter(({ topic }) => topic === "kz/visa-free-countries");
    expect(counts("Citizens of Kazakhstan can visit 34 countries without a visa.")).toEqual([]);
    expect(counts("The Kazakh passport gives visa-free access to 75 countries.")).toEqual([]);
    expect(counts("Citizens of 75 countries can visit Kazakhstan without a visa.")).not.toEqual([]);
  });
});

describe("what a day belongs to", () => {
  it("is the deciding, where it stands behind it", () => {
    const told = readBody(
      "The Commission decided on Thursday to open flights with the Maldives (two a week) and Qatar (three a week) from June 20.",
    );
    const starts = told.statements.filter(({ topic }) => topic === "kz/direct-flights").map(({ effective }) => effective.earliest);
    expect(starts).toEqual(["2021-06-20", "2021-06-20"]);
  });

  it("opens a figure where it points to a day that is not found", () => {
    const [one] = readBody("The number of flights to Turkey goes up from 17 to 24 a week as of the same day.").statements;
    expect(one).toMatchObject({ reading: "half", stopped: ["which day"] });
  });

  it("is that of a column, and not that of the introduction of the table", () => {
    const table = [
      "As of July 1, 2021 the consular fee for an electronic visa changes as follows:",
      "Purpose – until June 30 – from July 1",
      "Tourist – 60 USD – 40 USD",
      "Business – 80 USD – 90 USD",
    ].join("\n");
    const fees = readBody(table).statements.map(({ scope, value, effective, until }) => [
      scope,
      value?.amount,
      effective.earliest,
      until,
    ]);
    expect(fees).toContainEqual(["tourist", 40, "2021-07-01", null]);
    expect(fees).toContainEqual(["business", 90, "2021-07-01", null]);
    expect(fees.filter(([, amount, , until]) => amount === 60 && until === null)).toEqual([]);
  });

  it("leaves out how long ago persons were somewhere", () => {
    const told = readBody(
      "From June 20, home quarantine of 7 days is introduced for persons arriving from, or having stayed within 14 days before arrival in, Namibia.",
    );
    const days = told.statements.filter(({ topic }) => topic === "kz/home-quarantine").map(({ value }) => value?.amount ?? null);
    expect(days).not.toContain(14);
  });

  it("opens what is to be switched on again", () => {
    const told = readBody(
      "An IIN cannot be obtained through egov.kz now: the online service is down. It is due to be switched on again in two weeks.",
    );
    expect(told.statements.some(({ stopped, effective }) => stopped.length > 0 && (effective.earliest ?? "") > "2021-06-15")).toBe(
      true,
    );
  });
});

describe("what came of a rule, told in words that are not read whole", () => {
  const opened = (topic: string, sentence: string): boolean =>
    readBody(sentence).statements.some((one) => one.topic === topic && one.reading === "half");

  it.each([
    ["kz/entry-ban", "The ban on nationals of the eight southern states was lifted on June 1."],
    ["kz/pcr-certificate", "Since June 1 a PCR certificate is no longer asked of anyone entering Kazakhstan."],
  ])("opens %s: %s", (topic, sentence) => {
    expect(opened(topic, sentence)).toBe(true);
  });

  it("opens the answers from the day that the sentence gives", () => {
    const told = readBody("The ban on nationals of the eight southern states was lifted on June 1.").statements;
    expect(told.map(({ effective }) => effective.earliest)).toEqual(["2021-06-01"]);
  });

  it("the papers of some persons that expire change no rule", () => {
    const told = readBody("Many foreigners could not go home while their visa-free stay expires.").statements;
    expect(told.filter(({ topic }) => topic === "kz/visa-free-stay")).toEqual([]);
  });

  it("a count of others is not that of all", () => {
    const [one] = readBody("Citizens of this country and of 44 other states may apply for the e-visa.").statements.filter(
      ({ topic }) => topic === "kz/e-visa-countries",
    );
    expect(one).toMatchObject({ operation: "observe-not", value: null, reading: "half" });
  });

  it("another country's last sentence does not make a post that country's", () => {
    const told = readBody("The land border with Uzbekistan is open to all travellers. China accepts containers only.").statements;
    expect(told.map(({ topic, subject }) => `${topic} ${subject}`)).toEqual(["kz/land-border UZB"]);
  });
});
