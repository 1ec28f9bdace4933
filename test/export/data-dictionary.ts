import type { Column, TableSchema } from "../../src/model/export/table.js";

const HEAD = `# Data exports

\`inforce export\` writes the knowledge base as data that other tools open without us. The tables below are the same in every
format; this page is made from them.

| format | what it is | opened by |
|---|---|---|
| \`csv\` | a folder with a file for each table, or one table | spreadsheets, every language |
| \`ndjson\`, \`json\` | all tables in one file; \`inforce import\` reads NDJSON | programs; schemas in [schemas/v1](schemas/v1) |
| \`datapackage\` | CSV with a description of fields, units, keys, sources, hashes, by the published profile 2.0 | Frictionless tools |
| \`sqlite\` | one database of plain tables, views and full text (\`posts_fts\`, \`evidence_fts\`, \`topics_fts\`), and a \`metadata.json\` with facets and questions beside it | any SQLite tool, Datasette |
| \`parquet\` | facts and statements, or one table, with real dates and lists | DuckDB, pandas, Spark |
| \`xlsx\` | a workbook: a cover, and what is known now, a sheet for each group of topics, ready to print | spreadsheets |
| \`ics\` | starts, ends and deadlines of what is known now as all-day events, which keep their UID when archives are added | calendars |
| \`jsonld\` | acts as legislation (schema.org, ELI), posts as reports, their words as claims, periods as readings | linked data tools |

## What holds everywhere

- **Days** are civil days, \`YYYY-MM-DD\`, without a time zone. An end is half-open: \`end_latest\` is the first day on which it no
  longer held for certain, and \`last_day\` is the day before it.
- **Bounds.** A start or an end lies on one of the days from \`_earliest\` to \`_latest\`, both included. From \`start_latest\` until
  the day before \`end_earliest\` the state held for certain; on the other days between \`start_earliest\` and \`last_day\` it is
  possible. The same bounds stand as [EDTF](https://www.loc.gov/standards/datetime/) text: one day, or
  \`[2021-11-30..2021-12-03]\` for one of these days, or \`[..2021-12-03]\` without a bound.
- **Missing** is an empty cell in CSV and null elsewhere, and means that there is nothing to say: never zero, never a day far
  away. An empty list is an empty cell in CSV too.
- **Two clocks.** A fact tells when something held, and from when until when a reader could know it. \`known_to\` is empty for
  what is known still. \`--known-on\` leaves out everything learnt later, that a fact was superseded included.
- **Outside the days of \`coverage\`** nothing is known: neither that a rule held nor that it did not.
- **Lists** are lists in JSON and Parquet, JSON text in SQLite, and joined by \`;\` in CSV.
- **Formulas.** In CSV a text that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a line break has an apostrophe in front; in a workbook it is a
  text cell marked as one. Numbers stay numbers.
- **Order** of rows and columns never changes; the same snapshots give the same bytes. The tables have a version, now 1; a
  column is added at the end of a table without a new one.
- **Closing line.** The last line of NDJSON is \`{"table":"end","rows":{…},"sha256":"…"}\`: the rows of each table, and the SHA-256 of all
  bytes before that line. \`inforce import\` refuses a file without it, with other rows, or that the manifest beside it does not
  describe.
- **Manifest.** \`manifest.json\` (in the folder, or beside the file under its name) lists size, rows and SHA-256 of each file;
  \`inforce verify PATH\` checks them. Links that lead out of the folder, pipes and devices are refused.
- **Of one state.** An export walks one state of the base, whatever is ingested meanwhile; \`run\` in the manifest names it: number, instant
  and root hash ([verify.md](verify.md)). The data files hold none of it: the same snapshots give the same bytes.
- **Importing.** \`inforce import\` refuses records that contradict each other, and, where the captured files came along (\`--with-text\`), records
  that reading these again does not give; else it says that nothing is proven.
- **Replacing.** An export appears whole: it is made under a name of chance beside its place, written to the disk, and moved. When it
  fails, what stood there stays; a kill leaves the old or the new, and never a manifest beside a file that it does not describe. Where
  a kill hits the moment between two folders, the next export puts the old one back first. \`--force\` never deletes a file that
  the manifest does not list, and no output is written over the knowledge base. What killed runs leave (\`.inforce-part-…\`) goes
  after a day.

## Tables
`;

/** The page that explains every table and column of the exports. */
export function dataDictionary(tables: readonly TableSchema[]): string {
  return `${HEAD}${tables.map(section).join("")}`;
}

function section({ name, title, description, columns, primaryKey, references }: TableSchema): string {
  const key = primaryKey.map((column) => `\`${column}\``).join(", ");
  const links = references.map(({ column, table, to }) => `\`${column}\` is \`${table}.${to}\``).join("; ");
  const rows = columns.map((column) => `| \`${column.name}\` | ${typeOf(column)} | ${meaningOf(column)} |\n`);
  return `
### ${name}

${title}. ${description}

Key: ${key}.${links === "" ? "" : ` References: ${links}.`}

| column | type | meaning |
|---|---|---|
${rows.join("")}`;
}

function typeOf({ type, required }: Column): string {
  return required ? type : `${type}, may be missing`;
}

function meaningOf({ description, unit, values }: Column): string {
  const units = unit === undefined ? "" : ` Unit: ${unit}.`;
  const among = values === undefined || values.length < 2 ? "" : ` One of ${values.map((value) => `\`${value}\``).join(", ")}.`;
  return `${description}${units}${among}`.replaceAll("|", "\\|");
}
