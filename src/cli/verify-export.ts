import { checkExport } from "../knowledge-base/export/check-export.js";
import { exportCheckView } from "../presentation/export/export-view.js";
import type { CommandContext } from "./command-context.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { print } from "./output-format.js";
import type { VerbInput } from "./verb.js";

/** Checks an export against its manifest; fails when anything is not as it was written. */
export function verifyExport(path: string, input: VerbInput, context: CommandContext): ExitCode {
  const result = checkExport(path);
  print({ json: result, view: (options) => exportCheckView(result, options) }, input, context);
  if (result.ok) return EXIT.success;
  context.err(`inforce: ${result.problems.length} of the checks failed; export again [VERIFY_FAILED]\n`);
  return EXIT.failure;
}
