import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isoNamesFile } from "../../scripts/iso-names-file.js";
import { packageRoot } from "../../src/package-root.js";

describe("the names of ISO 3166-1", () => {
  it("are those that the public library gives; `npm run country-names` writes them anew", () => {
    expect(readFileSync(join(packageRoot(import.meta.url), "src/model/countries/iso-names.ts"), "utf8")).toBe(isoNamesFile());
  });
});
