/**
 * What a column holds. `day`: a civil day, `YYYY-MM-DD`. `list`: texts that hold no semicolon. `integers`: whole numbers.
 * Null means that there is nothing to say, never zero or an empty text.
 */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "day" | "list" | "integers";

/** One column of an exported table, told for people and for programs. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** Whether every row has a value. */
  readonly required: boolean;
  /** The unit of a number, where all rows share it. */
  readonly unit?: string;
  /** Every value that may stand in it, where there are few. */
  readonly values?: readonly string[];
}

/** A column whose values stand in a column of another table. */
export interface TableReference {
  readonly column: string;
  readonly table: string;
  readonly to: string;
}

/** What a table is made of; the columns in the order of every format. */
export interface TableSchema {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly references: readonly TableReference[];
}

/** What one row has in one column. */
export type Cell = string | number | boolean | null | readonly string[] | readonly number[];

/** A row: a cell under the name of each column, in the order of the columns. */
export type TableRow = Readonly<Record<string, Cell>>;

/** A table with its rows, in a stable order; `rows` may be walked more than once and holds none of them. */
export interface Table extends TableSchema {
  readonly rows: () => Iterable<TableRow>;
}

/** Version of the tables: their columns, order and meaning. */
export const TABLES_VERSION = 1;

/** What the last line of an NDJSON export says in place of the name of a table. */
export const CLOSING_TABLE = "end";
