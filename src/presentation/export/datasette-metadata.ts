import type { ExportData } from "../../../queries/export/export-data.js";
import { CANNED_QUERIES, PLAIN_FACETS, PLAIN_SEARCHES, PLAIN_VIEWS } from "./sqlite-views.js";

/** The `metadata.json` with which Datasette explains an exported database; `name` is the file's name without its ending. */
export function datasetteMetadata({ tables, coverage, snapshots }: ExportData, name: string): object {
  const described = tables.map(({ name: table, title, description, columns }) => {
    const units = columns.flatMap(({ name: column, unit }) => (unit === undefined ? [] : [[column, unit]]));
    return [
      table,
      {
        title,
        description,
        ...facetsOf(table),
        ...searchOf(table),
        columns: Object.fromEntries(columns.map((column) => [column.name, column.description])),
        ...(units.length > 0 ? { units: Object.fromEntries(units) } : {}),
      },
    ];
  });
  const views = PLAIN_VIEWS.map((view) => [view.name, { description: view.description, ...facetsOf(view.name) }]);
  const queries = CANNED_QUERIES.map(({ name: query, title, description, sql }) => [query, { title, description, sql }]);
  const source = snapshots.map((snapshot) => snapshot.name).join(", ");
  const address = snapshots.flatMap((snapshot) => snapshot.source ?? []).find((one) => /^https?:/.test(one));
  const licence = snapshots.flatMap((snapshot) => snapshot.licence ?? [])[0];
  return {
    title: "What applied when",
    description: `Periods of regulations with bounded dates, read from ${source}. Covered: ${coverage.from ?? "no day"} to ${coverage.to ?? "no day"}. Ends are half-open.`,
    // Units are told to Pint, which knows bytes and not sentences.
    custom_units: ["sentence = [sentence]"],
    source,
    ...(address === undefined ? {} : { source_url: address }),
    ...(licence === undefined ? {} : { license: licence }),
    databases: { [name]: { tables: Object.fromEntries([...described, ...views]), queries: Object.fromEntries(queries) } },
  };
}

function facetsOf(name: string): object {
  const facets = PLAIN_FACETS[name];
  return facets === undefined ? {} : { facets };
}

/** Datasette finds a full text by itself; it is told for the tools that do not. */
function searchOf(name: string): object {
  return PLAIN_SEARCHES.some(({ table }) => table === name) ? { fts_table: `${name}_fts`, fts_pk: "rowid" } : {};
}
