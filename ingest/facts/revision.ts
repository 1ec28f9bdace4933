import type { DayBounds } from "../../src/model/bounds.js";
import { addDays, type IsoDay, maxDay } from "../../src/model/iso-day.js";
import { sameValue } from "../../src/model/value.js";
import type { SeriesAnomaly } from "./series-anomaly.js";
import type { SeriesItem } from "./series-item.js";

/** What the revisions of a day make of what had been told by its day. */
export interface Revised {
  /** In the order they were given in; an item whose announced end is gone stands in its place without it. */
  readonly items: readonly SeriesItem[];
  readonly plans: readonly SeriesItem[];
  /** Place of the first item that changed; the number of items where none did. */
  readonly from: number;
  /** What holds instead. */
  readonly added: readonly SeriesItem[];
  readonly anomalies: readonly SeriesAnomaly[];
}

/** An announcement that counts no longer, and the day it had been for. */
interface Lost {
  readonly item: SeriesItem;
  readonly day: IsoDay | null;
}

/**
 * Takes back what each `move` or `retract` of one day speaks of: announcements of its state, and announced ends of the opposite
 * state, known no later than it, whose day it names or, where it names none, is still ahead.
 */
export function revise(items: readonly SeriesItem[], plans: readonly SeriesItem[], revisions: readonly SeriesItem[]): Revised {
  const all = [...items, ...plans];
  const lostTo = revisions.map((revision) => ({ revision, lost: all.flatMap((item) => lostItem(item, revision)) }));
  const left = (item: SeriesItem): SeriesItem | null =>
    revisions.reduce<SeriesItem | null>((one, revision) => one && revisedItem(one, revision), item);
  const kept = items.map(left);
  const changed = kept.findIndex((item, place) => item !== items[place]);
  return {
    items: kept.filter((item) => item !== null),
    plans: plans.filter((plan) => left(plan) !== null),
    from: changed < 0 ? items.length : changed,
    added: lostTo.flatMap(({ revision, lost }) => revision.follows.flatMap((item) => settled(item, lost, all))),
    anomalies: lostTo.flatMap(({ revision, lost }) =>
      lost.map(({ item, day }) => ({
        rule: revision.statement.operation === "move" ? "day-moved" : "announcement-retracted",
        item,
        day,
        other: movedTo(revision),
        against: revision,
      })),
    ),
  };
}

function lostItem(item: SeriesItem, revision: SeriesItem): readonly Lost[] {
  const left = revisedItem(item, revision);
  return left === item ? [] : [{ item, day: left === null ? (item.from ?? item.to) : item.until }];
}

/** Whether an announcement counts no longer once a revision is known. */
export function isRevised(item: SeriesItem, revision: SeriesItem): boolean {
  return revisedItem(item, revision) === null;
}

/** The item itself, the item without its announced end, or null. */
function revisedItem(item: SeriesItem, revision: SeriesItem): SeriesItem | null {
  const { knownFrom, statement } = revision;
  if (item.knownFrom > knownFrom || item.statement.id === statement.id) return item;
  const named = statement.announced;
  // What the same post announces, and what others move on the same day, is not what it takes back.
  if (named === null && item.statement.evidence.post === statement.evidence.post) return item;
  if (item.knownFrom === knownFrom && item.statement.operation === "move") return item;
  const alike = (item.state === "in-force") === (revision.state === "in-force");
  if (alike) {
    const announces = item.kind === "becomes" || item.kind === "plan";
    const fits = revision.value === null || sameValue(item.value, revision.value);
    return announces && fits && isMeant({ earliest: item.from, latest: item.to }, revision) ? null : item;
  }
  if (item.until === null || !isMeant({ earliest: item.until, latest: item.until }, revision)) return item;
  return { ...item, until: null };
}

function isMeant({ earliest, latest }: DayBounds, { knownFrom, statement: { announced } }: SeriesItem): boolean {
  if (announced === null) return latest === null || latest > knownFrom;
  const begins = earliest === null || announced.latest === null || earliest <= announced.latest;
  return begins && (latest === null || announced.earliest === null || announced.earliest <= latest);
}

/**
 * A change that is moved keeps its value, and announces nothing where nobody ever told one; a change that is put off without a day
 * comes later than it had been announced.
 */
function settled(item: SeriesItem, lost: readonly Lost[], all: readonly SeriesItem[]): readonly SeriesItem[] {
  const ahead = lost.reduce<IsoDay | null>((day, one) => maxDay(day, one.day), null);
  const from = item.kind === "plan" ? maxDay(item.from, ahead && addDays(ahead, 1)) : item.from;
  if (item.state !== "in-force" || item.value !== null) return [{ ...item, from }];
  const alike = all.filter((one) => one.from === item.from && one.kind === item.kind);
  const value = [...lost.map((one) => one.item), ...alike].flatMap((one) => one.value ?? [])[0] ?? null;
  return value === null && all.some((one) => one.value !== null) ? [] : [{ ...item, from, value }];
}

function movedTo({ statement: { operation, effective } }: SeriesItem): IsoDay | null {
  return operation === "move" ? effective.earliest : null;
}
