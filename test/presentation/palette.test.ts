import { describe, expect, it } from "vitest";
import { palette } from "../../src/presentation/palette.js";

describe("paints", () => {
  it("begin and end a look on a terminal, and do nothing without colour", () => {
    const { strong, faint, yes, possible, no, problem } = palette(true);
    expect([strong, faint, yes, possible, no, problem].map((paint) => paint("a"))).toEqual([
      "\x1b[1ma\x1b[22m",
      "\x1b[2ma\x1b[22m",
      "\x1b[32ma\x1b[39m",
      "\x1b[33ma\x1b[39m",
      "\x1b[2ma\x1b[22m",
      "\x1b[31ma\x1b[39m",
    ]);
    expect(Object.values(palette(false)).map((paint) => paint("a"))).toEqual(Array(6).fill("a"));
  });

  it("go on behind one that ends inside", () => {
    const { strong, faint } = palette(true);
    expect(strong(`a ${faint("b")} c`)).toBe("\x1b[1ma \x1b[2mb\x1b[22m\x1b[1m c\x1b[22m");
  });
});
