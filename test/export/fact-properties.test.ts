import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { exportBase } from "../../src/knowledge-base/export/export-base.js";
import type { ExportFormat } from "../../src/model/export/manifest.js";
import type { Fact } from "../../src/model/fact.js";
import type { TopicInfo } from "../../src/model/topic.js";
import { exportWriter } from "../../src/presentation/export/export-formats.js";
import { factsOfTopic } from "../db/fact-arbitrary.js";
import { withWorldAsync } from "../queries/small-world.js";
import { runs } from "../setup/runs.js";
import { essence, essenceOfRow, factsOf } from "./digest-base.js";

const TOPIC: TopicInfo = {
  id: "gen/topic",
  kind: "quantity",
  title: "Generated",
  meaning: "Nothing.",
  group: "Generated",
  units: ["crown"],
  scopes: ["adult"],
  openScopes: true,
  subjects: true,
};

/** Writes facts to a base, exports it, and hands both to `look`. */
async function exported(
  facts: readonly Fact[],
  format: ExportFormat,
  look: (path: string, database: string) => Promise<void>,
): Promise<void> {
  const write = await exportWriter(format);
  await withWorldAsync({ facts, topics: [TOPIC] }, async (database) => {
    const folder = mkdtempSync(join(tmpdir(), "inforce-property-"));
    try {
      const place = { path: join(folder, "out"), folder: false, force: false };
      exportBase({ database, request: {}, place, format, options: { table: "facts", name: "out", version: "0" } }, write);
      await look(place.path, database);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** As every format keeps it: a number is kept as a number of 64 bits. */
const kept = (database: string): readonly unknown[] => factsOf(database).map(essence);

describe("facts of any shape", () => {
  const tried = { numRuns: runs(15) };

  it("come back from CSV", async () => {
    const check = (facts: readonly Fact[]) =>
      exported(facts, "csv", async (path, database) => {
        const { data } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true });
        const typed = data.map((row) => {
          const cells = Object.entries(row).map(([name, text]) => [name, text === "" ? null : text]);
          const amount = row.amount ? Number(row.amount) : null;
          return { ...Object.fromEntries(cells), amount, disputed: row.disputed === "true" };
        });
        expect(typed.map(essenceOfRow)).toEqual(kept(database));
      });
    await fc.assert(fc.asyncProperty(factsOfTopic, check), tried);
  });

  it("come back from Parquet", async () => {
    const check = (facts: readonly Fact[]) =>
      exported(facts, "parquet", async (path, database) => {
        const bytes = readFileSync(path);
        const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
        const day = (cell: unknown): unknown => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
        const read = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, day(cell)])));
        expect(read.map(essenceOfRow)).toEqual(kept(database));
      });
    await fc.assert(fc.asyncProperty(factsOfTopic, check), tried);
  });

  it("come back from NDJSON", async () => {
    const check = (facts: readonly Fact[]) =>
      exported(facts, "ndjson", async (path, database) => {
        const rows = readFileSync(path, "utf8")
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line) as Record<string, unknown>);
        expect(rows.filter(({ table }) => table === "facts").map(essenceOfRow)).toEqual(kept(database));
      });
    await fc.assert(fc.asyncProperty(factsOfTopic, check), tried);
  });

  it.each(["sqlite", "xlsx", "ics", "jsonld", "datapackage"] as const)("are written as %s too", async (format) => {
    const write = await exportWriter(format);
    const check = (facts: readonly Fact[]) =>
      withWorldAsync({ facts, topics: [TOPIC] }, async (database) => {
        const folder = mkdtempSync(join(tmpdir(), "inforce-property-"));
        const place = { path: join(folder, "out"), folder: format === "datapackage", force: false };
        const options = { table: null, name: "out", version: "0" };
        expect(exportBase({ database, request: {}, place, format, options }, write).files.length).toBeGreaterThan(0);
        rmSync(folder, { recursive: true, force: true });
      });
    await fc.assert(fc.asyncProperty(factsOfTopic, check), { numRuns: runs(5) });
  });
});
