import { createHash } from "node:crypto";
import { grouped } from "../src/model/grouped.js";
import type { Connection } from "./connection.js";
import { DamagedCell } from "./database-error.js";
import { textHash } from "./post-row.js";
import { bytesOf } from "./snapshot-store.js";
import { type Checked, type Damage, damage } from "./verify-problem.js";

/** Hashes the bytes of every snapshot again, of superseded ones too: what they said can be read again. */
export function checkSnapshots(db: Connection): Checked {
  const rows = db.prepare<[], { id: string; sha256: string; bytes: Buffer; packed: "deflate" | null }>(
    `SELECT s.id, coalesce(v.sha256, s.sha256) AS sha256, s.bytes, s.packed FROM snapshot AS s
     LEFT JOIN snapshot_version AS v ON v.id = s.id AND v.superseded_in = 0 ORDER BY s.id`,
  );
  const rests = db
    .prepare<[string], string>(
      `SELECT s.id FROM post_version AS p JOIN statement_version AS s ON s.post = p.id AND s.superseded_in = 0
       WHERE p.snapshot = ? AND p.superseded_in = 0 ORDER BY s.id`,
    )
    .pluck();
  const found: Damage[] = [];
  let checked = 0;
  for (const { id, sha256, bytes, packed } of rows.iterate()) {
    // Withheld by an import without texts: there is nothing to check.
    if (bytes.length === 0) continue;
    checked++;
    const actual = hashOf({ bytes, packed });
    if (actual !== sha256)
      found.push(damage("snapshot-hash", "snapshots", id, { expected: sha256, actual }, { statements: rests.all(id) }));
  }
  return { checked, damage: found };
}

function hashOf(row: Parameters<typeof bytesOf>[0]): string {
  try {
    return createHash("sha256").update(bytesOf(row)).digest("hex");
  } catch (error) {
    if (error instanceof DamagedCell) return error.message;
    throw error;
  }
}

interface SpanRow {
  readonly id: string;
  readonly span_start: number;
  readonly span_end: number;
  readonly quote: string;
}

/** Hashes every current post's text again, and holds every quote against the characters it points at. */
export function checkTexts(db: Connection): Checked & { readonly spans: number } {
  const posts = db.prepare<[], { id: string; text: string; text_sha256: string }>(
    "SELECT id, text, lower(hex(text_sha256)) AS text_sha256 FROM post_version WHERE superseded_in = 0 ORDER BY id",
  );
  const statements = db.prepare<[string], SpanRow>(
    "SELECT id, span_start, span_end, quote FROM statement_version WHERE post = ? AND superseded_in = 0 ORDER BY id",
  );
  const acts = instrumentsByPost(db);
  const found: Damage[] = [];
  const quotes: Damage[] = [];
  let checked = 0;
  let spans = 0;
  for (const { id, text, text_sha256 } of posts.iterate()) {
    checked++;
    const own = statements.all(id);
    const actual = textHash(text);
    if (actual !== text_sha256) {
      const rests = { statements: own.map((row) => row.id) };
      found.push(damage("post-text-hash", "posts", id, { expected: text_sha256, actual }, rests));
    }
    const named = acts.get(id) ?? [];
    spans += own.length + named.length;
    for (const row of own) if (!quoted(text, row)) quotes.push(misquote("statements", row, text, [row.id]));
    for (const row of named) if (!quoted(text, row)) quotes.push(misquote("instruments", row, text, []));
  }
  return { checked, spans, damage: [...found, ...quotes] };
}

function instrumentsByPost(db: Connection): ReadonlyMap<string, readonly SpanRow[]> {
  const rows = db.prepare<[], SpanRow & { readonly post: string }>(
    "SELECT id, post, span_start, span_end, quote FROM instrument_version WHERE superseded_in = 0 ORDER BY id",
  );
  return grouped(rows.iterate(), ({ post }) => post);
}

function quoted(text: string, row: SpanRow): boolean {
  return row.span_end <= text.length && text.slice(row.span_start, row.span_end) === row.quote;
}

function misquote(record: string, row: SpanRow, text: string, statements: readonly string[]): Damage {
  const told = { expected: row.quote, actual: text.slice(row.span_start, row.span_end) };
  return damage("evidence-span", record, row.id, told, { statements });
}
