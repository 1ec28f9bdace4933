import { describe, expect, it } from "vitest";
import { changePhrases } from "../../../../ingest/statements/phrases/change-phrase.js";

function shown(text: string, only?: Parameters<typeof changePhrases>[1]): readonly string[] {
  return changePhrases(text, only).map(({ change, tense }) => `${change} ${tense}`);
}

it.each([
  ["flights were resumed", "begin past"],
  ["flights have been suspended", "end past"],
  ["the ban is lifted", "end state"],
  ["the ban will be lifted", "end future"],
  ["the suspension is extended", "end noun", "extend state"],
  ["flights are not yet resumed", "begin not-yet"],
  ["the office opens", "begin present"],
  ["the resumption of flights", "begin noun"],
  ["to resume flights", "begin bare"],
  ["is to be introduced", "begin future"],
  ["the regime remains suspended", "end state"],
  ["never been introduced", "begin not-yet"],
  ["the term expired", "end past"],
  ["restored", "begin past"],
  ["the weather changed"],
  ["cancellation of the ban", "end noun"],
  ["open", "begin past"],
  ["it is open", "begin state"],
  ["has been officially recognised", "begin past"],
])("%s", (text, ...phrases) => {
  expect(shown(text)).toEqual(phrases);
});

describe("words of one topic only", () => {
  it.each([
    ["a stem that begins it", "entry is restricted", { begins: /\brestricted\b/ }, ["begin state"]],
    ["a stem that ends what it usually begins", "the way is open", { ends: /\bopen\b/ }, ["end state"]],
    ["a word by which it holds", "guests may stay", { holds: /\bmay stay\b/ }, ["begin holds"]],
    ["the same denied", "guests are not allowed", { holds: /\ballowed\b/ }, ["begin not-yet"]],
    ["none of them", "guests may stay", {}, []],
  ])("%s", (_name, text, only, phrases) => {
    expect(shown(text, only)).toEqual(phrases);
  });
});
