import { InforceError } from "../model/errors.js";
import { answerJson } from "../presentation/answer-json.js";
import type { ViewOptions } from "../presentation/answer-view.js";
import { csvText, type FlatRow, ndjsonText } from "../presentation/csv-text.js";
import { palette } from "../presentation/palette.js";
import { terminalText } from "../presentation/terminal-text.js";
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

/** What an answer that is not of the reader's own base as it is now begins with. */
function originLines({ sample, recordedOn, ownBase }: CommandContext): readonly string[] {
  return [
    ...(sample === true ? [SAMPLE_LINE] : []),
    ...(ownBase == null ? [] : [`From your own knowledge base, ${ownBase} (--db sample asks the bundled one).`]),
    ...(recordedOn ? [`As the knowledge base was recorded on ${recordedOn}.`] : []),
  ];
}

/** Says on standard error of an output that cannot say it itself that it comes from the bundled sample, or from an earlier time. */
export function tellOrigin(context: CommandContext): void {
  for (const line of originLines(context)) context.err(`${line}\n`);
}

/**
 * Prints a result on standard output in the format that was asked for. An answer from the bundled sample, or from an earlier time of
 * the knowledge base, says so: a page in its first lines, JSON in `sample` and `recordedOn`, rows on standard error.
 */
export function print(result: Printable, input: VerbInput, context: CommandContext): void {
  const format = outputFormat(input);
  const { rows } = result;
  if (format === "table") {
    const page = terminalText(result.view({ width: context.width, paints: palette(context.colour) }), context.colour);
    const origin = originLines(context).flatMap((line) => wrap(line, context.width));
    context.out(origin.length > 0 ? `${origin.join("\n")}\n\n${page}` : page);
  } else if (rows && (format === "csv" || format === "ndjson")) {
    tellOrigin(context);
    context.out(format === "csv" ? csvText(rows.columns, rows.flat()) : ndjsonText(rows.records));
  } else context.out(answerJson(result.json, context));
}
