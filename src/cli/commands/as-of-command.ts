import { openDayBase } from "../../knowledge-base/day-base.js";
import { InforceError } from "../../model/errors.js";
import { ANSWER_COLUMNS, answerRow } from "../../presentation/answer-rows.js";
import { answerView } from "../../presentation/answer-view.js";
import { daySummaryView } from "../../presentation/day-summary-view.js";
import { dayArgument, isDayShaped, meansDay, optionalDay } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, listOption, switchOption, textOption } from "../verb.js";
import { withBase } from "../with-base.js";
import { subjectsAsked } from "./series-question.js";

/** `inforce as-of DAY [TOPIC]`; without anything that narrows it the page is a summary, and data stays whole. */
export const asOfCommand: Command = async (input, context) => {
  const [dayText = "", topic] = input.args;
  outputFormat(input);
  if (topic !== undefined && isDayShaped(topic) && !meansDay(dayText))
    throw new InforceError("INVALID_ARGUMENT", `the day comes first, and then the topic`, {
      got: `${dayText} ${topic}`,
      expected: "DAY TOPIC",
      example: `inforce as-of ${topic} ${dayText}`,
    });
  const request = {
    day: dayArgument("DAY", dayText, context),
    topic: topic ?? null,
    ...subjectsAsked(input),
    scope: textOption(input, "scope"),
    knownOn: optionalDay("--known-on", textOption(input, "knownOn"), context),
    carryForward: switchOption(input, "carryForward"),
  };
  const narrowed = request.topic !== null || listOption(input, "subject").length > 0 || request.scope !== null;
  const page = narrowed || switchOption(input, "all") ? answerView : daySummaryView;
  await withBase(openDayBase, input, context, (base, context) => {
    const result = base.asOf(request);
    const flat = () => result.answers.map(answerRow);
    const view = (options: Parameters<typeof answerView>[2]): string => page(result, base.topicsList(), options);
    print({ json: result, view, rows: { records: result.answers, columns: ANSWER_COLUMNS, flat } }, input, context);
  });
  return EXIT.success;
};
