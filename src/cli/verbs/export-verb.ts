import { DATABASE, JSON_OUTPUT, KNOWN_ON, RECORDED_ON } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const EXPORT: Verb = {
  name: "export",
  summary: "write the knowledge base as data for other tools",
  details: [
    "Writes facts with their evidence, statements, posts, findings, acts, topics and coverage: csv, parquet (a folder with a file for each table, or one file for one table) · ndjson, json, sqlite, xlsx, ics (calendar), jsonld (one file) · datapackage (a folder).",
    "The same snapshots give the same bytes. Everything is written under a temporary name, read back, and moved into place together with a manifest of sizes, rows and SHA-256 hashes, which `inforce verify PATH` checks again. Posts come without their texts unless --with-text is given.",
    "A PATH of - writes one file to standard output; of csv and parquet that is the table of facts unless --table names another.",
  ],
  args: [],
  options: [
    {
      flags: "-f, --format <format>",
      description: "format (default: by the ending of PATH)",
      choices: ["csv", "ndjson", "json", "datapackage", "sqlite", "parquet", "xlsx", "ics", "jsonld"],
    },
    { flags: "-o, --output <path>", description: "file or folder to write, or - for standard output" },
    { flags: "--topic <topic>", description: "only one topic" },
    { flags: "--as-of <day>", description: "only the facts that answer for this day" },
    KNOWN_ON,
    RECORDED_ON,
    { flags: "--table <table>", description: "only this table, as one file (csv, parquet)" },
    { flags: "--with-text", description: "with the texts of posts; in ndjson and json with the captured files too" },
    { flags: "--force", description: "replace what an earlier export wrote there, and nothing that its manifest does not list" },
    JSON_OUTPUT,
    DATABASE,
  ],
  examples: [
    { line: "inforce export --format csv -o rules-csv", tells: "a folder of CSV files, one for each table" },
    { line: "inforce export --format csv --topic mci -o -", tells: "the facts of one topic, to standard output" },
    { line: "inforce export -o rules.xlsx", tells: "a workbook; the ending names the format" },
    { line: "inforce export -o export.sqlite --known-on 2021-02-15", tells: "a database of what was known on a day" },
    { line: "inforce export --format ndjson -o all.ndjson --with-text", tells: "everything, to be imported elsewhere" },
  ],
  load: async () => (await import("../commands/export-command.js")).exportCommand,
};
