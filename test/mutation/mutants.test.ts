import { describe, expect, it } from "vitest";
import { changed, mutantsOf } from "./mutants.js";

const all = (source: string): readonly string[] => mutantsOf(source).map((mutant) => changed(source, mutant));

describe("mutants of a source", () => {
  it.each([
    ["if (a < b) go();", ["if (true) go();", "if (false) go();", "if (a <= b) go();", "if (a >= b) go();", "if (a < b) ;"]],
    ["while (more()) go();", ["while (false) go();", "while (more()) ;"]],
    ["x = a === b ? c : d;", [";", "x = true ? c : d;", "x = false ? c : d;", "x = a !== b ? c : d;"]],
    ["const x = a && b;", ["const x = a;", "const x = b;"]],
    ["const x = a ?? b;", ["const x = b;"]],
    ["const x = !a.every(is);", ["const x = a.every(is);", "const x = !a.some(is);"]],
    ["const x = a - b * 2;", ["const x = a + b * 2;", "const x = a - b / 2;", "const x = a - b * 3;"]],
    ["for (;;) { i++; continue; }", ["for (;;) { ; continue; }", "for (;;) { i--; continue; }", "for (;;) { i++; ; }"]],
    ["const MOST = 31;", ["const MOST = 32;"]],
    [
      "const is = (a) => a > 0;",
      ["const is = (a) => true;", "const is = (a) => false;"].concat([
        "const is = (a) => a >= 0;",
        "const is = (a) => a <= 0;",
        "const is = (a) => a > 1;",
      ]),
    ],
    ["function f() { return [a]; }", ["function f() { return []; }"]],
    ["function f() { return true; }", ["function f() { return false; }"]],
    ["const d = minDay(a.earliest, b);", ["const d = maxDay(a.earliest, b);", "const d = minDay(a.latest, b);"]],
    ["const x = a.filter(is).sort();", ["const x = a.sort();", "const x = a.filter(is);"]],
    ["const a = (b as C)!.find(is);", ["const a = (b as C)!.findLast(is);"]],
    // A place is told in UTF-16 units, whatever stands before it.
    ['const a = "😀"; const b = c || d;', ['const a = "😀"; const b = c;', 'const a = "😀"; const b = d;']],
  ])("%s", (source, mutants) => {
    expect([...all(source)].sort()).toEqual([...mutants].sort());
  });
  it.each([
    ["a comment", "// a < b && true\n/* a > b */"],
    ["a text", "const a = `x < y && true`;"],
    ["texts put together", 'const a = "x" + b + c;'],
    ["a pattern", "const a = /[/] < b/;"],
    ["a type", "export interface A {\n  readonly b: true;\n}\nexport type C = 1 | false;"],
    ["what an error says", "throw new Error(a < b ? c : d);"],
    ["what is imported", 'import { min } from "./a.js";'],
  ])("leave %s alone", (_, source) => {
    expect(all(source)).toEqual([]);
  });
  it("have no meaning for a source that is none", () => {
    expect(() => mutantsOf("if (")).toThrow(Error);
  });
});
