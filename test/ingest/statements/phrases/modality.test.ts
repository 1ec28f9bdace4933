import { expect, it } from "vitest";
import { isAdvice, isPending, isPlan, isQuestion, isUnchanged } from "../../../../ingest/statements/phrases/modality.js";

it.each([
  ["the ministry plans to resume flights", "plan"],
  ["flights are resumed", ""],
  ["we recommend to book early", "advice"],
  ["the order is not yet in force", "pending"],
  ["pending signature", "pending"],
  ["the fee remains the same", "unchanged"],
  ["is it open?", "question"],
  ["it is open", ""],
  ["foreigners who plan to travel", ""],
  ["rumours say flights return", "plan"],
  ["it is expected soon", "plan"],
  ["a draft law", "plan"],
  ["the application is considered within §a0", ""],
  ["you intend to stay", ""],
  ["no decision was taken", "plan"],
  ["once signed", "pending"],
  ["the rule has not come into force", "pending"],
  ["it stays as before", "unchanged"],
  ["it is advisable to call", "advice"],
])("%s", (text, said) => {
  const found = [
    isPlan(text) && "plan",
    isAdvice(text) && "advice",
    isPending(text) && "pending",
    isUnchanged(text) && "unchanged",
    isQuestion(text) && "question",
  ];
  expect(found.filter(Boolean).join(" ")).toBe(said);
});
