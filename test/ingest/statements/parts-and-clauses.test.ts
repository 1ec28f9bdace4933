import { describe, expect, it } from "vitest";
import { readBody, statementsOn, toldOn } from "./read-sentences.js";

describe("a text in parts, one for each country", () => {
  const own = "Home quarantine of 7 days applies to arrivals from Peru.";
  const other = "Home quarantine of 14 days applies to arrivals from Peru.";
  it.each([
    ["headings", `Kazakhstan\n\n${own}\n\nUzbekistan\n\n${other}`],
    ["names in front of a paragraph", `KAZAKHSTAN. ${own}\n\nUZBEKISTAN. ${other}`],
    ["labels", `Kazakhstan: ${own}\n\nUzbekistan: 14 days of home quarantine for arrivals from Peru.`],
  ])("tells the host's rules in the host's part: %s", (_, body) => {
    expect(toldOn("kz/home-quarantine", body)).toEqual(["observe PER 7 2021-06-15 whole"]);
  });

  it("has no parts where the names are those of a list", () => {
    const body =
      "Kazakhstan asks for home quarantine of 7 days. The list, item 11:\n11. Peru. All of them must show a negative PCR test.";
    expect(toldOn("kz/pcr-certificate", body)).toEqual(["observe - - 2021-06-15 whole"]);
  });
});

describe("what other states grant", () => {
  it.each([
    "At present 34 countries admit citizens of Kazakhstan without a visa.",
    "34 states let citizens of Kazakhstan in without a visa.",
  ])("is no number of those whom the host admits: %s", (body) => {
    expect(toldOn("kz/visa-free-countries", body)).toEqual([]);
  });
});

describe("one verb has one clause", () => {
  it("that the first joint opens, however its names are joined", () => {
    expect(
      toldOn("kz/e-visa", "E-visas are not being issued either, and the stay of guests from Chile and Peru has been called off."),
    ).toEqual(["observe-not - - 2021-06-15 whole"]);
  });

  it("and what is told of one case in it is not told of the other", () => {
    const body =
      "The migration service accepts applications for stay, but letters of invitation for guests and tourists are not given.";
    expect(statementsOn("kz/migration-applications", body).filter(({ scope }) => scope === "invitations")).toEqual([]);
  });

  it("with its day, whatever did not happen to it before", () => {
    expect(
      toldOn("kz/visa-free-regime", "The suspension of the visa-free regime ran out on 1 June 2021 without having been extended."),
    ).toEqual(["start - - 2021-06-01 whole"]);
  });

  it("whose day stands before a colon", () => {
    expect(
      toldOn(
        "kz/entry-ban",
        "The commission has decided on these measures as of June 20, 2021: entry to Kazakhstan is restricted for nationals of Peru.",
      ),
    ).toEqual(["start PER - 2021-06-20 whole"]);
  });
});

describe("a certificate that is to be shown", () => {
  it.each([
    ["From June 20, 2021 a PCR certificate is to be submitted on arrival.", "start"],
    ["From June 20, 2021 a PCR certificate is not to be submitted on arrival.", "end"],
  ])("is a duty: %s", (body, operation) => {
    expect(toldOn("kz/pcr-certificate", body)).toEqual([`${operation} - - 2021-06-20 whole`]);
  });
});

describe("years beside a figure", () => {
  it.each([["Minimum wage 2021: KZT 42,500, the first rise since 2018", "kz/minimum-wage", "2021-01-01"]])(
    "say whose it is, not with what it is compared: %s",
    (body, topic, from) => {
      expect(statementsOn(topic, body).map(({ effective }) => effective.earliest)).toEqual(
        statementsOn(topic, body).map(() => from),
      );
      expect(statementsOn(topic, body).length).toBeGreaterThan(0);
    },
  );

  it("in brackets in front of another figure are that figure's", () => {
    const claims = statementsOn("kz/mci", "MCI 2021: KZT 2,917 (2020: 2,651)").filter(
      ({ scope, reading }) => scope === "fees" && reading === "whole",
    );
    expect(claims.map(({ value, effective }) => `${value?.amount} ${effective.earliest}`).sort()).toEqual([
      "2651 2020-01-01",
      "2917 2021-01-01",
    ]);
  });

  it("that are over leave open what holds in the next", () => {
    const claims = statementsOn(
      "kz/labour-quota",
      "The national quota for 2021, we note for the record, was set at 0.38 per cent of the workforce.",
    );
    expect(claims.map(({ operation, effective, reading }) => `${operation} ${effective.earliest} ${reading}`)).toEqual([
      "set 2021-01-01 whole",
      "observe-not 2022-01-01 half",
    ]);
  });
});

describe("what is not said for certain", () => {
  it.each([
    ["kz/direct-flights", "There is still no date for the return of flights with Peru."],
    ["kz/direct-flights", "No decision has been made on the resumption of flights with Peru."],
    [
      "kz/visa-free-stay",
      "They can rely on the days without a visa.\nEverybody from Peru has to remain at home under medical observation for 14 days.",
    ],
  ])("makes no statement of %s: %s", (topic, body) => {
    expect(statementsOn(topic, body).filter(({ reading }) => reading === "whole")).toEqual([]);
  });

  it("in a headline that asks and answers itself", () => {
    const { statements } = readBody("The ministries are working on it.", {
      title: "Visa-free regime for 26 nations this summer? The government thinks it over",
    });
    expect(statements).toEqual([]);
  });
});

describe("what a sentence leaves unread", () => {
  it("beside what was read of it opens the answer", () => {
    const body = "The visa-free regime is suspended from June 20, 2021, and one-off e-visas have been frozn.";
    expect(toldOn("kz/visa-free-regime", body)).toEqual(["end - - 2021-06-20 whole"]);
    expect(statementsOn("kz/e-visa", body).map(({ reading }) => reading)).toEqual(["half", "half"]);
  });

  it("of a figure with its thing opens the figure", () => {
    expect(
      toldOn("kz/minimum-wage", "The minimum wage stands, so the minister, at neither less nor more than KZT 60,000.").every(
        (one) => /half$/.test(one),
      ),
    ).toBe(true);
  });

  it("of both things of a question opens them", () => {
    const body = "Do I need a PCR test?\nNo more. Both were dropped on 8 June 2021.";
    expect(statementsOn("kz/pcr-certificate", body).map(({ reading, effective }) => `${reading} ${effective.earliest}`)).toEqual([
      "half 2021-06-08",
      "half 2021-06-08",
    ]);
  });
});

describe("beside what is read of a sentence", () => {
  it.each([
    "Direct flights with Peru are suspended from 1 July 2021, and there is no change for electronic visas.",
    "Direct flights with Peru are suspended from 1 July 2021, and a conference on electronic visas was held in June.",
  ])("what stays as it is, or is only a meeting, opens no answer: %s", (body) => {
    expect(toldOn("kz/e-visa", body)).toEqual([]);
    expect(toldOn("kz/direct-flights", body)).toEqual(["end PER - 2021-07-01 whole"]);
  });

  it("news that is not read opens it", () => {
    const body = "Direct flights with Peru are suspended from 1 July 2021, and electronic visas were swept away in June.";
    expect(toldOn("kz/e-visa", body).length).toBeGreaterThan(0);
  });
});
