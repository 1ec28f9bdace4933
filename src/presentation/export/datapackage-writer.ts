import type { ExportData } from "../../../queries/export/export-data.js";
import type { ExportWriter } from "../../../queries/export/export-writer.js";
import { type Column, TABLES_VERSION, type Table } from "../../model/export/table.js";
import { jsonOf } from "../../model/json-text.js";
import { LIST_DELIMITER, writeCsvTable } from "./csv-writer.js";

const PACKAGE_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE_SCHEMA = "https://datapackage.org/profiles/2.0/dataresource.json";
const TABLE_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json";

/** A Frictionless Data Package: the tables as CSV, and `datapackage.json`, which describes them. */
export const writeDataPackage: ExportWriter = (data, target, { version }) => {
  for (const table of data.tables) {
    target.file(pathOf(table), (write) => ({ [table.name]: writeCsvTable(table, write) }));
  }
  const resources = data.tables.map((table) => resourceOf(table, target.written(pathOf(table))));
  target.file("datapackage.json", (write) => {
    write(`${jsonOf(packageOf(data, resources, version), 2)}\n`);
    return {};
  });
};

function pathOf({ name }: Table): string {
  return `data/${name}.csv`;
}

function packageOf({ snapshots, coverage, asOf, knownOn }: ExportData, resources: readonly object[], version: string): object {
  const sources = snapshots.map(({ name, publisher, url, source, sha256 }) => ({
    title: publisher ?? name,
    ...(url !== null ? { path: url } : source !== null && isAddress(source) ? { path: source } : {}),
    ...(source !== null && !isAddress(source) ? { description: source } : {}),
    version: `sha256:${sha256}`,
  }));
  const licences = [...new Set(snapshots.flatMap(({ licence }) => licence ?? []))].map(licenceOf);
  const narrowed = [asOf === null ? "" : ` Facts that answer for ${asOf}.`, knownOn === null ? "" : ` As known on ${knownOn}.`];
  return {
    $schema: PACKAGE_SCHEMA,
    name: "inforce-export",
    title: "What applied when: periods of regulations read from a dated archive",
    description: `Facts with bounded dates, the statements they rest on, and the posts that make them. The archive covers ${coverage.from ?? "no day"} to ${coverage.to ?? "no day"}, both included.${narrowed.join("")} Ends are half-open: the first day on which a state no longer held. A cell that a spreadsheet would take for a formula has an apostrophe in front.`,
    version: `${TABLES_VERSION}.0.0`,
    keywords: ["regulation", "temporal", "bitemporal"],
    contributors: [{ title: `inforce ${version}`, roles: ["wrangler"] }],
    ...(sources.length > 0 ? { sources } : {}),
    ...(licences.length > 0 ? { licenses: licences } : {}),
    resources,
  };
}

function licenceOf(licence: string): object {
  if (isAddress(licence)) return { path: licence };
  return /^[-A-Za-z0-9._]+$/.test(licence) ? { name: licence } : { name: "other", title: licence };
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}

function resourceOf(table: Table, print: { readonly sha256: string; readonly bytes: number }): object {
  const { name, title, description, columns, primaryKey, references } = table;
  return {
    $schema: RESOURCE_SCHEMA,
    name,
    type: "table",
    title,
    description,
    path: pathOf(table),
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: print.bytes,
    hash: `sha256:${print.sha256}`,
    dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: TABLE_SCHEMA,
      fields: columns.map(fieldOf),
      missingValues: [""],
      primaryKey,
      ...(references.length > 0
        ? {
            foreignKeys: references.map(({ column, table: other, to }) => ({
              fields: [column],
              reference: { ...(other === name ? {} : { resource: other }), fields: [to] },
            })),
          }
        : {}),
    },
  };
}

/** The specification knows lists in one cell; the published profile, by which readers check a package, does not: they are told in words. */
const FIELD_TYPES: Readonly<Record<Column["type"], object>> = {
  text: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  day: { type: "date", format: "default" },
  list: { type: "string" },
  integers: { type: "string" },
};

function fieldOf({ name, type, description, required, unit, values }: Column): object {
  const isList = type === "list" || type === "integers";
  // An empty list is an empty cell, which is a missing value to a reader.
  const constraints = {
    ...(required && !isList ? { required: true } : {}),
    ...(values === undefined ? {} : { enum: values }),
  };
  return {
    name,
    ...FIELD_TYPES[type],
    description: isList ? `${description} Items are parted by "${LIST_DELIMITER}".` : description,
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
