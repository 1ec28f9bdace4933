/// <reference lib="esnext.disposable" preserve="true" />
import type { FactStore } from "../db/fact-store.js";
import { openRecordedStore } from "../db/recorded-store.js";
import type { AsOfRequest, AsOfResult } from "../queries/as-of-result.js";
import type { AuditRequest, AuditSink } from "../queries/audit/audit-result.js";
import { type AuditSession, auditSession } from "../queries/audit/audit-session.js";
import type { FileReading } from "../queries/audit/cases/row-source.js";
import { type CheckRequest, type CheckResult, checkPerson } from "../queries/audit/check.js";
import { AUDIT_COLUMNS } from "../queries/audit/columns.js";
import { explainRequirements, type RequirementsResult } from "../queries/audit/explained-requirement.js";
import { type InspectionSession, inspectionSession } from "../queries/audit/inspection.js";
import { requirementsNamed } from "../queries/audit/requirement.js";
import { surveyTrips, type TripSurvey } from "../queries/audit/trip-survey.js";
import { type CorrectionsResult, listCorrections } from "../queries/corrections.js";
import { type CoverageResult, reportCoverage } from "../queries/coverage.js";
import { type FindingsRequest, type FindingsResult, listFindings } from "../queries/findings.js";
import { type PostResult, postById } from "../queries/post.js";
import { listPosts, type PostsResult } from "../queries/posts.js";
import { diffRecorded, type RecordedDiffRequest, type RecordedDiffResult } from "../queries/recorded-diff.js";
import { findTopic } from "../queries/request-check.js";
import { review } from "../queries/review.js";
import type { ReviewRequest, ReviewResult } from "../queries/review-result.js";
import { listSources, type SourcesResult } from "../queries/sources.js";
import { listTopics, type TopicsRequest, type TopicsResult } from "../queries/topics.js";
import type { SinceState, WatchRequest, WatchResult } from "../queries/watch-result.js";
import { noSuchColumn } from "./knowledge-base/cases/mapped-column.js";
import { dayBaseOf, openStore } from "./knowledge-base/day-base.js";
import { type DayQuestions, dayQuestions, type KnownBy } from "./knowledge-base/day-questions.js";
import { earlierState } from "./knowledge-base/earlier-state.js";
import { type History, historyOf } from "./knowledge-base/history.js";
import { requirementPack } from "./knowledge-base/packs/bundled-requirements.js";
import { watchOf } from "./knowledge-base/watch.js";
import { InforceError } from "./model/errors.js";
import { isIsoDay } from "./model/iso-day.js";
import type { Coverage } from "./model/knowledge.js";
import type { RecordedRun } from "./model/recorded-run.js";
import type { TopicInfo } from "./model/topic.js";
import { READING_OPTIONS, REQUIREMENTS_OPTIONS } from "./schemas/named-options.js";
import { AUDIT_OPTIONS } from "./schemas/options.js";
import { type Asked, checkedRequest } from "./schemas/question.js";
import { CHECK, DIFF_RECORDED, FINDINGS, REVIEW, TOPICS, WATCH } from "./schemas/questions.js";

