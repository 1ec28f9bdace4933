import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apiPages } from "../../scripts/api-pages.js";
import { ROOT } from "./source-files.js";

describe("docs/api", () => {
  const folder = join(ROOT, "docs", "api");
  const pages = apiPages(ROOT);
  const names = readFileSync(join(ROOT, "test", "architecture", "public-api.txt"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" ")[0]);

  it("is what the doc comments say: npm run api-pages writes it", () => {
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages)
      expect({ name, same: readFileSync(join(folder, name), "utf8") === text }).toEqual({ name, same: true });
  });

  it("has every public name once, with words, and its links lead somewhere", () => {
    const all = [...pages].filter(([page]) => page !== "README.md");
    const heads = all.flatMap(([page, text]) =>
      [...text.matchAll(/^## (\w+)\n\n(.*)/gm)].map(([, name, words]) => ({ page, name, words })),
    );
    expect(heads.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(heads.filter(({ words }) => (words ?? "").length < 10)).toEqual([]);
    const anchors = new Set(heads.map(({ page, name }) => `${page}#${name?.toLowerCase()}`));
    const links = [...pages].flatMap(([page, text]) =>
      [...text.matchAll(/\]\(([\w-]*(?:\.md)?)#(\w+)\)/g)].map(([, to, anchor]) => `${to || page}#${anchor}`),
    );
    expect(links.length).toBeGreaterThan(names.length);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });
});
