import { describe, expect, it } from "vitest";
import type { AsOfRequest } from "../../queries/as-of-result.js";
import { type Asked, checkedRequest, type Question } from "../../src/schemas/question.js";
import { AS_OF, CHECK, DIFF_KNOWLEDGE, QUESTIONS, SEARCH } from "../../src/schemas/questions.js";
import { refusalOf } from "../queries/error-of.js";

describe("the check of a request", () => {
  const day = "2021-12-10";

  it.each<[Question, object]>([
    [AS_OF, { day }],
    [AS_OF, { day, topic: null, subjects: ["DEU"], carryForward: false, knownOn: undefined }],
    [SEARCH, { words: "visa", limit: 20 }],
    [DIFF_KNOWLEDGE, { day, known: [day, "2021-12-11"] }],
    [CHECK, { cells: { date: day }, unnamed: "undetermined", packs: [{ anything: true }] }],
  ])("$name passes %j as it is", (question, request) => {
    expect(checkedRequest(question, request)).toBe(request);
  });

  it.each<[Question, unknown, string, object]>([
    [AS_OF, { day, sope: "fees" }, "INVALID_ARGUMENT", { got: "sope", suggestions: ["scope"] }],
    [AS_OF, { day, "known-on": day }, "INVALID_ARGUMENT", { got: "known-on", suggestions: ["knownOn"] }],
    [AS_OF, { day, constructor: 1 }, "INVALID_ARGUMENT", { got: "constructor" }],
    [AS_OF, { day: "2021-13-45" }, "INVALID_DAY", { got: '"2021-13-45"' }],
    [AS_OF, { day: "2021-02-30" }, "INVALID_DAY", { got: '"2021-02-30"' }],
    [AS_OF, { day: 20_211_210 }, "INVALID_DAY", { got: "20211210" }],
    [AS_OF, { day: new Date(0) }, "INVALID_DAY", {}],
    [AS_OF, { day, knownOn: "yesterday" }, "INVALID_DAY", { got: '"yesterday"' }],
    [AS_OF, {}, "INVALID_ARGUMENT", { got: "nothing" }],
    [AS_OF, { day: null }, "INVALID_ARGUMENT", { got: "nothing" }],
    [AS_OF, day, "INVALID_ARGUMENT", { got: '"2021-12-10"' }],
    [AS_OF, null, "INVALID_ARGUMENT", { got: "null" }],
    [AS_OF, [day], "INVALID_ARGUMENT", {}],
    [AS_OF, { day, topic: 3 }, "INVALID_ARGUMENT", { got: "3" }],
    [AS_OF, { day, subjects: "DEU" }, "INVALID_ARGUMENT", { got: '"DEU"' }],
    [AS_OF, { day, carryForward: "yes" }, "INVALID_ARGUMENT", { got: '"yes"' }],
    [SEARCH, { words: "visa", limit: 0 }, "INVALID_ARGUMENT", { got: "0" }],
    [SEARCH, { words: "visa", limit: 2.5 }, "INVALID_ARGUMENT", { got: "2.5" }],
    [DIFF_KNOWLEDGE, { day, known: [day] }, "INVALID_ARGUMENT", {}],
    [DIFF_KNOWLEDGE, { day, known: [day, "soon"] }, "INVALID_DAY", { got: '"soon"' }],
    [CHECK, { cells: { date: 3 } }, "INVALID_ARGUMENT", {}],
    [CHECK, { cells: {}, unnamed: "fre" }, "INVALID_ARGUMENT", { suggestions: ["free"] }],
  ])("$name refuses %j with %s", (question, request, code, fields) => {
    const error = refusalOf(() => checkedRequest<AsOfRequest>(question, request as Asked<AsOfRequest>));
    expect({ code: error.code, fields: error.fields }).toMatchObject({ code, fields });
    for (const told of ["got", "expected", "example", "hint"] as const) expect(error.fields[told], told).toBeTruthy();
  });
});

describe("the description of a question", () => {
  const members = QUESTIONS.flatMap((question) =>
    Object.entries(question.members).map(([name, member]) => ({ question, name, member })),
  );

  it.each(members.filter(({ member }) => member.inner !== true))(
    "$question.name: the example of $name is one",
    ({ name, member }) => {
      expect(() =>
        checkedRequest({ name: "example", members: { [name]: member } }, { [name]: member.example } as object),
      ).not.toThrow();
    },
  );
});
