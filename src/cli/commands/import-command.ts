import { importExport } from "../../knowledge-base/import/import-export.js";
import { importView } from "../../presentation/export/import-view.js";
import { databaseLocation } from "../database-location.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";

/** `inforce import FILE`. */
export const importCommand: Command = (input, context) => {
  const [path = ""] = input.args;
  outputFormat(input);
  const report = importExport({ path, database: databaseLocation(input, context).path, recordedAt: context.now() });
  print({ json: report, view: (options) => importView(report, options) }, input, context);
  return EXIT.success;
};
