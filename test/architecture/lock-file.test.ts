import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type LockFile, missingOptional, withMissing } from "../../scripts/lock-file.js";
import { ROOT } from "./source-files.js";

describe("package-lock.json", () => {
  const lock: LockFile = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));

  it("names the optional packages of every platform (npm run lock adds them)", () => {
    expect(missingOptional(lock).map((found) => found.name)).toEqual([]);
  });

  it("names no host to install from", () => {
    expect(Object.keys(lock.packages).filter((path) => lock.packages[path]?.resolved !== undefined)).toEqual([]);
  });
});

describe("withMissing", () => {
  const lock: LockFile = {
    packages: {
      "": {},
      "node_modules/a": { dev: true, optionalDependencies: { "@a/cli-linux-x64": "1.0.0", "@a/cli-linux-arm64-musl": "1.0.0" } },
      "node_modules/@a/cli-linux-x64": { version: "1.0.0" },
      "node_modules/b/node_modules/c": { optionalDependencies: { "c-win32-x64-msvc": "2.0.0", d: "1.0.0" } },
      "node_modules/b/node_modules/d": { version: "1.0.0" },
    },
  };

  it("adds each with the platform in its name", () => {
    const { packages } = withMissing(lock);
    expect(packages["node_modules/@a/cli-linux-arm64-musl"]).toEqual({
      version: "1.0.0",
      cpu: ["arm64"],
      dev: true,
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    });
    expect(packages["node_modules/c-win32-x64-msvc"]).toEqual({ version: "2.0.0", cpu: ["x64"], optional: true, os: ["win32"] });
    expect(missingOptional({ packages })).toEqual([]);
  });

  it("refuses a package whose name tells no platform", () => {
    expect(() => withMissing({ packages: { "node_modules/a": { optionalDependencies: { b: "1.0.0" } } } })).toThrow(Error);
  });
});
