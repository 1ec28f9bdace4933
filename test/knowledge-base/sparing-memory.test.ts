import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sparingMemory } from "../../src/knowledge-base/sparing-memory.js";

/** The most memory that the engine took, in bytes. */
function held(how: "sparing" | "plain"): number {
  const child = join(import.meta.dirname, "memory-child.ts");
  return Number(execFileSync(process.execPath, ["--import", "tsx", child, how], { encoding: "utf8" }));
}

describe("work that holds a whole archive", () => {
  it("takes less memory than the engine would let it take", () => {
    expect(held("sparing")).toBeLessThan(0.8 * held("plain"));
  });

  it("gives back what it made, or what it failed with, also within other such work", () => {
    expect(sparingMemory(() => sparingMemory(() => 1) + sparingMemory(() => 2))).toBe(3);
    const failing = () => sparingMemory(() => sparingMemory(() => JSON.parse("no JSON")));
    expect(failing).toThrow(SyntaxError);
    expect(sparingMemory(() => "again")).toBe("again");
  });
});
