import { examine } from "../../knowledge-base/doctor.js";
import { doctorView } from "../../presentation/doctor-view.js";
import { cacheFolder, databaseLocation, dataFolder } from "../database-location.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";
import { versionText } from "../version-text.js";

/** `inforce doctor`; fails when something is missing. */
export const doctorCommand: Command = (input, context) => {
  outputFormat(input);
  const { path: database, named } = databaseLocation(input, context);
  const folders = { dataFolder: dataFolder(context), cacheFolder: cacheFolder(context) };
  const program = versionText(context).trim().split("\n").join("; ");
  const result = examine({ program, node: context.node, database, named, ...folders });
  print({ json: result, view: (options) => doctorView(result, options) }, input, context);
  return result.ok ? EXIT.success : EXIT.failure;
};
