import { expect, it } from "vitest";
import { requirementIn } from "../../../../ingest/statements/phrases/requirement-phrase.js";

it.each([
  ["a test is required", "required"],
  ["a test is not required", "not-required"],
  ["a test is no longer required", "no-longer"],
  ["there is no need for a test", "not-required"],
  ["without presenting a test", "not-required"],
  ["they must show a test", "required"],
  ["the requirement was abolished", "no-longer"],
  ["the test was taken", null],
  ["passengers have to show a test", "required"],
  ["exempt from the test", "not-required"],
  ["nobody needs a test", "not-required"],
  ["the test remains in force", "required"],
  ["issued only with a test", "required"],
  ["stopped issuing cards", "no-longer"],
  ["the rule was dropped", "no-longer"],
  ["you are obliged to register", "required"],
  ["registration becomes a thing of the past", "no-longer"],
  ["a coffee is served", null],
])("%s", (clause, said) => {
  expect(requirementIn(clause as string)).toBe(said);
});
