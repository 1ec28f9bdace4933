import { removeEarlierSample } from "../../knowledge-base/earlier-sample.js";
import { ingestSnapshot } from "../../knowledge-base/ingest-snapshot.js";
import { newsOfRun } from "../../knowledge-base/run-news.js";
import { jurisdictionCode } from "../../model/jurisdiction-code.js";
import type { Authority } from "../../model/source.js";
import { ingestView, newsCounts } from "../../presentation/ingest-view.js";
import { databaseLocation } from "../database-location.js";
import { optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, listOption, switchOption, textOption } from "../verb.js";

/** `inforce ingest FILE|FOLDER`. */
export const ingestCommand: Command = (input, context) => {
  const [path = ""] = input.args;
  outputFormat(input);
  const capturedOn = optionalDay("--captured-on", textOption(input, "capturedOn"), context);
  const jurisdiction = jurisdictionCode(textOption(input, "jurisdiction"), "--jurisdiction");
  const { path: database, named } = databaseLocation(input, context);
  if (!named) removeEarlierSample(database);
  const packs = listOption(input, "pack");
  const source = {
    publisher: textOption(input, "publisher"),
    authority: textOption(input, "authority") as Authority | null,
    sourceUrl: textOption(input, "sourceUrl"),
  };
  const replace = textOption(input, "replace") ?? switchOption(input, "replace");
  const told = { capturedOn, jurisdiction, ...source };
  const report = ingestSnapshot({ path, database, ...told, replace, packs, recordedAt: context.now() });
  const news = newsOfRun(database, report.changes.recordedAt);
  print({ json: { ...report, answers: newsCounts(news) }, view: (options) => ingestView(report, news, options) }, input, context);
  return EXIT.success;
};
