import type { Evidence } from "../../queries/as-of-result.js";
import { boundsInWords } from "./day-words.js";
import type { Palette } from "./palette.js";
import { cut, oneLine, textWidth, wrap } from "./text-width.js";

const QUOTE_LINES = 3;

/** Numbers the sources of a page in the order in which they are first cited, each once. */
export class SourceNotes {
  readonly #numbers = new Map<string, number>();
  readonly #notes: Evidence[][] = [];

  readonly #folded: boolean;

  /** @param folded passages of one post share a number, and its note tells their lines: for pages too full to show the words. */
  constructor(folded = false) {
    this.#folded = folded;
  }

  get size(): number {
    return this.#notes.length;
  }

  /** The number under which a source stands at the end of the page. */
  numberOf(evidence: Evidence): number {
    const key = this.#folded ? evidence.post : `${evidence.post} ${evidence.lines.join("-")} ${evidence.quote}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) {
      this.#notes[known - 1]?.push(evidence);
      return known;
    }
    this.#notes.push([evidence]);
    this.#numbers.set(key, this.#notes.length);
    return this.#notes.length;
  }

  /** The notes: post, day, line, and if wanted the words themselves. */
  lines(withQuotes: boolean, { width, paints }: { readonly width: number; readonly paints: Palette }): readonly string[] {
    return this.#notes.flatMap((passages, at) => {
      const [note] = passages;
      if (note === undefined) return [];
      const label = `[${at + 1}]`;
      const indent = " ".repeat(label.length + 3);
      const cited = wrap(
        citation(
          note,
          passages.map(({ lines }) => lines),
        ),
        width - textWidth(indent),
      );
      const quoted = withQuotes ? quoteLines(note.quote, width - textWidth(indent)) : [];
      const [head = "", ...rest] = cited;
      return [
        `  ${label} ${head}`,
        ...rest.map((line) => `${indent}${line}`),
        ...quoted.map((line) => `${indent}${paints.faint(line)}`),
      ];
    });
  }
}

/** @example citation(evidence) // "Cooperation with the Embassy of Japan, 10 Aug 2018, line 1602 of news.html" */
export function citation(
  evidence: Omit<Evidence, "quote" | "rule" | "post" | "snapshot">,
  places: readonly Evidence["lines"][] = [evidence.lines],
): string {
  const { title, published } = evidence;
  return `${oneLine(title)}, ${boundsInWords(published)}, ${linesInWords(places)} of ${sourceInWords(evidence)}`;
}

/** @example linesInWords([[7, 9], [3, 3], [8, 9]]) // "lines 3, 7–9" */
function linesInWords(places: readonly Evidence["lines"][]): string {
  const merged: [number, number][] = [];
  for (const [first, last] of [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const before = merged[merged.length - 1];
    if (before && first <= before[1]) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  const shown = merged.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(", ");
  return /^\d+$/.test(shown) ? `line ${shown}` : `lines ${shown}`;
}

/** Who says it, and how much their word weighs where that is told. */
export function sourceInWords({ source, authority }: Pick<Evidence, "source" | "authority">): string {
  return authority === "unknown" ? oneLine(source) : `${oneLine(source)} (${authority})`;
}

/** A long quote keeps its beginning and its end: what a list says of one country often stands last. */
function quoteLines(quote: string, width: number): readonly string[] {
  const lines = wrap(`“${oneLine(quote)}”`, width);
  if (lines.length <= QUOTE_LINES) return lines;
  const last = lines[lines.length - 1] ?? "";
  return [
    ...lines.slice(0, QUOTE_LINES - 2),
    `${cut(lines[QUOTE_LINES - 2] ?? "", width - 2)} …`.replace("……", "…").replace("… …", "…"),
    last,
  ];
}
