import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Metafile } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { joinChunks } from "../../scripts/join-chunks.js";

const LARGE = `export const large = ${JSON.stringify("x".repeat(50_000))};`;
/** Two parts that name what they give alike, a large one with one upon it, and entries that share them in several ways. */
const SOURCES: Readonly<Record<string, string>> = {
  "one.js":
    'globalThis.begun = [...(globalThis.begun ?? []), "one"]; export const name = "one"; const inner = () => 1; export { inner as value };',
  "other.js":
    'globalThis.begun = [...(globalThis.begun ?? []), "other"]; export const name = "other"; const inner = () => 2; export { inner as value };',
  "large.js": LARGE,
  "above.js": 'import { large } from "./large.js"; export const size = () => large.length;',
  "main.js":
    'import { value } from "./one.js"; import { name, value as second } from "./other.js"; export const main = async () => [name, value(), second(), ...(await (await import("./lazy.js")).lazy())];',
  "lazy.js":
    'import { name, value } from "./one.js"; import { size } from "./above.js"; export const lazy = async () => [name, value(), size()];',
  "beside.js": 'import { name } from "./other.js"; import { size } from "./above.js"; export const beside = () => [name, size()];',
};

/** The sources written into a folder, and what a bundler makes of them. */
async function bundledIn(folder: string): Promise<{ readonly files: Map<string, string>; readonly metafile: Metafile }> {
  for (const [name, text] of Object.entries(SOURCES)) writeFileSync(join(folder, name), text);
  const { outputFiles, metafile } = await build({
    entryPoints: ["main.js", "beside.js"].map((name) => join(folder, name)),
    outdir: join(folder, "out"),
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    write: false,
    metafile: true,
    absWorkingDir: folder,
  });
  return { files: new Map(outputFiles.map(({ path, text }) => [path.slice(folder.length + 1), text])), metafile };
}

describe("the parts of a bundle that are joined", () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-join-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("give the same under their new names, begin once, and take no large one along", async () => {
    const { files, metafile } = await bundledIn(folder);
    const joined = await joinChunks(files, metafile, ["main.js"]);
    const shared = (of: ReadonlyMap<string, string>): readonly string[] =>
      [...of.keys()].filter((path) => /chunk-|joined-/.test(path));
    expect(shared(files).length).toBeGreaterThan(shared(joined).length);
    for (const [path, text] of joined) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const loaded = async (name: string): Promise<Record<string, () => Promise<unknown>>> =>
      import(pathToFileURL(join(folder, "out", name)).href);
    expect(await (await loaded("main.js")).main?.()).toEqual(["other", 1, 2, "one", 1, 50_000]);
    expect(await (await loaded("beside.js")).beside?.()).toEqual(["other", 50_000]);
    expect((globalThis as { begun?: readonly string[] }).begun?.slice().sort()).toEqual(["one", "other"]);
    delete (globalThis as { begun?: unknown }).begun;
    const withLarge = [...joined].filter(([, text]) => text.includes("xxxx")).map(([path]) => basename(path));
    expect(withLarge).toEqual([expect.stringMatching(/^chunk-/)]);
  });

  it("are one file of the first entry that loads them, whoever else does", async () => {
    const { files, metafile } = await bundledIn(mkdtempSync(join(folder, "first-")));
    const homesOf = async (heavy: readonly string[], first: readonly string[]): Promise<number> => {
      const joined = await joinChunks(files, metafile, heavy, first);
      return [...joined.values()].filter((text) => text.includes("begun")).length;
    };
    // One part is of both entries, the other of one of them: they are apart, unless the first of them is to have one file.
    expect(await homesOf(["main.js", "beside.js"], [])).toBe(2);
    expect(await homesOf(["beside.js"], ["main.js"])).toBe(1);
  });

  it("are none of an entry that is not there", async () => {
    await expect(joinChunks(new Map(), { inputs: {}, outputs: {} }, ["main.js"])).rejects.toThrow("main.js");
  });
});
