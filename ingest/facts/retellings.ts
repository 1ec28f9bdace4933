import { addDays, type IsoDay, maxDay } from "../../src/model/iso-day.js";
import { anchorOf, doubtfulPeriod, shownBy } from "./doubtful-periods.js";
import { type Fold, push, type Unplaced } from "./fold.js";
import { type Period, type RunningPeriod, withStatement } from "./period.js";
import type { SeriesAnomaly } from "./series-anomaly.js";
import { type SeriesItem, sameState } from "./series-item.js";

/**
 * A change that is told within days, of which the last comes after what runs had turned, and whose post may be older than that: it is
 * the change that another post tells exactly ("as the state of emergency has ended"), told once more. Where the earlier change has
 * no exact day, or the words end before a post that is younger, it may be that change or a second one, and settles nothing. Null
 * where it can only be a second one: the post tells what is so by then, or no earlier change lies within its days.
 */
export function toldEarlier(fold: Fold, item: SeriesItem): Fold | null {
  const told = toldOnce(fold, item) ?? overtaken(fold, item);
  return told !== null && told.unplaced !== fold.unplaced && fold.current !== null && isAnnounced(fold.current, item)
    ? { ...fold, current: { ...fold.current, statements: withStatement(fold.current.statements, item.statement.id) } }
    : told;
}

/** Whether the end that was announced for what runs is a change that lies within the days of an item. */
function isAnnounced({ state, plannedEnd, plannedOpen }: RunningPeriod, item: SeriesItem): boolean {
  if (plannedEnd === null || plannedOpen || (state === "in-force") === (item.state === "in-force")) return false;
  return (item.from === null || item.from <= plannedEnd) && item.to !== null && plannedEnd <= item.to;
}

/**
 * "In 2022 it will be A", told in 2021, and "since April 1 it is B": whether A came before B, or is still to come after it, nobody says.
 */
function overtaken(fold: Fold, item: SeriesItem): Fold | null {
  const { current } = fold;
  if (current === null || item.kind !== "becomes" || item.extends || item.basis === "pending") return null;
  const { earliest, latest } = current.start;
  if (earliest === null || earliest !== latest || item.from === null || item.to === null) return null;
  if (!(item.from < earliest && latest < item.to) || !isOlder(item, earliest)) return null;
  const against = { state: current.state, value: current.value };
  return { ...fold, unplaced: { unplaced: { item, since: item.from, against }, before: fold.unplaced } };
}

function toldOnce(fold: Fold, item: SeriesItem): Fold | null {
  if (item.kind !== "becomes" || item.extends || item.basis === "pending" || item.from === item.to || item.to === null) return null;
  const after: Period[] = [];
  for (let node = fold.closed; node !== null; node = node.before) {
    const { period } = node;
    const { start, end, state } = period;
    if (item.from !== null && end.latest !== null && end.latest <= item.from) return null;
    const empty = start.earliest !== null && end.latest !== null && end.latest <= start.earliest;
    if (!empty && (state === "unknown" || sameState(period, item))) {
      if (!mayBegin(period, item)) return null;
      const older = isOlder(item, end.latest);
      if (!older && (state === "unknown" || !(item.seen.earliest !== null && item.to < item.seen.earliest))) return null;
      if (older && state !== "unknown" && start.earliest !== null && start.earliest === start.latest) {
        const told = { ...period, statements: withStatement(period.statements, item.statement.id) };
        return { ...fold, closed: after.reduceRight(push, push(node.before, told)) };
      }
      const since = state === "unknown" || end.earliest === null ? item.from : maxDay(item.from, addDays(end.earliest, 1));
      const against = { state: fold.current?.state ?? "unknown", value: fold.current?.value ?? null };
      return { ...fold, unplaced: { unplaced: { item, since, against }, before: fold.unplaced } };
    }
    after.push(period);
  }
  return null;
}

/**
 * The changes that could not be placed, without those that are the change that an item tells exactly: it lies within their days, and
 * what is told of it is told once more.
 */
export function unplacedBeside({ unplaced: all }: Fold, { kind, from, to, ...told }: SeriesItem): Fold["unplaced"] {
  if (all === null || kind !== "becomes" || from === null || from !== to) return all;
  const left: Unplaced[] = [];
  let found = false;
  for (let node: Fold["unplaced"] = all; node !== null; node = node.before) {
    const { item } = node.unplaced;
    const holds = (item.from === null || item.from <= from) && (item.to === null || from <= item.to);
    if (holds && sameState(item, told)) found = true;
    else left.push(node.unplaced);
  }
  return found ? left.reduceRight<Fold["unplaced"]>((before, unplaced) => ({ unplaced, before }), null) : all;
}

/** Whether a period may have begun within the days of an item. */
function mayBegin({ start }: Period, { from, to }: SeriesItem): boolean {
  return (
    (from === null || start.latest === null || from <= start.latest) &&
    (start.earliest === null || to === null || start.earliest <= to)
  );
}

/** Whether the post of a change may have come before a day. What is announced shows nothing of the days to come. */
export function isOlder({ knownFrom, to, seen }: SeriesItem, day: IsoDay | null): boolean {
  const shown = to !== null && to > knownFrom ? knownFrom : seen.earliest;
  return shown === null || (day !== null && shown < day);
}

/** What the changes that could not be placed leave possible, until the next evidence after their days. */
export function unplacedPeriods(unplaced: readonly Unplaced[], items: readonly SeriesItem[]): readonly Period[] {
  if (unplaced.length === 0) return [];
  const open = new Set(unplaced.map(({ item }) => item));
  const shown = shownBy(items.filter((item) => !open.has(item)));
  return unplaced.flatMap(({ item, since }) => {
    const told = { ...item, from: since };
    return doubtfulPeriod("conflict", told, null, shown.after(anchorOf(told), item.seen.latest)) ?? [];
  });
}

/** A finding for each change that could not be placed. */
export function unplacedAnomalies(unplaced: readonly Unplaced[]): readonly SeriesAnomaly[] {
  return unplaced.map(({ item, against }) => ({
    rule: "contrary-statements",
    item,
    day: item.to,
    other: against.value === null ? against.state : String(against.value.amount),
  }));
}
