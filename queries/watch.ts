import type { TopicSeries } from "../db/period-reader.js";
import { compareTexts } from "../src/model/compare-texts.js";
import { EVERY_OTHER } from "../src/model/fact.js";
import { addDays, type IsoDay, maxDay } from "../src/model/iso-day.js";
import type { NewsKind, WatchKind } from "../src/model/news-kind.js";
import type { Statement } from "../src/model/statement.js";
import type { TopicInfo } from "../src/model/topic.js";
import { type FoundNews, type NewsStretch, newsBetween } from "./answer-news.js";
import type { AnswerSpan } from "./answer-spans.js";
import { coverageAsKnown, coverageOfTopic } from "./as-of-horizon.js";
import type { Evidence } from "./as-of-result.js";
import { type CountingCorrection, countingCorrections } from "./corrections.js";
import { outcomeOn } from "./day-outcome.js";
import { evidenceOfStatements } from "./evidence.js";
import type { WatchSource } from "./history-source.js";
import { laneOf } from "./lane.js";
import { knowsRequest, resolveRequest } from "./request-check.js";
import { deadlinesOf } from "./upcoming.js";
import type { UpcomingRow } from "./upcoming-result.js";
import type { WatchEntry, WatchedAnswer, WatchNews } from "./watch-result.js";

/** A state of knowledge: what had been published by a day, what had been recorded by a run, or both. */
export interface KnowledgeState {
  readonly source: WatchSource;
  /** Null: everything that the store holds. */
  readonly knownOn: IsoDay | null;
  /** The last run of the state, where the two states differ in what was recorded; null where they do not. */
  readonly run: number | null;
}

/** What to watch between two states. */
export interface WatchQuestion {
  /** Entries, each told once even where two speak of it; none: everything. */
  readonly entries: readonly WatchEntry[];
  /** Tell the deadlines from this day on, up to so many days after it; null: none. */
  readonly ahead: { readonly from: IsoDay; readonly days: number } | null;
}

/**
 * Which answers differ between two states of knowledge: of each series (topic, country, scope) the answers of all days, as `asOf`
 * gives them with `carryForward`, so that a record that alters no answer, and days that are merely covered now, are not told.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_SCOPE`, `UNKNOWN_COUNTRY`, `INVALID_ARGUMENT`, where neither state knows it.
 * @example watchNews([{ source, knownOn: isoDay("2021-06-30"), run: null }, { source, knownOn: null, run: null }], question).changes[0].kinds // ["changed-answer"]
 */
export function watchNews(
  [before, after]: readonly [before: KnowledgeState, after: KnowledgeState],
  { entries, ahead }: WatchQuestion,
): WatchNews {
  return after.source.batch(() =>
    before.source.batch(() => {
      const comparison = comparisonOf(before, after);
      const asked = (entries.length === 0 ? [{}] : entries).map((entry) => askedOf(comparison, entry));
      const order = new Map(comparison.topics.map(({ id }, at) => [id, at]));
      const changes = watchedSeries(comparison, asked).flatMap((one) => changeOf(comparison, one) ?? []);
      changes.sort((a, b) => compareSeries(order, a, b));
      const deadlines = ahead === null ? [] : deadlinesAhead(after, asked, ahead);
      const coverage = [before, after].map(({ source, knownOn }) => coverageAsKnown(source.coverage(), knownOn));
      return { coverage: coverage as unknown as WatchNews["coverage"], changes, deadlines };
    }),
  );
}

type Series = Omit<TopicSeries, "topic">;

interface Comparison {
  readonly before: KnowledgeState;
  readonly after: KnowledgeState;
  /** Of both states, in the order of the later one. */
  readonly topics: readonly TopicInfo[];
  /** By topic the series whose facts may differ; of all others they are the same. */
  readonly touched: ReadonlyMap<string, readonly Series[]>;
  /** The corrections that count in one of the states alone: in the earlier, in the later. */
  readonly corrections: readonly [undone: readonly CountingCorrection[], fresh: readonly CountingCorrection[]];
}

function comparisonOf(before: KnowledgeState, after: KnowledgeState): Comparison {
  const topics = [...after.source.topicsList()];
  const known = new Set(topics.map(({ id }) => id));
  for (const topic of before.source.topicsList()) if (!known.has(topic.id)) topics.push(topic);
  const series =
    before.run !== null
      ? after.source.seriesRecordedSince(before.run)
      : before.knownOn === null
        ? []
        : after.source.seriesChangedSince(before.knownOn);
  const touched = new Map<string, Series[]>();
  for (const { topic, subject, scope } of series) touched.set(topic, [...(touched.get(topic) ?? []), { subject, scope }]);
  const [was, is] = [before, after].map(({ source, knownOn }) => countingCorrections(source, knownOn)) as [
    readonly CountingCorrection[],
    readonly CountingCorrection[],
  ];
  return { before, after, topics, touched, corrections: [notAmong(was, is), notAmong(is, was)] };
}

