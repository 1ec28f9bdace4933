import { HISTORY_COLUMNS, upcomingRow } from "../../presentation/history-rows.js";
import { upcomingView } from "../../presentation/upcoming-view.js";
import { dayArgument } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { seriesQuestion } from "./series-question.js";

/** `inforce upcoming --from D [TOPIC]`. */
export const upcomingCommand: Command = async (input, context) => {
  outputFormat(input);
  const [topic] = input.args;
  const from = dayArgument("--from", textOption(input, "from") ?? "");
  const request = { from, topic: topic ?? null, ...seriesQuestion(input) };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.upcoming(request);
    const rows = { records: result.upcoming, columns: HISTORY_COLUMNS.upcoming, flat: () => result.upcoming.map(upcomingRow) };
    print({ json: result, view: (options) => upcomingView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};
