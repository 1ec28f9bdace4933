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
  const known = optionalDay("--known-on", textOption(input, "knownOn"), context);
  const [rule, topic, post] = [textOption(input, "rule"), textOption(input, "topic"), textOption(input, "post")];
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.findings({
      ...(rule === null ? {} : { rule }),
      ...(topic === null ? {} : { topic: base.topic(topic).id }),
      ...(post === null ? {} : { post }),
      ...(known === null ? {} : { known }),
    });
    const rows = { records: result.findings, columns: FINDING_COLUMNS, flat: () => result.findings.map(findingRow) };
    print({ json: result, view: (options) => findingsView(result, options), rows }, input, context);
  });
  return EXIT.success;
};
