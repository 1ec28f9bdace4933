import type { InspectedRow, Inspection } from "../../queries/audit/inspection.js";
import type { ViewOptions } from "./answer-view.js";
import { cellsInWords } from "./audit-words.js";
import type { ProblemGroups } from "./problem-groups.js";
import { terminalLine } from "./terminal-text.js";
import { textTable } from "./text-table.js";
import { wrap } from "./text-width.js";

/** One column of a file of cases: what it is read as, and the first cells with what they were read as. */
interface InspectedColumn {
  readonly heading: string;
  readonly column: string | null;
  readonly first: readonly { readonly got: string; readonly read: string | null }[];
}

/** What was understood, as one JSON document. */
export function inspectionJson(inspection: Inspection, groups: ProblemGroups): object {
  const { notes, missing, cases, rejected } = inspection;
  const problems = groups.all.map(({ rule, audited, count, examples }) => ({ rule, rejected: !audited, count, examples }));
  return { schemaVersion: 1, notes, columns: columnsOf(inspection), missing, cases, rejected, problems };
}

/** What was understood, per column of the first rows, and what would be rejected and why. */
export function inspectionView(inspection: Inspection, groups: ProblemGroups, { width, paints }: ViewOptions): string {
  const { notes, missing, cases, rejected } = inspection;
  const head = ["column of the file", "read as", "first cells"].map((text) => ({ text, paint: paints.strong }));
  const rows = columnsOf(inspection).map(({ heading, column, first }) => [
    { text: heading === "" ? "(no name)" : heading },
    { text: column ?? "(not read)" },
    { text: first.map(({ got, read }) => (read === null || read === got ? got : `${got} → ${read}`)).join("; ") },
  ]);
  const lines = notes.filter(({ about }) => about !== "column").flatMap(({ text }) => wrap(terminalLine(text), width));
  if (lines.length > 0) lines.push("");
  lines.push(...textTable([head, ...rows], width), "");
  for (const name of missing) lines.push(...wrap(`no column says ${name}: --map "Heading=${name}" names it`, width));
  if (missing.length > 0) lines.push("");
  lines.push(
    ...wrap(
      `${cases} ${cases === 1 ? "case" : "cases"} to judge, ${rejected} ${rejected === 1 ? "row" : "rows"} would be left out`,
      width,
    ),
  );
  for (const line of groups.lines()) {
    const indent = line.startsWith("  ") ? "  " : "";
    lines.push(...wrap(line.trim(), width - indent.length).map((part) => `${indent}${part}`));
  }
  return `${lines.join("\n")}\n`;
}

function columnsOf({ columns, first }: Inspection): readonly InspectedColumn[] {
  return columns.map(({ name, place, column }) => ({
    heading: name,
    column,
    first: first.map((row) => ({ got: (row.cells[place] ?? "").trim(), read: column === null ? null : readAs(row, column) })),
  }));
}

/** Of a row that would be left out the cells that are wrong are told, and the others stand as they are. */
function readAs({ entry, wrong }: InspectedRow, column: string): string | null {
  // It stands as it is, or masked: a number of a passport may name a person.
  if (column === "person_id") return null;
  if (wrong.length > 0) return wrong.includes(column) || wrong.includes(null) ? "left out" : null;
  if (entry === null) return "left out";
  if (column === "visited_14_days" && entry.visited?.length === 0) return "none";
  if (column === "birth_date" && entry.birthDate === "none") return "of full age";
  return cellsInWords(entry).get(column) ?? "not known";
}
