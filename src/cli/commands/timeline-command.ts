import { HISTORY_COLUMNS, periodRow } from "../../presentation/history-rows.js";
import { timelineView } from "../../presentation/timeline-view.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print, tellOrigin } from "../output-format.js";
import { type Command, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { dayRange, seriesQuestion } from "./series-question.js";

/** `inforce timeline TOPIC`. */
export const timelineCommand: Command = async (input, context) => {
  const [topic = ""] = input.args;
  outputFormat(input);
  const page = textOption(input, "html");
  const request = { topic, ...seriesQuestion(input), ...dayRange(input) };
  const writer = page === null ? null : await import("./timeline-page-file.js");
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.timeline(request);
    const info = base.topic(result.topic);
    if (page !== null && writer !== null) {
      writer.writeTimelinePage(page, result, info);
      tellOrigin(context);
      context.err(`wrote ${page}\n`);
      return;
    }
    const flat = () => result.periods.map((period) => periodRow(result.topic, period));
    const rows = { records: result.periods, columns: HISTORY_COLUMNS.period, flat };
    print({ json: result, view: (options) => timelineView(result, info, options), rows }, input, context);
  });
  return EXIT.success;
};
