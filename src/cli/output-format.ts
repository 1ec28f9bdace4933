import { InforceError } from "../model/errors.js";
import type { ViewOptions } from "../presentation/answer-view.js";
import { csvText, type FlatRow, jsonText, ndjsonText } from "../presentation/csv-text.js";
import { palette } from "../presentation/palette.js";
import { wrap } from "../presentation/text-width.js";
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

/** What an answer from the bundled sample begins with. */
const SAMPLE_LINE = "From the bundled sample (inforce ingest ARCHIVE reads one of your own).";

/** Says on standard error that an output that cannot say it itself comes from the bundled sample. */
export function tellSample(context: CommandContext): void {
  if (context.sample === true) context.err(`${SAMPLE_LINE}\n`);
}

/**
 * Prints a result on standard output in the format that was asked for. An answer from the bundled sample says so: a page in its
 * first line, JSON in `sample`, rows on standard error.
 */
export function print(result: Printable, input: VerbInput, context: CommandContext): void {
  const format = outputFormat(input);
  const { rows } = result;
  const sample = context.sample === true;
  if (format === "table") {
    const page = result.view({ width: context.width, paints: palette(context.colour) });
    context.out(sample ? `${wrap(SAMPLE_LINE, context.width).join("\n")}\n\n${page}` : page);
  } else if (rows && (format === "csv" || format === "ndjson")) {
    tellSample(context);
    context.out(format === "csv" ? csvText(rows.columns, rows.flat()) : ndjsonText(rows.records));
  } else context.out(jsonText(sample ? withSample(result.json) : result.json));
}

function withSample(json: object): object {
  const { schemaVersion, ...rest } = json as { readonly schemaVersion?: number };
  return { ...(schemaVersion === undefined ? {} : { schemaVersion }), sample: true, ...rest };
}
