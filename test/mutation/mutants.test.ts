import { describe, expect, it } from "vitest";
import { mutantsOf } from "./mutants.js";

const changed = (source: string): readonly string[] =>
  mutantsOf(source).map(({ start, from, to }) => source.slice(0, start) + to + source.slice(start + from.length));

describe("mutants of a source", () => {
  it.each([
    ["if (a < b && c) go();", ["if (a <= b && c) go();", "if (a < b || c) go();"]],
    [
      "const d = minDay(a.earliest, addDays(b, -1));",
      [
        "const d = maxDay(a.earliest, addDays(b, -1));",
        "const d = minDay(a.latest, addDays(b, -1));",
        "const d = minDay(a.earliest, addDays(b, 0));",
      ],
    ],
    ["const MOST = 31;\nreturn !done;", ["const MOST = 32;\nreturn !done;", "const MOST = 31;\nreturn done;"]],
    [
      "return all.every(is) ? list.at(-1) : true;",
      [
        "return all.some(is) ? list.at(-1) : true;",
        "return all.every(is) ? list.at(0) : true;",
        "return all.every(is) ? list.at(-1) : false;",
      ],
    ],
  ])("%s", (source, mutants) => {
    expect(changed(source)).toEqual(mutants);
  });
  it.each([
    ["a comment", "// a < b && true\n/* a > b */"],
    ["a text", 'const a = "x < y && true";'],
    ["a pattern", "const a = /[/] < b/;"],
    ["a type", "export interface A {\n  readonly b: true;\n}\nexport type C = true | false;"],
  ])("leave %s alone", (_, source) => {
    expect(changed(source)).toEqual([]);
  });
});
