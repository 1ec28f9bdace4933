import type { Absence } from "../../src/model/absence.js";
import type { Basis, DayBounds } from "../../src/model/bounds.js";
import { compareTexts } from "../../src/model/compare-texts.js";
import type { PeriodState } from "../../src/model/fact.js";
import { addDays, type IsoDay, maxDay, minDay } from "../../src/model/iso-day.js";
import type { Post, Published } from "../../src/model/post.js";
import { isRecord, type Statement } from "../../src/model/statement.js";
import { sameValue, type Value } from "../../src/model/value.js";

/** What one statement means for one series. */
export interface SeriesItem {
  /**
   * `becomes`: the state begins within the days. `held`: it was so on one of the days. `plan`: only hoped for. `revision`: an
   * announcement is moved or retracted, and `follows` holds instead. `doubt`: half-read, it opens answers and settles nothing.
   */
  readonly kind: "becomes" | "held" | "plan" | "revision" | "doubt";
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
  /** It tells that what runs goes on past its announced end. */
  readonly extends: boolean;
  /** As good a source says the contrary of its days: it tells nothing of the time before them. */
  readonly contested: boolean;
  /** Of a revision: what holds once the announcement counts no longer. */
  readonly follows: readonly SeriesItem[];
  readonly statement: Statement;
  readonly knownFrom: IsoDay;
  /** Knowledge days on which it does not count: its words had been edited out, or a correction takes it back. */
  readonly absences: readonly Absence[];
}

type PostDays = Pick<Post, "published">;

/**
 * The item that a whole statement about one subject makes; its post tells on which days it speaks.
 *
 * @param valued the topic has values: what the words leave unsaid is then another value, not the opposite state.
 */
export function itemOf(statement: Statement, post: PostDays, valued: boolean): SeriesItem {
  const { operation, effective } = statement;
  if (operation === "move" || operation === "retract") return revisionOf(statement, post, valued);
  const change = operation === "start" || operation === "end" || operation === "set";
  const positive = isPositive(statement);
  const undated = effective.earliest === null && effective.latest === null;
  const days = operation === "extend" && undated ? post.published : effective;
  return {
    ...blank(statement),
    kind: operation === "plan" ? "plan" : change ? "becomes" : "held",
    state: positive ? "in-force" : negativeState(statement),
    value: positive ? statement.value : null,
    from: days.earliest,
    to: days.latest,
    until: statement.until,
    implies: statement.changes,
    seen: change ? seenAfter(statement, post.published) : { earliest: days.earliest, latest: days.latest },
    extends: operation === "extend",
  };
}

/** The item that a full list makes for one country: named, or passed over. */
export function listItem(statement: Statement, post: PostDays, named: boolean): SeriesItem {
  const { effective } = statement;
  const change = statement.changes && !named;
  return {
    ...blank(statement),
    kind: change ? "becomes" : "held",
    state: named ? "in-force" : change ? negativeState(statement) : "absent",
    value: null,
    previous: null,
    basis: change ? effective.basis : "listed",
    until: change ? statement.until : null,
    implies: false,
    seen: change ? seenAfter(statement, post.published) : effective,
    listed: true,
  };
}

/** The words of a statement speak of its state as being so, rather than as not being so. */
export function isPositive({ operation, direction }: Statement): boolean {
  if (operation === "end" || operation === "observe-not") return false;
  const either = operation === "plan" || operation === "extend" || operation === "move" || operation === "retract";
  return !either || direction === "in-force";
}

const NONE: readonly Absence[] = [];

/** An item that says nothing yet. */
export function blank(statement: Statement): SeriesItem {
  const { effective, previous, knownFrom } = statement;
  return {
    kind: "held",
    state: "unknown",
    value: null,
    previous,
    from: effective.earliest,
    to: effective.latest,
    basis: effective.basis,
    until: null,
    implies: false,
    seen: effective,
    listed: false,
    extends: false,
    contested: false,
    follows: [],
    statement,
    knownFrom,
    absences: NONE,
  };
}

/**
 * A move or a retraction. The state before goes on: it is evidence of the opposite on the day it is published, or on the day
 * that had been announced where that is past. A move announces the change on its new day; without a day it leaves a plan.
 */
