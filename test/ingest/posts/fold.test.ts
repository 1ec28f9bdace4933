import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../ingest/posts/identity/fold.js";

/** What folding means, over the whole text at once, where no word mixes scripts. */
function foldedWhole(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

describe("a folded text", () => {
  it.each([
    ["Visa-free!", "visa free"],
    ["P\u0421R certificate!", "pcr certificate"],
    ["The fee\nis 5\u00a0000 \u20b8.", "the fee is 5 000"],
    ["\u201cT\u00fcrkiye\u201d \u2013 \u00c5land", "turkiye aland"],
    ["\u2013", ""],
    ["a \u2013 b", "a b"],
    ["\u041c\u043e\u0441\u043a\u0432\u0430", "\u043c\u043e\u0441\u043a\u0432\u0430"],
    ["\u039f\u0394\u039f\u03a3 \u0391", "\u03bf\u03b4\u03bf\u03c2 \u03b1"],
    ["", ""],
  ])("%j is %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("is the same in parts and as a whole", () => {
    const letter = fc.constantFrom(..."aZ 9\n.,'\u2013\u00a0\u00e9e\u0301\u0130\u00df\ufb01\u00a8\u1e9e\u00bd\u212a", " ", " ");
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 40 }), (letters) => {
        expect(foldText(letters.join(""))).toBe(foldedWhole(letters.join("")));
      }),
      { numRuns: 500 },
    );
  });
});
