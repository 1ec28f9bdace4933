import { describe, expect, it } from "vitest";
import { CORPORA, corpusWorld, MOST_WRONG } from "./corpora.js";
import { missLines, scoreWorld } from "./score.js";

describe("texts of other publishers", () => {
  it.each(CORPORA)("$name answers at least $floor questions rightly", (corpus) => {
    const score = scoreWorld(corpusWorld(corpus));
    expect(score.right, [`${score.right} of ${score.asked}`, ...missLines(score)].join("\n")).toBeGreaterThanOrEqual(corpus.floor);
    expect(score.wrong, missLines(score).join("\n")).toBeLessThanOrEqual(MOST_WRONG);
  });
});
