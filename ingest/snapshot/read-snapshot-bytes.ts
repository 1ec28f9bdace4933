import { createHash } from "node:crypto";
import type { Finding } from "../../src/model/finding.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { MediaType, Snapshot, SnapshotText } from "../../src/model/snapshot.js";
import type { Authority } from "../../src/model/source.js";
import type { TableMapping } from "../../src/model/table-mapping.js";
import { readCorrections } from "./corrections-reader.js";
import { readCsv } from "./csv-reader.js";
import { decode } from "./decoder.js";
import { readFeed } from "./feed-reader.js";
import { readHtml } from "./html-reader.js";
import { MAX_LINE_LENGTH } from "./line-cleaner.js";
import { readMarkdown } from "./markdown-reader.js";
import { sniffMediaType } from "./media-type-sniffer.js";
import { isMhtml, unpackMhtml } from "./mhtml-reader.js";
import { type ReadLines, readPlainText } from "./plain-text-reader.js";
import type { NoteRule, ReaderNote } from "./reader-notes.js";

/** What is known of some bytes beside themselves. */
export interface SnapshotMeta {
  readonly name: string;
  /** Left out: told from the text and the name. */
  readonly mediaType?: MediaType | null;
  /** Left out: told from the bytes. */
  readonly encoding?: string | null;
  readonly capturedOn?: IsoDay | null;
  readonly publisher?: string | null;
  /** Left out: unknown. */
  readonly authority?: Authority | null;
  readonly jurisdiction?: string | null;
  readonly url?: string | null;
  readonly source?: string | null;
  readonly licence?: string | null;
  readonly note?: string | null;
  /** How the columns of a table are read. */
  readonly mapping?: TableMapping | null;
}

/**
 * The lines of a snapshot whose bytes are at hand, for example out of the knowledge base. A `Snapshot` record serves as
 * `meta` and gives the same record again.
 *
 * @throws InforceError `SNAPSHOT_EMPTY`, `SNAPSHOT_BINARY`, `SNAPSHOT_ENCODING`, `SNAPSHOT_FORMAT`; `CORRECTIONS_INVALID`.
 * @example readSnapshotBytes(Buffer.from("News\nJune 1, 2022\nFees rose."), { name: "a.txt" }).lines.length // 3
 */
export function readSnapshotBytes(bytes: Uint8Array, meta: SnapshotMeta): SnapshotText {
  const { mediaType, encoding, read } = contentOf(bytes, meta);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const snapshot: Snapshot = {
    id: `sha256:${sha256.slice(0, 16)}`,
    name: meta.name,
    sha256,
    mediaType,
    encoding,
    byteLength: bytes.byteLength,
    capturedOn: meta.capturedOn ?? null,
    publisher: meta.publisher ?? null,
    // Who corrects speaks for the desk, whatever else is told.
    authority: mediaType === "application/yaml" ? "desk" : (meta.authority ?? "unknown"),
    jurisdiction: meta.jurisdiction ?? null,
    url: meta.url ?? null,
    source: meta.source ?? null,
    licence: meta.licence ?? null,
    note: meta.note ?? null,
    mapping: meta.mapping ?? null,
  };
  const { lines, cut, notes, rows, corrections } = read();
  return {
    snapshot,
    lines,
    ...(rows === undefined ? {} : { rows }),
    ...(corrections === undefined ? {} : { corrections }),
    findings: [...cut.map((line) => cutFinding(snapshot.id, line)), ...notes.map((note) => noteFinding(snapshot.id, note))],
  };
}

interface Content {
  readonly mediaType: MediaType;
  readonly encoding: string;
  readonly read: () => ReadLines & Pick<SnapshotText, "rows" | "corrections">;
}

function contentOf(bytes: Uint8Array, meta: SnapshotMeta): Content {
  if (meta.mediaType === "multipart/related" || (!meta.mediaType && isMhtml(bytes))) {
    const page = unpackMhtml(bytes, meta.name);
    const { text, encoding } = decode(page.bytes, page.charset, meta.name);
    return { mediaType: "multipart/related", encoding, read: () => onLines(readHtml(text), page.lineOf) };
  }
  const { text, encoding } = decode(bytes, meta.encoding ?? null, meta.name);
  const { mapping = null } = meta;
  if (mapping !== null) return { mediaType: "text/csv", encoding, read: () => readCsv(text, mapping, meta.name) };
  const mediaType = meta.mediaType ?? sniffMediaType(text, meta.name);
  if (mediaType === "application/yaml") return { mediaType, encoding, read: () => readCorrections(text, meta.name) };
  return { mediaType, encoding, read: () => readAs(mediaType, text, meta.name) };
}

function readAs(mediaType: MediaType, text: string, name: string): ReadLines {
  if (mediaType === "text/html") return readHtml(text);
  if (mediaType === "text/markdown") return readMarkdown(text);
  return mediaType === "text/plain" ? readPlainText(text) : readFeed(text, name);
}

/** The lines of a page that was taken out of a file, with their numbers in that file. */
function onLines({ lines, cut, notes }: ReadLines, lineOf: (line: number) => number): ReadLines {
  return {
    lines: lines.map((line) => ({ ...line, line: lineOf(line.line) })),
    cut: cut.map(lineOf),
    notes: notes.map((note) => ({ ...note, line: lineOf(note.line) })),
  };
}

/** What is said of each thing that a reader leaves out or repairs, and what was done about it. */
const NOTES: Readonly<Record<NoteRule, readonly [one: string, many: string, action: string]>> = {
  "hidden-text-left-out": ["piece of text is hidden or struck out", "pieces of text are hidden or struck out", "did not read it"],
  "page-furniture-left-out": ["part of the page serves no post", "parts of the page serve no post", "did not read it"],
  "entities-encoded-twice": [
    "line holds character references that stand as text",
    "lines hold character references that stand as text",
    "read them as the characters they name",
  ],
};

function noteFinding(snapshot: string, { rule, count, line, quote }: ReaderNote): Finding {
  const [one, many, action] = NOTES[rule];
  return {
    id: `${rule}-${snapshot.slice(-8)}`,
    rule,
    message: `${count} ${count === 1 ? one : many}.`,
    topic: null,
    subject: null,
    expected: null,
    actual: String(count),
    action,
    place: { snapshot, post: null, lines: [line, line], quote },
    knownFrom: null,
  };
}

function cutFinding(snapshot: string, line: number): Finding {
  return {
    id: `line-cut-${snapshot.slice(-8)}-${line}`,
    rule: "line-cut",
    message: `Line ${line} is longer than ${MAX_LINE_LENGTH} characters; the rest of it was not read.`,
    topic: null,
    subject: null,
    expected: `at most ${MAX_LINE_LENGTH} characters`,
    actual: null,
    action: "read the beginning of the line only",
    place: { snapshot, post: null, lines: [line, line], quote: null },
    knownFrom: null,
  };
}
