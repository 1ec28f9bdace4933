import { expect, it } from "vitest";
import { TABLE_SCHEMAS } from "../../queries/export/table-schemas.js";
import { dataDictionary } from "./data-dictionary.js";

it("docs/export.md explains every table", async () => {
  await expect(dataDictionary(TABLE_SCHEMAS)).toMatchFileSnapshot("../../docs/export.md");
});

it("every column is explained, and named once in its table", () => {
  for (const { name, columns, primaryKey, references } of TABLE_SCHEMAS) {
    const names = columns.map((column) => column.name);
    expect(new Set(names).size, name).toBe(names.length);
    expect(columns.filter(({ description }) => !/\.$|\.\S* /.test(description)).map((column) => column.name)).toEqual([]);
    expect([...primaryKey, ...references.map(({ column }) => column)].filter((column) => !names.includes(column))).toEqual([]);
    for (const { table, to } of references) {
      expect(TABLE_SCHEMAS.find((other) => other.name === table)?.primaryKey).toEqual([to]);
    }
  }
});
