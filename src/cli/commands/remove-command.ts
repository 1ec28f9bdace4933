import { removeSnapshot } from "../../knowledge-base/remove-snapshot.js";
import { removeView } from "../../presentation/ingest-view.js";
import { databaseLocation } from "../database-location.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, listOption } from "../verb.js";

/** `inforce remove SNAPSHOT`. */
export const removeCommand: Command = (input, context) => {
  const [snapshot = ""] = input.args;
  outputFormat(input);
  const database = databaseLocation(input, context).path;
  const report = removeSnapshot({ snapshot, database, packs: listOption(input, "pack"), recordedAt: context.now() });
  print({ json: report, view: (options) => removeView(report, options) }, input, context);
  return EXIT.success;
};
