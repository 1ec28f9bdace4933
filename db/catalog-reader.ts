import type { Finding } from "../src/model/finding.js";
import { epochDay, type IsoDay } from "../src/model/iso-day.js";
import type { Coverage, SentenceCount } from "../src/model/knowledge.js";
import type { RecordedRun } from "../src/model/recorded-run.js";
import type { Snapshot } from "../src/model/snapshot.js";
import type { Authority } from "../src/model/source.js";
import type { TopicInfo } from "../src/model/topic.js";
import {
  type CoverageContent,
  coverageOf,
  type SentenceContent,
  type SnapshotContent,
  type SnapshotRow,
  type SourceContent,
  sentenceOf,
  snapshotOf,
  type TopicContent,
  topicOf,
} from "./catalog-row.js";
import type { Connection } from "./connection.js";
import { type FindingContent, findingOf } from "./finding-row.js";
import { prepared, preparedRecords } from "./prepared.js";
import { RUN_SQL } from "./root-hash.js";
import { heldRows } from "./row-digest.js";
import { dayOf, FOREVER, storedDay } from "./stored-day.js";

/** Which findings to read; what is left out does not narrow. */
export interface FindingFilter {
  readonly rule?: string | null;
  readonly topic?: string | null;
  readonly subject?: string | null;
  readonly post?: string | null;
  /** Only findings that could be seen on this knowledge day; those about a file as a whole are always seen. */
  readonly known?: IsoDay | null;
}

/** How the sentences of one snapshot fared that are about one topic. */
export interface TopicSentences {
  readonly topic: string;
  /** Id of the snapshot. */
  readonly snapshot: string;
  /** Read whole, read by half, and found but not read. */
  readonly read: number;
  readonly half: number;
  readonly unread: number;
}

/** The name and the authority of a source. */
export interface Teller {
  readonly source: string;
  readonly authority: Authority;
}

/** A snapshot, and the run that recorded it first. */
export interface RecordedCapture {
  readonly id: string;
  readonly name: string;
  readonly run: number;
}

/** Reads of what the knowledge base says about itself. */
export interface CatalogReader {
  /** The topics, in the order of the register. */
  topicsList(): readonly TopicInfo[];
  /** The days the archive can speak about as a whole, or those of one jurisdiction where there are several; both null before the first ingest. */
  coverage(jurisdiction?: string): Coverage;
  /** How the sentences of each post fared, in the order of post ids. */
  sentences(): readonly SentenceCount[];
  /** How the sentences about each topic fared in each snapshot, by topic, then snapshot. */
  topicSentences(): readonly TopicSentences[];
  /** The snapshots read, in the order of their ids. */
  snapshots(): readonly Snapshot[];
  /** Every snapshot that was ever recorded, with the run that recorded it first, in the order of runs. */
  captures(): readonly RecordedCapture[];
  /** Who says what a snapshot holds; null for a snapshot that is not current. */
  teller(snapshot: string): Teller | null;
  /** Findings, by rule, then id. */
  findings(filter?: FindingFilter): readonly Finding[];
  /** The days on which sentences became known that name a topic and were not read, oldest first; one entry a sentence. */
  unreadDays(topic: string, knownOn: IsoDay | null): readonly IsoDay[];
  /** One finding, or null. */
  finding(id: string): Finding | null;
  /** The UTC instant under which the last change was recorded; null before the first ingest. */
  lastRecordedAt(): string | null;
  /** The last run, which names the state of the file; null before the first ingest. */
  lastRun(): RecordedRun | null;
  /** Every change that was recorded, the first one first. */
  runs(): readonly RecordedRun[];
}

/** A snapshot `v` with its source `o`. */
export const SNAPSHOTS_OF_SOURCES =
  "snapshot_version AS v LEFT JOIN source_version AS o ON o.id = v.source_id AND o.superseded_in = 0";
export const SNAPSHOT_COLUMNS = "v.*, o.publisher, o.authority, o.url";

