import { describe, expect, it } from "vitest";
import { statementsOn, toldOn } from "./read-sentences.js";

describe("what nobody who rules has said", () => {
  it.each([
    ["by those who only report", "Journalists write that the PCR requirement was dropped on 1 June 2021."],
    ["by the writer of what befell them", "I was told that the PCR requirement was dropped on 1 June 2021."],
    ["and denied by the next sentence", "The PCR requirement was dropped on 1 June 2021. It hasn't."],
  ])("is possible at most: %s", (_, body) => {
    expect(toldOn("kz/pcr-certificate", body)).toEqual(["end - - 2021-06-01 half"]);
  });

  it("is told whole by an authority, whoever it tells", () => {
    const body = "The Ministry told journalists that the PCR requirement was dropped on 1 June 2021.";
    expect(toldOn("kz/pcr-certificate", body)).toEqual(["end - - 2021-06-01 whole"]);
  });
});

describe("another country's rules", () => {
  it.each([
    "The Commission has banned entry to Tajikistan of citizens of Peru.",
    "Those who arrive from Kazakhstan and Peru are banned from entry.",
  ])("are not the host's: %s", (body) => {
    expect(statementsOn("kz/entry-ban", body)).toEqual([]);
  });
});

describe("a day that may be one of two", () => {
  it("is told of midnight", () => {
    const [end] = statementsOn("kz/visa-free-regime", "The visa-free regime was suspended at midnight on 5 June 2021.");
    expect(end?.effective).toEqual({ earliest: "2021-06-05", latest: "2021-06-06", basis: "part" });
  });

  it("is that of the beginning where the words say from when", () => {
    const [end] = statementsOn("kz/visa-free-regime", "The visa-free regime is suspended from midnight on 5 June 2021.");
    expect(end?.effective).toEqual({ earliest: "2021-06-05", latest: "2021-06-05", basis: "stated" });
  });

  it("is open of news without one, where the post tells of a day to come", () => {
    const body = "The suspension of direct flights with Peru has been lifted. The planes of both countries begin on 20 June 2021.";
    expect(toldOn("kz/direct-flights", body).filter((one) => one.includes("PER"))).toEqual(["start PER - 2021-04-14 half"]);
  });

  it("is that of the force, and not that of the approval", () => {
    const body =
      "Applications for an investor visa are to be handled in 5 business days instead of ten: the new standard was approved on 26 May 2021 and comes into force on 20 June 2021.";
    expect(toldOn("kz/investor-visa-application-processing", body)).toEqual(["set - 5 2021-06-20 whole"]);
  });
});

describe("figures", () => {
  it("go without their currency behind what they are told of", () => {
    const body = "From 1 January 2022: index 3,063, minimum wage 60,000, subsistence level 36,018.";
    expect(toldOn("kz/mci", body, "2021-12-06")).toEqual([
      "set fees 3063 2022-01-01 whole",
      "set social-benefits 3063 2022-01-01 whole",
    ]);
    expect(toldOn("kz/minimum-wage", body, "2021-12-06")).toEqual(["set - 60000 2022-01-01 whole"]);
  });

  it("that are years are no sums", () => {
    expect(toldOn("kz/mci", "The MCI 2022 is published.", "2022-01-09")).toEqual([]);
  });

  it("of what had been so before are no figures of today", () => {
    const body =
      "Holders of residence permits, whom the Commission had let across the border only once in 90 days, have been entitled since 2 February 2021 to cross it once in 30 days.";
    expect(toldOn("kz/border-crossing-interval", body, "2021-02-06")).toEqual(["set - 30 2021-02-02 whole"]);
  });

  it("of the unit of the sentence before may be the one that holds", () => {
    const body = "The MCI will be 3,932 tenge from 1 January 2025. Until then please calculate with 3,692 tenge.";
    expect(toldOn("kz/mci", body, "2024-12-02")).toContain("observe fees 3692 2024-12-02 half");
  });

  it("with a year of their own hold in that year", () => {
    const body = "The monthly calculation index for 2024 amounts to 3,692 tenge (in 2023 it was 3,450 tenge).";
    expect(toldOn("kz/mci", body, "2023-12-02")).toContain("set fees 3450 2023-01-01 whole");
  });

  it("under the head of a year are of that year, with the day that the introduction gives for it", () => {
    const body =
      "The Law establishes from 1 January 2023:\nIndicator – 2022 – 2023\nMinimum wage, tenge – 60,000 – 70,000\nSubsistence level, tenge – 36,018 – 40,567";
    expect(toldOn("kz/minimum-wage", body, "2022-12-20")).toEqual(["set - 60000 2022-01-01 whole", "set - 70000 2023-01-01 whole"]);
  });

  it("have no scope that another part of the sentence names beside a figure of its own", () => {
    const body =
      "Citizens of the Union's states who stay over 90 days must obtain a temporary residence permit; for other CIS citizens the line is drawn at 30 days.";
    expect(toldOn("kz/temporary-residence-permit-threshold", body).filter((one) => one.includes("90"))).toEqual([]);
  });
});

describe("what a sentence points back to", () => {
  it.each([
    [
      "kz/pcr-certificate",
      "Arrivals must present a PCR certificate. This requirement was dropped on 8 June 2021.",
      "end - - 2021-06-08 whole",
    ],
    ["kz/e-visa", "E-visas are issued to everybody. The service was suspended on 8 June 2021.", "end - - 2021-06-08 whole"],
    [
      "kz/work-permit-exemption-ceo",
      "The head of a company that is owned by foreigners has been exempt from a work permit. From 1 July 2021 that exemption ceases to exist.",
      "end - - 2021-07-01 whole",
    ],
  ])("is the one rule of that kind: %s", (topic, body, end) => {
    expect(toldOn(topic, body)).toContain(end);
  });

  it("is none where it says itself what it is of", () => {
    const body = "Arrivals must present a PCR certificate. The requirement of a deposit was dropped on 8 June 2021.";
    expect(toldOn("kz/pcr-certificate", body).filter((one) => one.startsWith("end"))).toEqual([]);
  });

  it("is the deadline of the sentence before", () => {
    const body =
      "Employers submit applications for the quota of foreign labour to the local bodies. The last day is 1 October 2021. In 2020 the last day had been 15 September.";
    expect(toldOn("kz/quota-application-deadline", body)).toEqual(["observe - 2021-10-01 2021-06-15 whole"]);
  });
});
