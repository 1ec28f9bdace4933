import { type ExportJob, exportBase } from "../../knowledge-base/export/export-base.js";
import { InforceError } from "../../model/errors.js";
import type { ExportFormat, ExportManifest } from "../../model/export/manifest.js";
import { jsonText } from "../../presentation/csv-text.js";
import { withProgress } from "../../presentation/export/counted-rows.js";
import { exportWriter } from "../../presentation/export/export-formats.js";
import { exportView } from "../../presentation/export/export-view.js";
import type { CommandContext } from "../command-context.js";
import { optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { chosenOutput } from "../export-output.js";
import { print, tellOrigin } from "../output-format.js";
import { throughFile } from "../through-file.js";
import { type Command, switchOption, textOption, type VerbInput } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** Formats that a terminal can show. */
const TEXTS: ReadonlySet<ExportFormat> = new Set(["csv", "ndjson", "json", "ics", "jsonld"]);

/** `inforce export`. */
export const exportCommand: Command = async (input, context) => {
  const output = chosenOutput(input);
  const withText = switchOption(input, "withText");
  const request = {
    topic: textOption(input, "topic"),
    asOf: optionalDay("--as-of", textOption(input, "asOf"), context),
    knownOn: optionalDay("--known-on", textOption(input, "knownOn"), context),
    withText,
    withBytes: withText && (output.format === "ndjson" || output.format === "json"),
  };
  const { database, recordedOn } = await withKnowledgeBase(input, context, (base, asked) => {
    tellOrigin(asked);
    return { database: base.path, recordedOn: base.recordedOn };
  });
  const { path, folder, format, table, name } = output;
  const job = { database, recordedOn, request, format, options: { table, name, version: context.version } };
  if (path === "-") {
    if (context.terminal && !TEXTS.has(format)) throw notForTerminals(format);
    await throughFile(context, (file) => runJob({ ...job, place: { path: file, folder: false, force: false } }, context));
    return EXIT.success;
  }
  const force = switchOption(input, "force");
  report(await runJob({ ...job, place: { path, folder, force } }, context), path, input, context);
  return EXIT.success;
};

async function runJob(job: ExportJob, context: CommandContext): Promise<ExportManifest> {
  return exportBase(job, await exportWriter(job.format), (data) => {
    if (data.outOfCoverage) context.err("inforce: the archive does not cover that day, so no fact answers for it\n");
    return withProgress(data, (what, count) => context.err(`${what}: ${count} rows\n`));
  });
}

function report(manifest: ExportManifest, path: string, input: VerbInput, context: CommandContext): void {
  if (switchOption(input, "json")) context.out(jsonText(manifest));
  else print({ json: manifest, view: (options) => exportView(manifest, path, options) }, { args: [], options: {} }, context);
}

function notForTerminals(format: ExportFormat): InforceError {
  return new InforceError("INVALID_ARGUMENT", `${format} is no text that a terminal could show`, {
    got: "-o - on a terminal",
    expected: "a file, or standard output that goes to a file or a program",
    example: `-o rules.${format}`,
  });
}
