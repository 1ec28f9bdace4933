import { InforceError } from "../model/errors.js";
import type { ViewOptions } from "../presentation/answer-view.js";
import { csvText, type FlatRow, jsonText, ndjsonText } from "../presentation/csv-text.js";
import { palette } from "../presentation/palette.js";
import { terminalText } from "../presentation/terminal-text.js";
import type { CommandContext } from "./command-context.js";
import { switchOption, textOption, type VerbInput } from "./verb.js";

/** How a result is printed. */
export type OutputFormat = "table" | "json" | "ndjson" | "csv";

/** One result in every form in which it can be printed; only the one asked for is made. */
export interface Printable {
  readonly json: object;
  readonly view: (options: ViewOptions) => string;
  /** Records for NDJSON and flat rows for CSV, where rows make sense. */
  readonly rows?: {
    readonly records: readonly object[];
    readonly columns: readonly string[];
    readonly flat: () => readonly FlatRow[];
  };
}

/**
 * The format that was asked for; a table when none was.
 *
 * @throws InforceError `INVALID_ARGUMENT` when `--json` and another format are asked for together.
 */
export function outputFormat(input: VerbInput): OutputFormat {
  const asked = textOption(input, "format");
  const json = switchOption(input, "json");
  if (json && asked !== null && asked !== "json") {
    throw new InforceError("INVALID_ARGUMENT", `--json and --format ${asked} contradict each other`, {
      got: `--json --format ${asked}`,
      expected: "one of them",
      example: `--format ${asked}`,
    });
  }
  return json || asked === "json" ? "json" : asked === "ndjson" || asked === "csv" ? asked : "table";
}

/** Prints a result on standard output in the format that was asked for. */
export function print(result: Printable, input: VerbInput, context: CommandContext): void {
  const format = outputFormat(input);
  const { rows } = result;
  if (format === "table") {
    const view = result.view({ width: context.width, paints: palette(context.colour) });
    context.out(terminalText(view, context.colour));
  } else if (format === "csv" && rows) context.out(csvText(rows.columns, rows.flat()));
  else if (format === "ndjson" && rows) context.out(ndjsonText(rows.records));
  else context.out(jsonText(result.json));
}
