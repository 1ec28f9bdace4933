import type { Column, ColumnType, TableReference } from "../../src/model/export/table.js";
import { isIsoDay } from "../../src/model/iso-day.js";
import type { Value } from "../../src/model/value.js";

type Details = Partial<Pick<Column, "unit" | "values">>;

/** A column in which every row has a value. */
export function always(name: string, type: ColumnType, description: string, details: Details = {}): Column {
  return { name, type, description, required: true, ...details };
}

/** A column that may be empty. */
export function maybe(name: string, type: ColumnType, description: string, details: Details = {}): Column {
  return { name, type, description, required: false, ...details };
}

/** A reference to the id of another table. */
export function toId(column: string, table: string): TableReference {
  return { column, table, to: "id" };
}

/** The amount of a value that is a number. */
export function amountOf(value: Value | null): number | null {
  return typeof value?.amount === "number" ? value.amount : null;
}

/** The amount of a value that is a day. */
export function amountDayOf(value: Value | null): string | null {
  return typeof value?.amount === "string" && isIsoDay(value.amount) ? value.amount : null;
}

export const BASES = ["stated", "scheduled", "part", "act", "reported", "listed", "pending", "observed"] as const;
