import { importExport } from "../../knowledge-base/import/import-export.js";
import { importView } from "../../presentation/export/import-view.js";
import { databaseLocation } from "../database-location.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, listOption, switchOption } from "../verb.js";

/** `inforce import FILE`. */
export const importCommand: Command = (input, context) => {
  const [path = ""] = input.args;
  outputFormat(input);
  const told = { packs: listOption(input, "pack"), unproven: switchOption(input, "unproven") };
  const database = databaseLocation(input, context).path;
  const report = importExport({ path, database, recordedAt: context.now(), ...told });
  print({ json: report, view: (options) => importView(report, options) }, input, context);
  return EXIT.success;
};
