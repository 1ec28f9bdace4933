import { withExportData } from "../../knowledge-base/export/export-base.js";
import { type ExportPlace, writeTarget } from "../../knowledge-base/export/write-target.js";
import type { ExportFormat, ExportManifest } from "../../model/export/manifest.js";
import { withProgress } from "../../presentation/export/counted-rows.js";
import { exportView } from "../../presentation/export/export-view.js";
import { FORMATS, headOf, type WriteOptions } from "../../presentation/export/export-writer.js";
import type { CommandContext } from "../command-context.js";
import { optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { chosenOutput } from "../export-output.js";
import { print } from "../output-format.js";
import { throughFile } from "../through-file.js";
import { type Command, switchOption, textOption, type VerbInput } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce export`. */
export const exportCommand: Command = async (input, context) => {
  const output = chosenOutput(input);
  const withText = switchOption(input, "withText");
  const request = {
    topic: textOption(input, "topic"),
    asOf: optionalDay("--as-of", textOption(input, "asOf")),
    knownOn: optionalDay("--known-on", textOption(input, "knownOn")),
    withText,
    withBytes: withText && (output.format === "ndjson" || output.format === "json"),
  };
  const database = await withKnowledgeBase(input, context, (base) => base.path);
  const job: Job = { database, request, format: output.format, options: { ...output, version: context.version } };
  if (output.path === "-") {
    await throughFile(context, (path) => runJob(job, { path, folder: false, force: false }, context));
    return EXIT.success;
  }
  const manifest = await runJob(job, { path: output.path, folder: output.folder, force: switchOption(input, "force") }, context);
  report(manifest, output.path, input, context);
  return EXIT.success;
};

interface Job {
  readonly database: string;
  readonly request: Parameters<typeof withExportData>[1];
  readonly format: ExportFormat;
  readonly options: WriteOptions;
}

async function runJob(job: Job, place: ExportPlace, context: CommandContext): Promise<ExportManifest> {
  const info = FORMATS.find(({ format }) => format === job.format);
  if (info === undefined) throw new TypeError(`no writer for ${job.format}`);
  const write = await info.load();
  return withExportData(job.database, job.request, (data) => {
    if (data.outOfCoverage) context.err("inforce: the archive does not cover that day, so no fact answers for it\n");
    const told = withProgress(data, (what, count) => context.err(`${what}: ${count} rows\n`));
    return writeTarget(place, headOf(data, job.format, job.options.version), (target) => write(told, target, job.options));
  });
}

function report(manifest: ExportManifest, path: string, input: VerbInput, context: CommandContext): void {
  if (switchOption(input, "json")) context.out(`${JSON.stringify(manifest, null, 2)}\n`);
  else print({ json: manifest, view: (options) => exportView(manifest, path, options) }, { args: [], options: {} }, context);
}
