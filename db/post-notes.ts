import { getTableConfig } from "drizzle-orm/sqlite-core";
import type { IsoDay } from "../src/model/iso-day.js";
import type { PostNote, ReadingNote } from "../src/model/post-note.js";
import type { Instrument } from "../src/model/statement.js";
import type { Connection } from "./connection.js";
import { listOf } from "./row-values.js";
import { postNote } from "./schema.js";
import { dayOf, readDay, storedDay } from "./stored-day.js";

type NoteRow = typeof postNote.$inferSelect;

/** How many current records there are of each kind, and of some kinds how many of a sort. */
export type Counts = Readonly<Record<string, number>>;

/** The notes of a run: which reader and packs they hold for, and what it noted of the posts. */
export interface RunNotes<Notes extends Iterable<PostNote> = Iterable<PostNote>> {
  readonly reader: string;
  readonly posts: Notes;
}

/** The counts that a run of this reader with these packs left; null where the notes are of another, or of none. */
export function notedCounts(db: Connection, reader: string): Counts | null {
  const holds = db.prepare<[string], string>("SELECT holds FROM run_note WHERE reader = ?").pluck().get(reader);
  return holds === undefined ? null : (JSON.parse(holds) as Counts);
}

/** Puts the notes of a run in the place of all others. */
export function replaceNotes(db: Connection, notes: RunNotes | null, counts: Counts): void {
  db.exec("DELETE FROM post_note");
  db.exec("DELETE FROM run_note");
  if (notes === null) return;
  addNotes(db, notes, counts);
}

/** Adds what a run noted to the notes of the same reader and packs. */
export function addNotes(db: Connection, { reader, posts }: RunNotes, counts: Counts): void {
  const columns = getTableConfig(postNote).columns.map(({ name }) => name);
  const put = db.prepare<[NoteRow]>(
    `INSERT OR REPLACE INTO post_note (${columns.join(", ")}) VALUES (${columns.map((name) => `@${name}`).join(", ")})`,
  );
  const current = db.prepare<[string], PlaceOfPost>("SELECT row, snapshot FROM post_version WHERE id = ? AND superseded_in = 0");
  for (const note of posts) {
    const place = current.get(note.post);
    if (place !== undefined) put.run(rowOf(note, place));
  }
  db.prepare("INSERT OR REPLACE INTO run_note (reader, holds) VALUES (?, ?)").run(reader, JSON.stringify(counts));
}

interface PlaceOfPost {
  readonly row: number;
  readonly snapshot: string;
}

function rowOf(note: PostNote, { row, snapshot }: PlaceOfPost): NoteRow {
  const { head, firstSeen, lastSeen, datedIn, dayOrder, alone, withdrawnOn, reading } = note;
  return {
    row,
    head: Buffer.from(head, "hex"),
    first_seen: storedDay(firstSeen),
    last_seen: storedDay(lastSeen),
    dated_in: datedIn === snapshot ? null : datedIn,
    day_order: dayOrder,
    alone: alone ? 1 : 0,
    withdrawn_on: storedDay(withdrawnOn),
    reading_key: reading === null ? null : Buffer.from(reading.key, "hex"),
    pack: reading?.pack ?? null,
    findings: reading && reading.findings.length > 0 ? JSON.stringify(reading.findings) : null,
    instruments: reading && reading.instruments.length > 0 ? JSON.stringify(reading.instruments) : null,
    own: reading?.own ?? 0,
    abroad: reading?.foreign ?? 0,
  };
}

type NotedRow = NoteRow & { readonly id: string; readonly snapshot: string };

const CURRENT = "SELECT n.*, p.id, p.snapshot FROM post_version AS p JOIN post_note AS n ON n.row = p.row";

/** The statements, by name: tests read their plans. */
export const NOTES_SQL = {
  byId: `${CURRENT} WHERE p.id = ? AND p.superseded_in = 0`,
  byHead: `${CURRENT} WHERE n.head = ? AND p.superseded_in = 0`,
  withdrawn: `SELECT p.id, n.withdrawn_on FROM post_note AS n JOIN post_version AS p ON p.row = n.row
    WHERE n.withdrawn_on IS NOT NULL AND p.superseded_in = 0`,
} as const;

/** Reads of the notes. */
export interface NoteReader {
  /** Notes of the posts with one of these ids, or one of these heads, each once. */
  notesOf(ids: readonly string[], heads: readonly string[]): readonly PostNote[];
  readingOf(post: string): ReadingNote | null;
  /** By id of a post, the day on which another text was seen in its place. */
  withdrawn(): ReadonlyMap<string, IsoDay>;
}

export function noteReader(db: Connection): NoteReader {
  const byId = db.prepare<[string], NotedRow>(NOTES_SQL.byId);
  const byHead = db.prepare<[Buffer], NotedRow>(NOTES_SQL.byHead);
  const withdrawn = db.prepare<[], [string, number]>(NOTES_SQL.withdrawn).raw();
  return {
    notesOf: (ids, heads) => {
      const found = [...ids.flatMap((id) => byId.all(id)), ...heads.flatMap((head) => byHead.all(Buffer.from(head, "hex")))];
      return [...new Map(found.map((row) => [row.id, noteOf(row)])).values()];
    },
    readingOf: (post) => {
      const row = byId.get(post);
      return row === undefined ? null : readingNoteOf(row);
    },
    withdrawn: () => new Map(withdrawn.all().map(([post, day]) => [post, dayOf(day)])),
  };
}

function noteOf(row: NotedRow): PostNote {
  return {
    post: row.id,
    head: row.head.toString("hex"),
    firstSeen: readDay(row.first_seen),
    lastSeen: readDay(row.last_seen),
    datedIn: row.dated_in ?? row.snapshot,
    dayOrder: row.day_order,
    alone: row.alone === 1,
    withdrawnOn: readDay(row.withdrawn_on),
    reading: readingNoteOf(row),
  };
}

function readingNoteOf(row: NoteRow): ReadingNote | null {
  if (row.reading_key === null || row.pack === null) return null;
  return {
    key: row.reading_key.toString("hex"),
    pack: row.pack,
    findings: listOf<string>(row.findings ?? "[]"),
    instruments: listOf<Instrument>(row.instruments ?? "[]"),
    own: row.own,
    foreign: row.abroad,
  };
}
