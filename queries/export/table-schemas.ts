import type { TableSchema } from "../../src/model/export/table.js";
import { COVERAGE, SENTENCES, SNAPSHOTS, SOURCES, TOPICS } from "./catalog-tables.js";
import { EVIDENCE } from "./evidence-table.js";
import { FACTS } from "./facts-table.js";
import { FINDINGS } from "./findings-table.js";
import { INSTRUMENTS } from "./instruments-table.js";
import { POSTS } from "./posts-table.js";
import { SNAPSHOT_BYTES } from "./snapshot-bytes-table.js";
import { STATEMENTS } from "./statements-table.js";

/** What each exported table is made of, in the order in which they are exported. */
export const TABLE_SCHEMAS: readonly TableSchema[] = [
  COVERAGE,
  SOURCES,
  SNAPSHOTS,
  SNAPSHOT_BYTES,
  TOPICS,
  POSTS,
  SENTENCES,
  INSTRUMENTS,
  STATEMENTS,
  FINDINGS,
  FACTS,
  EVIDENCE,
];
