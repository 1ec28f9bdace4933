import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { wrap } from "./text-width.js";

/** What the page says of the check of a pack. */
export interface PackSummary {
  readonly folder: string;
  readonly pack: {
    readonly code: string;
    readonly title: string;
    readonly topics: number;
    readonly requirements: number;
  } | null;
  readonly problems: readonly {
    readonly rule: string;
    readonly file: string;
    readonly line: number;
    readonly at: string;
    readonly got: string;
    readonly expected: string;
    readonly example: string | null;
    readonly hint: string | null;
  }[];
  readonly notes: readonly {
    readonly rule: string;
    readonly file: string;
    readonly line: number;
    readonly topic: string;
    readonly list: string;
    readonly cue: string;
    readonly places: number | null;
    readonly sharedWith: readonly string[];
  }[];
  readonly texts: number;
}

/** Every fault with its place, then the notes on cues, and a line that sums up. */
export function packView({ folder, pack, problems, notes, texts }: PackSummary, { width, paints }: ViewOptions): string {
  const lines: string[] = [];
  const told = (text: string): void => void lines.push(...wrap(text, width - 2).map((line) => `  ${line}`));
  for (const { rule, file, line, at, got, expected, example, hint } of problems) {
    lines.push(paints.problem(`${file}:${line} ${rule}${at === "" ? "" : ` ${at}`}`));
    told(`got ${got}, expected ${expected}${example === null ? "" : `, for example ${example}`}`);
    if (hint !== null) told(hint);
  }
  for (const { file, line, topic, list, cue, sharedWith } of notes.filter(({ rule }) => rule === "shared-cue")) {
    lines.push(paints.problem(`${file}:${line} shared-cue ${topic} ${list}`));
    told(`"${cue}" is a thing of ${sharedWith.join(", ")} as well, and nothing tells them apart: give with, near, at or not`);
  }
  const rare = new Map<string, string[]>();
  for (const { file, line, topic, list, cue, places } of notes.filter(({ rule }) => rule === "rare-cue")) {
    const place = `${file}:${line} rare-cue ${topic} ${list}`;
    rare.set(place, [...(rare.get(place) ?? []), `"${cue}" ${places ?? 0}`]);
  }
  for (const [place, cues] of rare) {
    lines.push(place);
    told(`places in the texts: ${cues.join(", ")}`);
  }
  if (lines.length > 0) lines.push("");
  const found = [counted(problems.length, "fault"), counted(notes.length, "note")].join(", ");
  const holds = pack === null ? "" : `${counted(pack.topics, "topic")}, ${counted(pack.requirements, "requirement")}`;
  lines.push(`${pack === null ? folder : `${pack.title} (${pack.code}), ${holds}`}: ${found}`);
  if (pack !== null)
    lines.push(
      texts === 0 ? "No texts were given, so rare cues were not looked for." : `Cues were looked for in ${counted(texts, "text")}.`,
    );
  return `${lines.join("\n")}\n`;
}

/** What was written for a new pack, and what to do next. */
export function newPackView({
  code,
  folder,
  files,
}: {
  readonly code: string;
  readonly folder: string;
  readonly files: readonly string[];
}): string {
  return `Wrote a pack to begin with (${code}):\n${files.map((file) => `  ${file}\n`).join("")}Next: inforce pack check ${folder}\n`;
}