function revisionOf(statement: Statement, post: PostDays, valued: boolean): SeriesItem {
  const { announced, effective, operation, until, knownFrom } = statement;
  const positive = isPositive(statement);
  const base = { ...blank(statement), value: positive ? statement.value : null };
  const state = positive ? "in-force" : negativeState(statement);
  const moved = operation === "move" && (effective.earliest !== null || effective.latest !== null);
  const follows: SeriesItem[] = [];
  if (moved) {
    const seen = seenAfter(statement, post.published);
    follows.push({ ...base, kind: "becomes", state, until, implies: true, seen });
  } else if (operation === "move") {
    const from = addDays(maxDay(knownFrom, announced?.latest ?? null) ?? knownFrom, 1);
    follows.push({ ...base, kind: "plan", state, from, to: null, basis: "scheduled" });
  }
  const on = minDay(knownFrom, announced?.earliest ?? null) ?? knownFrom;
  if (!valued && (!moved || (effective.earliest !== null && on < effective.earliest))) {
    const seen = { earliest: on, latest: on };
    const opposite = positive ? stillNot(statement) : "in-force";
    follows.push({ ...base, kind: "held", state: opposite, value: null, from: on, to: on, basis: "observed", seen });
  }
  const { earliest: from, latest: to } = announced ?? { earliest: null, latest: null };
  return { ...base, kind: "revision", state, from, to, follows };
}

function stillNot({ operation, suspends, before }: Statement): PeriodState {
  if (suspends || before === "again") return "suspended";
  return operation === "move" ? "not-yet" : "absent";
}

/**
 * A post that reports a change shows the new state on the day it is published, or on the announced day if that is ahead; of a state
 * that is over by then it shows the last day. A record shows the day that it names.
 */
function seenAfter(statement: Statement, published: Published): DayBounds {
  const { effective, until } = statement;
  if (isRecord(statement)) return { earliest: effective.latest ?? effective.earliest, latest: effective.latest };
  const ahead = effective.latest === null || effective.latest > published.latest;
  if (ahead) return { earliest: effective.latest ?? effective.earliest, latest: effective.latest };
  const earliest = maxDay(effective.earliest, published.earliest);
  if (until === null || published.latest < until) return { earliest, latest: published.latest };
  const last = addDays(until, -1);
  return { earliest: minDay(earliest, last), latest: last };
}

/** The state that follows where something is not so. */
export function negativeState({ operation, subject, changes, until, suspends }: Statement): PeriodState {
  if (operation === "observe-not" && subject !== null && !changes && until === null) return "absent";
  return suspends ? "suspended" : "ended";
}

/**
 * In the order of valid time, each by the last of its days: a sighting on one of several days comes after the changes that it may
 * have seen. What is known first goes first among equals, then what their words tell, so that the order of the posts
 * changes nothing.
 */
export function compareItems(a: SeriesItem, b: SeriesItem): number {
  return (
    compareTexts(orderDay(a), orderDay(b)) ||
    compareTexts(a.knownFrom, b.knownFrom) ||
    Number(a.kind !== "becomes") - Number(b.kind !== "becomes") ||
    compareTexts(a.from ?? "", b.from ?? "") ||
    compareTexts(contentOf(a), contentOf(b)) ||
    compareTexts(a.statement.evidence.post, b.statement.evidence.post) ||
    compareTexts(a.statement.id, b.statement.id)
  );
}

function contentOf({ state, value, until, basis, implies }: SeriesItem): string {
  return JSON.stringify([state, value?.unit, value?.amount, until, basis, implies]);
}

/** The day by which an item has its place in the order of valid time. */
export function orderDay({ from, to, knownFrom }: SeriesItem): IsoDay {
  return to ?? from ?? knownFrom;
}

/** Whether two items (or periods) speak of the same state. */
export function sameState(a: { state: PeriodState; value: Value | null }, b: { state: PeriodState; value: Value | null }): boolean {
  const positive = a.state === "in-force";
  if (positive !== (b.state === "in-force")) return false;
  return !positive || sameValue(a.value, b.value);
}
