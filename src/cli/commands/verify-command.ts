import { verifyBase } from "../../knowledge-base/verify-base.js";
import { verifyView } from "../../presentation/verify-view.js";
import { databaseLocation } from "../database-location.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";

/** `inforce verify [EXPORT]`; fails when anything is damaged. */
export const verifyCommand: Command = async (input, context) => {
  outputFormat(input);
  const [exported] = input.args;
  if (exported !== undefined) return (await import("../verify-export.js")).verifyExport(exported, input, context);
  const result = verifyBase(databaseLocation(input, context).path);
  print({ json: result, view: (options) => verifyView(result, options) }, input, context);
  if (result.ok) return EXIT.success;
  context.err(`inforce: ${result.problems.length} of the checks failed; ingest the snapshots into a new file [VERIFY_FAILED]\n`);
  return EXIT.failure;
};
