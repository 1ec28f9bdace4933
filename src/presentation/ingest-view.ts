import type { Coverage } from "../model/knowledge.js";
import type { Snapshot } from "../model/snapshot.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { dayInWords } from "./day-words.js";
import { textTable } from "./text-table.js";

/** What the page says of an ingest. */
export interface IngestSummary {
  readonly database: string;
  readonly snapshot: Pick<Snapshot, "id" | "name" | "mediaType" | "encoding" | "byteLength" | "capturedOn">;
  /** One a file, where a folder of files was read. */
  readonly snapshots?: readonly Pick<Snapshot, "name">[];
  readonly left?: readonly { readonly name: string; readonly code: string }[];
  readonly coverage: Coverage;
  readonly holds: Readonly<Record<"snapshots" | "posts" | "duplicates" | "statements" | "facts" | "findings", number>>;
  readonly changes: { readonly added: number; readonly superseded: number; readonly unchanged: number };
}

/** What was read, what the knowledge base now holds, and what changed. */
export function ingestView(
  { database, snapshot, snapshots = [], left = [], coverage, holds, changes }: IngestSummary,
  { width, paints }: ViewOptions,
): string {
  const { from, to } = coverage;
  const kept = changes.added + changes.superseded === 0;
  const captured = snapshot.capturedOn === null ? "" : `, captured on ${dayInWords(snapshot.capturedOn)}`;
  const rows: readonly (readonly [string, string])[] = [
    [
      "Read",
      snapshots.length > 1
        ? `${counted(snapshots.length, "file")}, ${snapshot.name} to ${snapshots.at(-1)?.name}${captured}`
        : `${snapshot.name} (${snapshot.mediaType}, ${snapshot.encoding}, ${snapshot.byteLength} bytes${captured})`,
    ],
    ...left.map(({ name, code }, i): readonly [string, string] => [i === 0 ? "Left out" : "", `${name} [${code}]`]),
    ["Into", database],
    [
      "Holds",
      `${counted(holds.posts, "post")} (${holds.duplicates} of them printed again) of ${counted(holds.snapshots, "snapshot")}`,
    ],
    ["", `${counted(holds.statements, "statement")}, ${counted(holds.facts, "fact")}, ${counted(holds.findings, "finding")}`],
    ["Covers", from && to ? `${dayInWords(from)} to ${dayInWords(to)}` : "nothing yet"],
    [
      "Changed",
      kept
        ? "nothing: all of it was known"
        : `${changes.added} records added, ${changes.superseded} superseded, ${changes.unchanged} unchanged`,
    ],
  ];
  return `${textTable(
    rows.map(([name, text]) => [{ text: name, paint: paints.strong }, { text }]),
    width,
  ).join("\n")}\n`;
}
