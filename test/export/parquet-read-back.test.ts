import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../cli/run-in-process.js";
import { withWorldAsync } from "../queries/small-world.js";
import { AWKWARD } from "./awkward-world.js";
import { type DigestBase, digestBase, essence, essenceOfRow, factsOf } from "./digest-base.js";

/** Rows as another reader gives them; its dates as days. */
async function rowsOf(path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, cell instanceof Date ? cell.toISOString().slice(0, 10) : cell]),
    ),
  );
}

describe("parquet, read by another reader", () => {
  let base: DigestBase;
  let folder: string;
  beforeAll(async () => {
    base = digestBase();
    folder = await base.export("parquet", "--format", "parquet");
  });
  afterAll(() => base.remove());

  it("gives back every fact, bounds and all", async () => {
    expect((await rowsOf(join(folder, "facts.parquet"))).map(essenceOfRow)).toEqual(factsOf(base.database).map(essence));
  });

  it("has dates as dates and lists as lists", async () => {
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(join(folder, "facts.parquet")));
    const columns = new Map(parquetSchema(metadata).children.map(({ element }) => [element.name, element]));
    expect(columns.get("start_earliest")).toMatchObject({ type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" });
    expect(columns.get("known_from")).toMatchObject({ type: "INT32", converted_type: "DATE", repetition_type: "REQUIRED" });
    expect(columns.get("statements")).toMatchObject({ converted_type: "LIST" });
    const lists = (await rowsOf(join(folder, "facts.parquet"))).map((row) => row.statements);
    expect(lists).toEqual(factsOf(base.database).map((fact) => fact.statements));
  });

  it("brings back words as they were, and missing ones as missing", async () => {
    await withWorldAsync(AWKWARD, async (database) => {
      const path = join(base.folder, "statements.parquet");
      await run(["export", "--table", "statements", "-o", path, "--force", "--db", database]);
      const quotes = (await rowsOf(path)).map((row) => row.quote);
      expect(quotes).toEqual(AWKWARD.statements?.map((one) => one.evidence.quote).reverse());
      expect((await rowsOf(path)).map((row) => row.members ?? null)).toEqual([null, null]);
    });
  });
});
