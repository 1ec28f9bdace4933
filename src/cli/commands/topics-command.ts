import type { KnowledgeBase } from "../../knowledge-base.js";
import { TOPIC_COLUMNS, topicRow } from "../../presentation/record-rows.js";
import { topicsView } from "../../presentation/topics-view.js";
import { EXIT } from "../exit-code.js";
import { outputFormat, print } from "../output-format.js";
import type { Command } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

/** `inforce topics [WORDS...]`. */
export const topicsCommand: Command = async (input, context) => {
  outputFormat(input);
  const asked = input.args.filter((arg) => arg !== undefined);
  const request = asked.length === 0 ? {} : { words: asked.join(" "), cues: await cuesOfPacks() };
  await withKnowledgeBase(input, context, (base, context) => {
    const result = base.topics(request);
    const rows = { records: result.topics, columns: TOPIC_COLUMNS, flat: () => result.topics.map(topicRow) };
    print({ json: result, view: (options) => topicsView(result, options), rows }, input, context);
  });
  return EXIT.success;
};

/** Loaded only where words are looked for. */
async function cuesOfPacks(): Promise<NonNullable<NonNullable<Parameters<KnowledgeBase["topics"]>[0]>["cues"]>> {
  return (await import("../../knowledge-base/packs/topic-cues.js")).bundledTopicCues();
}
