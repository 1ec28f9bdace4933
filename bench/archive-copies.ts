import { archivePath, archiveWorld, digestWorld } from "../test/conformance/rewrite-archive.js";

/** A text to ingest. */
export interface SourceText {
  readonly name: string;
  readonly extension: "txt" | "html";
  readonly text: string;
}

/** Years that one copy spans, so that copies follow each other without overlap. */
const SPAN = 6;
/** The newest copy stands so many years later than the text. */
const AHEAD = 72;
/** As many copies as fit between 1900 and 2099, the years in which dates are read. */
export const MOST_COPIES = 32;
const YEAR = /(?<![\d$+№(-])\b20[012]\d\b(?![\d-]|[ \u00a0]?(?:₸|KZT))/gu;

/** The archive, or the digest where it is absent. */
export function ownText(): SourceText {
  const path = archivePath();
  return path === null ? digestWorld() : archiveWorld(path);
}

/** So many copies of a text (at most MOST_COPIES), one after the other, newest first: each some years earlier than the one before. */
export function copiesOf({ name, extension, text }: SourceText, copies: number): SourceText {
  const earlier = (i: number): string => text.replace(YEAR, (year) => String(Number(year) + AHEAD - SPAN * i));
  return { name: `${name} ${copies}x`, extension, text: Array.from({ length: copies }, (_, i) => earlier(i)).join("\n") };
}
