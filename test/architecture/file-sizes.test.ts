import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, SOURCE_FOLDERS, type SourceFile } from "./source-files.js";

const LONGEST = 400;
const NINE_IN_TEN = 200;
const MEDIAN = 80;
const EMPTY_NAMES = /(^|[-./])(utils?|helpers?|common|misc)(?=[-./])/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|d|config))?\.ts$/;

const sources = filesBelow(SOURCE_FOLDERS);
const everything = [...sources, ...filesBelow(["test", "bench", "scripts"])];

function lines(file: SourceFile): number {
  return file.text.split("\n").length - (file.text.endsWith("\n") ? 1 : 0);
}

/** Paths with their lengths, those over the limit only. */
function longerThan(files: readonly SourceFile[], limit: number): readonly string[] {
  return files.filter((file) => lines(file) > limit).map((file) => `${file.path}: ${lines(file)} lines`);
}

describe("source files", () => {
  const lengths = sources.map(lines).sort((a, b) => a - b);

  it("are found", () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it(`have a median of at most ${MEDIAN} lines`, () => {
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN);
  });

  it(`have at most ${NINE_IN_TEN} lines in nine of ten`, () => {
    const over = longerThan(sources, NINE_IN_TEN);
    expect(over.length, over.join("\n")).toBeLessThanOrEqual(sources.length / 10);
  });

  it(`never have more than ${LONGEST} lines`, () => {
    expect(longerThan(sources, LONGEST)).toEqual([]);
  });
});

describe("names", () => {
  it("say what a file is for", () => {
    expect(everything.map((file) => file.path).filter((path) => EMPTY_NAMES.test(path))).toEqual([]);
  });

  it("are in kebab case", () => {
    expect(everything.map((file) => file.path).filter((path) => !KEBAB_CASE.test(basename(path)))).toEqual([]);
  });

  it.each([
    ["src/utils.ts", true],
    ["src/common/dates.ts", true],
    ["src/date-helpers.ts", true],
    ["src/misc.test.ts", true],
    ["src/commonwealth.ts", false],
    ["src/utility-bill.ts", false],
  ])("%s is empty of meaning: %s", (path, empty) => {
    expect(EMPTY_NAMES.test(path)).toBe(empty);
  });
});
