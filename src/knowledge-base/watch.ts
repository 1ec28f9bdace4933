import type { FactStore } from "../../db/fact-store.js";
import { watchNews } from "../../queries/watch.js";
import type { WatchEntry, WatchNews, WatchRequest, WatchResult } from "../../queries/watch-result.js";
import { checkKind } from "../model/check-kind.js";
import { InforceError } from "../model/errors.js";
import { addDays } from "../model/iso-day.js";
import { WATCH_KINDS } from "../model/news-kind.js";
import { earlierState } from "./earlier-state.js";

/**
 * Which answers changed since a state of knowledge, over all days.
 *
 * @param earlier hands the store as it was recorded at a time to some work.
 * @throws InforceError `INVALID_ARGUMENT` for a state that is not known, for `within` without `from`, and for a list beside what it
 * stands for; and as `watchNews`.
 */
export function watchOf(
  store: FactStore,
  earlier: (time: string, work: (past: FactStore) => WatchNews) => WatchNews,
  request: WatchRequest,
): WatchResult {
  const { since = null, knownOn = null } = request;
  const state = earlierState("since", since ?? "previous", store);
  const ahead = aheadOf(request);
  const entries = entriesOf(request);
  const newsSince = (source: FactStore): WatchNews => {
    const before = { source, knownOn: state.knownOn ?? knownOn, run: state.run };
    return watchNews([before, { source: store, knownOn, run: null }], { entries, ahead });
  };
  const news = state.recordedOn === null ? newsSince(store) : earlier(state.recordedOn, newsSince);
  return {
    schemaVersion: 1,
    since: state,
    knownOn,
    ahead: ahead === null ? null : { from: ahead.from, to: addDays(ahead.from, ahead.days) },
    ...news,
    cases: null,
  };
}

function aheadOf({
  within = null,
  from = null,
}: WatchRequest): { readonly from: NonNullable<typeof from>; readonly days: number } | null {
  if (within === null) return null;
  if (from !== null) return { from, days: within };
  throw new InforceError("INVALID_ARGUMENT", "within counts from a day, and none is given", {
    got: `within: ${within}`,
    expected: "from: the day from which deadlines are looked for",
    example: JSON.stringify({ from: "2021-12-10", within }),
  });
}

/** What is asked as a list: an entry a topic, or one for all. */
function entriesOf({
  topics = [],
  subject = null,
  subjects = [],
  scope = null,
  kinds = [],
  entries,
}: WatchRequest): readonly WatchEntry[] {
  const countries = subject === null ? subjects : [...subjects, subject];
  for (const kind of [...kinds, ...(entries ?? []).flatMap((entry) => entry.kinds ?? [])])
    checkKind(kind, WATCH_KINDS, "news", "became-certain");
  const narrowed = topics.length + countries.length + kinds.length > 0 || scope !== null;
  if (entries !== undefined && narrowed) throw listAndMore();
  if (entries !== undefined) return entries;
  const rest = { subjects: countries, scope, kinds };
  return topics.length === 0 ? [rest] : topics.map((topic) => ({ ...rest, topic }));
}

function listAndMore(): InforceError {
  return new InforceError("INVALID_ARGUMENT", "a list of what to watch says which topics, countries, scopes and kinds", {
    got: "a list, and topics, countries, a scope or kinds beside it",
    expected: "one of them",
    hint: "write into the list what is to be watched",
  });
}
