import { isAbsent } from "../../src/model/absence.js";
import { append } from "../../src/model/append.js";
import { EVERY_OTHER, type Fact } from "../../src/model/fact.js";
import { grouped } from "../../src/model/grouped.js";
import { type IsoDay, maxDay } from "../../src/model/iso-day.js";
import { stableId } from "../../src/model/stable-id.js";
import { type Conflict, conflictAnomalies, conflictPeriods, conflictsOn, contestedDays, withoutOthers } from "./conflicts.js";
import { doubtfulPeriods } from "./doubtful-periods.js";
import { EMPTY_FOLD, type Fold, type SeriesRules, type Unplaced } from "./fold.js";
import { lastPeriods } from "./last-periods.js";
import { areOfSeveralRanks, disagreeingWith, type Outranked, outrankedAnomalies, type RankOf, settledByRank } from "./outranked.js";
import type { Period } from "./period.js";
import { unplacedAnomalies, unplacedPeriods } from "./retellings.js";
import { revise } from "./revision.js";
import type { SeriesAnomaly } from "./series-anomaly.js";
import { foldItem } from "./series-fold.js";
import { compareItems, type SeriesItem, sameState } from "./series-item.js";

/** Names a series. */
export interface SeriesKey {
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
}

/** Every version of a series' facts, and the anomalies of its last version. */
export interface SeriesHistory {
  readonly facts: readonly Fact[];
  readonly anomalies: readonly SeriesAnomaly[];
}

interface Draft {
  readonly period: Period;
  readonly knownFrom: IsoDay;
  knownTo: IsoDay | null;
}

/** What has been told of a series by a day, and its fold after each item. */
interface Replay {
  sorted: SeriesItem[];
  plans: SeriesItem[];
  readonly doubts: SeriesItem[];
  readonly folds: Fold[];
  /** Days of which contrary things are told. */
  readonly contested: Set<IsoDay>;
  readonly revised: SeriesAnomaly[];
  /** Place of the first item that changed since the last fold. */
  changed: number;
  /** The items that were folded: those that no better source contradicts. */
  counting: readonly SeriesItem[];
  outranked: readonly Outranked[];
  /** All items were folded. */
  whole: boolean;
  conflicts: readonly Conflict[];
  /** What counts of items that something contrary stands against. */
  readonly bare: Map<SeriesItem, SeriesItem>;
}

function emptyReplay(): Replay {
  return {
    sorted: [],
    plans: [],
    doubts: [],
    folds: [],
    contested: new Set(),
    revised: [],
    changed: Number.POSITIVE_INFINITY,
    counting: [],
    outranked: [],
    whole: true,
    conflicts: [],
    bare: new Map(),
  };
}

/**
 * Replays a series in the order in which its posts became known. What is known on day K is exactly what the items known on K
 * give; versions share all that a later post leaves as it was, so that a series costs what it changes.
 *
 * @param rankOf the rank of the source that tells an item; left out: all are equal.
 */
