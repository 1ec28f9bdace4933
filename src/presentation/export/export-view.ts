import type { ExportCheck, ExportManifest } from "../../model/export/manifest.js";
import type { ViewOptions } from "../answer-view.js";
import { counted } from "../count-words.js";
import { textTable } from "../text-table.js";
import { wrap } from "../text-width.js";

/** What was written where: each file with its rows, size and the begin of its hash. */
export function exportView({ format, files }: ExportManifest, path: string, { width, paints }: ViewOptions): string {
  const rows = files.map(({ path: file, rows: counts, bytes, sha256 }) => {
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return [
      { text: file },
      { text: Object.keys(counts).length === 0 ? "" : counted(total, "row") },
      { text: sizeInWords(bytes) },
      { text: `sha256 ${sha256.slice(0, 12)}…`, paint: paints.faint },
    ];
  });
  return `${[`Exported as ${format} to ${path}`, ...textTable(rows, width, "  ")].join("\n")}\n`;
}

/** What of an export was checked, and what is not as it was written. */
export function exportCheckView({ checked, problems, ok, export: path }: ExportCheck, { width, paints }: ViewOptions): string {
  const sum = `Checked ${counted(checked.files, "file")} of ${path} (${counted(checked.rows, "row")}, ${sizeInWords(checked.bytes)})`;
  if (ok) return `${sum}: everything is as it was written.\n`;
  const lines = [`${sum}: ${counted(problems.length, "problem")}.`];
  for (const { check, file, expected, actual } of problems) {
    lines.push("", paints.problem(`${check}: ${file}`));
    lines.push(...wrap(`expected ${expected}, found ${actual}`, width - 2).map((line) => `  ${line}`));
  }
  return `${lines.join("\n")}\n`;
}

const KILO = 1000;

/** @example sizeInWords(1_234_567) // "1.2 MB" */
function sizeInWords(bytes: number): string {
  if (bytes < KILO) return counted(bytes, "byte");
  const unit = bytes < KILO ** 2 ? "kB" : bytes < KILO ** 3 ? "MB" : "GB";
  const size = bytes / KILO ** (unit === "kB" ? 1 : unit === "MB" ? 2 : 3);
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}
