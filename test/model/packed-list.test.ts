import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PackedList } from "../../src/model/packed-list.js";
import { runs } from "../setup/runs.js";

function packed<T>(things: Iterable<T>): PackedList<T> {
  const list = new PackedList<T>();
  for (const thing of things) list.add(thing);
  return list;
}

describe("a packed list", () => {
  it("gives what was added, in its order and as often as it is walked", () => {
    // Longer than several packs, the last of which is open still.
    const things = Array.from({ length: 5000 }, (_, at) => ({
      at,
      words: `word ${at} `.repeat(at % 20),
      none: null,
      parts: [at, "x"],
    }));
    const list = packed(things);
    expect(list.length).toBe(5000);
    expect([...list]).toEqual(things);
    expect([...list]).toEqual(things);
    list.add({ at: -1, words: "", none: null, parts: [] });
    expect([...list].at(-1)).toEqual({ at: -1, words: "", none: null, parts: [] });
  });

  it("gives any text as it was, halves of a pair of code units too", () => {
    const texts = fc.array(
      fc.string({ unit: "binary", maxLength: 3000 }).map((text) => `${text}\ud83d`),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(texts, (given) => {
        expect([...packed(given)]).toEqual(given);
      }),
      { numRuns: runs(50) },
    );
  });

  it("ends where its reader ends", () => {
    const walked: number[] = [];
    for (const at of packed([1, 2, 3])) {
      walked.push(at);
      if (at === 2) break;
    }
    expect(walked).toEqual([1, 2]);
    expect([...packed([])]).toEqual([]);
  });
});
