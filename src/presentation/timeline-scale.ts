import type { TimelineLane, TimelineResult } from "../../queries/timeline-result.js";
import { addDays, dayOfEpoch, epochDay, type IsoDay } from "../model/iso-day.js";

/** The days that a picture shows, both included, and where they lie on a line from 0 to 1. */
export interface TimeScale {
  readonly first: IsoDay;
  readonly last: IsoDay;
  /** Place of the beginning of a day, cut to the scale. */
  readonly at: (day: IsoDay) => number;
}

/** A mark on the axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTHS_UP_TO = 540;

/**
 * The days to show: those asked about, else from the year of the first change (before it nothing differs) to the last covered
 * day. Null where nothing is covered.
 */
export function scaleOf({ from, to, coverage, lanes }: TimelineResult): TimeScale | null {
  if (coverage.from === null || coverage.to === null) return null;
  const last = to !== null && to < coverage.to ? to : coverage.to;
  const first = from !== null && from > coverage.from ? from : firstShown(lanes, coverage.from, last, from !== null);
  if (first > last) return null;
  return scaleBetween(first, last);
}

/** One scale for several results: from the first day of any to the last of any; null where none covers a day. */
export function scaleOfAll(results: readonly TimelineResult[]): TimeScale | null {
  const scales = results.flatMap((result) => scaleOf(result) ?? []);
  const firsts = scales.map(({ first }) => first).sort();
  const lasts = scales.map(({ last }) => last).sort();
  const [first, last] = [firsts[0], lasts[lasts.length - 1]];
  return first === undefined || last === undefined ? null : scaleBetween(first, last);
}

function scaleBetween(first: IsoDay, last: IsoDay): TimeScale {
  const [begin, end] = [epochDay(first), epochDay(last) + 1];
  return { first, last, at: (day) => Math.min(1, Math.max(0, (epochDay(day) - begin) / (end - begin))) };
}

function firstShown(lanes: readonly TimelineLane[], covered: IsoDay, last: IsoDay, asked: boolean): IsoDay {
  if (asked) return covered;
  const changes = lanes.flatMap(({ spans }) => spans.slice(1).map(({ from }) => from)).sort();
  const change = changes[0] ?? last;
  const year = `${change.slice(0, 4)}-01-01` as IsoDay;
  return year > covered ? year : covered;
}

/** Years, or months where few days are shown, as many as `room` labels allow. */
export function ticksOf({ first, last, at }: TimeScale, room: number): readonly Tick[] {
  const months = epochDay(last) - epochDay(first) <= MONTHS_UP_TO;
  const starts: Tick[] = [];
  for (let day = monthStart(first); day <= last; day = monthStart(addDays(day, 32))) {
    const [year = "", month = ""] = day.split("-");
    const label = month === "01" ? year : months ? (MONTHS[Number(month) - 1] ?? "") : null;
    if (label !== null && day >= first) starts.push({ at: at(day), label });
  }
  if (starts.length === 0) return [{ at: 0, label: first }];
  const step = Math.max(1, Math.ceil(starts.length / Math.max(1, room)));
  return starts.filter((tick, place) => place % step === 0 || (months && tick.label.length === 4 && step < 3));
}

function monthStart(day: IsoDay): IsoDay {
  return `${day.slice(0, 8)}01` as IsoDay;
}

/** The day that lies at a place of the scale from 0 to 1. */
export function dayAt({ first, last }: TimeScale, place: number): IsoDay {
  const [begin, end] = [epochDay(first), epochDay(last) + 1];
  return dayOfEpoch(Math.min(end - 1, Math.floor(begin + place * (end - begin))));
}
