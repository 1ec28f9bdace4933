import type { FileNote } from "./file-note.js";
import type { Head, TextHead } from "./find-head.js";

const NAMES: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };

/** What was found out about the place of a head. */
export function headNotes({ line, nextLine, above }: Head): readonly FileNote[] {
  if (above === 0) return [];
  const rows = nextLine - line > 1 ? `lines ${line} to ${nextLine - 1}` : `line ${line}`;
  return [{ about: "head", text: `the header is read from ${rows}; what stands above is left out` }];
}

/** What parts the cells, unless it is what RFC 4180 says. */
export function textHeadNotes({ delimiter }: TextHead): readonly FileNote[] {
  return delimiter === "," ? [] : [{ about: "delimiter", text: `cells are parted by ${NAMES[delimiter] ?? `"${delimiter}"`}` }];
}