export function seriesHistory(
  key: SeriesKey,
  items: readonly SeriesItem[],
  rules: SeriesRules,
  rankOf: RankOf = () => 0,
): SeriesHistory {
  const byDay = new Map<IsoDay, SeriesItem[]>();
  const dayOf = (day: IsoDay): SeriesItem[] => {
    const group = byDay.get(day) ?? [];
    byDay.set(day, group);
    return group;
  };
  // Days on which something counts no longer, or again.
  const turns = new Set<IsoDay>();
  for (const item of items) {
    const { knownFrom, absences } = item;
    dayOf(knownFrom).push(item);
    for (const { from, to } of absences)
      for (const day of [maxDay(from, knownFrom), to])
        if (day !== null && day >= knownFrom) {
          turns.add(day);
          dayOf(day);
        }
  }
  const severalRanks = areOfSeveralRanks(items, rankOf);
  const lost = new Map<string, Outranked>();
  let replay = emptyReplay();
  const drafts: Draft[] = [];
  const live = new Map<Fold["closed"], Draft>();
  let head: Fold["closed"] = null;
  let tail: Draft[] = [];
  let opened: Draft[] = [];
  let named = false;
  let shown: readonly SeriesItem[] = [];
  const days = [...byDay.keys()].sort();
  for (const day of days) {
    const added = byDay.get(day) ?? [];
    // What was edited out or taken back counts as if nobody had written it, for whoever asks from then on.
    if (turns.has(day)) {
      replay = replayed(days, byDay, day);
      // What disagrees with a period may be another statement from then on: it is told anew.
      if (severalRanks) {
        for (const draft of [...live.values(), ...tail, ...opened]) draft.knownTo ??= day;
        live.clear();
        [head, tail, opened] = [null, [], []];
      }
    } else add(replay, added);
    if (severalRanks || replay.contested.size > 0) {
      const ranked = severalRanks ? settledByRank(replay.sorted, rankOf) : { items: replay.sorted, outranked: [] };
      replay.outranked = ranked.outranked;
      for (const one of ranked.outranked) lost.set(`${one.item.statement.id} ${one.against.statement.id}`, one);
      replay.conflicts = conflictsOn(replay.contested, ranked.items);
      const counting = withoutOthers(replay.conflicts, ranked.items, replay.bare);
      const from = replay.whole
        ? Math.min(replay.changed, firstDifference(replay.sorted, counting))
        : firstDifference(replay.counting, counting);
      foldFrom(replay, from, counting, rules);
      replay.whole = false;
      shown = ranked.items;
    } else {
      foldFrom(replay, replay.changed, replay.sorted, rules);
      shown = replay.sorted;
    }
    // Until a post names a country it is one of those that no post names, and has no facts of its own.
    named ||= key.subject === null || key.subject === EVERY_OTHER || added.some((item) => names(item, key.subject));
    if (!named) continue;
    const { counting, plans, doubts, conflicts } = replay;
    const fold = replay.folds.at(-1) ?? EMPTY_FOLD;
    head = replaceClosed(head, fold.closed, live, drafts, day);
    const last = fold.current === null ? [] : lastPeriods(fold.current, plans, rules);
    tail = replaceTail(tail, last, drafts, day);
    const settled = doubts.length === 0 ? [] : [...periodsOf(fold.closed), ...last];
    const open = [
      ...doubtfulPeriods(doubts, counting, settled),
      ...conflictPeriods(conflicts, shown),
      ...unplacedPeriods(unplacedOf(fold), counting),
    ];
    opened = replaceTail(opened, open, drafts, day);
  }
  const last = replay.folds.at(-1) ?? EMPTY_FOLD;
  const anomalies: SeriesAnomaly[] = [];
  for (let node = last.anomalies; node !== null; node = node.before) anomalies.push(node.anomaly);
  const kept = drafts.filter((draft) => (draft.knownTo === null || draft.knownTo > draft.knownFrom) && !isEmpty(draft.period));
  return {
    facts: kept.map((draft) => factOf(key, draft)).map((fact) => ({ ...fact, disagreeing: disagreeingWith(fact, lost.values()) })),
    anomalies: [
      ...anomalies.reverse(),
      ...replay.revised,
      ...conflictAnomalies(replay.conflicts),
      ...unplacedAnomalies(unplacedOf(last)),
      ...outrankedAnomalies(replay.outranked),
    ],
  };
}

/** What had been told by a day and stood then, from the beginning. */
function replayed(days: readonly IsoDay[], byDay: ReadonlyMap<IsoDay, readonly SeriesItem[]>, until: IsoDay): Replay {
  const replay = emptyReplay();
  for (const day of days) {
    if (day > until) break;
    add(
      replay,
      (byDay.get(day) ?? []).filter(({ absences }) => !isAbsent(absences, until)),
    );
  }
  return replay;
}

/** Adds what became known on one day: first what is told anew, then what takes it back or moves it, then what extends it. */
function add(replay: Replay, added: readonly SeriesItem[]): void {
  const { doubts, contested } = replay;
  let from = Math.min(replay.changed, replay.sorted.length);
  const place = (items: readonly SeriesItem[]): void => {
    insert(
      replay.plans,
      items.filter(({ kind }) => kind === "plan"),
    );
    insert(
      doubts,
      items.filter(({ kind }) => kind === "doubt"),
    );
    const told = items.filter(({ kind }) => kind === "becomes" || kind === "held");
    from = Math.min(from, insert(replay.sorted, told));
    for (const day of contestedDays(replay.sorted, told)) contested.add(day);
  };
  place(added.filter((one) => !one.extends));
  const revisions = added.filter((one) => one.kind === "revision").sort(compareItems);
  if (revisions.length > 0) {
    const left = revise(replay.sorted, replay.plans, revisions);
    replay.sorted = [...left.items];
    replay.plans = [...left.plans];
    from = Math.min(from, left.from);
    append(replay.revised, left.anomalies);
    place(left.added);
  }
  for (const item of added.filter((one) => one.extends)) place([lengthens(item, replay.sorted)]);
  replay.changed = from;
}

/** Folds the items that count, those before a place being folded already. */
function foldFrom(replay: Replay, from: number, counting: readonly SeriesItem[], rules: SeriesRules): void {
  const { folds } = replay;
  folds.length = Math.min(folds.length, from);
  for (let i = folds.length; i < counting.length; i++)
    folds.push(foldItem(folds[i - 1] ?? EMPTY_FOLD, counting[i] as SeriesItem, rules));
  replay.counting = counting;
  replay.changed = Number.POSITIVE_INFINITY;
}

