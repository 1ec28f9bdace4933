import { setImmediate } from "node:timers/promises";
import { removeEarlierSample } from "../../knowledge-base/earlier-sample.js";
import { type IngestReport, ingestSnapshot } from "../../knowledge-base/ingest-snapshot.js";
import { newsOfRun } from "../../knowledge-base/run-news.js";
import { jurisdictionCode } from "../../model/jurisdiction-code.js";
import type { Authority } from "../../model/source.js";
import { ndjsonText } from "../../presentation/csv-text.js";
import { ingestView, newsCounts } from "../../presentation/ingest-view.js";
import type { CommandContext } from "../command-context.js";
import { ownLocation } from "../database-location.js";
import { optionalDay } from "../day-argument.js";
import { errorJson, errorReport } from "../error-report.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, listOption, switchOption, textOption, type VerbInput } from "../verb.js";

/** `inforce ingest FILE|FOLDER`. */
export const ingestCommand: Command = async (input, context) => {
  const [path = ""] = input.args;
  outputFormat(input);
  const jurisdiction = jurisdictionCode(textOption(input, "jurisdiction"), "--jurisdiction");
  const { path: database, named } = ownLocation(input, context);
  if (!named) removeEarlierSample(database);
  const packs = listOption(input, "pack");
  const source = {
    publisher: textOption(input, "publisher"),
    authority: textOption(input, "authority") as Authority | null,
    sourceUrl: textOption(input, "sourceUrl"),
    encoding: textOption(input, "encoding"),
  };
  const replace = textOption(input, "replace") ?? switchOption(input, "replace");
  const read = (file: string): IngestReport => {
    // Of a folder that is followed, today is the day on which a file is taken.
    const capturedOn = optionalDay("--captured-on", textOption(input, "capturedOn"), context);
    return ingestSnapshot({ path: file, database, capturedOn, jurisdiction, ...source, replace, packs, recordedAt: context.now() });
  };
  if (switchOption(input, "follow")) await follow(path, read, input, context);
  else tell(read(path), input, context);
  return EXIT.success;
};

function tell(report: IngestReport, input: VerbInput, context: CommandContext): void {
  const news = newsOfRun(report.database, report.changes.recordedAt);
  const json = { ...report, answers: newsCounts(news) };
  // Of a folder that is followed there is a document a file.
  if (switchOption(input, "follow") && outputFormat(input) === "json") context.out(ndjsonText([json]));
  else print({ json, view: (options) => ingestView(report, news, options) }, input, context);
}

/** Takes each new file of a folder until somebody asks to stop; what is being read is read to its end. */
async function follow(
  folder: string,
  read: (file: string) => IngestReport,
  input: VerbInput,
  context: CommandContext,
): Promise<void> {
  const { Inbox } = await import("../../knowledge-base/inbox.js");
  const inbox = new Inbox(folder, read);
  const json = outputFormat(input) === "json";
  let asked = false;
  const stopped = context.untilStopped().then(() => {
    asked = true;
  });
  context.err(`following ${folder}\n`);
  while (!asked) {
    for (const { name, taken, refused } of inbox.step()) {
      if (taken !== null) tell(taken, input, context);
      else context.err(json ? errorJson(refused) : `${name} was refused\n${errorReport(refused)}`);
      // A signal that came while the file was read is heard.
      await setImmediate();
      if (asked) break;
    }
    await Promise.race([stopped, context.nextLook()]);
  }
}
