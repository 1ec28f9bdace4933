import type { Coverage } from "../model/knowledge.js";
import type { Snapshot } from "../model/snapshot.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { dayInWords } from "./day-words.js";
import { textTable } from "./text-table.js";

/** What the page says of a knowledge base after a change. */
export interface StateSummary {
  readonly database: string;
  readonly coverage: Coverage;
  readonly holds: Readonly<Record<"snapshots" | "posts" | "duplicates" | "statements" | "facts" | "findings", number>>;
  readonly changes: {
    readonly added: number;
    readonly superseded: number;
    readonly unchanged: number;
    readonly root: string | null;
  };
}

/** What the page says of an ingest. */
export interface IngestSummary extends StateSummary {
  readonly snapshot: Pick<Snapshot, "id" | "name" | "mediaType" | "encoding" | "byteLength" | "capturedOn">;
  /** One a file, where a folder of files was read. */
  readonly snapshots?: readonly Pick<Snapshot, "name">[];
  readonly left?: readonly { readonly name: string; readonly code: string }[];
  readonly replaced?: readonly Pick<Snapshot, "id" | "name">[];
}

/** What the page says of a removal. */
export interface RemoveSummary extends StateSummary {
  readonly snapshot: Pick<Snapshot, "id" | "name">;
}

type Line = readonly [name: string, text: string];

/** What was read, what the knowledge base now holds, and what changed. */
export function ingestView(summary: IngestSummary, options: ViewOptions): string {
  const { database, snapshot, snapshots = [], left = [], replaced = [] } = summary;
  const captured = snapshot.capturedOn === null ? "" : `, captured on ${dayInWords(snapshot.capturedOn)}`;
  const read =
    snapshots.length > 1
      ? `${counted(snapshots.length, "file")}, ${snapshot.name} to ${snapshots.at(-1)?.name}${captured}`
      : `${snapshot.name} (${snapshot.mediaType}, ${snapshot.encoding}, ${snapshot.byteLength} bytes${captured})`;
  const lines: readonly Line[] = [
    ["Read", read],
    ...left.map(({ name, code }, i): Line => [i === 0 ? "Left out" : "", `${name} [${code}]`]),
    ["Into", database],
    ...replaced.map(({ id, name }, i): Line => [i === 0 ? "Replaced" : "", `${name} (${id})`]),
    ...stateLines(summary),
  ];
  return page(lines, options);
}

/** What was taken out, what the knowledge base holds without it, and what changed. */
export function removeView(summary: RemoveSummary, options: ViewOptions): string {
  const { database, snapshot } = summary;
  return page([["Removed", `${snapshot.name} (${snapshot.id})`], ["From", database], ...stateLines(summary)], options);
}

function stateLines({ coverage: { from, to }, holds, changes }: StateSummary): readonly Line[] {
  const kept = changes.added + changes.superseded === 0;
  return [
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
    ["Root", changes.root ?? "none"],
  ];
}

function page(lines: readonly Line[], { width, paints }: ViewOptions): string {
  const rows = lines.map(([name, text]) => [{ text: name, paint: paints.strong }, { text }]);
  return `${textTable(rows, width).join("\n")}\n`;
}
