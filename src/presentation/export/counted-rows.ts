import type { ExportData } from "../../../queries/export/export-data.js";

const ROWS_BETWEEN = 100_000;

/** The same data, telling after every hundred thousand records how far a walk has come. */
export function withProgress(data: ExportData, tell: (what: string, count: number) => void): ExportData {
  function* told<T>(what: string, items: Iterable<T>): Iterable<T> {
    let count = 0;
    for (const item of items) {
      yield item;
      if (++count % ROWS_BETWEEN === 0) tell(what, count);
    }
  }
  return {
    ...data,
    facts: (only) => told("facts", data.facts(only)),
    tables: data.tables.map((table) => ({ ...table, rows: () => told(table.name, table.rows()) })),
  };
}
