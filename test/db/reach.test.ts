import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earlierUntil, type ReachRow } from "../../db/reach.js";
import { FOREVER, NEVER } from "../../db/stored-day.js";

const row = (known_from: number, known_to: number | null, end_latest: number | null): ReachRow => ({
  known_from,
  known_to,
  end_latest,
});
const day = fc.integer({ min: 0, max: 30 });
const rows = fc.array(
  fc
    .record({ known_from: day, lasts: fc.option(fc.integer({ min: 1, max: 10 })), end_latest: fc.option(day) })
    .map(({ known_from, lasts, end_latest }) => row(known_from, lasts === null ? null : known_from + lasts, end_latest)),
  { maxLength: 30 },
);

describe("how far earlier periods reach", () => {
  it.each([
    ["nothing", [], []],
    ["one fact", [row(1, null, null)], [NEVER]],
    ["a chain", [row(5, null, null), row(5, null, 20), row(1, 5, null)], [20, NEVER, NEVER]],
    ["an earlier one without end", [row(5, null, 9), row(1, null, null)], [FOREVER, NEVER]],
    ["one that was no longer known", [row(5, null, 9), row(1, 5, null)], [NEVER, NEVER]],
  ] as const)("of %s", (_, given, expected) => {
    expect(earlierUntil(given)).toEqual(expected);
  });

  it("is the latest end behind each fact among those not forgotten before it was known", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const slow = given.map((one, place) =>
          given
            .slice(place + 1)
            .filter((behind) => behind.known_to === null || behind.known_to > one.known_from)
            .reduce((latest, behind) => Math.max(latest, behind.end_latest ?? FOREVER), NEVER),
        );
        expect(earlierUntil(given)).toEqual(slow);
      }),
    );
  });
});
