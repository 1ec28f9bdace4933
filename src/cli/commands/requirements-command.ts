import { requirementsView } from "../../presentation/requirements-view.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";
import { whoseRequirements } from "../whose-requirements.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce requirements [NAME]`. */
export const requirementsCommand: Command = async (input, context) => {
  outputFormat(input);
  const [name] = input.args;
  const request = { ...(await whoseRequirements(input)), ...(name === undefined ? {} : { requirements: [name] }) };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.requirements(request);
    print({ json: result, view: (options) => requirementsView(result, options) }, input, context);
  });
  return EXIT.success;
};