/** An open knowledge base: every question that can be asked of it. It reads and never writes. */
export interface KnowledgeBase extends History {
  /** Path of the file. */
  readonly path: string;
  /** Whether it holds the bundled sample, rather than an archive of somebody's own. */
  readonly sample: boolean;
  /** What applied on a day; see `asOf` of the queries. */
  asOf(request: Asked<AsOfRequest>): AsOfResult;
  /**
   * The questions about one day in few words; see `DayQuestions`.
   *
   * @throws InforceError `INVALID_DAY`.
   */
  on(day: string, known?: KnownBy): DayQuestions;
  /** All posts, newest first, copies included and marked. */
  posts(): PostsResult;
  /**
   * One post with its text, what it states and where.
   *
   * @throws InforceError `UNKNOWN_POST` with the nearest ids.
   */
  post(id: string): PostResult;
  /**
   * The topics with their meaning and how much evidence there is for each: all, or those that hold some words.
   *
   * @throws InforceError `UNKNOWN_TOPIC` with what is near when the words find none.
   */
  topics(request?: TopicsRequest): TopicsResult;
  /** The topics alone, in the order of the register; cheaper than `topics`. */
  topicsList(): readonly TopicInfo[];
  /**
   * The topic with this id; the jurisdiction may be left out.
   *
   * @throws InforceError `UNKNOWN_TOPIC` with the nearest ids.
   */
  topic(id: string): TopicInfo;
  /** Repairs, guesses, conflicts and skips of the reading. */
  findings(request?: Asked<FindingsRequest>): FindingsResult;
  /**
   * What a person should look at, on which most answers hang first; see `ReviewItem`.
   *
   * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_COUNTRY`, `INVALID_ARGUMENT`.
   */
  review(request?: Asked<ReviewRequest>): ReviewResult;
  /** How much of the archive was read, and what is missing. */
  coverage(): CoverageResult;
  /** The days that the archive speaks about, both included; cheaper than `coverage`. */
  coveredDays(): Coverage;
  /** Who tells what, and how often each agreed with another source, came first, and was contradicted. */
  sources(): SourcesResult;
  /**
   * The corrections that the base holds, by their days: what each does, whether it counts still, and which answers it changed.
   *
   * @example kb.corrections().corrections[0]?.counts // true
   */
  corrections(): CorrectionsResult;
  /**
   * Begins an audit of past entries; feed it a file of cases. See `auditSession` of the queries.
   *
   * @throws InforceError `INVALID_ARGUMENT`, also for a time to hold verdicts against at which nothing had been recorded;
   * `UNKNOWN_REQUIREMENT`; while fed `CASES_HEADER_INVALID`, `CASES_ROW_REJECTED`, `CASES_EMPTY`.
   */
  audit(request: AuditRequest, sink: AuditSink): AuditSession;
  /**
   * What is asked of one person at one entry, and the questions that are still open; see `checkPerson` of the queries.
   *
   * @throws InforceError `INVALID_ARGUMENT` for a cell that cannot be read, `UNKNOWN_REQUIREMENT`.
   */
  check(request: Asked<CheckRequest>): CheckResult;
  /**
   * What an audit asks, in plain words.
   *
   * @throws InforceError `UNKNOWN_REQUIREMENT` with the nearest ids.
   */
  requirements(request?: RequirementsRequest): RequirementsResult;
  /** Begins a first reading of a file of cases, for the trips of its people; its end goes into `trips` of the audit. */
  surveyTrips(reading: FileReading): TripSurvey;
  /**
   * Begins a dry run over a file of cases: what is understood of it, and what would be rejected.
   *
   * @param problem is told what is wrong with rows, with the cells of each.
   */
  inspectCases(reading: FileReading, problem: AuditSink["problem"]): InspectionSession;
  /**
   * How the answers differ between two times of the store; see `diffRecorded` of the queries.
   *
   * @throws InforceError as `asOf`; `INVALID_ARGUMENT` for a time at which nothing had been recorded, and for times out of order.
   */
  diffRecorded(request: Asked<RecordedDiffRequest>): RecordedDiffResult;
  /**
   * Which answers changed since a state of knowledge, over all days of each series, and which deadlines lie ahead; see `WatchRequest`.
   *
   * @throws InforceError `INVALID_ARGUMENT` for a state that is not known, `UNKNOWN_TOPIC`, `UNKNOWN_COUNTRY`, `UNKNOWN_SCOPE`.
   * @example kb.watch({ since: "2021-06-30", topics: ["ut/index"] }).changes[0].kinds // ["changed-value"]
   */
  watch(request?: Asked<WatchRequest>): WatchResult;
  /**
   * The state of knowledge that a text names: a day, a run, `previous`, a UTC instant or a snapshot; see `WatchRequest`.
   *
   * @param name what the text is given for, for the words of an error.
   * @throws InforceError `INVALID_ARGUMENT`.
   */
  earlierState(text: string, name?: string): SinceState;
  /** The time as of which the store answers, a UTC instant; null: as it is now. */
  readonly recordedOn: string | null;
  /** The UTC instant under which the last change was recorded; null when nothing was ever ingested. */
  recordedAt(): string | null;
  /** The last run, with the root hash of the base: it names the state that answers; null when nothing was ever ingested. */
  run(): RecordedRun | null;
  /** Every change of the store that was recorded, the first one first. */
  runs(): readonly RecordedRun[];
  /**
   * Holds on to the state that the file has now: whatever is ingested meanwhile, every answer is of it until it is released or the
   * base is closed.
   *
   * @returns releases it; does nothing where the state is held already.
   */
  pin(): () => void;
  /** Nothing can be asked afterwards: every question throws `DATABASE_CLOSED`. Closing twice does nothing. */
  close(): void;
  /** The same as `close`, at the end of a block that says `using`. */
  [Symbol.dispose](): void;
}

/**
 * Opens a knowledge base for reading; close it when done.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a time that is none, or at which nothing had been recorded; `DATABASE_NOT_FOUND` (no file, or nothing ingested yet), `DATABASE_NOT_OURS`, `DATABASE_NEWER`,
 * `DATABASE_LOCKED`, `DATABASE_CORRUPT`.
 * @example openKnowledgeBase("rules.sqlite").asOf({ day: isoDay("2021-12-10"), topic: "kz/mci", scope: "fees" }).answers[0].value
 */
export function openKnowledgeBase(path: string, options: OpenOptions = {}): KnowledgeBase {
  const { store, recordedOn } = openStore(path, options);
  return knowledgeBaseOf(store, recordedOn);
}

/** Which requirements are to be told. */
export interface RequirementsRequest extends Pick<AuditRequest, "packs" | "jurisdiction"> {
  /** These alone; missing: all. */
  readonly requirements?: readonly string[];
}

/** How to open a knowledge base. */
export interface OpenOptions {
  /** Answer as the store had recorded by this time: a UTC instant, or a day, which means its end. Null or missing: as it is now. */
  readonly recordedOn?: string | null;
}

