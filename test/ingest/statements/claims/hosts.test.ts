import { expect, it } from "vitest";
import { bundledVocabulary } from "../../../../ingest/packs/bundled-packs.js";
import { readPost } from "../../../../ingest/statements/claims/read-post.js";
import { postWith, readBody } from "../read-sentences.js";

it.each([
  ["Poland: the visa-free regime was restored on June 3, 2021."],
  ["In Georgia the state of emergency was lifted on June 3, 2021."],
  ["Uzbekistan suspended the visa-free regime on June 3, 2021."],
  ["Citizens of Kazakhstan travelling to Poland need a PCR certificate."],
  ["Uzbekistan suspended the visa-free regime on June 3, 2021. In Georgia the state of emergency was lifted on June 3, 2021."],
])("another country's rule is not read, with one finding a post: %s", (body) => {
  const { statements, findings } = readBody(body);
  expect(statements).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(["foreign-rules"]);
});

it.each([
  ["Kazakhstan restored the visa-free regime on June 3, 2021."],
  ["Kazakhstan: the visa-free regime was restored on June 3, 2021."],
  ["In Kazakhstan the visa-free regime was restored on June 3, 2021."],
])("the host's rule is read whether or not the archive is known to be the host's: %s", (body) => {
  for (const unhosted of ["own", "unsaid"] as const) {
    const { statements } = readPost(postWith(body), bundledVocabulary(), { unhosted, dayOrder: null });
    expect(statements.map(({ operation, reading }) => [operation, reading])).toEqual([["start", "whole"]]);
  }
});

it("a rule that nobody's name goes with is half-read in an archive that is not known to be the host's", () => {
  const body = "The visa-free regime was restored on June 3, 2021.";
  const { statements } = readPost(postWith(body), bundledVocabulary(), { unhosted: "unsaid", dayOrder: null });
  expect(statements.map(({ reading, stopped }) => [reading, stopped])).toEqual([["half", ["whose rule it is"]]]);
});
