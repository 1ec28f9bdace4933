import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openOutputFile, writeOutputFile } from "../../src/files/output-file.js";
import { publishFiles, publishFolder, publishNew } from "../../src/files/publish.js";
import { restoreInterrupted, stagingBeside } from "../../src/files/staging.js";
import { codeOf } from "../db/error-code.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inforce-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: readonly string[]): string => join(folder, ...names);
const text = (...names: readonly string[]): string => readFileSync(at(...names), "utf8");
const aged = (path: string, days: number): void => {
  const then = statSync(path).mtimeMs / 1000 - days * 86_400;
  utimesSync(path, then, then);
};

describe("an output file", () => {
  it("is seen once it is complete, and leaves nothing else", () => {
    writeFileSync(at("report.html"), "old");
    const file = openOutputFile(at("report.html"));
    file.write("new ");
    file.write(Buffer.from("page"));
    expect(text("report.html")).toBe("old");
    file.finish();
    file.abandon();
    expect(text("report.html")).toBe("new page");
    expect(readdirSync(folder)).toEqual(["report.html"]);
  });

  it("leaves what stood there when it is abandoned", () => {
    writeFileSync(at("report.html"), "old");
    const file = openOutputFile(at("report.html"));
    file.write("new");
    file.abandon();
    expect(text("report.html")).toBe("old");
    expect(readdirSync(folder)).toEqual(["report.html"]);
  });

  it("is one of two that are written at once, never a mixture", () => {
    const [first, second] = [openOutputFile(at("r.csv")), openOutputFile(at("r.csv"))];
    for (let n = 0; n < 5; n++) {
      first.write("1");
      second.write("2");
    }
    second.finish();
    first.finish();
    expect(text("r.csv")).toBe("11111");
    expect(readdirSync(folder)).toEqual(["r.csv"]);
  });

  it("makes the folders on its way", () => {
    writeOutputFile(at("a", "b", "page.html"), "page");
    expect(text("a", "b", "page.html")).toBe("page");
  });

  it.each(["r.csv.inforce-part", "r.csv.unfinished", ".inforce-part-abcdef"])("does not follow a link called %s", (name) => {
    writeFileSync(at("victim"), "victim");
    symlinkSync(at("victim"), at(name));
    writeOutputFile(at("r.csv"), "rows");
    expect(text("victim")).toBe("victim");
    expect(lstatSync(at("r.csv")).isFile()).toBe(true);
  });

  it.each<[string, (path: string) => void]>([
    ["a link", (path) => symlinkSync(at("elsewhere"), path)],
    ["a link to a file", (path) => symlinkSync(at("input"), path)],
    ["a folder", (path) => mkdirSync(path)],
  ])("never takes the place of %s", (_, make) => {
    writeFileSync(at("input"), "input");
    make(at("out"));
    expect(codeOf(() => writeOutputFile(at("out"), "x"))).toBe("OUTPUT_FAILED");
    expect(lstatSync(at("out")).isFile()).toBe(false);
    expect(text("input")).toBe("input");
  });

  it("never takes the place of a device", () => {
    expect(codeOf(() => writeOutputFile("/dev/null", "x"))).toBe("OUTPUT_FAILED");
  });
});

describe("finished files", () => {
  const staged = (names: readonly string[]): readonly [staging: string, made: string] => {
    const staging = stagingBeside(at("x"));
    mkdirSync(join(staging, "made"));
    for (const name of names) writeFileSync(join(staging, "made", name), `new ${name}`);
    return [staging, join(staging, "made")];
  };

  it("all go back when one of them cannot take its place", () => {
    for (const name of ["a", "a.manifest.json"]) writeFileSync(at(name), `old ${name}`);
    mkdirSync(at("b", "in the way"), { recursive: true });
    const [staging, made] = staged(["a", "b", "a.manifest.json"]);
    expect(() => publishFiles(staging, made, folder, ["a", "b", "a.manifest.json"])).toThrow();
    expect([text("a"), text("a.manifest.json")]).toEqual(["old a", "old a.manifest.json"]);
  });

  it("leave no trace where nothing stood when one of them cannot take its place", () => {
    mkdirSync(at("b", "in the way"), { recursive: true });
    const [staging, made] = staged(["a", "b", "m"]);
    expect(() => publishFiles(staging, made, folder, ["a", "b", "m"])).toThrow();
    expect(existsSync(at("a"))).toBe(false);
    expect(existsSync(at("m"))).toBe(false);
  });

  it("of a folder let the old one back when it may not go", () => {
    mkdirSync(at("out"));
    writeFileSync(at("out", "mine"), "mine");
    const [staging, made] = staged(["facts.csv"]);
    const refuse = (): never => {
      throw new Error("it may not go");
    };
    expect(() => publishFolder(staging, made, at("out"), refuse)).toThrow("it may not go");
    expect(readdirSync(at("out"))).toEqual(["mine"]);
  });

  it("never replace another where nothing should stand", () => {
    const [, made] = staged(["one", "two"]);
    expect(publishNew(join(made, "one"), at("base"))).toBe(true);
    expect(publishNew(join(made, "two"), at("base"))).toBe(false);
    expect(text("base")).toBe("new one");
  });
});

describe("what killed runs left", () => {
  it("goes after a day, and not before", () => {
    const names = [
      ".inforce-part-AbCd12",
      ".inforce-export-AbCd12",
      ".inforce-import-AbCd12",
      ".inforce-part-young1",
      ".inforce-notes",
    ];
    for (const name of names) {
      mkdirSync(at(name));
      writeFileSync(at(name, "facts.csv"), "x");
      if (!name.endsWith("young1")) aged(at(name), 2);
    }
    writeOutputFile(at("r.csv"), "rows");
    expect(readdirSync(folder).sort()).toEqual([".inforce-notes", ".inforce-part-young1", "r.csv"]);
  });

  it("is put back where a folder had been moved away for the new one", () => {
    for (const name of ["young", "aged"]) {
      const staging = at(`.inforce-part-${name.padEnd(6, "x")}`);
      mkdirSync(join(staging, "replaced", name), { recursive: true });
      writeFileSync(join(staging, "replaced", name, "facts.csv"), name);
      if (name === "aged") aged(staging, 2);
    }
    expect(restoreInterrupted(at("young"), "young")).toBe(true);
    expect(restoreInterrupted(at("young"), "young")).toBe(false);
    writeOutputFile(at("r.csv"), "rows");
    expect([text("young", "facts.csv"), text("aged", "facts.csv")]).toEqual(["young", "aged"]);
    expect(existsSync(at(".inforce-part-agedxx"))).toBe(false);
  });
});
