import type { Evidence } from "../../queries/as-of-result.js";
import { boundsInWords } from "./day-words.js";
import type { Palette } from "./palette.js";
import { cut, oneLine, textWidth, wrap } from "./text-width.js";

const QUOTE_LINES = 3;

/** Numbers the sources of a page in the order in which they are first cited, each once. */
export class SourceNotes {
  readonly #numbers = new Map<string, number>();
  readonly #notes: Evidence[] = [];

  get size(): number {
    return this.#notes.length;
  }

  /** The number under which a source stands at the end of the page. */
  numberOf(evidence: Evidence): number {
    const key = `${evidence.post} ${evidence.lines.join("-")} ${evidence.quote}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#notes.push(evidence);
    this.#numbers.set(key, this.#notes.length);
    return this.#notes.length;
  }

  /** The notes: post, day, line, and if wanted the words themselves. */
  lines(withQuotes: boolean, { width, paints }: { readonly width: number; readonly paints: Palette }): readonly string[] {
    return this.#notes.flatMap((note, at) => {
      const label = `[${at + 1}]`;
      const indent = " ".repeat(label.length + 3);
      const cited = wrap(citation(note), width - textWidth(indent));
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
export function citation(evidence: Omit<Evidence, "quote" | "rule" | "post" | "snapshot">): string {
  const { title, published, lines } = evidence;
  const [first, last] = lines;
  const place = first === last ? `line ${first}` : `lines ${first}–${last}`;
  return `${oneLine(title)}, ${boundsInWords(published)}, ${place} of ${sourceInWords(evidence)}`;
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
