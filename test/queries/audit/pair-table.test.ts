import fc from "fast-check";
import { expect, it } from "vitest";
import { CellValues } from "../../../queries/audit/cases/cell-values.js";
import { type CaseRow, KnownCase } from "../../../queries/audit/cases/known-case.js";
import { NOT_PAIRED, PairTable } from "../../../queries/audit/pair-table.js";

const ROW: CaseRow = { idPlace: null, id: "a", madeId: false, person: null, line: 1, extra: [] };

function knownCase(): KnownCase {
  return new KnownCase(
    Array.from({ length: 4 }, () => new CellValues(() => {}, false)),
    ROW,
  );
}

/** Shows the table a case with these cells in the second and the fourth column, looked at as `looked` says. */
function met(known: KnownCase, one: number, other: number, looked = 0b1010): KnownCase {
  known.numbers.set([9, one, 9, other]);
  known.looked = looked;
  return known;
}

it("keeps what was found out under two cells, as a map does", () => {
  const cell = fc.oneof(fc.nat(6), fc.nat(40_000));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, fc.nat(3)), { maxLength: 900 }), (told) => {
      const [table, map, known] = [new PairTable(), new Map<string, number>(), knownCase()];
      for (const [one, other, number] of told) {
        expect(table.get(met(known, one, other))).toBe(map.get(`${one} ${other}`) ?? NOT_PAIRED);
        table.put(known, number);
        map.set(`${one} ${other}`, number);
      }
      for (const [one, other] of told) expect(table.get(met(known, one, other))).toBe(map.get(`${one} ${other}`));
    }),
    { numRuns: 40 },
  );
});

it("tells no other number after it began anew", () => {
  const [table, known] = [new PairTable(), knownCase()];
  const [numbers, wrong]: [number[], number[]] = [[], []];
  for (let at = 0; at < 100_000; at++) numbers.push(at);
  const told = (at: number): number => table.get(met(known, at % 300, Math.floor(at / 300)));
  for (const at of numbers) {
    const before = told(at);
    table.put(known, at);
    if (before !== NOT_PAIRED || told(at) !== at) wrong.push(at);
  }
  const kept = numbers.filter((at) => told(at) !== NOT_PAIRED);
  expect([wrong, kept.filter((at) => told(at) !== at)]).toEqual([[], []]);
  // What was met last is there still.
  expect(kept.slice(-100)).toEqual(numbers.slice(-100));
});

it("keeps nothing of a third column, of one alone, nor of cells that are numbered anew", () => {
  const [table, known] = [new PairTable(), knownCase()];
  for (const looked of [0b1000, 0b1110]) {
    table.put(met(known, 1, 2, looked), 7);
    expect(table.get(known)).toBe(NOT_PAIRED);
  }
  table.put(met(known, 1, 2), 7);
  table.put(met(known, 3, 4, 0b1110), 8);
  expect([table.get(met(known, 1, 2)), table.get(met(known, 3, 4))]).toEqual([7, NOT_PAIRED]);
  known.renumbered();
  expect(table.get(met(known, 1, 2))).toBe(NOT_PAIRED);
});
