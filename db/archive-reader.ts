import type { Post } from "../src/model/post.js";
import type { Instrument, Statement } from "../src/model/statement.js";
import type { Connection } from "./connection.js";
import { headOf, type PostContent, type PostHead, postOf } from "./post-row.js";
import { prepared, preparedRecords } from "./prepared.js";
import { heldRows } from "./row-digest.js";
import { type InstrumentContent, instrumentOf, type StatementContent, statementOf } from "./statement-row.js";

/** Reads of posts and of what they state. */
export interface ArchiveReader {
  /** One post with its text, or null. */
  post(id: string): Post | null;
  /** One post without its text, or null. */
  postHead(id: string): PostHead | null;
  /** All posts with their texts, duplicates included, newest publication first, then as the archive stands. */
  posts(): readonly Post[];
  /** The same without the texts. */
  postHeads(): readonly PostHead[];
  /** One statement, or null. */
  statement(id: string): Statement | null;
  /** The statements of one post, in the order of their place in it. */
  statementsOfPost(post: string): readonly Statement[];
  /** The statements about one topic, oldest knowledge first, then by id. */
  statementsOfTopic(topic: string): readonly Statement[];
  /** How many statements each post makes; posts without any are not in it. */
  statementCounts(): ReadonlyMap<string, number>;
  /** One act, or null. */
  instrument(id: string): Instrument | null;
  /** All acts, in the order of their ids. */
  instruments(): readonly Instrument[];
}

const POST_ORDER = "ORDER BY published_latest DESC, snapshot, ordinal, id";

/** The statements, by name: tests read their plans. */
export const ARCHIVE_SQL = {
  post: "SELECT * FROM post_version WHERE id = ? AND superseded_in = 0",
  posts: `SELECT * FROM post_version WHERE superseded_in = 0 ${POST_ORDER}`,
  postIds: `SELECT id FROM post_version WHERE superseded_in = 0 ${POST_ORDER}`,
  statement: "SELECT * FROM statement_version WHERE id = ? AND superseded_in = 0",
  statementsOfPost: "SELECT * FROM statement_version WHERE post = ? AND superseded_in = 0 ORDER BY span_start, span_end, id",
  statementsOfTopic: "SELECT * FROM statement_version WHERE topic = ? AND superseded_in = 0 ORDER BY known_from, id",
  statementCounts: "SELECT post, count(*) AS statements FROM statement_version WHERE superseded_in = 0 GROUP BY post ORDER BY post",
  instrument: "SELECT * FROM instrument_version WHERE id = ? AND superseded_in = 0",
  instruments: "SELECT * FROM instrument_version WHERE superseded_in = 0 ORDER BY id",
} as const;

export function archiveReader(db: Connection): ArchiveReader {
  const post = preparedRecords<[string], PostContent>(db, ARCHIVE_SQL.post);
  const posts = preparedRecords<[], PostContent>(db, ARCHIVE_SQL.posts);
  const postIds = prepared<[], [id: string]>(db, ARCHIVE_SQL.postIds);
  const statement = preparedRecords<[string], StatementContent>(db, ARCHIVE_SQL.statement);
  const ofPost = preparedRecords<[string], StatementContent>(db, ARCHIVE_SQL.statementsOfPost);
  const ofTopic = preparedRecords<[string], StatementContent>(db, ARCHIVE_SQL.statementsOfTopic);
  const counts = preparedRecords<[], { post: string; statements: number }>(db, ARCHIVE_SQL.statementCounts);
  const instrument = preparedRecords<[string], InstrumentContent>(db, ARCHIVE_SQL.instrument);
  const instruments = preparedRecords<[], InstrumentContent>(db, ARCHIVE_SQL.instruments);
  const heldPost = heldRows<PostContent>("post_version");
  const heldStatement = heldRows<StatementContent>("statement_version");
  const heldInstrument = heldRows<InstrumentContent>("instrument_version");
  const postHead = (id: string) => found(post().get(id), (row) => headOf(heldPost(row)));
  return {
    post: (id) => found(post().get(id), (row) => postOf(heldPost(row))),
    postHead,
    posts: () => Array.from(posts().iterate(), (row) => postOf(heldPost(row))),
    // Sorted without the texts, and held to them one by one.
    postHeads: () =>
      postIds()
        .all()
        .flatMap(([id]) => postHead(id) ?? []),
    statement: (id) => found(statement().get(id), (row) => statementOf(heldStatement(row))),
    statementsOfPost: (id) => Array.from(ofPost().iterate(id), (row) => statementOf(heldStatement(row))),
    statementsOfTopic: (topic) => Array.from(ofTopic().iterate(topic), (row) => statementOf(heldStatement(row))),
    statementCounts: () =>
      new Map(
        counts()
          .all()
          .map((row) => [row.post, row.statements]),
      ),
    instrument: (id) => found(instrument().get(id), (row) => instrumentOf(heldInstrument(row))),
    instruments: () => Array.from(instruments().iterate(), (row) => instrumentOf(heldInstrument(row))),
  };
}

function found<Row, Result>(row: Row | undefined, read: (row: Row) => Result): Result | null {
  return row === undefined ? null : read(row);
}
