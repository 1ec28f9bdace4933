import type { AnsweringWorld } from "./answering.js";

/** The words by which posts speak of topics, loaded when they are asked for the first time. */
export function cuesOnce(): () => Promise<AnsweringWorld["cues"]> {
  let loaded: Promise<AnsweringWorld["cues"]> | null = null;
  return () => {
    loaded ??= import("../knowledge-base/packs/topic-cues.js").then(({ bundledTopicCues }) => bundledTopicCues());
    return loaded;
  };
}
