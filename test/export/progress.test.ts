import { expect, it } from "vitest";
import type { ExportData } from "../../queries/export/export-data.js";
import { withProgress } from "../../src/presentation/export/counted-rows.js";

it("tells how far a long walk has come, and nothing of a short one", () => {
  const table = (name: string, count: number) => ({ name, rows: () => Array.from({ length: count }, (_, id) => ({ id })) });
  const data = { tables: [table("long", 250_000), table("short", 99_999)], facts: () => [] } as unknown as ExportData;
  const told: string[] = [];
  for (const { rows } of withProgress(data, (what, count) => told.push(`${what} ${count}`)).tables) for (const _ of rows());
  expect(told).toEqual(["long 100000", "long 200000"]);
});
