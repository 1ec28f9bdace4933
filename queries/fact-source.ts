import type { FactStore } from "../db/fact-store.js";

/** The reads that an answer for one day needs. */
export type FactSource = Pick<
  FactStore,
  | "batch"
  | "factsOn"
  | "factsOfTopicOn"
  | "seriesOf"
  | "topicsList"
  | "coverage"
  | "postHead"
  | "statementsOf"
  | "teller"
  | "unreadDays"
>;
