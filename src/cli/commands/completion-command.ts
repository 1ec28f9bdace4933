import { InforceError } from "../../model/errors.js";
import { nearMatches } from "../../model/near-match.js";
import { completionScript, SHELLS } from "../completion-script.js";
import { EXIT } from "../exit-code.js";
import type { Command, Verb } from "../verb.js";

/** `inforce completion SHELL`. */
export const completionCommand =
  (verbs: readonly Verb[]): Command =>
  (input, context) => {
    const [typed = ""] = input.args;
    const shell = SHELLS.find((one) => one === typed.toLowerCase());
    if (shell === undefined) {
      throw new InforceError("INVALID_ARGUMENT", `there is no completion for "${typed}"`, {
        got: typed,
        expected: SHELLS.join(", "),
        example: "inforce completion bash",
        suggestions: nearMatches(typed, SHELLS),
      });
    }
    context.out(completionScript(shell, verbs));
    return EXIT.success;
  };
