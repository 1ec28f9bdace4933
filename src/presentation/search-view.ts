import type { SearchResult, StatementHit, TextPiece } from "../../queries/search-result.js";
import { countryName } from "../model/countries/country-table.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import type { Palette } from "./palette.js";
import { citation } from "./source-notes.js";
import { cut, oneLine, wrap } from "./text-width.js";
import { valueInWords } from "./value-words.js";

const QUOTE_LENGTH = 240;

/** The posts found, each with its best passage and the statements in whose words something was found. */
export function searchView(result: SearchResult, { width, paints }: ViewOptions): string {
  if (result.hits.length === 0) return `No post holds ${oneLine(result.words)}.\n`;
  const lines: string[] = [];
  for (const hit of result.hits) {
    lines.push(...wrap(citation(hit), width).map(paints.strong));
    lines.push(...marked(hit.excerpt, width, "  ", paints));
    for (const statement of hit.statements) {
      lines.push(...wrap(`${headOf(statement)}:`, width - 4).map((line) => `    ${paints.faint(line)}`));
      lines.push(...marked(shortened(statement.quote), width, "      ", paints));
    }
    lines.push("");
  }
  lines.push(paints.faint(counted(result.hits.length, "post")));
  return `${lines.join("\n")}\n`;
}

function headOf({ topic, operation, subject, scope, value }: StatementHit): string {
  const about = [topic, subject === null ? null : countryName(subject), scope].filter((name) => name !== null).join(", ");
  return value === null ? `${about} (${operation})` : `${about} (${operation} ${valueInWords(value)})`;
}

/** What was found stands between signs, so that it shows without colour too. */
function marked(pieces: readonly TextPiece[], width: number, indent: string, paints: Palette): readonly string[] {
  const text = oneLine(pieces.map((piece) => (piece.hit ? `«${piece.text}»` : piece.text)).join(""));
  const paint = (line: string): string => line.replace(/«[^«»]*»/g, (found) => paints.possible(found));
  return wrap(text, width - indent.length).map((line) => `${indent}${paint(line)}`);
}

function shortened(pieces: readonly TextPiece[]): readonly TextPiece[] {
  let left = QUOTE_LENGTH;
  return pieces.flatMap((piece) => {
    if (left <= 0) return [];
    const text = cut(piece.text, left);
    left -= piece.text.length;
    return [{ ...piece, text }];
  });
}
