import type { Coverage, SentenceCount } from "../src/model/knowledge.js";
import type { Snapshot } from "../src/model/snapshot.js";
import { type Authority, type Source, sourceOf } from "../src/model/source.js";
import type { TableMapping } from "../src/model/table-mapping.js";
import type { TopicInfo } from "../src/model/topic.js";
import { listOf } from "./row-values.js";
import type { coverageVersion, sentenceCountVersion, snapshotVersion, sourceVersion, topicVersion } from "./schema.js";
import { readDay, storedDay } from "./stored-day.js";

type Content<Row> = Omit<Row, "added_in" | "superseded_in" | "digest">;
export type SourceContent = Content<typeof sourceVersion.$inferSelect>;
export type SnapshotContent = Content<typeof snapshotVersion.$inferSelect>;
/** A snapshot beside what its source tells; nothing of a source that an older program did not keep. */
export type SnapshotRow = SnapshotContent & {
  readonly publisher: string | null;
  readonly authority: Authority | null;
  readonly url: string | null;
};
export type TopicContent = Content<typeof topicVersion.$inferSelect>;
export type SentenceContent = Content<typeof sentenceCountVersion.$inferSelect>;
export type CoverageContent = Content<typeof coverageVersion.$inferSelect>;

export function sourceContent({ id, name, publisher, authority, jurisdiction, url }: Source): SourceContent {
  return { id, name, publisher, authority, jurisdiction, url };
}

export function snapshotContent(snapshot: Snapshot): SnapshotContent {
  return {
    id: snapshot.id,
    name: snapshot.name,
    sha256: snapshot.sha256,
    media_type: snapshot.mediaType,
    encoding: snapshot.encoding,
    byte_length: snapshot.byteLength,
    captured_on: storedDay(snapshot.capturedOn),
    jurisdiction: snapshot.jurisdiction,
    source_id: sourceOf(snapshot).id,
    source: snapshot.source,
    licence: snapshot.licence,
    note: snapshot.note,
    mapping: snapshot.mapping === null ? null : JSON.stringify(snapshot.mapping),
  };
}

export function snapshotOf(row: SnapshotRow): Snapshot {
  return {
    id: row.id,
    name: row.name,
    sha256: row.sha256,
    mediaType: row.media_type,
    encoding: row.encoding,
    byteLength: row.byte_length,
    capturedOn: readDay(row.captured_on),
    publisher: row.publisher,
    authority: row.authority ?? "unknown",
    jurisdiction: row.jurisdiction,
    url: row.url,
    source: row.source,
    licence: row.licence,
    note: row.note,
    mapping: row.mapping === null ? null : (JSON.parse(row.mapping) as TableMapping),
  };
}

export function topicContent(topic: TopicInfo, position: number): TopicContent {
  return {
    id: topic.id,
    position,
    kind: topic.kind,
    title: topic.title,
    meaning: topic.meaning,
    heading: topic.group,
    units: JSON.stringify(topic.units),
    scopes: JSON.stringify(topic.scopes),
    open_scopes: topic.openScopes ? 1 : 0,
    subjects: topic.subjects ? 1 : 0,
  };
}

export function topicOf(row: TopicContent): TopicInfo {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    meaning: row.meaning,
    group: row.heading,
    units: listOf<string>(row.units),
    scopes: listOf<string>(row.scopes),
    openScopes: row.open_scopes === 1,
    subjects: row.subjects === 1,
  };
}

export function sentenceContent(count: SentenceCount): SentenceContent {
  return { id: count.post, sentences: count.sentences, regulatory: count.regulatory, read: count.read };
}

export function sentenceOf(row: SentenceContent): SentenceCount {
  return { post: row.id, sentences: row.sentences, regulatory: row.regulatory, read: row.read };
}

/** The row of what all archives cover, or of what those of one jurisdiction do. */
export function coverageContent(coverage: Coverage, id = "coverage"): CoverageContent {
  return { id, from_day: storedDay(coverage.from), to_day: storedDay(coverage.to) };
}

export function coverageOf(row: CoverageContent | undefined): Coverage {
  return { from: readDay(row?.from_day ?? null), to: readDay(row?.to_day ?? null) };
}
