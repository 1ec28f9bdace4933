import type { FactStore } from "../db/fact-store.js";
import type { CorrectionSource } from "./corrections.js";
import type { FactSource } from "./fact-source.js";

/** The reads that a question about more than one day needs. */
export type HistorySource = FactSource & Pick<FactStore, "factsBetween" | "seriesHistory" | "seriesLearned" | "versionsBegun">;

/** The same, and the reads that tell which series may answer otherwise than they did, and what the desk corrected. */
export type WatchSource = HistorySource & CorrectionSource & Pick<FactStore, "seriesChangedSince" | "seriesRecordedSince">;

/** The same, and the reads of what was told besides facts. */
export type ExplainSource = HistorySource & Pick<FactStore, "series" | "statementsOfTopic" | "finding" | "instrument">;
