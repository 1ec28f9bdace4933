import { correctionsView } from "../../presentation/corrections-view.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce corrections`. */
export const correctionsCommand: Command = async (input, context) => {
  outputFormat(input);
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.corrections();
    print({ json: result, view: (options) => correctionsView(result, base.topicsList(), options) }, input, context);
  });
  return EXIT.success;
};
