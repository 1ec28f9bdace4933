import type { Table, TableSchema } from "../../src/model/export/table.js";
import type { Coverage, SentenceCount } from "../../src/model/knowledge.js";
import { MEDIA_TYPES, type Snapshot } from "../../src/model/snapshot.js";
import { AUTHORITIES, type Source, sourceOf } from "../../src/model/source.js";
import type { TopicInfo } from "../../src/model/topic.js";
import { always, maybe, toId } from "./column.js";

export const SOURCES: TableSchema = {
  name: "sources",
  title: "Sources",
  description: "Who tells what the snapshots hold. Of contrary statements about one day that of the better authority holds.",
  primaryKey: ["id"],
  references: [],
  columns: [
    always("id", "text", "Stable id of the source."),
    always("name", "text", "The publisher; where nobody named one, the name of the snapshot."),
    maybe("publisher", "text", "Who publishes it."),
    always("authority", "text", "How much its word weighs, best first.", { values: AUTHORITIES }),
    maybe("jurisdiction", "text", "Country whose rules it tells, where its reader said so: lower-case ISO 3166-1 alpha-2."),
    maybe("url", "text", "Where it is published."),
  ],
};

/** Sources as a table. */
export function sourcesTable(sources: readonly Source[]): Table {
  const rows = sources.map(({ id, name, publisher, authority, jurisdiction, url }) => ({
    ...{ id, name, publisher },
    ...{ authority, jurisdiction, url },
  }));
  return { ...SOURCES, rows: () => rows };
}

export const SNAPSHOTS: TableSchema = {
  name: "snapshots",
  title: "Snapshots",
  description: "The captured files that everything else was read from.",
  primaryKey: ["id"],
  references: [toId("source_id", "sources")],
  columns: [
    always("id", "text", "Stable id of the file."),
    always("name", "text", "Its name."),
    always("sha256", "text", "SHA-256 of its bytes."),
    always("media_type", "text", "Media type.", { values: MEDIA_TYPES }),
    always("encoding", "text", "Character encoding."),
    always("byte_length", "integer", "Size.", { unit: "byte" }),
    maybe("captured_on", "day", "Day on which the copy was taken."),
    maybe("jurisdiction", "text", "Country whose rules it tells, where its reader said so: lower-case ISO 3166-1 alpha-2."),
    always("source_id", "text", "Its source: who tells what it holds."),
    maybe("publisher", "text", "Who publishes it."),
    always("authority", "text", "How much the publisher's word weighs, best first.", { values: AUTHORITIES }),
    maybe("url", "text", "Where it is published."),
    maybe("source", "text", "Where the copy comes from, in words."),
    maybe("licence", "text", "Licence of its content."),
    maybe("note", "text", "How it was made."),
    maybe("mapping", "text", "How the columns of a table are read, as JSON; empty for anything else."),
  ],
};

/** Snapshots as a table. */
export function snapshotsTable(snapshots: readonly Snapshot[]): Table {
  const rows = snapshots.map((snapshot) => {
    const { id, name, sha256, mediaType, encoding, byteLength, capturedOn, ...told } = snapshot;
    return {
      ...{ id, name, sha256 },
      ...{ media_type: mediaType, encoding, byte_length: byteLength, captured_on: capturedOn },
      jurisdiction: told.jurisdiction,
      ...{ source_id: sourceOf(snapshot).id, publisher: told.publisher, authority: told.authority, url: told.url },
      ...{ source: told.source, licence: told.licence, note: told.note },
      mapping: told.mapping === null ? null : JSON.stringify(told.mapping),
    };
  });
  return { ...SNAPSHOTS, rows: () => rows };
}

export const TOPICS: TableSchema = {
  name: "topics",
  title: "Topics",
  description: "What is regulated: the register that facts and statements refer to.",
  primaryKey: ["id"],
  references: [],
  columns: [
    always("id", "text", "Topic id: jurisdiction and name."),
    always("position", "integer", "Place in the register, from 0."),
    always("kind", "text", "What its facts are.", { values: ["membership", "status", "quantity", "deadline"] }),
    always("title", "text", "A few words."),
    always("meaning", "text", "What being in force means."),
    always("heading", "text", "Heading under which people look for it."),
    always("units", "list", "Units of its values, singular."),
    always("scopes", "list", "Known scopes."),
    always("open_scopes", "boolean", "Scopes beyond the known ones are possible."),
    always("subjects", "boolean", "It is about countries."),
  ],
};

/** Topics as a table, by id; `register` gives each its place. */
export function topicsTable(topics: readonly TopicInfo[], register: readonly TopicInfo[]): Table {
  const places = new Map(register.map(({ id }, place) => [id, place]));
  const sorted = [...topics].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = sorted.map(({ id, kind, title, meaning, group, units, scopes, openScopes, subjects }) => ({
    ...{ id, position: places.get(id) ?? 0, kind, title, meaning },
    ...{ heading: group, units, scopes, open_scopes: openScopes, subjects },
  }));
  return { ...TOPICS, rows: () => rows };
}

export const COVERAGE: TableSchema = {
  name: "coverage",
  title: "Coverage",
  description: "The days that the archive can speak about, both included. Outside them nothing is known.",
  primaryKey: ["id"],
  references: [],
  columns: [
    always("id", "text", "Always coverage.", { values: ["coverage"] }),
    maybe("from_day", "day", "First day."),
    maybe("to_day", "day", "Last day."),
    maybe("known_on", "day", "Knowledge day asked for; empty: everything that is known."),
    maybe("as_of", "day", "Day asked for; empty: every day."),
    maybe("topic", "text", "Topic asked for; empty: every topic."),
  ],
};

/** What the export was asked for and what the archive covers, as a table of one row. */
export function coverageTable(
  { from, to }: Coverage,
  asked: { readonly knownOn: string | null; readonly asOf: string | null; readonly topic: string | null },
): Table {
  const row = { id: "coverage", from_day: from, to_day: to, known_on: asked.knownOn, as_of: asked.asOf, topic: asked.topic };
  return { ...COVERAGE, rows: () => [row] };
}

export const SENTENCES: TableSchema = {
  name: "sentences",
  title: "Sentences read",
  description: "How the sentences of each post fared.",
  primaryKey: ["post"],
  references: [toId("post", "posts")],
  columns: [
    always("post", "text", "Post."),
    always("sentences", "integer", "Sentences.", { unit: "sentence" }),
    always("regulatory", "integer", "Of them, sentences that look regulatory.", { unit: "sentence" }),
    always("read", "integer", "Of these, sentences that were read.", { unit: "sentence" }),
  ],
};

/** Counts of sentences as a table. */
export function sentencesTable(counts: () => Iterable<SentenceCount>): Table {
  return {
    ...SENTENCES,
    *rows() {
      for (const { post, sentences, regulatory, read } of counts()) yield { post, sentences, regulatory, read };
    },
  };
}
