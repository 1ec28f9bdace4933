import type { Basis, DayBounds } from "../../src/model/bounds.js";
import type { PeriodState } from "../../src/model/fact.js";
import { type IsoDay, maxDay } from "../../src/model/iso-day.js";
import type { Post, Published } from "../../src/model/post.js";
import type { Statement } from "../../src/model/statement.js";
import { sameValue, type Value } from "../../src/model/value.js";

/** What one statement means for one series. */
export interface SeriesItem {
  /** `becomes`: the state begins within the days. `held`: it was so on one of the days. `plan`: only hoped for. */
  readonly kind: "becomes" | "held" | "plan";
  readonly state: PeriodState;
  readonly value: Value | null;
  readonly previous: Value | null;
  readonly from: IsoDay | null;
  /** Null: not before a later post shows it. */
  readonly to: IsoDay | null;
  readonly basis: Basis;
  readonly until: IsoDay | null;
  /** The words imply that before it was otherwise. */
  readonly implies: boolean;
  /** Days on which the post shows the state to hold. */
  readonly seen: DayBounds;
  /** Comes of a full list, or of its silence. */
  readonly listed: boolean;
  readonly statement: Statement;
  readonly knownFrom: IsoDay;
  /** Place of the post in its snapshot, newest first. */
  readonly ordinal: number;
}

/** The item that a statement about one subject makes; its post tells on which days it speaks. */
export function itemOf(statement: Statement, { published, ordinal }: Pick<Post, "published" | "ordinal">): SeriesItem {
  const { operation, effective } = statement;
  const change = operation === "start" || operation === "end" || operation === "set";
  const positive = operation === "start" || operation === "set" || operation === "observe" || operation === "plan";
  return {
    kind: operation === "plan" ? "plan" : change ? "becomes" : "held",
    state: positive ? "in-force" : negativeState(statement),
    value: positive ? statement.value : null,
    previous: statement.previous,
    from: effective.earliest,
    to: effective.latest,
    basis: effective.basis,
    until: statement.until,
    implies: statement.changes,
    seen: change ? seenAfter(effective, published) : effective,
    listed: false,
    statement,
    knownFrom: statement.knownFrom,
    ordinal,
  };
}

/** The item that a full list makes for one country: named, or passed over. */
export function listItem(
  statement: Statement,
  { published, ordinal }: Pick<Post, "published" | "ordinal">,
  named: boolean,
): SeriesItem {
  const { effective } = statement;
  const change = statement.changes && !named;
  return {
    kind: change ? "becomes" : "held",
    state: named ? "in-force" : change ? negativeState(statement) : "absent",
    value: null,
    previous: null,
    from: effective.earliest,
    to: effective.latest,
    basis: change ? effective.basis : "listed",
    until: change ? statement.until : null,
    implies: false,
    seen: change ? seenAfter(effective, published) : effective,
    listed: true,
    statement,
    knownFrom: statement.knownFrom,
    ordinal,
  };
}

/** A post that reports a change shows the new state on the day it is published, or on the announced day if that is ahead. */
function seenAfter(effective: DayBounds, published: Published): DayBounds {
  const ahead = effective.latest === null || effective.latest > published.latest;
  if (ahead) return { earliest: effective.latest ?? effective.earliest, latest: effective.latest };
  return { earliest: maxDay(effective.earliest, published.earliest), latest: maxDay(effective.latest, published.latest) };
}

function negativeState(statement: Statement): PeriodState {
  if (statement.operation === "observe-not" && statement.subject !== null && !statement.changes && statement.until === null)
    return "absent";
  return /suspen|paus|temporar|halt/i.test(statement.evidence.quote) ? "suspended" : "ended";
}

/**
 * In the order of valid time: a change at its latest day, an observation at its earliest, so that what a post of uncertain day
 * saw goes before the changes it did not see. What is known first goes first among equals.
 */
export function compareItems(a: SeriesItem, b: SeriesItem): number {
  const key = (item: SeriesItem): string =>
    (item.kind === "held" ? (item.from ?? item.to) : (item.to ?? item.from)) ?? item.knownFrom;
  return (
    compare(key(a), key(b)) ||
    compare(a.knownFrom, b.knownFrom) ||
    b.ordinal - a.ordinal ||
    Number(a.kind !== "becomes") - Number(b.kind !== "becomes") ||
    compare(a.from ?? "", b.from ?? "") ||
    compare(a.statement.evidence.post, b.statement.evidence.post) ||
    compare(a.statement.id, b.statement.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two items (or periods) speak of the same state. */
export function sameState(a: { state: PeriodState; value: Value | null }, b: { state: PeriodState; value: Value | null }): boolean {
  const positive = a.state === "in-force";
  if (positive !== (b.state === "in-force")) return false;
  return !positive || sameValue(a.value, b.value);
}