function notAmong(some: readonly CountingCorrection[], others: readonly CountingCorrection[]): readonly CountingCorrection[] {
  const entries = new Set(others.map(({ entry }) => entry));
  return some.filter(({ entry }) => !entries.has(entry));
}

/** An entry, resolved. */
interface AskedEntry {
  readonly topics: readonly TopicInfo[];
  /** None: every country. */
  readonly subjects: readonly string[];
  readonly scope: string | null;
  /** Null: of every kind. */
  readonly kinds: readonly WatchKind[] | null;
}

/** What one of the states knows is asked of both. */
function askedOf(
  { before, after, topics }: Comparison,
  { topic = null, subjects = [], scope = null, kinds = [] }: WatchEntry,
): AskedEntry {
  const questions = (subjects.length === 0 ? [null] : subjects).map((subject) => ({ topic, subject, scope }));
  const found = questions.map((question) => {
    const sources = [after.source, before.source].filter((source) => knowsRequest(source, question));
    return (sources.length === 0 ? [after.source] : sources).map((source) => resolveRequest(source, question));
  });
  const ids = new Set(found.flat().flatMap((resolved) => resolved.topics.map(({ id }) => id)));
  return {
    topics: topics.filter(({ id }) => ids.has(id)),
    subjects: [...new Set(found.flat().flatMap((resolved) => resolved.subject ?? []))],
    scope: found.flat()[0]?.scope ?? null,
    kinds: kinds.length === 0 ? null : kinds,
  };
}

/** A series to compare, and which kinds of news of it are wanted; null: every kind. */
interface WatchedSeries {
  readonly topic: TopicInfo;
  readonly series: Series;
  readonly kinds: readonly WatchKind[] | null;
}

/** The series that the entries ask about and whose answers may differ, each once with what all of them ask of it. */
function watchedSeries(comparison: Comparison, entries: readonly AskedEntry[]): readonly WatchedSeries[] {
  const found = new Map<string, WatchedSeries>();
  for (const { topics, subjects, scope, kinds } of entries)
    for (const topic of topics)
      for (const series of seriesToCompare(comparison, topic, subjects, scope)) {
        const key = keyOf({ topic: topic.id, ...series });
        const known = found.get(key);
        const both = known === undefined ? kinds : kinds === null || known.kinds === null ? null : [...known.kinds, ...kinds];
        found.set(key, { topic, series, kinds: both });
      }
  return [...found.values()];
}

/** The series of a topic whose answers may differ. */
function seriesToCompare(
  { before, after, touched }: Comparison,
  topic: TopicInfo,
  subjects: readonly string[],
  scope: string | null,
): readonly Series[] {
  const [was, is] = [before, after].map(({ source, knownOn }) => coverageOfTopic(source, topic.id, knownOn).from);
  const both = [...before.source.seriesOf(topic.id), ...after.source.seriesOf(topic.id)];
  const changed = was === is ? (touched.get(topic.id) ?? []) : both;
  if (changed.length === 0) return [];
  const others = new Set(changed.filter(({ subject }) => subject === EVERY_OTHER).map((series) => series.scope));
  const keys = new Map<string, Series>();
  const add = (series: Series): void => {
    if (scope === null || series.scope === scope) keys.set(JSON.stringify([series.subject, series.scope]), series);
  };
  // What holds for every country that is not named answers for one that is, on days of which nothing is known of it.
  const mayDiffer = [...changed, ...both.filter((series) => others.has(series.scope))];
  if (subjects.length === 0) for (const series of mayDiffer) add(series);
  else
    for (const subject of subjects)
      for (const series of mayDiffer) if ([subject, EVERY_OTHER].includes(series.subject ?? "")) add({ ...series, subject });
  return [...keys.values()];
}

function changeOf({ before, after, corrections }: Comparison, { topic, series, kinds }: WatchedSeries): WatchedAnswer | null {
  const news = newsBetween(topic.kind, answersOver(before, topic, series), answersOver(after, topic, series));
  if (news.length === 0) return null;
  const undone = corrections[0].filter((one) => one.series.some((told) => tellsOf(told, topic, series)));
  const fresh = corrections[1].filter((one) => one.series.some((told) => tellsOf(told, topic, series)));
  const words = wordsBehind(before, after, news, [madeOf(undone, topic, series), madeOf(fresh, topic, series)]);
  const { subject, scope } = series;
  const change = {
    topic: topic.id,
    subject: subject === EVERY_OTHER ? null : subject,
    scope,
    kinds: kindsOf(news),
    corrected: undone.length + fresh.length > 0 || (words.differ && [...words.evidence, ...words.gone].some(isOfDesk)),
    stretches: news.map(({ spans: _, ...stretch }) => stretch),
    evidence: words.evidence,
    gone: words.gone,
  };
  return kinds === null ? change : ofKinds(change, kinds);
}