/** The questions of an open store; with `file` false it stands in no file, and has no earlier times. */
export function knowledgeBaseOf(store: FactStore, recordedOn: string | null, file = true): KnowledgeBase {
  const opened: FactStore[] = [];
  const earlier = (time: string): FactStore => {
    if (!file) throw noEarlierTimes();
    const { store: past } = openRecordedStore(store.path, time);
    opened.push(past);
    return past;
  };
  const close = (): void => {
    for (const past of opened) past.close();
    store.close();
  };
  const base: KnowledgeBase = {
    ...dayBaseOf(store, recordedOn, close),
    ...historyOf(store),
    get sample() {
      return store.sample;
    },
    on: (day, known = {}) => dayQuestions(base, day, known),
    posts: () => listPosts(store),
    post: (id) => postById(store, id),
    topics: (request = {}) => listTopics(store, checkedRequest<TopicsRequest>(TOPICS, request)),
    topic: (id) => findTopic(store.topicsList(), id),
    findings: (request = {}) => listFindings(store, checkedRequest<FindingsRequest>(FINDINGS, request)),
    review: (request = {}) => review(store, checkedRequest<ReviewRequest>(REVIEW, request)),
    coverage: () => reportCoverage(store),
    sources: () => listSources(store),
    corrections: () => listCorrections(store),
    audit: (request, sink) => {
      checkedRequest<AuditRequest>(AUDIT_OPTIONS, request);
      checkedReading(request.reading);
      const time = request.against?.recordedOn ?? null;
      const pack = requirementPack(store.topicsList(), request);
      return auditSession(store, pack, request, sink, time === null ? store : earlier(time));
    },
    check: (request) => {
      const asked = checkedRequest<CheckRequest>(CHECK, request);
      checkColumns(asked.cells);
      return store.batch(() => checkPerson(store, requirementPack(store.topicsList(), asked), asked));
    },
    requirements: (asked = {}) => {
      const request = checkedRequest<RequirementsRequest>(REQUIREMENTS_OPTIONS, asked);
      const pack = requirementPack(store.topicsList(), request);
      const requirements = requirementsNamed(pack, request.requirements ?? null).map(({ definition }) => definition);
      return explainRequirements({ ...pack, requirements }, store.topicsList());
    },
    surveyTrips: (reading) => surveyTrips(store, checkedReading(reading)),
    inspectCases: (reading, problem) => inspectionSession(store, checkedReading(reading), problem),
    diffRecorded: (request) => {
      if (!file) throw noEarlierTimes();
      return diffAtTimes(store.path, checkedRequest<RecordedDiffRequest>(DIFF_RECORDED, request));
    },
    watch: (request = {}) => {
      const asked = checkedRequest<WatchRequest>(WATCH, request);
      if (!file && asked.since != null && !isIsoDay(asked.since)) throw noEarlierTimes();
      return watchOf(store, (time, work) => atTime(store.path, time, work), asked);
    },
    earlierState: (text, name = "since") => earlierState(name, text, store),
    [Symbol.dispose]: close,
  };
  return base;
}

function checkedReading(reading: FileReading = {}): FileReading {
  return checkedRequest<FileReading>(READING_OPTIONS, reading);
}

/** What is told of a person under a name that no column has would be passed over. */
function checkColumns(cells: CheckRequest["cells"]): void {
  const unknown = Object.keys(cells).find((name) => !AUDIT_COLUMNS.some((column) => column.name === name));
  if (unknown === undefined) return;
  const example = '{ cells: { date: "2021-12-10", nationality: "DEU", transport: "air" } }';
  throw noSuchColumn(unknown, `check knows no column "${unknown}"`, { example, hint: "correct the name, or leave it out" });
}

function noEarlierTimes(): InforceError {
  return new InforceError("INVALID_ARGUMENT", "a knowledge base in memory keeps no earlier states", {
    got: "a question about a recorded time",
    expected: "a knowledge base in a file",
    example: 'ingestSnapshot({ path: "archive.txt", database: "rules.sqlite", recordedAt: new Date().toISOString() })',
    hint: "ingest into a file and open that, or ask with knownOn: what had been published by a day is known in memory too",
  });
}

/** Looks at the store as it was recorded at a time through a connection of its own. */
function atTime<T>(path: string, time: string, work: (past: FactStore) => T): T {
  const { store } = openRecordedStore(path, time);
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** Both times are looked at through connections of their own. */
function diffAtTimes(path: string, request: RecordedDiffRequest): RecordedDiffResult {
  const before = openRecordedStore(path, request.recorded[0]);
  try {
    const after = openRecordedStore(path, request.recorded[1]);
    try {
      const recorded = [before.recordedOn, after.recordedOn] as const;
      if (recorded[0] > recorded[1]) throw timesOutOfOrder(recorded);
      return after.store.batch(() => before.store.batch(() => diffRecorded([before.store, after.store], { ...request, recorded })));
    } finally {
      after.store.close();
    }
  } finally {
    before.store.close();
  }
}

function timesOutOfOrder([first, last]: readonly [string, string]): InforceError {
  return new InforceError("INVALID_ARGUMENT", `the first time ${first} is after the second, ${last}`, {
    got: `${first} … ${last}`,
    expected: "the earlier time first",
    example: `${last} ${first}`,
  });
}
