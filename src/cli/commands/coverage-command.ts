import { coverageView } from "../../presentation/coverage-view.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce coverage`. */
export const coverageCommand: Command = async (input, context) => {
  outputFormat(input);
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.coverage();
    print({ json: result, view: (options) => coverageView(result, options) }, input, context);
  });
  return EXIT.success;
};
