import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { ROOT } from "./source-files.js";

const MANIFEST = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const DIST = join(ROOT, "dist");
const MEGABYTE = 1_000_000;
/** What speaks with assistants: those install it who want it. */
const PROTOCOL = "@modelcontextprotocol/sdk";

function filesOf(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(ending));
}

/** What a CommonJS package inside the bundle asks for; of a name that is put together, its beginning. */
const REQUIRED = /\b_*require\d*\(["']([^"']+)["']/g;
/** The package with the binary: of it only that, and the class of its errors, come from outside. */
const SQLITE = "better-sqlite3";

/** What the built code asks Node for that is not a file of its own. */
function outerImports(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of filesOf(DIST, ".js")) {
    const text = readFileSync(join(DIST, path), "utf8");
    for (const [, name = ""] of text.matchAll(REQUIRED)) found.add(name);
    const { module } = parseSync(path, text);
    for (const { moduleRequest } of module.staticImports) found.add(moduleRequest.value);
    for (const { moduleRequest } of module.staticExports.flatMap(({ entries }) => entries))
      if (moduleRequest) found.add(moduleRequest.value);
  }
  return new Set([...found].filter((name) => !name.startsWith(".")));
}

describe("what is installed", () => {
  it("is one package beside ours, the one with a binary, and its install script is the only one", () => {
    expect(Object.keys(MANIFEST.dependencies)).toEqual(["better-sqlite3"]);
    expect(MANIFEST.peerDependencies).toEqual({ [PROTOCOL]: expect.any(String) });
    expect(MANIFEST.peerDependenciesMeta).toEqual({ [PROTOCOL]: { optional: true } });
    expect(MANIFEST.allowScripts).toEqual({ "better-sqlite3": true, esbuild: false });
    const lifecycle = ["preinstall", "install", "postinstall", "prepare", "preprepare", "postprepare"];
    expect(Object.keys(MANIFEST.scripts).filter((name) => lifecycle.includes(name))).toEqual([]);
    const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
    const scripted = Object.entries<{ dev?: boolean; optional?: boolean; hasInstallScript?: boolean }>(lock.packages).filter(
      ([, { hasInstallScript }]) => hasInstallScript === true,
    );
    const names = (list: typeof scripted) => list.map(([place]) => place.replace(/^.*node_modules\//, ""));
    expect(names(scripted.filter(([, { dev }]) => dev !== true))).toEqual(["better-sqlite3"]);
    // A script that nothing is said of is one that npm warns of at each installation.
    const asked = names(scripted.filter(([, { optional }]) => optional !== true));
    expect([...new Set(asked)].sort()).toEqual(Object.keys(MANIFEST.allowScripts).sort());
  });

  it("asks Node for nothing else than that package, the one that assistants need, and what is built in", () => {
    const builtIn = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    const outer = [...outerImports()];
    const others = outer.filter((name) => !builtIn.has(name));
    expect(others.filter((name) => name.startsWith(SQLITE)).sort()).toEqual([`${SQLITE}/`, `${SQLITE}/lib/sqlite-error.js`]);
    const packages = others.map((name) => [PROTOCOL, SQLITE].find((one) => name.startsWith(`${one}/`)) ?? name);
    expect(new Set(packages)).toEqual(new Set([SQLITE, PROTOCOL]));
  });

  it("takes at most six megabytes of the place", () => {
    const bytes = filesOf(DIST, "").reduce((sum, path) => sum + statSync(join(DIST, path)).size, 0);
    expect(bytes).toBeLessThan(6 * MEGABYTE);
  });

  it("tells in a bill of materials what is inside and beside it, each with licence and hash", () => {
    const { components, bomFormat } = JSON.parse(readFileSync(join(DIST, "sbom.cdx.json"), "utf8"));
    expect(bomFormat).toBe("CycloneDX");
    const places = new Map<string, string>(
      components.map((one: { name: string; properties: { value: string }[] }) => [one.name, one.properties[0]?.value ?? ""]),
    );
    expect(places.get("better-sqlite3")).toBe("installed");
    for (const name of ["commander", "cheerio", "drizzle-orm", "luxon", "yaml", "picocolors"])
      expect(places.get(name)).toBe("bundled");
    for (const name of ["vitest", "typescript", "esbuild", PROTOCOL]) expect(places.has(name)).toBe(false);
    for (const { name, licenses, hashes } of components) {
      expect({ name, licence: licenses[0].expression ?? licenses[0].license.id }).not.toMatchObject({ licence: "" });
      expect({ name, hashes: hashes?.length }).toEqual({ name, hashes: 1 });
    }
  });

  it("carries the licences of what is inside", () => {
    const notices = readFileSync(join(DIST, "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of ["commander", "cheerio", "drizzle-orm"]) expect(notices).toContain(`\n${name} `);
    expect(notices).toContain("Permission is hereby granted");
  });

  it("holds the declarations that the library's own lead to", () => {
    for (const path of filesOf(DIST, ".d.ts")) {
      const text = readFileSync(join(DIST, path), "utf8");
      for (const [, to = ""] of text.matchAll(/(?:from |import\()"(\.[^"]+)\.js"/g)) {
        expect(existsSync(join(DIST, path, "..", `${to}.d.ts`)), `${path} → ${to}`).toBe(true);
      }
    }
  });
});
