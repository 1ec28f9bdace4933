import { expect, it } from "vitest";
import { groupOf } from "../../../../ingest/statements/phrases/group-phrase.js";

it.each([
  ["all foreigners", "everyone"],
  ["every arriving passenger", "everyone"],
  ["citizens of §c0", "some"],
  ["holders of a residence permit", "some"],
  ["children under six", "some"],
  ["those whose visa expired", "some"],
  ["the traveller", "unsaid"],
  ["regardless of citizenship", "everyone"],
  ["transit passengers", "some"],
  ["neither foreigners nor locals", "everyone"],
  ["§c0 nationals", "some"],
  ["citizens of these states", "some"],
  ["the test", "unsaid"],
])("%s", (text, group) => {
  expect(groupOf(text)).toBe(group);
});
