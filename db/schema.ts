import { blob, customType, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PostNote } from "../src/model/post-note.js";
import type { MediaType } from "../src/model/snapshot.js";
import type { Authority } from "../src/model/source.js";
import type { Statement } from "../src/model/statement.js";

/**
 * The tables as types. The checked-in migrations create them (drizzle writes neither STRICT nor WITHOUT ROWID); a test holds
 * both against each other column by column. Property names are the column names, so that a row read is a row typed.
 *
 * Days are integers, days since 1970-01-01. Every `*_version` table begins with the same four columns: a row is current
 * while `superseded_in` is 0, and `digest` is the hash of its content, in bytes.
 */
const amount = customType<{ data: number | string }>({ dataType: () => "any" });

const versioned = {
  id: text().notNull(),
  superseded_in: integer().notNull().default(0),
  added_in: integer().notNull(),
  digest: blob({ mode: "buffer" }).notNull(),
};

/** Exact characters of a post: offsets into its text, end exclusive, and lines of the original file. */
const span = {
  post: text().notNull(),
  span_start: integer().notNull(),
  span_end: integer().notNull(),
  quote: text().notNull(),
  first_line: integer().notNull(),
  last_line: integer().notNull(),
};

/** Bytes of a snapshot, kept once for all time under their hash; `packed` tells how they are written. */
export const snapshotTable = sqliteTable("snapshot", {
  id: text().primaryKey(),
  sha256: text().notNull(),
  bytes: blob({ mode: "buffer" }).notNull(),
  packed: text().$type<"deflate">(),
});

/** Who tells what snapshots hold; `name` is the publisher, or what stands in for one. */
export const sourceVersion = sqliteTable(
  "source_version",
  {
    ...versioned,
    name: text().notNull(),
    publisher: text(),
    authority: text().$type<Authority>().notNull(),
    jurisdiction: text(),
    url: text(),
  },
  (table) => [primaryKey({ columns: [table.id, table.superseded_in] })],
);

/** What is told of a snapshot: name, source, day of capture. */
export const snapshotVersion = sqliteTable(
  "snapshot_version",
  {
    ...versioned,
    name: text().notNull(),
    sha256: text().notNull(),
    media_type: text().$type<MediaType>().notNull(),
    encoding: text().notNull(),
    byte_length: integer().notNull(),
    captured_on: integer(),
    source: text(),
    licence: text(),
    note: text(),
    jurisdiction: text(),
    source_id: text(),
    mapping: text(),
  },
  (table) => [primaryKey({ columns: [table.id, table.superseded_in] })],
);

/** Topics; `position` is their place in the register, `heading` the group they are printed under. */
export const topicVersion = sqliteTable(
  "topic_version",
  {
    ...versioned,
    position: integer().notNull(),
    kind: text().$type<"membership" | "status" | "quantity" | "deadline">().notNull(),
    title: text().notNull(),
    meaning: text().notNull(),
    heading: text().notNull(),
    units: text().notNull(),
    scopes: text().notNull(),
    open_scopes: integer().notNull(),
    subjects: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.superseded_in] })],
);

/**
 * Posts; `row` is what the full-text index points at, `text_sha256` the hash of the UTF-8 text. No `line_numbers`: one line after the
 * other, no `marks`: no line is marked.
 */
export const postVersion = sqliteTable("post_version", {
  row: integer().primaryKey(),
  ...versioned,
  snapshot: text().notNull(),
  ordinal: integer().notNull(),
  title: text().notNull(),
  published_earliest: integer(),
  published_latest: integer().notNull(),
  published_basis: text().$type<"heading" | "title" | "heading-corrected" | "order">().notNull(),
  first_line: integer().notNull(),
  last_line: integer().notNull(),
  body_start: integer().notNull(),
  duplicate_of: text(),
  text: text().notNull(),
  text_sha256: blob({ mode: "buffer" }).notNull(),
  line_numbers: text(),
  marks: text(),
});

/** Acts named by the archive. */
export const instrumentVersion = sqliteTable(
  "instrument_version",
  {
    ...versioned,
    kind: text().notNull(),
    issuer: text(),
    number: text(),
    dated: integer(),
    title: text().notNull(),
    ...span,
  },
  (table) => [primaryKey({ columns: [table.id, table.superseded_in] })],
);

