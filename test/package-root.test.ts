import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { packageRoot } from "../src/package-root.js";

describe("packageRoot", () => {
  const outer = mkdtempSync(join(tmpdir(), "inforce-root-"));
  const deep = join(outer, "dist", "src", "cli", "chunks");
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(outer, "package.json"), "{}");
  afterAll(() => rmSync(outer, { recursive: true, force: true }));

  it.each([
    ["the folder itself", outer],
    ["a folder below", deep],
    ["a file below", join(deep, "a.js")],
    ["a path that does not exist", join(deep, "no", "such", "file.js")],
    ["a URL", pathToFileURL(join(deep, "a.js"))],
    ["the text of a URL", pathToFileURL(join(deep, "a.js")).href],
  ])("finds the package from %s", (_what, from) => {
    expect(packageRoot(from)).toBe(outer);
  });

  it("finds the nearest package, not an outer one", () => {
    const inner = join(outer, "inner");
    mkdirSync(inner);
    writeFileSync(join(inner, "package.json"), "{}");
    expect(packageRoot(join(inner, "x.js"))).toBe(inner);
  });

  it.skipIf(existsSync(join(parse(outer).root, "package.json")))("says where it looked when there is none", () => {
    const root = parse(outer).root;
    expect(() => packageRoot(root)).toThrowError(
      expect.objectContaining({ code: "INVALID_ARGUMENT", fields: expect.objectContaining({ path: root }) }),
    );
  });
});
