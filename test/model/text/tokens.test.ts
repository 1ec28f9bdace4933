import { describe, expect, it } from "vitest";
import { tokenize } from "../../../src/model/text/tokens.js";

describe("tokenize", () => {
  it.each([
    ["From 5 April, visa-free", ["from", "5", "april", ",", "visa", "-", "free"]],
    ["the U.S. and A. Smith", ["the", "us", "and", "a", ".", "smith"]],
    ["Café no. 5", ["cafe", "no", ".", "5"]],
    ["PCR’s vi\u00adsa", ["pcr", "'", "s", "visa"]],
  ])("folds %j", (text, folded) => {
    expect(tokenize(text).folded).toEqual(folded);
  });

  it("tells words apart, however many it has met", () => {
    const words = Array.from(
      { length: 70_000 },
      (_, n) => `W${n.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] as string)}`,
    );
    const text = words.join(" ");
    expect(tokenize(text).folded).toEqual(words.map((word) => word.toLowerCase()));
    expect(tokenize(text).folded.at(7)).toBe(words[7]?.toLowerCase());
  });
});
