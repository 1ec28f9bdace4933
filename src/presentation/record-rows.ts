import type { PostRow } from "../../queries/posts.js";
import type { TopicRow } from "../../queries/topics.js";
import type { Finding } from "../model/finding.js";
import type { FlatRow } from "./csv-text.js";

export const POST_COLUMNS = [
  "id",
  "snapshot",
  "title",
  "published_earliest",
  "published_latest",
  "published_basis",
  "first_line",
  "last_line",
  "duplicate_of",
  "statements",
  "source",
  "authority",
] as const;

/** A post as a flat row; `statements` is how many were read from it. */
export function postRow(post: PostRow): FlatRow {
  return {
    id: post.id,
    snapshot: post.snapshot,
    title: post.title,
    published_earliest: post.published.earliest,
    published_latest: post.published.latest,
    published_basis: post.published.basis,
    first_line: post.lines[0],
    last_line: post.lines[1],
    duplicate_of: post.duplicateOf,
    statements: post.statements.length,
    source: post.source,
    authority: post.authority,
  };
}

export const TOPIC_COLUMNS = [
  "id",
  "kind",
  "group",
  "title",
  "meaning",
  "units",
  "scopes",
  "subjects",
  "facts",
  "statements",
  "subject_count",
  "first_evidence",
  "last_evidence",
] as const;

/** A topic as a flat row; lists are joined by a space. */
export function topicRow(topic: TopicRow): FlatRow {
  return {
    id: topic.id,
    kind: topic.kind,
    group: topic.group,
    title: topic.title,
    meaning: topic.meaning,
    units: topic.units.join(" "),
    scopes: topic.scopes.join(" "),
    subjects: topic.subjects,
    facts: topic.facts,
    statements: topic.statements,
    subject_count: topic.subjectCount,
    first_evidence: topic.firstEvidence,
    last_evidence: topic.lastEvidence,
  };
}

export const FINDING_COLUMNS = [
  "id",
  "rule",
  "message",
  "topic",
  "subject",
  "expected",
  "actual",
  "action",
  "snapshot",
  "post",
  "first_line",
  "last_line",
  "quote",
  "known_from",
] as const;

/** A finding as a flat row. */
export function findingRow(finding: Finding): FlatRow {
  return {
    id: finding.id,
    rule: finding.rule,
    message: finding.message,
    topic: finding.topic,
    subject: finding.subject,
    expected: finding.expected,
    actual: finding.actual,
    action: finding.action,
    snapshot: finding.place.snapshot,
    post: finding.place.post,
    first_line: finding.place.lines?.[0] ?? null,
    last_line: finding.place.lines?.[1] ?? null,
    quote: finding.place.quote,
    known_from: finding.knownFrom,
  };
}