/** Claims of posts; `members` is a JSON array of alpha-3 codes, `stopped` one of words. */
export const statementVersion = sqliteTable(
  "statement_version",
  {
    ...versioned,
    topic: text().notNull(),
    operation: text().$type<Statement["operation"]>().notNull(),
    subject: text(),
    scope: text(),
    amount: amount(),
    unit: text(),
    previous_amount: amount(),
    previous_unit: text(),
    members: text(),
    stated_count: integer(),
    effective_earliest: integer(),
    effective_latest: integer(),
    effective_basis: text()
      .$type<"stated" | "scheduled" | "part" | "act" | "reported" | "listed" | "pending" | "observed">()
      .notNull(),
    until: integer(),
    changes: integer().notNull(),
    derived: integer().notNull(),
    instrument: text(),
    rule: text().notNull(),
    known_from: integer().notNull(),
    ...span,
    reading: text().$type<Statement["reading"]>().notNull(),
    stopped: text().notNull(),
    direction: text().$type<Statement["direction"]>().notNull(),
    announced_earliest: integer(),
    announced_latest: integer(),
    suspends: integer().notNull(),
    before: text().$type<Statement["before"]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.superseded_in] })],
);

/** Periods. A missing subject or scope is "", a start without earliest bound is the smallest stored day. */
export const factVersion = sqliteTable(
  "fact_version",
  {
    topic: text().notNull(),
    subject: text().notNull(),
    scope: text().notNull(),
    superseded_in: versioned.superseded_in,
    start_earliest: integer().notNull(),
    known_from: integer().notNull(),
    id: versioned.id,
    known_to: integer(),
    start_latest: integer(),
    start_basis: text().$type<"stated" | "scheduled" | "part" | "act" | "reported" | "listed" | "pending" | "observed">().notNull(),
    end_earliest: integer(),
    end_latest: integer(),
    end_kind: text().$type<"open" | "stated" | "until-event" | "unknown">().notNull(),
    state: text().$type<"in-force" | "suspended" | "ended" | "not-yet" | "absent" | "unknown">().notNull(),
    amount: amount(),
    unit: text(),
    disputed: integer().notNull(),
    last_confirmed_on: integer(),
    statements: text().notNull(),
    findings: text().notNull(),
    earlier_until: integer().notNull().default(10_000_000),
    added_in: versioned.added_in,
    digest: versioned.digest,
    doubt: text().$type<"half-read" | "conflict">(),
    disagreeing: text(),
  },
  (table) => [
    primaryKey({
      columns: [table.topic, table.subject, table.scope, table.superseded_in, table.start_earliest, table.known_from, table.id],
    }),
  ],
);

/** Diagnostics of the ingest. */
export const findingVersion = sqliteTable(
  "finding_version",
  {
    ...versioned,
    rule: text().notNull(),
    message: text().notNull(),
    topic: text(),
    subject: text(),
    expected: text(),
    actual: text(),
    action: text().notNull(),
    snapshot: text(),
    post: text(),
    first_line: integer(),
    last_line: integer(),
    quote: text(),
    known_from: integer(),
  },
  (table) => [primaryKey({ columns: [table.id, table.superseded_in] })],
);

/** How the sentences of a post fared; `id` is the post's. */
export const sentenceCountVersion = sqliteTable(
  "sentence_count_version",
  {
    ...versioned,
    sentences: integer().notNull(),
    regulatory: integer().notNull(),
    read: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.superseded_in] })],
);

/** The days the archive can speak about, both included; one current row, and one for each jurisdiction where there are several. */
export const coverageVersion = sqliteTable(
  "coverage_version",
  { ...versioned, from_day: integer(), to_day: integer() },
  (table) => [primaryKey({ columns: [table.id, table.superseded_in] })],
);

/** One row in a base that holds the bundled sample, naming the build of the program that made it. */
export const sampleTable = sqliteTable("sample", { program: text().primaryKey() });

/** What the notes of posts hold for: the reader with its packs, and how many current records there are of each kind. */
export const runNote = sqliteTable("run_note", { reader: text().primaryKey(), holds: text().notNull() });

/** What a run notes of a post so that a later one need not read it again; `row` is that of the current post. */
export const postNote = sqliteTable("post_note", {
  row: integer().primaryKey(),
  head: blob({ mode: "buffer" }).notNull(),
  first_seen: integer(),
  last_seen: integer(),
  dated_in: text(),
  day_order: text().$type<PostNote["dayOrder"]>(),
  alone: integer().notNull(),
  withdrawn_on: integer(),
  reading_key: blob({ mode: "buffer" }),
  pack: text(),
  findings: text(),
  instruments: text(),
  own: integer().notNull(),
  abroad: integer().notNull(),
});
