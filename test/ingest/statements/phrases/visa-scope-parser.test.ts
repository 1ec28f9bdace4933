import { expect, it } from "vitest";
import { categoriesIn, visaScopes } from "../../../../ingest/statements/phrases/visa-scope-parser.js";

it.each<readonly [words: string, context: string, categories: readonly string[], scopes: readonly string[]]>([
  ["a single-entry b5 visa", "", ["b5"], ["b5-single"]],
  ["b5-b7 visas", "", ["b5", "b6", "b7"], ["b5", "b6", "b7"]],
  ["b-5 and c 3 multiple entry", "", ["b5", "c3"], ["b5-multiple", "c3-multiple"]],
  ["it is issued", "the multiple-entry b5 visa", [], ["b5-multiple"]],
  ["a5 visas multiple", "", ["a5"], ["a5"]],
  ["§a5 visas", "", [], []],
  ["no visa", "", [], []],
  ["one-time visa", "b2", [], ["b2-single"]],
  ["abc12", "", [], []],
  ["b1–3 multi-entry", "", ["b1", "b2", "b3"], ["b1-multiple", "b2-multiple", "b3-multiple"]],
])("%s | %s", (words, context, categories, scopes) => {
  expect(categoriesIn(words)).toEqual(categories);
  expect(visaScopes(words, context)).toEqual(scopes);
});