/** Whether what is told of one series, of every country or of every scope speaks of a series. */
function tellsOf(told: TopicSeries, topic: TopicInfo, { subject, scope }: Series): boolean {
  const one = told.subject === subject || told.subject === EVERY_OTHER;
  return told.topic === topic.id && one && (told.scope === scope || told.scope === null);
}

function madeOf(corrections: readonly CountingCorrection[], topic: TopicInfo, series: Series): readonly Statement["id"][] {
  return corrections.flatMap(({ made }) => made.filter((told) => tellsOf(told, topic, series)).map(({ id }) => id));
}

function kindsOf(stretches: readonly NewsStretch[]): readonly NewsKind[] {
  return [...new Set(stretches.map(({ kind }) => kind))];
}

/** The answers of one series over all time; nothing is known of days before the archive begins. */
function answersOver({ source, knownOn }: KnowledgeState, topic: TopicInfo, series: Series): readonly AnswerSpan[] {
  const { from } = coverageOfTopic(source, topic.id, knownOn);
  const nothing = { from: null, to: from, outcome: outcomeOn([], null) };
  if (from === null) return [nothing];
  return [nothing, ...laneOf(source, topic.id, series, { from, to: null, knownOn }, true).spans];
}

interface Words extends Pick<WatchedAnswer, "evidence" | "gone"> {
  /** Whether the two states rest on different words at all. */
  readonly differ: boolean;
}

/**
 * @param corrections statements of corrections that count in the earlier state alone, and in the later: one that moves a bound stands
 * behind the answers on either side of it, and only those on one side rest on it.
 */
function wordsBehind(
  before: KnowledgeState,
  after: KnowledgeState,
  news: readonly FoundNews[],
  [undone, made]: readonly [undone: readonly Statement["id"][], made: readonly Statement["id"][]],
): Words {
  const [was, is] = [statementsOf(news.flatMap(({ spans }) => spans[0])), statementsOf(news.flatMap(({ spans }) => spans[1]))];
  const fresh = [...new Set([...made, ...is.filter((id) => !was.includes(id))])];
  const lost = [...new Set([...undone, ...was.filter((id) => !is.includes(id))])];
  const differ = fresh.length + lost.length > 0;
  return {
    evidence: told(after, differ ? fresh : is),
    gone: told(before, lost),
    differ,
  };
}

function statementsOf(spans: readonly AnswerSpan[]): readonly Statement["id"][] {
  return [...new Set(spans.flatMap(({ outcome }) => outcome.facts.flatMap(({ statements }) => statements)))];
}

/** What the desk says stands first. */
function told({ source, knownOn }: KnowledgeState, ids: readonly Statement["id"][]): readonly Evidence[] {
  const all = evidenceOfStatements(source, source.statementsOf(ids), knownOn);
  const ofDesk = all.filter(isOfDesk);
  return ofDesk.length === 0 ? all : [...ofDesk, ...all.filter((one) => !isOfDesk(one))];
}

function isOfDesk({ authority }: Evidence): boolean {
  return authority === "desk";
}

/** An answer with the stretches of some kinds; null where it has none. What the desk corrected is told whole. */
function ofKinds(change: WatchedAnswer, kinds: readonly WatchKind[]): WatchedAnswer | null {
  if (change.corrected && kinds.includes("corrected")) return change;
  const stretches = change.stretches.filter(({ kind }) => kinds.includes(kind));
  return stretches.length === 0 ? null : { ...change, kinds: kindsOf(stretches), stretches };
}

function deadlinesAhead(
  { source, knownOn }: KnowledgeState,
  entries: readonly AskedEntry[],
  { from, days }: NonNullable<WatchQuestion["ahead"]>,
): readonly UpcomingRow[] {
  const last = addDays(from, days);
  const rows = entries.flatMap(({ topics, subjects, scope }) =>
    topics.flatMap((topic) => {
      const first = coverageOfTopic(source, topic.id, knownOn).from;
      if (topic.kind !== "deadline" || first === null) return [];
      const window = { from: maxDay(from, first), to: null, knownOn };
      const asked = topic.subjects && subjects.length > 0 ? subjects : [null];
      return asked.flatMap((subject) => deadlinesOf(source, topic, window, { subject, scope }));
    }),
  );
  const distinct = new Map(rows.filter(({ day }) => day <= last).map((row) => [JSON.stringify([row.day, keyOf(row)]), row]));
  return [...distinct.values()].sort((a, b) => compareTexts(a.day, b.day));
}

function keyOf({ topic, subject, scope }: TopicSeries): string {
  return JSON.stringify([topic, subject, scope]);
}

function compareSeries(order: ReadonlyMap<string, number>, a: TopicSeries, b: TopicSeries): number {
  const topics = (order.get(a.topic) ?? 0) - (order.get(b.topic) ?? 0);
  return topics || compareTexts(a.scope ?? "", b.scope ?? "") || compareTexts(a.subject ?? "", b.subject ?? "");
}
