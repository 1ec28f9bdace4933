import { firstPlace } from "../src/model/first-place.js";
import { FOREVER, NEVER } from "./stored-day.js";

/** What of a fact decides how long it may run and when it was known; stored days, null = no bound. */
export interface ReachRow {
  readonly known_from: number;
  readonly known_to: number | null;
  readonly end_latest: number | null;
}

/**
 * For each fact of a series, the last day-after on which any fact behind it (older in the order of the key), known at
 * some time together with it, may still run: `NEVER` when there is none, `FOREVER` for one without end.
 *
 * A reader that walks the series from the newest start may stop at a fact once the day asked is not before this number.
 * It may be too late (a fact that was known only afterwards counts too), never too early. Time n log n.
 *
 * @param rows the facts of one series in the order of the key, newest start first.
 */
export function earlierUntil(rows: readonly ReachRow[]): readonly number[] {
  const knownTo = [...new Set(rows.map((row) => row.known_to ?? FOREVER))].sort((a, b) => b - a);
  const rank = new Map(knownTo.map((day, place) => [day, place + 1]));
  const greatest = new Int32Array(knownTo.length + 1).fill(NEVER);
  const result = new Array<number>(rows.length);
  for (let place = rows.length - 1; place >= 0; place--) {
    const row = rows[place];
    if (row === undefined) continue;
    result[place] = greatestWithin(greatest, countAfter(knownTo, row.known_from));
    raise(greatest, rank.get(row.known_to ?? FOREVER) ?? 1, row.end_latest ?? FOREVER);
  }
  return result;
}

/** How many of `days`, which descend, are after `day`. */
function countAfter(days: readonly number[], day: number): number {
  return firstPlace(days.length, (at) => (days[at] ?? NEVER) <= day);
}

/** Greatest value among the first `count` places of a Fenwick tree. */
function greatestWithin(tree: Int32Array, count: number): number {
  let greatest = NEVER;
  for (let i = count; i > 0; i -= i & -i) greatest = Math.max(greatest, tree[i] ?? NEVER);
  return greatest;
}

function raise(tree: Int32Array, place: number, value: number): void {
  for (let i = place; i < tree.length; i += i & -i) if ((tree[i] ?? NEVER) < value) tree[i] = value;
}
