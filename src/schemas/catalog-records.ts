import { z } from "zod";
import { MEDIA_TYPES } from "../model/snapshot.js";
import { TABLE_FIELDS } from "../model/table-mapping.js";
import { authority, coverage, day, lines, published } from "./records.js";

/** What a base holds besides facts, as schemas: topics, posts, sources, snapshots, runs. */

const dayOrNull = day.nullable();

const topicInfo = {
  id: z.string(),
  kind: z.enum(["membership", "status", "quantity", "deadline"]),
  title: z.string(),
  meaning: z.string(),
  group: z.string(),
  units: z.array(z.string()),
  scopes: z.array(z.string()),
  openScopes: z.boolean(),
  subjects: z.boolean(),
};

export const topicRow = z
  .strictObject({
    ...topicInfo,
    facts: z.int(),
    statements: z.int(),
    subjectCount: z.int(),
    scopesSeen: z.array(z.string()),
    firstEvidence: dayOrNull,
    lastEvidence: dayOrNull,
  })
  .meta({ id: "Topic" });

export const postRow = z
  .strictObject({
    id: z.string(),
    source: z.string(),
    authority,
    snapshot: z.string(),
    title: z.string(),
    published,
    lines,
    duplicateOf: z.string().nullable(),
    statements: z.array(z.string()),
  })
  .meta({ id: "PostHead" });

const sourceMembers = {
  id: z.string(),
  name: z.string(),
  publisher: z.string().nullable(),
  authority,
  jurisdiction: z.string().nullable(),
  url: z.string().nullable(),
};

export const sourceRow = z.strictObject({
  ...sourceMembers,
  snapshots: z.array(z.string()),
  coverage,
  posts: z.int(),
  statements: z.int(),
  agreed: z.int(),
  first: z.int(),
  contradicted: z.int(),
});

export const snapshot = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    sha256: z.string(),
    mediaType: z.enum(MEDIA_TYPES),
    encoding: z.string(),
    byteLength: z.int(),
    capturedOn: dayOrNull,
    publisher: z.string().nullable(),
    authority,
    url: z.string().nullable(),
    jurisdiction: z.string().nullable(),
    source: z.string().nullable(),
    licence: z.string().nullable(),
    note: z.string().nullable(),
    mapping: z
      .partialRecord(z.enum(TABLE_FIELDS), z.union([z.string(), z.strictObject({ column: z.string() })]))
      .nullable()
      .meta({ description: "how the columns of a table are read; null for anything else" }),
  })
  .meta({ id: "Snapshot" });

export const run = z.strictObject({ run: z.int(), recordedAt: z.string(), root: z.string() }).meta({
  id: "Run",
  description: "a run of the store: its number, when it was recorded, the hash of everything recorded up to it",
});
