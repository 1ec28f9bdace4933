import { type Column, TABLES_VERSION, type TableSchema } from "../../model/export/table.js";

type SchemaNode = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<Column["type"], SchemaNode>> = {
  text: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  day: { type: "string", format: "date" },
  list: { type: "array", items: { type: "string" } },
  integers: { type: "array", items: { type: "integer" } },
};

/** The JSON Schema (2020-12) of one row of a table, as NDJSON and JSON exports hold it. */
export function jsonSchemaOf(table: TableSchema): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:inforce:schema:${TABLES_VERSION}:${table.name}`,
    title: table.title,
    description: table.description,
    type: "object",
    properties: {
      table: { const: table.name, description: "Name of the table, where rows of several stand together (NDJSON)." },
      ...Object.fromEntries(table.columns.map((column) => [column.name, propertyOf(column)])),
    },
    required: table.columns.map((column) => column.name),
    additionalProperties: false,
  };
}

function propertyOf({ type, description, required, unit, values }: Column): SchemaNode {
  const { type: jsonType, ...rest } = TYPES[type];
  return {
    type: required ? jsonType : [jsonType, "null"],
    ...rest,
    description: unit === undefined ? description : `${description} Unit: ${unit}.`,
    ...(values === undefined ? {} : { enum: required ? values : [...values, null] }),
  };
}
