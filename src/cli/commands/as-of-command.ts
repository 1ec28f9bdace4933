import { ANSWER_COLUMNS, answerRow } from "../../presentation/answer-rows.js";
import { answerView } from "../../presentation/answer-view.js";
import { dayArgument, optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, switchOption, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce as-of DAY [TOPIC]`. */
export const asOfCommand: Command = async (input, context) => {
  const [dayText = "", topic] = input.args;
  outputFormat(input);
  const request = {
    day: dayArgument("DAY", dayText),
    topic: topic ?? null,
    subject: textOption(input, "subject"),
    scope: textOption(input, "scope"),
    knownOn: optionalDay("--known-on", textOption(input, "knownOn")),
    carryForward: switchOption(input, "carryForward"),
  };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.asOf(request);
    const flat = () => result.answers.map(answerRow);
    const view = (options: Parameters<typeof answerView>[2]): string => answerView(result, base.topicsList(), options);
    print({ json: result, view, rows: { records: result.answers, columns: ANSWER_COLUMNS, flat } }, input, context);
  });
  return EXIT.success;
};
