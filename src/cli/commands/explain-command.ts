import { explainView } from "../../presentation/explain-view.js";
import { dayArgument } from "../day-argument.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import { type Command, switchOption, textOption } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";
import { seriesQuestion } from "./series-question.js";

/** `inforce explain TOPIC --as-of D`. */
export const explainCommand: Command = async (input, context) => {
  outputFormat(input);
  const [topic = ""] = input.args;
  const day = dayArgument("--as-of", textOption(input, "asOf") ?? "", context);
  const request = { topic, day, carryForward: switchOption(input, "carryForward"), ...seriesQuestion(input, context) };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.explain(request);
    print({ json: result, view: (options) => explainView(result, base.topic(result.topic), options) }, input, context);
  });
  return EXIT.success;
};