export const CATALOG_SQL = {
  topics: "SELECT * FROM topic_version WHERE superseded_in = 0 ORDER BY position, id",
  coverage: "SELECT * FROM coverage_version WHERE id = ? AND superseded_in = 0",
  sentences: "SELECT * FROM sentence_count_version WHERE superseded_in = 0 ORDER BY id",
  topicSentences: `SELECT topic, snapshot, sum(read), sum(half), sum(unread) FROM (
      SELECT s.topic, p.snapshot, max(s.reading = 'whole') AS read, min(s.reading = 'half') AS half, 0 AS unread
      FROM statement_version AS s JOIN post_version AS p ON p.id = s.post AND p.superseded_in = 0
      WHERE s.superseded_in = 0 GROUP BY s.topic, s.post, s.span_start, s.span_end
      UNION ALL
      SELECT topic, snapshot, 0, 0, 1 FROM finding_version
      WHERE superseded_in = 0 AND rule = 'unread-sentence' AND topic IS NOT NULL
    ) GROUP BY topic, snapshot ORDER BY topic, snapshot`,
  snapshots: `SELECT ${SNAPSHOT_COLUMNS} FROM ${SNAPSHOTS_OF_SOURCES} WHERE v.superseded_in = 0 ORDER BY v.id`,
  snapshot: "SELECT * FROM snapshot_version WHERE id = ? AND superseded_in = 0",
  source: "SELECT * FROM source_version WHERE id = ? AND superseded_in = 0",
  captures: "SELECT id, name, min(added_in) AS run FROM snapshot_version GROUP BY id ORDER BY run, id",
  findings: `SELECT * FROM finding_version WHERE superseded_in = 0
    AND (@rule IS NULL OR rule = @rule) AND (@topic IS NULL OR topic = @topic)
    AND (@subject IS NULL OR subject = @subject) AND (@post IS NULL OR post = @post)
    AND (@known IS NULL OR known_from IS NULL OR known_from <= @known) ORDER BY rule, id`,
  unreadDays: `SELECT * FROM finding_version WHERE superseded_in = 0 AND rule = 'unread-sentence' AND topic = ?
    AND known_from <= ? ORDER BY known_from`,
  finding: "SELECT * FROM finding_version WHERE id = ? AND superseded_in = 0",
  lastRun: RUN_SQL.last,
  runs: RUN_SQL.all,
} as const;

export function catalogReader(db: Connection): CatalogReader {
  const topics = preparedRecords<[], TopicContent>(db, CATALOG_SQL.topics);
  const coverage = preparedRecords<[string], CoverageContent>(db, CATALOG_SQL.coverage);
  const sentences = preparedRecords<[], SentenceContent>(db, CATALOG_SQL.sentences);
  const topicSentences = prepared<[], [string, string, number, number, number]>(db, CATALOG_SQL.topicSentences);
  const snapshots = preparedRecords<[], SnapshotRow>(db, CATALOG_SQL.snapshots);
  const captures = preparedRecords<[], RecordedCapture>(db, CATALOG_SQL.captures);
  const snapshot = preparedRecords<[string], SnapshotContent>(db, CATALOG_SQL.snapshot);
  const source = preparedRecords<[string], SourceContent>(db, CATALOG_SQL.source);
  const findings = preparedRecords<[object], FindingContent>(db, CATALOG_SQL.findings);
  const unread = preparedRecords<[string, number], FindingContent>(db, CATALOG_SQL.unreadDays);
  const finding = preparedRecords<[string], FindingContent>(db, CATALOG_SQL.finding);
  const lastRun = preparedRecords<[], RecordedRun>(db, CATALOG_SQL.lastRun);
  const runs = preparedRecords<[], RecordedRun>(db, CATALOG_SQL.runs);
  const heldTopic = heldRows<TopicContent>("topic_version");
  const heldCoverage = heldRows<CoverageContent>("coverage_version");
  const heldSentences = heldRows<SentenceContent>("sentence_count_version");
  const heldSnapshot = heldRows<SnapshotContent>("snapshot_version");
  const heldSource = heldRows<SourceContent>("source_version");
  const heldFinding = heldRows<FindingContent>("finding_version");
  /** A snapshot that is current, and its source; undefined for what is not there. */
  const told = (id: string) => {
    const row = snapshot().get(id);
    if (row === undefined) return undefined;
    const by = heldSnapshot(row).source_id === null ? undefined : source().get(row.source_id as string);
    return { row, by: by && heldSource(by) };
  };
  return {
    topicsList: () => Array.from(topics().iterate(), (row) => topicOf(heldTopic(row))),
    coverage(jurisdiction) {
      const own = jurisdiction === undefined ? undefined : coverage().get(jurisdiction);
      const row = own ?? coverage().get("coverage");
      return coverageOf(row && heldCoverage(row));
    },
    sentences: () => Array.from(sentences().iterate(), (row) => sentenceOf(heldSentences(row))),
    topicSentences: () =>
      topicSentences()
        .all()
        .map(([topic, snapshot, read, half, unread]) => ({ topic, snapshot, read, half, unread })),
    snapshots: () =>
      snapshots()
        .all()
        .map((row) => {
          told(row.id);
          return snapshotOf(row);
        }),
    captures: () => captures().all(),
    teller(id) {
      const found = told(id);
      return found === undefined ? null : { source: found.by?.name ?? found.row.name, authority: found.by?.authority ?? "unknown" };
    },
    findings: (filter = {}) =>
      findings()
        .all({
          rule: filter.rule ?? null,
          topic: filter.topic ?? null,
          subject: filter.subject ?? null,
          post: filter.post ?? null,
          known: filter.known == null ? null : epochDay(filter.known),
        })
        .map((row) => findingOf(heldFinding(row))),
    unreadDays: (topic, knownOn) =>
      unread()
        .all(topic, storedDay(knownOn) ?? FOREVER)
        .map((row) => dayOf(heldFinding(row).known_from ?? FOREVER)),
    finding(id) {
      const row = finding().get(id);
      return row === undefined ? null : findingOf(heldFinding(row));
    },
    lastRecordedAt: () => lastRun().get()?.recordedAt ?? null,
    lastRun: () => lastRun().get() ?? null,
    runs: () => runs().all(),
  };
}
