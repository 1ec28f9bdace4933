import { basename, extname } from "node:path";
import { InforceError } from "../model/errors.js";
import type { ExportFormat } from "../model/export/manifest.js";
import { nearMatches } from "../model/near-match.js";
import { FORMATS, TABLE_NAMES } from "../presentation/export/export-formats.js";
import { textOption, type VerbInput } from "./verb.js";

/** Where an export goes and as what. */
export interface ExportOutput {
  /** `-` for standard output. */
  readonly path: string;
  readonly format: ExportFormat;
  readonly folder: boolean;
  readonly table: string | null;
  /** Name of the file or folder without its ending. */
  readonly name: string;
}

const ENDINGS: Readonly<Record<string, ExportFormat>> = {
  ".csv": "csv",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".json": "json",
  ".sqlite": "sqlite",
  ".sqlite3": "sqlite",
  ".db": "sqlite",
  ".parquet": "parquet",
  ".xlsx": "xlsx",
  ".ics": "ics",
  ".jsonld": "jsonld",
};

/**
 * What `-o`, `--format` and `--table` ask for together.
 *
 * @throws InforceError `INVALID_ARGUMENT` when something is missing or they contradict each other.
 */
export function chosenOutput(input: VerbInput): ExportOutput {
  const path = textOption(input, "output");
  if (path === null || path === "") throw misuse("no output is named", "a file, a folder or -", "-o rules.xlsx");
  const ending = ENDINGS[extname(path).toLowerCase()];
  const format = FORMATS.find((one) => one.format === (textOption(input, "format") ?? ending));
  if (format === undefined) {
    const endings = Object.keys(ENDINGS).join(", ");
    throw misuse(`nothing says in which format to write "${path}"`, `--format, or a name that ends in ${endings}`, "--format csv");
  }
  const asked = textOption(input, "table");
  if (asked !== null) checkTable(asked, format.format, format.shape);
  if (format.shape === "folder" && path === "-") {
    throw misuse(`${format.format} is a folder of files, which standard output cannot take`, "a folder", "-o rules");
  }
  const single =
    format.shape === "file" || (format.shape === "tables" && (path === "-" || asked !== null || ending === format.format));
  return {
    path,
    format: format.format,
    folder: !single,
    table: format.shape === "tables" && single ? (asked ?? "facts") : null,
    name: path === "-" ? "inforce" : basename(path, extname(path)),
  };
}

function checkTable(table: string, format: ExportFormat, shape: string): void {
  if (shape !== "tables")
    throw misuse(`${format} holds all tables, so --table means nothing to it`, "csv or parquet", "--format csv");
  if (TABLE_NAMES.includes(table)) return;
  throw new InforceError("INVALID_ARGUMENT", `there is no table "${table}"`, {
    got: table,
    expected: TABLE_NAMES.join(", "),
    suggestions: nearMatches(table, TABLE_NAMES),
  });
}

function misuse(message: string, expected: string, example: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", message, { expected, example });
}