function firstDifference(a: readonly SeriesItem[], b: readonly SeriesItem[]): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function names({ statement }: SeriesItem, subject: string | null): boolean {
  return statement.members === null || statement.members.includes(subject ?? "");
}

/** The periods that are over, in order of time. */
function periodsOf(closed: Fold["closed"]): readonly Period[] {
  const periods: Period[] = [];
  for (let node = closed; node !== null; node = node.before) periods.push(node.period);
  return periods.reverse();
}

function unplacedOf(fold: Fold): readonly Unplaced[] {
  const all: Unplaced[] = [];
  for (let node = fold.unplaced; node !== null; node = node.before) all.push(node.unplaced);
  return all.reverse();
}

/** What is extended before it has begun does not run yet: the extension speaks of the day it begins. */
function lengthens(item: SeriesItem, items: readonly SeriesItem[]): SeriesItem {
  const { to } = item;
  if (to === null) return item;
  const ahead = items.find(
    (one) => one.kind === "becomes" && one.until !== null && one.to !== null && one.to > to && sameState(one, item),
  );
  const started = items.some((one) => sameState(one, item) && one.from !== null && one.from <= to);
  if (!ahead || started) return item;
  return { ...item, from: ahead.to, to: ahead.to, seen: { earliest: ahead.to, latest: ahead.to } };
}

/** Puts items in their places; gives the place of the first. */
function insert(sorted: SeriesItem[], items: readonly SeriesItem[]): number {
  const added = [...items].sort(compareItems);
  const [first] = added;
  if (first === undefined) return sorted.length;
  let from = sorted.length;
  while (from > 0 && compareItems(sorted[from - 1] as SeriesItem, first) > 0) from--;
  const behind = sorted.splice(from);
  let next = 0;
  for (const item of added) {
    for (; next < behind.length && compareItems(behind[next] as SeriesItem, item) <= 0; next++)
      sorted.push(behind[next] as SeriesItem);
    sorted.push(item);
  }
  for (; next < behind.length; next++) sorted.push(behind[next] as SeriesItem);
  return from;
}

/** Closes the drafts of periods that the new chain no longer has, and opens those that are new in it. */
function replaceClosed(
  old: Fold["closed"],
  now: Fold["closed"],
  live: Map<Fold["closed"], Draft>,
  drafts: Draft[],
  day: IsoDay,
): Fold["closed"] {
  const fresh: NonNullable<Fold["closed"]>[] = [];
  let shared = now;
  while (shared !== null && !live.has(shared)) {
    fresh.push(shared);
    shared = shared.before;
  }
  const stale: Draft[] = [];
  for (let node = old; node !== null && node !== shared; node = node.before) {
    const draft = live.get(node);
    if (draft) stale.push(draft);
    live.delete(node);
  }
  fresh.reverse();
  const left = replaceTail(
    stale,
    fresh.map(({ period }) => period),
    drafts,
    day,
  );
  for (const [at, node] of fresh.entries()) live.set(node, left[at] as Draft);
  return now;
}

/** Closes the drafts of periods that are no longer there, and opens those of new ones. */
function replaceTail(old: readonly Draft[], periods: readonly Period[], drafts: Draft[], day: IsoDay): Draft[] {
  const stale = grouped(old, ({ period }) => (periods.length === 0 ? "" : JSON.stringify(period)));
  const now = periods.map((period) => {
    const again = stale.size === 0 ? undefined : stale.get(JSON.stringify(period))?.shift();
    if (again) return again;
    const draft: Draft = { period, knownFrom: day, knownTo: null };
    drafts.push(draft);
    return draft;
  });
  for (const left of stale.values()) for (const draft of left) draft.knownTo = day;
  return now;
}

/** Contradicting posts can leave a period no day at all. */
function isEmpty({ start, end }: Period): boolean {
  return start.earliest !== null && end.latest !== null && end.latest <= start.earliest;
}

function factOf({ topic, subject, scope }: SeriesKey, { period, knownFrom, knownTo }: Draft): Fact {
  const { state, value, start, end, disputed, confirmed, statements, findings, doubt } = period;
  return {
    id: stableId(topic, subject, scope, state, value, start, end, disputed, confirmed, statements, knownFrom),
    topic,
    subject,
    scope,
    state,
    value,
    start,
    end,
    disputed,
    lastConfirmedOn: confirmed,
    knownFrom,
    knownTo,
    statements,
    findings,
    disagreeing: [],
    doubt,
  };
}
