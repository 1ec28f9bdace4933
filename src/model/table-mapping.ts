/**
 * What a row of a table can tell. `change` is begin, end, suspend, set or list (rows of a full list, which have all but the country in
 * common); `day` the first day on which it is so, `until` the last;
 * `act`, `actNumber` and `actDay` name the act it rests on; `known` is the day from which a reader could know it.
 */
export const TABLE_FIELDS = [
  "topic",
  "subject",
  "scope",
  "change",
  "day",
  "until",
  "value",
  "unit",
  "act",
  "actNumber",
  "actDay",
  "known",
] as const;

export type TableField = (typeof TABLE_FIELDS)[number];

/** Where a field is taken from: a column by its heading, or the same text for every row. */
export type FieldOrigin = string | { readonly column: string };

/** How the columns of a table are read: the `table` of a manifest. */
export type TableMapping = Readonly<Partial<Record<TableField, FieldOrigin>>>;

/** The headings that a mapping names. */
export function columnsOf(mapping: TableMapping): readonly string[] {
  return Object.values(mapping).flatMap((origin) => (typeof origin === "string" ? [] : [origin.column]));
}

/** What keeps some JSON from being a mapping, in words; null where it is one. */
export function mappingFault(value: unknown): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "a mapping of fields to columns";
  const fields: readonly string[] = TABLE_FIELDS;
  for (const [field, origin] of Object.entries(value)) {
    if (!fields.includes(field)) return `no field "${field}", but ${TABLE_FIELDS.join(", ")}`;
    if (typeof origin === "string" ? origin.trim() === "" : !isColumn(origin))
      return `"${field}" to be a text, or a column such as { "column": "from" }`;
  }
  const missing = (["topic", "day"] as const).find((field) => !Object.hasOwn(value, field));
  return missing === undefined ? null : `a "${missing}"`;
}

function isColumn(origin: unknown): boolean {
  if (typeof origin !== "object" || origin === null) return false;
  const { column, ...others } = origin as { readonly column?: unknown };
  return typeof column === "string" && column.trim() !== "" && Object.keys(others).length === 0;
}
