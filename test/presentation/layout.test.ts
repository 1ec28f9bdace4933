import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText, ndjsonText } from "../../src/presentation/csv-text.js";
import { palette } from "../../src/presentation/palette.js";
import { textTable } from "../../src/presentation/text-table.js";
import { cut, oneLine, textWidth, wrap } from "../../src/presentation/text-width.js";

describe("text width", () => {
  it.each([
    ["abc", 3],
    ["é", 1],
    ["e\u0301", 1],
    ["日本", 4],
    ["Қазақстан", 9],
  ])("%s takes %d", (text, width) => expect(textWidth(text)).toBe(width));

  it("never wraps wider than asked, and keeps every letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(oneLine(text), width);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(oneLine(text).replaceAll(" ", ""));
      }),
    );
  });

  it("cuts with an ellipsis", () => {
    expect(cut("Resuming flights", 10)).toBe("Resuming…");
    expect(cut("short", 10)).toBe("short");
  });

  it("takes the escape codes of an archive away", () => expect(oneLine("a\u001b[31m\r\nb\u2028c")).toBe("a [31m b c"));
});

describe("text table", () => {
  it("aligns columns and leaves out empty ones", () => {
    const rows = [
      ["a", "", "1"],
      ["bbb", "", "22"],
    ].map((row) => row.map((text) => ({ text })));
    expect(textTable(rows, 80, "  ")).toEqual(["  a    1", "  bbb  22"]);
  });

  it("fits any width that leaves room for its columns", () => {
    const rows = fc.array(fc.array(fc.string({ maxLength: 60 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 24, max: 120 }), (texts, width) => {
        const lines = textTable(
          texts.map((row) => row.map((text) => ({ text }))),
          width,
          "  ",
        );
        for (const line of lines) {
          expect(textWidth(line)).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trimEnd());
        }
      }),
    );
  });

  it("paints the text and not the padding", () => {
    const { strong } = palette(true);
    expect(
      textTable(
        [
          [{ text: "a", paint: strong }, { text: "b" }],
          [{ text: "ccc" }, { text: "d" }],
        ],
        80,
      )[0],
    ).toBe("\u001b[1ma\u001b[22m    b");
  });
});

describe("rows for programs", () => {
  it.each([
    ["x, y", '"x, y"'],
    ['say "a"', '"say ""a"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["@cmd", "'@cmd"],
    [null, ""],
    [-5, "-5"],
    [true, "true"],
  ])("CSV writes %j", (value, written) => expect(csvText(["a"], [{ a: value }])).toBe(`a\n${written}\n`));

  it("NDJSON writes a line each", () => expect(ndjsonText([{ a: 1 }, { a: "x\ny" }])).toBe('{"a":1}\n{"a":"x\\ny"}\n'));
});
