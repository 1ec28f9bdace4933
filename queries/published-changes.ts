import { EVERY_OTHER, type Fact } from "../src/model/fact.js";
import { epochDay, type IsoDay, minDay } from "../src/model/iso-day.js";
import { sameValue } from "../src/model/value.js";
import type { ChangeKind } from "./answer-change.js";
import { coverageAsKnown } from "./as-of-horizon.js";
import type { Evidence } from "./as-of-result.js";
import type { ChangesRequest } from "./changes.js";
import type { PublishedChange, PublishedChangesResult, ToldPeriod } from "./changes-result.js";
import { evidenceOf } from "./evidence.js";
import type { HistorySource } from "./history-source.js";
import { periodKey } from "./known-since.js";
import { resolveRequest } from "./request-check.js";
import { inOrder } from "./series-request.js";

/**
 * What the posts published from a day on told: each period that was not known before, or that they tell otherwise, with
 * what had been known instead. Posts that only confirm bring no change.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_SCOPE`, `UNKNOWN_COUNTRY`, `INVALID_ARGUMENT`.
 * @example changesByPublication(source, { since: isoDay("2021-09-15"), topic: "ut/index" }).changes[0].after.value // { "amount": 30, "unit": "UTC" }
 */
export function changesByPublication(source: HistorySource, request: ChangesRequest): PublishedChangesResult {
  const { since, until = null, knownOn = null } = request;
  if (until !== null) inOrder("since", since, "until", until);
  return source.batch(() => {
    const asked = resolveRequest(source, request);
    const order = new Map(asked.topics.map((topic, at) => [topic.id, at]));
    const last = minDay(until, knownOn);
    const learned = last !== null && last < since ? [] : source.seriesLearned(since, last);
    const series = learned.filter(({ topic, subject, scope }) => {
      const fits = (asked.subject === null || subject === asked.subject) && (asked.scope === null || scope === asked.scope);
      return fits && order.has(topic);
    });
    const changes = series.flatMap(({ topic, subject, scope }) => {
      const history = source.seriesHistory(topic, subject, scope);
      const days = new Set(history.map((fact) => fact.knownFrom).filter((day) => since <= day && (last === null || day <= last)));
      return [...days].sort().flatMap((day) => toldOn(source, history, day));
    });
    changes.sort((a, b) => (a.day === b.day ? (order.get(a.topic) ?? 0) - (order.get(b.topic) ?? 0) : a.day < b.day ? -1 : 1));
    return {
      schemaVersion: 1,
      by: "publication",
      since,
      until,
      knownOn,
      coverage: coverageAsKnown(source.coverage(), knownOn),
      changes,
    };
  });
}

/** What the posts of one day told about one series that had not been told so before. */
function toldOn(source: HistorySource, history: readonly Fact[], day: IsoDay): readonly PublishedChange[] {
  const before = history.filter(
    (fact) => fact.doubt === null && fact.knownFrom < day && (fact.knownTo === null || fact.knownTo >= day),
  );
  const after = history.filter((fact) => fact.knownFrom <= day && (fact.knownTo === null || fact.knownTo > day));
  const known = new Set(
    history.filter((fact) => fact.knownFrom < day && (fact.knownTo === null || fact.knownTo >= day)).map(periodKey),
  );
  return after
    .filter((fact) => fact.knownFrom === day && !known.has(periodKey(fact)) && !isPrelude(fact))
    .flatMap((fact) => {
      const told = before.find((one) => sameBeginning(one, fact)) ?? null;
      // A period that only lost its open end is told by the period that follows it.
      if (told && fact.end.latest !== null && after.some((one) => one.doubt === null && follows(one, fact))) return [];
      const held = told ?? holdingAt(before, fact);
      return [changeOf(source, fact, held, day)];
    });
}

/** What was before the first thing known: implied, not told. */
function isPrelude({ start, state }: Fact): boolean {
  return start.earliest === null && start.latest === null && (state === "not-yet" || state === "unknown");
}

function sameBeginning(a: Fact, b: Fact): boolean {
  const { earliest, latest } = a.start;
  return a.state === b.state && sameValue(a.value, b.value) && earliest === b.start.earliest && latest === b.start.latest;
}

function follows(next: Fact, fact: Fact): boolean {
  return next.start.earliest === fact.end.earliest && next.start.latest === fact.end.latest;
}

/** The period that had been thought to hold when this one begins. */
function holdingAt(before: readonly Fact[], { start }: Fact): Fact | null {
  const day = start.latest ?? start.earliest;
  const begun = before.filter((one) => day === null || one.start.earliest === null || one.start.earliest <= day);
  return begun.filter((one) => day === null || one.end.latest === null || day < one.end.latest).pop() ?? null;
}

function changeOf(source: HistorySource, fact: Fact, before: Fact | null, day: IsoDay): PublishedChange {
  const lag = (effect: IsoDay | null): number | null => (effect === null ? null : epochDay(day) - epochDay(effect));
  return {
    day,
    topic: fact.topic,
    subject: fact.subject === EVERY_OTHER ? null : fact.subject,
    scope: fact.scope,
    change: kindOf(before, fact),
    before: before && told(before),
    after: told(fact),
    lagDays: { least: lag(fact.start.latest), most: lag(fact.start.earliest) },
    evidence: newest(evidenceOf(source, [fact], day), day),
  };
}

/** The words of the day itself; older ones only where a post of the day is no evidence for the period. */
function newest(evidence: readonly Evidence[], day: IsoDay): readonly Evidence[] {
  const own = evidence.filter(({ published }) => published.latest === day);
  return own.length > 0 ? own : evidence;
}

function kindOf(before: Fact | null, after: Fact): ChangeKind {
  if (after.doubt !== null) return "became-possible";
  const [was, is] = [before?.state === "in-force", after.state === "in-force"];
  return is ? (was ? "changed" : "started") : was ? "ended" : "changed";
}

function told({ state, value, start, end }: Fact): ToldPeriod {
  return { state, value, start, end };
}
