import { addDays } from "../../model/iso-day.js";
import { HISTORY_COLUMNS, upcomingRow } from "../../presentation/history-rows.js";
import { upcomingView } from "../../presentation/upcoming-view.js";
import { dayArgument, daysOption } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { seriesQuestion } from "./series-question.js";

/** `inforce upcoming [--from D] [--days N] [TOPIC]`; without a day it looks ahead from today. */
export const upcomingCommand: Command = async (input, context) => {
  outputFormat(input);
  const [topic] = input.args;
  const from = dayArgument("--from", textOption(input, "from") ?? "today", context);
  const days = daysOption("--days", textOption(input, "days"), 1);
  const request = { from, to: days === null ? null : addDays(from, days), topic: topic ?? null, ...seriesQuestion(input, context) };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.upcoming(request);
    const rows = { records: result.upcoming, columns: HISTORY_COLUMNS.upcoming, flat: () => result.upcoming.map(upcomingRow) };
    print({ json: result, view: (options) => upcomingView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};
