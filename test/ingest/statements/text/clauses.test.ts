import { expect, it } from "vitest";
import { clausesOf } from "../../../../ingest/statements/text/clauses.js";

it.each([
  ["flights resume, but trains do not", "flights resume", ", but trains do not"],
  ["the ban is lifted and flights are open", "the ban is lifted", " and flights are open"],
  ["tea and coffee", "tea and coffee"],
  ["the rule applies; the fee is paid. it is new", "the rule applies", "; the fee is paid", ". it is new"],
  ["they are not yet open", "they are not yet open"],
  ["it was shut, yet it opens", "it was shut", ", yet it opens"],
  ["since §d0 it is open and since §d1 it is shut", "since §d0 it is open", " and since §d1 it is shut"],
  ["we note the following: since §d0 it is open", "we note the following", ": since §d0 it is open"],
  ["italy and spain", "italy and spain"],
  ["one thing, and another", "one thing", ", and another"],
])("%s", (sentence, ...clauses) => {
  const found = clausesOf(sentence);
  expect(found.map(({ text }) => text)).toEqual(clauses);
  expect(found.map(({ start, end }) => sentence.slice(start, end))).toEqual(clauses);
});
