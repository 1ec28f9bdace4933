import { describe, expect, it } from "vitest";
import { heapFlags } from "../../src/cli/audit-heap.js";

describe("the heap of an audit", () => {
  it("gives new things little room on one thread alone", () => {
    const isRoom = (flag: string): boolean => flag.includes("semi-space");
    expect(heapFlags(1).filter(isRoom)).toHaveLength(2);
    expect(heapFlags(2).filter(isRoom)).toEqual([]);
    expect(heapFlags(2)).toEqual(heapFlags(1).filter((flag) => !isRoom(flag)));
  });
});
