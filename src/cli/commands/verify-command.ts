import { verifyBase } from "../../knowledge-base/verify-base.js";
import { terminalLine } from "../../presentation/terminal-text.js";
import { verifyView } from "../../presentation/verify-view.js";
import { databaseLocation } from "../database-location.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, listOption, switchOption, textOption, type VerbInput } from "../verb.js";

/** `inforce verify [EXPORT]`; fails when anything is damaged. */
export const verifyCommand: Command = async (input, context) => {
  outputFormat(input);
  const [exported] = input.args;
  if (exported !== undefined) return (await import("../verify-export.js")).verifyExport(exported, input, context);
  const { path } = databaseLocation(input, context);
  const result = switchOption(input, "deep") ? await deeply(path, input) : verifyBase(path, { root: textOption(input, "root") });
  print({ json: result, view: (options) => verifyView(result, options) }, input, context);
  if (!result.ok)
    context.err(`inforce: ${result.problems.length} of the checks failed; ingest the snapshots into a new file [VERIFY_FAILED]\n`);
  else if (result.deep?.provable === false)
    context.err(`inforce: nothing could be proven: ${terminalLine(result.deep.why)} [VERIFY_FAILED]\n`);
  else return EXIT.success;
  return EXIT.failure;
};

/** Readers and packs are loaded for this alone. */
async function deeply(path: string, input: VerbInput): Promise<ReturnType<typeof verifyBase>> {
  const { verifyDeep } = await import("../../knowledge-base/verify-deep.js");
  return verifyDeep(path, { root: textOption(input, "root"), packs: listOption(input, "pack") });
}
