import { append } from "../src/model/append.js";
import type { EndEvent, StartEvent } from "../src/model/bounds.js";
import { EVERY_OTHER } from "../src/model/fact.js";
import { addDays, type IsoDay, maxDay, minDay } from "../src/model/iso-day.js";
import { evidenceOfPeriod } from "./answer-evidence.js";
import { type AnswerSpan, cutSpans } from "./answer-spans.js";
import { coverageOfTopic } from "./as-of-horizon.js";
import type { HistorySource } from "./history-source.js";
import { knownSince } from "./known-since.js";
import { type Lane, type LaneFact, lanesOfTopic } from "./lane.js";
import { type ResolvedSeries, resolveSeries, type SeriesRequest } from "./series-request.js";
import type { TimelineLane, TimelinePeriod, TimelineResult } from "./timeline-result.js";

/** A question about one topic over time; if wanted about several countries of it. */
export interface TimelineRequest extends SeriesRequest {
  /** Several countries instead of one, each with the lanes that it has alone; the result then names no single subject. */
  readonly subjects?: readonly string[];
}

/**
 * The periods of one topic, past, present and announced, with their bounds, and what `asOf` answers on every covered day.
 *
 * Without a subject a topic that has subjects gives every country that its facts name. Days are civil days; a period is
 * shown when it held or may have held on some day asked about. Nothing known after `knownOn` is used or shown.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_SCOPE`, `UNKNOWN_COUNTRY`, `INVALID_ARGUMENT`.
 * @example timeline(source, { topic: "ut/index", scope: "fees" }).periods.map((period) => period.value?.amount) // [20, 30]
 */
export function timeline(source: HistorySource, request: TimelineRequest): TimelineResult {
  const { subjects = [], ...rest } = request;
  if (subjects.length === 0) return source.batch(() => timelineOf(source, resolveSeries(source, rest)));
  return source.batch(() => {
    const asked = subjects.map((subject) => resolveSeries(source, { ...rest, subject }));
    const once = [...new Map(asked.map((one) => [one.subject, one])).values()];
    return together(once.map((one) => timelineOf(source, one)));
  });
}

/** The lanes of several countries as one result; places of periods count on. */
function together([first, ...others]: readonly TimelineResult[]): TimelineResult {
  if (first === undefined || others.length === 0) return first as TimelineResult;
  const periods: TimelinePeriod[] = [];
  const lanes: TimelineLane[] = [];
  for (const one of [first, ...others]) {
    const before = periods.length;
    const moved = (lane: TimelineLane): TimelineLane => ({
      ...lane,
      spans: lane.spans.map((span) => ({ ...span, periods: span.periods.map((place) => before + place) })),
    });
    append(lanes, one.lanes.map(moved));
    append(periods, one.periods);
  }
  return { ...first, subject: null, periods, lanes };
}

function timelineOf(source: HistorySource, asked: ResolvedSeries): TimelineResult {
  const { topic, subject, scope, from, to, knownOn } = asked;
  const coverage = coverageOfTopic(source, topic.id, knownOn);
  const periods: TimelinePeriod[] = [];
  const lanes: TimelineLane[] = [];
  for (const lane of lanesOfTopic(source, topic, { from, to, knownOn }, { subject, scope })) {
    const named = { subject: lane.subject === EVERY_OTHER ? null : lane.subject, scope: lane.scope };
    const first = periods.length;
    append(
      periods,
      periodsOf(source, lane, knownOn).map((period) => ({ ...named, ...period })),
    );
    const covered = coverage.from === null ? [] : cutSpans(lane.spans, coverage.from, coverage.to && addDays(coverage.to, 1));
    const places = placesById(lane.facts);
    lanes.push({ ...named, spans: covered.flatMap((span) => spanRow(span, places, first)) });
  }
  return { schemaVersion: 1, topic: topic.id, subject, scope, from, to, knownOn, coverage, periods, lanes };
}

type Places = ReadonlyMap<string, readonly (LaneFact & { readonly place: number })[]>;

function placesById(facts: readonly LaneFact[]): Places {
  const places = new Map<string, (LaneFact & { readonly place: number })[]>();
  facts.forEach((one, place) => {
    places.set(one.fact.id, [...(places.get(one.fact.id) ?? []), { ...one, place }]);
  });
  return places;
}

function spanRow({ from, to, outcome }: AnswerSpan, places: Places, first: number): TimelineLane["spans"] {
  if (from === null || to === null) return [];
  const { answer, state, value, candidates, possibleValue } = outcome;
  const periods = outcome.facts.flatMap((fact) => places.get(fact.id)?.find((one) => speaksOn(one, from))?.place ?? []);
  return [{ from, to, answer, state, value, candidates, possibleValue, periods: periods.map((place) => first + place) }];
}

function speaksOn({ from, to }: LaneFact, day: IsoDay): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

function periodsOf(
  source: HistorySource,
  lane: Lane,
  knownOn: IsoDay | null,
): readonly Omit<TimelinePeriod, "subject" | "scope">[] {
  return lane.facts.map(({ fact, from, to }) => {
    const versions = source.versionsBegun(fact.topic, fact.subject, fact.scope, fact.start.earliest);
    const { state, value, disputed, doubt, lastConfirmedOn, knownTo } = fact;
    const start = startsWithin(fact.subject === EVERY_OTHER ? sinceListed(fact.start) : fact.start, from);
    const end = endsWithin(fact.end, to);
    return {
      state,
      value,
      start,
      end,
      disputed,
      doubt,
      knownFrom: knownSince(fact, versions),
      knownTo: knownOn === null ? knownTo : null,
      lastConfirmedOn,
      evidence: evidenceOfPeriod(fact, { start, end }, { source, knownOn }),
      findings: fact.findings,
    };
  });
}

/** Of countries that no post names nothing is known before the first full list; there is no doubt for them to have begun in. */
function sinceListed(start: StartEvent): StartEvent {
  return start.earliest === null ? { ...start, earliest: start.latest } : start;
}

function startsWithin(start: StartEvent, from: IsoDay | null): StartEvent {
  if (from === null) return start;
  return { ...start, earliest: maxDay(start.earliest, from), latest: start.latest && maxDay(start.latest, from) };
}

/** A period lent to a gap ends with the gap, whatever comes after it elsewhere. */
function endsWithin(end: EndEvent, to: IsoDay | null): EndEvent {
  if (to === null || (end.latest !== null && end.latest <= to)) return end;
  const earliest = end.kind === "open" || end.earliest !== null ? minDay(end.earliest, to) : null;
  return { earliest, latest: to, kind: end.kind === "open" ? "until-event" : end.kind };
}
