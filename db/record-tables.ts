import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import {
  coverageVersion,
  factVersion,
  findingVersion,
  instrumentVersion,
  postVersion,
  sentenceCountVersion,
  snapshotVersion,
  sourceVersion,
  statementVersion,
  topicVersion,
} from "./schema.js";

/** Kinds of records a knowledge base keeps. */
export type RecordKind =
  | "sources"
  | "snapshots"
  | "topics"
  | "posts"
  | "instruments"
  | "statements"
  | "facts"
  | "findings"
  | "sentences"
  | "coverage";

/** The table of each kind, in the order in which they are written: records come after those that they refer to. */
export const RECORD_TABLES: readonly (readonly [kind: RecordKind, table: SQLiteTable])[] = [
  ["sources", sourceVersion],
  ["snapshots", snapshotVersion],
  ["topics", topicVersion],
  ["posts", postVersion],
  ["instruments", instrumentVersion],
  ["statements", statementVersion],
  ["facts", factVersion],
  ["findings", findingVersion],
  ["sentences", sentenceCountVersion],
  ["coverage", coverageVersion],
];
