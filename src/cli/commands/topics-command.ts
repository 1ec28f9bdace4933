import { TOPIC_COLUMNS, topicRow } from "../../presentation/record-rows.js";
import { topicsView } from "../../presentation/topics-view.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce topics [TOPIC]`. */
export const topicsCommand: Command = async (input, context) => {
  outputFormat(input);
  await withKnowledgeBase(input, context, (base, context) => {
    const [asked] = input.args;
    const only = asked === undefined ? null : base.topic(asked).id;
    const all = base.topics();
    const result = only === null ? all : { ...all, topics: all.topics.filter((topic) => topic.id === only) };
    const rows = { records: result.topics, columns: TOPIC_COLUMNS, flat: () => result.topics.map(topicRow) };
    print({ json: result, view: (options) => topicsView(result, options), rows }, input, context);
  });
  return EXIT.success;
};
