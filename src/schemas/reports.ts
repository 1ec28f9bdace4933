import { z } from "zod";
import { NEWS_KINDS } from "../model/news-kind.js";
import { run, snapshot } from "./catalog-records.js";
import { coverage, day, finding } from "./records.js";

/** What the verbs print that make, change or check something, as schemas. */

const version = { schemaVersion: z.literal(1) };
const text = z.string();

const holds = z.strictObject({
  snapshots: z.int(),
  posts: z.int(),
  duplicates: z.int(),
  statements: z.int(),
  facts: z.int(),
  findings: z.int(),
});
const changes = z.strictObject({
  recordedAt: text.nullable().describe("the UTC instant under which the changes were recorded; null: nothing changed"),
  root: text.nullable().describe("the root hash of the base"),
  added: z.int(),
  superseded: z.int(),
  unchanged: z.int(),
  records: z.record(text, z.strictObject({ added: z.int(), superseded: z.int(), unchanged: z.int() })),
});

const answers = z
  .strictObject({
    changed: z.int().describe("how many answers are other ones than before, over all days"),
    kinds: z.partialRecord(z.enum(NEWS_KINDS), z.int()),
    corrected: z.int(),
  })
  .nullable()
  .describe("null where nothing had been recorded before, or nothing was; inforce watch tells which they are");

export const ingest = z.strictObject({
  ...version,
  database: text,
  snapshot,
  snapshots: z.array(snapshot),
  left: z.array(z.strictObject({ name: text, code: text, reason: text })).describe("files of a folder that were not read, and why"),
  unread: z.array(finding).describe("posts of what was read that are not understood: their language, or a country without a pack"),
  namesakes: z.array(snapshot).describe("other snapshots of the same name, which stay"),
  replaced: z.array(snapshot),
  coverage,
  holds,
  changes,
  answers,
});

export const correct = z.strictObject({
  ...version,
  file: text,
  entry: z.looseObject({ id: text, day, author: text, reason: text }).describe("as docs/schemas/v1/corrections.schema.json tells"),
  text: text.describe("the entry as it stands in the file"),
  others: z
    .array(z.strictObject({ entry: z.looseObject({ id: text, day, author: text, reason: text }), text }))
    .optional()
    .describe("where several entries were written: those behind the first"),
});

export const remove = z.strictObject({ ...version, database: text, snapshot, coverage, holds, changes, answers });

export const importReport = z.strictObject({
  ...version,
  database: text,
  coverage,
  withText: z.boolean(),
  root: text.nullable(),
  holds: z.strictObject({
    snapshots: z.int(),
    topics: z.int(),
    posts: z.int(),
    statements: z.int(),
    facts: z.int(),
    findings: z.int(),
  }),
  proof: z.enum(["read-again", "not-provable", "contradicted"]),
  why: text.nullable(),
});

export const exportManifest = z.strictObject({
  ...version,
  kind: z.literal("inforce-export"),
  format: text,
  version: text,
  topic: text.nullable(),
  asOf: day.nullable(),
  knownOn: day.nullable(),
  coverage,
  run: run.nullable(),
  snapshots: z.array(z.strictObject({ id: text, name: text, sha256: text })),
  files: z.array(z.strictObject({ path: text, bytes: z.int(), sha256: text, rows: z.record(text, z.int()) })),
});

export const verify = z.strictObject({
  ...version,
  database: text,
  ok: z.boolean(),
  checked: z.strictObject({
    snapshots: z.int(),
    posts: z.int(),
    spans: z.int(),
    records: z.int(),
    history: z.int(),
    runs: z.int(),
  }),
  root: text.nullable(),
  compared: run.nullable(),
  deep: z.strictObject({ provable: z.boolean(), why: text.nullable() }).nullable(),
  problems: z.array(
    z.strictObject({
      check: text,
      record: text,
      id: text.nullable(),
      expected: text,
      actual: text,
      facts: z.array(text),
    }),
  ),
});

export const verifyExport = z.strictObject({
  ...version,
  export: text,
  ok: z.boolean(),
  checked: z.strictObject({ files: z.int(), bytes: z.int(), rows: z.int() }),
  problems: z.array(z.strictObject({ check: text, file: text, expected: text, actual: text })),
});

export const doctor = z.strictObject({
  ...version,
  ok: z.boolean(),
  checks: z.array(z.strictObject({ check: text, ok: z.boolean(), found: text, advice: text.nullable() })),
});

export const packCheck = z.strictObject({
  ...version,
  folder: text,
  pack: z.strictObject({ code: text, title: text, topics: z.int(), requirements: z.int() }).nullable(),
  problems: z.array(
    z.strictObject({
      rule: text,
      file: text,
      line: z.int(),
      at: text,
      got: text,
      expected: text,
      example: text.nullable(),
      hint: text.nullable(),
    }),
  ),
  notes: z.array(
    z.strictObject({
      rule: z.enum(["rare-cue", "shared-cue"]),
      topic: text,
      list: text,
      cue: text,
      places: z.int().nullable(),
      sharedWith: z.array(text),
      file: text,
      line: z.int(),
    }),
  ),
  texts: z.int(),
  ok: z.boolean(),
});

export const packNew = z.strictObject({ ...version, code: text, folder: text, files: z.array(text) });

export const auditInspection = z.strictObject({
  ...version,
  notes: z.array(z.strictObject({ about: text, text })),
  columns: z.array(
    z.strictObject({
      heading: text,
      column: text.nullable(),
      first: z.array(z.strictObject({ got: text, read: text.nullable() })),
    }),
  ),
  missing: z.array(text),
  cases: z.int(),
  rejected: z.int(),
  problems: z.array(z.strictObject({ rule: text, rejected: z.boolean(), count: z.int(), examples: z.array(z.unknown()) })),
});

const particulars = {
  code: text.describe("a stable code, such as UNKNOWN_TOPIC"),
  got: text.optional(),
  expected: text.optional(),
  example: text.optional(),
  hint: text.optional().describe("what to do about it"),
  suggestions: z.array(text).optional().describe("what was likely meant"),
};

/** What a command with `--json` ends standard error with when it fails. */
export const error = z.strictObject({
  ...version,
  error: z.strictObject({ ...particulars, message: text, path: text.optional() }),
});

/** What the service answers when it does not answer (RFC 9457). */
export const problem = z.strictObject({
  type: text.describe("urn:inforce: and the code"),
  title: text,
  status: z.int(),
  detail: text,
  ...particulars,
});
