import { HISTORY_COLUMNS, hitRow } from "../../presentation/history-rows.js";
import { searchView } from "../../presentation/search-view.js";
import { countOption, optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { dayRange } from "./series-question.js";

/** `inforce search WORDS`. */
export const searchCommand: Command = async (input, context) => {
  outputFormat(input);
  const limit = countOption("--limit", textOption(input, "limit"), "posts");
  const request = {
    words: input.args.filter((arg) => arg !== undefined).join(" "),
    topic: textOption(input, "topic"),
    subject: textOption(input, "subject"),
    knownOn: optionalDay("--known-on", textOption(input, "knownOn"), context),
    ...dayRange(input, context),
    ...(limit === null ? {} : { limit }),
  };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.search(request);
    const rows = { records: result.hits, columns: HISTORY_COLUMNS.hit, flat: () => result.hits.map(hitRow) };
    print({ json: result, view: (options) => searchView(result, options), rows }, input, context);
  });
  return EXIT.success;
};
