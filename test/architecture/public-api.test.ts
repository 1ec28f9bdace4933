import { describe, expect, it } from "vitest";
import { exportsOf } from "./module-exports.js";
import { filesBelow, SOURCE_FOLDERS } from "./source-files.js";

const INDEX = "src/index.ts";

describe("the public API", () => {
  const tree = new Map(filesBelow(SOURCE_FOLDERS).map((file) => [file.path, file]));
  const publicNames = exportsOf(INDEX, tree);

  it("exports exactly the names of the checked list", async () => {
    const list = publicNames.map((found) => `${found.name} (${found.declaredIn})`);
    expect(list.length).toBeGreaterThan(0);
    await expect(`${list.join("\n")}\n`).toMatchFileSnapshot("./public-api.txt");
  });

  it("has a doc comment on every name", () => {
    expect(publicNames.filter((found) => found.docComment === null).map((found) => found.name)).toEqual([]);
  });
});

describe("the reader of exports", () => {
  const tree = new Map(
    [
      { path: "src/index.ts", text: 'import { c } from "./c.js";\nexport { a, type B as Bee } from "./a.js";\nexport { c };' },
      { path: "src/a.ts", text: "/** An answer. */\nexport function a(): void {}\n// no doc comment\nexport interface B {}" },
      { path: "src/c.ts", text: "const x = 1;\n/** Three. */\nexport const c = x, d = 2;" },
      { path: "src/all.ts", text: 'export * from "./a.js";' },
      { path: "src/lost.ts", text: 'export { nothing } from "./a.js";' },
    ].map((file) => [file.path, file]),
  );

  it("follows re-exports to the declaration and its comment", () => {
    expect(exportsOf("src/index.ts", tree)).toEqual([
      { name: "Bee", declaredIn: "src/a.ts", docComment: null },
      { name: "a", declaredIn: "src/a.ts", docComment: "* An answer. " },
      { name: "c", declaredIn: "src/c.ts", docComment: "* Three. " },
    ]);
  });

  it.each(["src/all.ts", "src/lost.ts", "src/absent.ts"])("refuses %s", (path) => {
    expect(() => exportsOf(path, tree)).toThrow(Error);
  });
});
