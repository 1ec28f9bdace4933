import { describe, expect, it } from "vitest";
import { readBody } from "./read-sentences.js";

const of = (topic: string, body: string) => readBody(body).statements.filter((one) => one.topic === topic);

/** What the sentences end, and what nobody who has read them may still call certain. */
const OVER: readonly (readonly [string, readonly string[]])[] = [
  [
    "kz/visa-medical-certificate-validity",
    [
      "As of June 10, 2021, the 72-hour limit for the medical certificate submitted with a visa application no longer applies.",
      "On June 10, 2021 the 72-hour limit for the medical certificate for a visa was abolished.",
      "Kazakhstan abolished the 72-hour term of the medical certificate for a visa on June 10, 2021.",
      "On June 10, 2021, the validity of 72 hours of the medical certificate for a visa ceased to apply.",
      "On June 10, 2021, the rule that a medical certificate for a visa is valid for 72 hours lost its force.",
      "The rule on the 72-hour validity of the medical certificate for a visa has been repealed since June 10, 2021.",
    ],
  ],
  [
    "kz/visa-free-stay",
    [
      "The visa-free stay of 30 days per visit was abolished on June 10, 2021.",
      "Kazakhstan withdrew the visa-free stay of 30 days per visit on June 10, 2021.",
      "The right to stay up to 30 days without a visa per visit ended on June 10, 2021.",
    ],
  ],
  ["kz/mci", ["The MCI of 2,917 tenge was abolished on June 10, 2021."]],
  ["kz/transition-period", ["The two-month transition period given to foreigners was abolished on June 10, 2021."]],
];

/** What denies a figure and puts no other in its place. */
const DENIED: readonly (readonly [string, string])[] = [
  ["kz/visa-medical-certificate-validity", "The medical certificate for a visa is not valid for 72 hours."],
  ["kz/visa-medical-certificate-validity", "The medical certificate for a visa is no longer valid for 72 hours but for 48 hours."],
  ["kz/visa-medical-certificate-validity", "Since June 10, 2021, the medical certificate for a visa is not limited to 72 hours."],
  ["kz/visa-medical-certificate-validity", "Without the 72-hour limit since June 10, 2021: the medical certificate for a visa."],
  ["kz/border-crossing-interval", "Holders of a residence permit may cross the border more often than once in 30 days."],
];

describe("a figure that a sentence speaks against", () => {
  for (const [topic, sentences] of OVER)
    it.each(sentences)(`ends in ${topic}: %s`, (sentence) => {
      const told = of(topic, sentence);
      expect(told.length).toBeGreaterThan(0);
      expect(told.map(({ operation, value }) => `${operation} ${value}`)).toEqual(told.map(() => "end null"));
      expect(told.map(({ effective }) => effective.earliest)).toEqual(told.map(() => "2021-06-10"));
    });

  it.each(DENIED)("%s is open where it is only denied: %s", (topic, sentence) => {
    const told = of(topic, sentence);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ operation, value, reading }) => operation === "observe-not" && value === null && reading === "half")).toBe(
      true,
    );
  });

  it.each([
    [
      "kz/visa-free-stay",
      "Citizens of 54 countries may not stay in Kazakhstan without a visa for more than 30 days per visit.",
      30,
    ],
    ["kz/pcr-validity", "The PCR test must be no longer than 72 hours old.", 72],
    ["kz/visa-free-countries", "The visa-free regime for the citizens of 57 countries is suspended from June 10, 2021.", 57],
  ] as const)("%s stays with its limit: %s", (topic, sentence, amount) => {
    expect(of(topic, sentence).every(({ operation, value }) => operation !== "end" && value?.amount === amount)).toBe(true);
  });
});

describe("a fact that a sentence denies", () => {
  it.each([
    ["kz/undamaged-passport", "The rule that a damaged passport may be refused was abolished on June 10, 2021.", "end"],
    ["kz/undamaged-passport", "Since June 10, 2021, damaged passports are no longer refused.", "end"],
    ["kz/undamaged-passport", "A damaged passport is not refused.", "observe-not"],
    ["kz/undamaged-passport", "With a damaged passport one may enter.", "observe-not"],
    ["kz/undamaged-passport", "A damaged passport is not accepted at the border.", "observe"],
    ["kz/undamaged-passport", "With a damaged passport no one may enter.", "observe"],
    ["kz/undamaged-passport", "A passport must not be damaged.", "observe"],
    [
      "kz/temporary-residence-permit-each-entry",
      "A temporary residence permit need not be obtained anew at each entry.",
      "observe-not",
    ],
    [
      "kz/temporary-residence-permit-each-entry",
      "The duty to obtain a temporary residence permit anew at each entry was lifted on June 10, 2021.",
      "end",
    ],
    [
      "kz/temporary-residence-permit-documents",
      "For a temporary residence permit no original passport is required.",
      "observe-not",
    ],
    [
      "kz/temporary-residence-permit-documents",
      "A temporary residence permit is issued without the original passport.",
      "observe-not",
    ],
    ["kz/investor-visa-at-migration-service", "Investor visas are not issued or extended by the migration service.", "observe-not"],
  ] as const)("%s: %s", (topic, sentence, operation) => {
    expect(of(topic, sentence).map((one) => one.operation)).toEqual([operation]);
  });

  it("says nothing sure where two denials meet", () => {
    const told = of(
      "kz/temporary-residence-permit-documents",
      "It is not true that no original passport is required for a temporary residence permit.",
    );
    expect(told.filter(({ reading }) => reading === "whole")).toEqual([]);
  });
});
