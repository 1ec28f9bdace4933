import { datesView } from "../../presentation/change-views.js";
import { changeRow, HISTORY_COLUMNS } from "../../presentation/history-rows.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { dayRange, seriesQuestion } from "./series-question.js";

/** `inforce dates TOPIC`. */
export const datesCommand: Command = async (input, context) => {
  const [topic = ""] = input.args;
  outputFormat(input);
  const request = { topic, ...seriesQuestion(input, context), ...dayRange(input, context) };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.dates(request);
    const records = result.dates.flatMap(({ day, changes }) => changes.map((change) => ({ day, ...change })));
    const rows = { records, columns: HISTORY_COLUMNS.change, flat: () => records.map(changeRow) };
    print({ json: result, view: (options) => datesView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};
