import { removeSnapshot } from "../../knowledge-base/remove-snapshot.js";
import { newsOfRun } from "../../knowledge-base/run-news.js";
import { newsCounts, removeView } from "../../presentation/ingest-view.js";
import { ownLocation } from "../database-location.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, listOption } from "../verb.js";

/** `inforce remove SNAPSHOT`. */
export const removeCommand: Command = (input, context) => {
  const [snapshot = ""] = input.args;
  outputFormat(input);
  const database = ownLocation(input, context).path;
  const report = removeSnapshot({ snapshot, database, packs: listOption(input, "pack"), recordedAt: context.now() });
  const news = newsOfRun(database, report.changes.recordedAt);
  print({ json: { ...report, answers: newsCounts(news) }, view: (options) => removeView(report, news, options) }, input, context);
  return EXIT.success;
};
