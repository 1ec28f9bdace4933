import { openRecordedStore } from "../../db/recorded-store.js";
import { watchNews } from "../../queries/watch.js";
import type { WatchNews } from "../../queries/watch-result.js";
import type { TopicInfo } from "../model/topic.js";

/** Which answers a run changed, and the topics that they are of. */
export interface RunNews extends Pick<WatchNews, "changes"> {
  readonly topics: readonly TopicInfo[];
}

/**
 * What a run made of the answers of a base.
 *
 * @param recordedAt the UTC instant of the run; null: nothing was recorded.
 * @returns null where nothing was recorded, or nothing had been before.
 */
export function newsOfRun(database: string, recordedAt: string | null): RunNews | null {
  if (recordedAt === null) return null;
  const { store } = openRecordedStore(database, recordedAt);
  try {
    const before = store.runs().at(-2);
    if (before === undefined) return null;
    const past = openRecordedStore(database, before.recordedAt);
    try {
      const states = [
        { source: past.store, knownOn: null, run: before.run },
        { source: store, knownOn: null, run: null },
      ] as const;
      return { changes: watchNews(states, { entries: [], ahead: null }).changes, topics: store.topicsList() };
    } finally {
      past.store.close();
    }
  } finally {
    store.close();
  }
}
