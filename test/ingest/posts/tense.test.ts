import { describe, expect, it } from "vitest";
import { tensesOf } from "../../../ingest/posts/dating/tense.js";

/** The tense of each D of a sentence, with "<" where its verb stands before it. */
const tensesAt = (sentence: string): readonly string[] => {
  const tenseAt = tensesOf(sentence);
  return [...sentence.matchAll(/\bD\b/g)].map(({ index }) => {
    const { tense, before } = tenseAt(index, index + 1);
    return `${tense}${before ? " <" : ""}`;
  });
};

describe("the tense that governs a day", () => {
  it.each([
    ["Flights resumed on D", ["past <"]],
    ["Effective D, flights have been resumed", ["perfect"]],
    ["On D the ferry will sail", ["future"]],
    ["On D", ["null <"]],
    ["The office is closed on D", ["present <"]],
    // The first verb of a group tells, unless the second is one of its own.
    ["The ban has extended until D", ["perfect <"]],
    ["The ban has gone, extended until D", ["past <"]],
    ["The court will rule on all of that; it is on D", ["present <"]],
    ["The rule will come in on D", ["future <"]],
    ["People who left on D", ["null <"]],
    // A word in -ed tells behind the day alone, and not where the day is that of an effect.
    ["The painted pier on D", ["null <"]],
    ["On D the pier collapsed", ["past"]],
    ["Effective from D the pier collapsed", ["null <"]],
    ["Effective from D the pier collapsed and is shut", ["present"]],
    ["On D the collapsed pier is shut", ["past"]],
    ["On D is shut the collapsed pier", ["present"]],
    ["On D it opened, on D it is shut, from D it will be gone, D", ["past", "past <", "present <", "future <"]],
  ])("of %j", (sentence, tenses) => {
    expect(tensesAt(sentence)).toEqual(tenses);
  });
});
