import fc from "fast-check";
import type { EndKind } from "../../src/model/bounds.js";
import type { Fact, PeriodState } from "../../src/model/fact.js";
import { dayOfEpoch, type IsoDay } from "../../src/model/iso-day.js";

/** A day within two months of 2030, so that days and bounds of several facts meet. */
export const dayNumber = fc.integer({ min: 21_915, max: 21_975 });

interface Numbers {
  readonly start: readonly [number | null, number | null];
  readonly end: readonly [number | null, number | null];
  readonly kind: EndKind;
  readonly state: PeriodState;
  readonly known: readonly [number, number | null];
  readonly subject: string | null;
  readonly scope: string | null;
  readonly disputed: boolean;
  readonly doubt: Fact["doubt"];
  readonly amount: number | string | null;
}

const bounds = fc
  .tuple(fc.option(dayNumber), fc.option(dayNumber))
  .map(([a, b]): readonly [number | null, number | null] => (a !== null && b !== null && a > b ? [b, a] : [a, b]));
const known = fc
  .tuple(dayNumber, fc.option(fc.integer({ min: 1, max: 40 })))
  .map(([from, days]): readonly [number, number | null] => [from, days === null ? null : from + days]);

const numbers: fc.Arbitrary<Numbers> = fc
  .record({
    start: bounds,
    end: bounds,
    kind: fc.constantFrom("open", "stated", "until-event", "unknown"),
    state: fc.constantFrom("in-force", "suspended", "ended", "not-yet", "absent", "unknown"),
    known,
    subject: fc.constantFrom(null, "AAA", "*"),
    scope: fc.constantFrom(null, "adult"),
    disputed: fc.boolean(),
    doubt: fc.constantFrom(null, null, null, "half-read" as const, "conflict" as const),
    amount: fc.option(fc.oneof(fc.integer({ min: -5, max: 100_000 }), fc.constantFrom(0.1, 2 ** 60, "2030-02-01"))),
  })
  .filter(({ start, end }) => start[0] === null || end[1] === null || start[0] < end[1])
  .filter(({ end, kind }) => kind !== "open" || end[1] === null) as fc.Arbitrary<Numbers>;

/** Facts of one topic in any shape that may be stored: overlapping, unbounded, known at any time. */
export const factsOfTopic: fc.Arbitrary<readonly Fact[]> = fc
  .array(numbers, { maxLength: 14 })
  .map((all) => all.map((one, place) => factFrom(one, `f${place}`)));

function factFrom({ start, end, kind, state, known: when, subject, scope, disputed, doubt, amount }: Numbers, id: string): Fact {
  return {
    id,
    topic: "gen/topic",
    subject,
    scope,
    state,
    value: amount === null ? null : { amount, unit: typeof amount === "string" ? "date" : "crown" },
    start: { earliest: dayOrNull(start[0]), latest: dayOrNull(start[1]), basis: "reported" },
    end: { earliest: dayOrNull(end[0]), latest: dayOrNull(end[1]), kind },
    disputed,
    doubt,
    lastConfirmedOn: dayOrNull(start[1]),
    knownFrom: dayOfEpoch(when[0]),
    knownTo: dayOrNull(when[1]),
    statements: [],
    findings: [],
    disagreeing: [],
  };
}

function dayOrNull(day: number | null): IsoDay | null {
  return day === null ? null : dayOfEpoch(day);
}
