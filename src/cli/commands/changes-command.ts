import { effectChangesView, publishedChangesView } from "../../presentation/change-views.js";
import { changeRow, HISTORY_COLUMNS, publishedRow } from "../../presentation/history-rows.js";
import { dayArgument, optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { seriesQuestion } from "./series-question.js";

/** `inforce changes --since D [TOPIC]`. */
export const changesCommand: Command = async (input, context) => {
  outputFormat(input);
  const [topic] = input.args;
  const request = {
    since: dayArgument("--since", textOption(input, "since") ?? "", context),
    until: optionalDay("--until", textOption(input, "until"), context),
    topic: topic ?? null,
    ...seriesQuestion(input, context),
  };
  await withKnowledgeBase(input, context, (base, context) => {
    if (textOption(input, "by") === "publication") {
      const result = base.changesByPublication(request);
      const rows = { records: result.changes, columns: HISTORY_COLUMNS.published, flat: () => result.changes.map(publishedRow) };
      print({ json: result, view: (options) => publishedChangesView(result, base.topicsList(), options), rows }, input, context);
      return;
    }
    const result = base.changesByEffect(request);
    const rows = { records: result.changes, columns: HISTORY_COLUMNS.change, flat: () => result.changes.map(changeRow) };
    print({ json: result, view: (options) => effectChangesView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};
