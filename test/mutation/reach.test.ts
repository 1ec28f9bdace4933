import { describe, expect, it } from "vitest";
import { reaches, reachOf } from "./reach.js";

/** `go` runs where `a` holds, which it never does here; its branch is told of the whole condition. */
const SOURCE = "if (a) {\n  go(1);\n}\nend(2);\n";
const range = (from: readonly [number, number], to: readonly [number, number | null]) => ({
  start: { line: from[0], column: from[1] },
  end: { line: to[0], column: to[1] },
});
const REACH = reachOf(SOURCE, {
  statementMap: { 0: range([1, 0], [3, 1]), 1: range([2, 2], [2, null]), 2: range([4, 0], [4, 7]) },
  s: { 0: 1, 1: 0, 2: 5 },
  branchMap: { 0: { locations: [range([1, 0], [3, 1])] } },
  b: { 0: [0] },
});

describe("what tests run of a file", () => {
  it.each([
    ["a", true],
    ["go", false],
    ["1", false],
    ["2", true],
  ])("%s: %s", (text, ran) => {
    const at = SOURCE.indexOf(text);
    expect(reaches(REACH, at, at + text.length)).toBe(ran);
  });
  it("is all that no stretch holds, of a file that was loaded", () => {
    expect(reaches(REACH, SOURCE.length, SOURCE.length)).toBe(true);
    expect(reaches(undefined, 0, 1)).toBe(false);
  });
});
