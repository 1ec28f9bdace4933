import { SOURCE_COLUMNS, sourceRow, sourcesView } from "../../presentation/sources-view.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce sources`. */
export const sourcesCommand: Command = async (input, context) => {
  outputFormat(input);
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.sources();
    const rows = { records: result.sources, columns: SOURCE_COLUMNS, flat: () => result.sources.map(sourceRow) };
    print({ json: result, view: (options) => sourcesView(result, options), rows }, input, context);
  });
  return EXIT.success;
};
