import { computeView } from "../../presentation/compute-view.js";
import { computedRow, HISTORY_COLUMNS } from "../../presentation/history-rows.js";
import { dayArgument } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, switchOption, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { seriesQuestion } from "./series-question.js";

/** `inforce compute AMOUNT --on D`. */
export const computeCommand: Command = async (input, context) => {
  outputFormat(input);
  const { scope, knownOn } = seriesQuestion(input, context);
  const request = {
    amount: input.args.filter((arg) => arg !== undefined).join(" "),
    on: dayArgument("--on", textOption(input, "on") ?? "", context),
    scope,
    knownOn,
    topic: textOption(input, "topic"),
    carryForward: switchOption(input, "carryForward"),
  };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.compute(request);
    const rows = { records: result.results, columns: HISTORY_COLUMNS.computed, flat: () => result.results.map(computedRow) };
    print({ json: result, view: (options) => computeView(result, base.topicsList(), options), rows }, input, context);
  });
  return EXIT.success;
};
