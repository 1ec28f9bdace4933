import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../../queries/audit/decide.js";
import { DecisionShelf } from "../../../queries/audit/decision-shelf.js";

const decision = (detail: string): Decision => ({ detail }) as unknown as Decision;

function found(shelf: DecisionShelf, numbers: readonly number[]): Decision | null {
  const [first = 0, ...rest] = numbers;
  shelf.begin(first);
  for (const number of rest) shelf.add(number);
  return shelf.find();
}

describe("a shelf of decisions", () => {
  it("gives what was kept under the same numbers, and nothing else", () => {
    const numbers = fc.array(fc.oneof(fc.nat(3), fc.integer()), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 40 }), (all) => {
        const shelf = new DecisionShelf();
        const kept = new Map<string, Decision>();
        for (const one of [...all, ...all]) {
          const told = found(shelf, one);
          expect(told).toBe(kept.get(one.join(" ")) ?? null);
          if (told !== null) continue;
          const made = decision(one.join(" "));
          kept.set(one.join(" "), made);
          shelf.keep(made);
        }
      }),
    );
  });

  it("gives up what was not asked for in a long time, keeps what was, and mixes nothing up", () => {
    const shelf = new DecisionShelf();
    const often = [1, 2, 3];
    expect(found(shelf, often)).toBeNull();
    const kept = decision("often");
    shelf.keep(kept);
    for (let n = 0; n < 20_000; n++) {
      const numbers = [n % 7, n, n % 3];
      const told = found(shelf, numbers);
      if (told === null) shelf.keep(decision(numbers.join(" ")));
      else expect(told.detail).toBe(numbers.join(" "));
      if (n % 1000 === 0) expect(found(shelf, often)).toBe(kept);
    }
    expect(found(shelf, [0, 0, 0])).toBeNull();
    let there = 0;
    for (let n = 19_999; n > 0; n--) {
      const told = found(shelf, [n % 7, n, n % 3]);
      if (told === null) break;
      expect(told.detail).toBe([n % 7, n, n % 3].join(" "));
      there++;
    }
    expect(there).toBeGreaterThan(2000);
    expect(there).toBeLessThan(6000);
  });
});
