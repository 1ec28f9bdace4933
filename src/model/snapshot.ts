import type { CorrectionEntry } from "./correction.js";
import type { Finding } from "./finding.js";
import type { IsoDay } from "./iso-day.js";
import type { Authority } from "./source.js";
import type { TableMapping } from "./table-mapping.js";

/** What a captured file can be: text, a page, a feed, a page saved with its pictures (MHTML), a table, or corrections. */
export const MEDIA_TYPES = [
  "text/plain",
  "text/html",
  "text/markdown",
  "application/rss+xml",
  "application/atom+xml",
  "application/feed+json",
  "multipart/related",
  "text/csv",
  "application/yaml",
] as const;

export type MediaType = (typeof MEDIA_TYPES)[number];

/** Whether a file holds records that are taken as they stand, and no prose. */
export function holdsRecords({ mediaType }: Pick<Snapshot, "mediaType">): boolean {
  return mediaType === "text/csv" || mediaType === "application/yaml";
}

/** Whether a text has the form of a jurisdiction's code: two lower-case letters. */
export function isJurisdiction(code: string): boolean {
  return /^[a-z]{2}$/.test(code);
}

/** One captured file, exactly as read. */
export interface Snapshot {
  /** `sha256:` and the first 16 hexadecimal digits of the hash of the bytes. */
  readonly id: string;
  /** Folder name of a bundled snapshot, else the file's name. */
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: MediaType;
  readonly encoding: string;
  readonly byteLength: number;
  /** The day the copy was taken, where known: coverage then reaches to it. */
  readonly capturedOn: IsoDay | null;
  /** Who says what it holds, where that is told. */
  readonly publisher: string | null;
  readonly authority: Authority;
  /** Where the publisher publishes it. */
  readonly url: string | null;
  /**
   * Whose rules it tells: the lower-case ISO 3166-1 alpha-2 code of a country, as its reader or its manifest says; null where
   * its words are to tell.
   */
  readonly jurisdiction: string | null;
  /** Where the copy comes from, in words. */
  readonly source: string | null;
  readonly licence: string | null;
  /** How it was made. */
  readonly note: string | null;
  /** How the columns of a table are read; null for anything else. */
  readonly mapping: TableMapping | null;
}

/** One row of a table, below its headings. */
export interface TableRow {
  /** The characters of the row as the file has them. */
  readonly text: string;
  /** 1-based lines of the file; a quoted cell may have several. */
  readonly lines: readonly number[];
  /** By heading. */
  readonly cells: Readonly<Record<string, string>>;
}

/** One line of a snapshot's text, whatever form it came in. */
export interface SourceLine {
  /** White space at the ends trimmed, no-break spaces turned to spaces, NFC. Empty for a blank line. */
  readonly text: string;
  /** 1-based line of the original file. */
  readonly line: number;
  /** `heading`: a heading element or a block that is all bold. `item`: a list item (its text starts with a bullet or number). */
  readonly mark: "heading" | "item" | null;
  /** 1 to 6 for a heading element; absent for bold text and in plain text. */
  readonly headingLevel?: number;
  /**
   * True where the markup itself parts this line from the one before (a new article, section or horizontal rule), so that
   * a post may begin here. Plain text has none.
   */
  readonly opensBlock: boolean;
  /** The line goes on with the sentence of the line before it: it was wrapped at a width, or in the middle of a phrase. */
  readonly continues?: boolean;
  /** A row of a table of data. */
  readonly tabled?: boolean;
  /** What the form of the file says the line is (an item of a feed, front matter); absent where only its words can tell. */
  readonly role?: "title" | "date";
}

/** One entry of a file of corrections. */
export interface WrittenCorrection {
  readonly entry: CorrectionEntry;
  /** 1-based line of the file on which it begins. */
  readonly line: number;
  /** Its lines as the file has them, without what all are indented by. */
  readonly text: string;
  /** 0-based place in the file. */
  readonly at: number;
}

/** A snapshot together with its text. */
export interface SnapshotText {
  readonly snapshot: Snapshot;
  readonly lines: readonly SourceLine[];
  /** Of a table. */
  readonly rows?: readonly TableRow[];
  /** Of a file of corrections. */
  readonly corrections?: readonly WrittenCorrection[];
  /** What the reader had to repair or leave out. */
  readonly findings?: readonly Finding[];
}
