import { describe, expect, it } from "vitest";
import { type AnswerWord, isoDay } from "../../src/index.js";
import { UZBEKISTAN, withBase } from "./archives.js";

interface Question {
  readonly on: string;
  readonly topic: string;
  readonly subject?: string;
  readonly scope?: string;
  readonly knownOn?: string;
  readonly answer: AnswerWord;
  readonly value?: number | string;
}

const q = (on: string, topic: string, answer: AnswerWord, rest: Partial<Question> = {}): Question => ({
  on,
  topic,
  answer,
  ...rest,
});

const QUESTIONS: readonly Question[] = [
  q("2018-02-09", "visa-free-countries", "no", { subject: "JP" }),
  q("2018-02-10", "visa-free-countries", "yes", { subject: "JP" }),
  q("2018-03-01", "visa-free-countries", "yes", { subject: "Turkey" }),
  q("2018-03-01", "visa-free-countries", "unknown", { subject: "France" }),
  q("2019-12-31", "visa-free-countries", "no", { subject: "HU" }),
  q("2020-01-01", "visa-free-countries", "yes", { subject: "HU" }),
  q("2018-12-01", "visa-free-country-count", "unknown"),
  q("2019-02-01", "visa-free-country-count", "yes", { value: 45 }),
  q("2019-02-01", "visa-free-stay", "yes", { value: 30 }),
  q("2018-07-14", "e-visa", "no"),
  q("2018-07-15", "e-visa", "yes"),
  q("2019-01-31", "e-visa", "yes"),
  q("2019-02-01", "e-visa-countries", "yes", { value: 76 }),
  q("2019-02-01", "e-visa-countries", "unknown", { knownOn: "2018-06-01" }),
  q("2018-07-15", "transit-visa-free-stay", "yes", { value: 5 }),
  q("2024-03-12", "e-visa-fee", "yes", { scope: "single", value: 20 }),
  q("2024-03-12", "e-visa-fee", "yes", { scope: "double", value: 35 }),
  q("2024-03-12", "e-visa-fee", "yes", { scope: "multiple", value: 50 }),
  q("2019-09-01", "registration-deadline", "yes", { value: 3 }),
  q("2020-03-15", "border-closure", "no"),
  q("2020-03-16", "border-closure", "yes"),
  q("2020-09-30", "border-closure", "yes"),
  q("2020-10-01", "border-closure", "no"),
  q("2020-09-30", "pcr-certificate", "no"),
  q("2020-10-01", "pcr-certificate", "yes"),
  q("2022-06-09", "pcr-certificate", "yes"),
  q("2022-06-10", "pcr-certificate", "no"),
  q("2021-06-09", "pcr-validity", "yes", { value: 72 }),
  q("2021-06-10", "pcr-validity", "yes", { value: 48 }),
  q("2020-05-01", "direct-flights", "no", { subject: "TR" }),
  q("2020-10-01", "direct-flights", "yes", { subject: "TR" }),
  q("2020-12-20", "direct-flights", "yes", { subject: "GB" }),
  q("2020-12-21", "direct-flights", "no", { subject: "GB" }),
  q("2021-08-16", "direct-flights", "no", { subject: "AF" }),
  q("2021-04-01", "home-quarantine", "yes", { subject: "GB", value: 14 }),
  q("2020-07-03", "permitted-departure-deadline", "yes", { value: "2020-09-01" }),
  q("2021-02-01", "bca", "yes", { value: 245000 }),
  q("2022-06-01", "bca", "yes", { value: 300000 }),
  q("2023-05-01", "bca", "yes", { value: 330000 }),
  q("2024-10-01", "bca", "unknown"),
  q("2022-05-23", "bca", "yes", { value: 245000, knownOn: "2022-05-23" }),
  q("2023-05-01", "bca", "unknown", { knownOn: "2022-12-01" }),
  q("2021-02-01", "minimum-wage", "yes", { value: 747300 }),
  q("2022-06-01", "minimum-wage", "yes", { value: 920000 }),
  q("2023-05-01", "minimum-wage", "yes", { value: 980000 }),
  q("2023-11-30", "work-permit-fee", "yes", { value: 30 }),
  q("2023-12-01", "work-permit-fee", "yes", { value: 10 }),
];

describe("the rules of Uzbekistan, read with its pack", () => {
  const told = withBase([UZBEKISTAN], (base) =>
    QUESTIONS.map(({ on, topic, subject = null, scope = null, knownOn }) =>
      base
        .asOf({ day: isoDay(on), topic: `uz/${topic}`, subject, scope, knownOn: knownOn === undefined ? null : isoDay(knownOn) })
        .answers.map(({ answer, value }) => ({ answer, value: value?.amount ?? null })),
    ),
  );

  it.each(
    QUESTIONS.map(
      (question, at) =>
        [`${question.on} ${question.topic} ${question.subject ?? question.scope ?? ""}`, question, told[at]] as const,
    ),
  )("%s", (_, { answer, value }, answers) => {
    expect(answers).toEqual([{ answer, value: value ?? null }]);
  });

  it("has no topic of another jurisdiction", () => {
    expect(withBase([UZBEKISTAN], (base) => base.topicsList().filter(({ id }) => !id.startsWith("uz/")))).toEqual([]);
  });
});
