import { findingsView } from "../../presentation/findings-view.js";
import { FINDING_COLUMNS, findingRow } from "../../presentation/record-rows.js";
import { optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce findings`. */
export const findingsCommand: Command = async (input, context) => {
  outputFormat(input);
  const request = {
    rule: textOption(input, "rule"),
    topic: textOption(input, "topic"),
    post: textOption(input, "post"),
    knownOn: optionalDay("--known-on", textOption(input, "knownOn"), context),
  };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.findings(request);
    const rows = { records: result.findings, columns: FINDING_COLUMNS, flat: () => result.findings.map(findingRow) };
    print({ json: result, view: (options) => findingsView(result, options), rows }, input, context);
  });
  return EXIT.success;
};
