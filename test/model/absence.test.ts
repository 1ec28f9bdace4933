import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Absence, isAbsent, without } from "../../src/model/absence.js";
import { addDays, isoDay } from "../../src/model/iso-day.js";

const FIRST = isoDay("2021-01-01");
const at = (n: number) => addDays(FIRST, n);
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }))
  .map(([from, length]): Absence => ({ from: at(from), to: length === null ? null : at(from + length) }));

describe("stretches without others", () => {
  it("hold exactly the days of the first that none of the others holds", () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 3 }), fc.array(stretch, { maxLength: 4 }), (some, others) => {
        const left = without(some, others);
        for (let n = -1; n <= 35; n++) expect(isAbsent(left, at(n))).toBe(isAbsent(some, at(n)) && !isAbsent(others, at(n)));
        for (const { from, to } of left) expect(to === null || from < to).toBe(true);
      }),
    );
  });
});
