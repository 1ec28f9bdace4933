/** What stands at a place of CSV text: a record, a fault in one, or the beginning of one that goes on. */
export type Scanned =
  | { readonly kind: "record"; readonly cells: readonly string[]; readonly next: number; readonly lines: number }
  | { readonly kind: "text-after-quote"; readonly cell: number; readonly next: number }
  /** `cell`: the one whose quote is open, or null. */
  | { readonly kind: "incomplete"; readonly cell: number | null };

const QUOTE = 34;

/**
 * Reads one record (RFC 4180 with any delimiter; LF, CRLF or CR LF mixed) that begins at `from`.
 *
 * @param final nothing follows the text, so that its end ends the record.
 */
export function scanRecord(text: string, from: number, final: boolean, delimiter: string): Scanned {
  const newline = text.indexOf("\n", from);
  const end = newline < 0 ? text.length : newline;
  const quote = text.indexOf('"', from);
  if (quote < 0 || quote >= end) {
    if (newline < 0 && !final) return { kind: "incomplete", cell: null };
    const line = text.slice(from, end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    return { kind: "record", cells: line.split(delimiter), next: newline < 0 ? end : end + 1, lines: 1 };
  }
  return scanQuoted(text, from, final, end, delimiter);
}

function scanQuoted(text: string, from: number, final: boolean, lineEnd: number, delimiter: string): Scanned {
  const cells: string[] = [];
  let [at, lines] = [from, 1];
  for (;;) {
    let cell: string;
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1, final);
      if (close < 0) return { kind: "incomplete", cell: cells.length };
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      lines += newlinesIn(text, at, close);
      at = close + 1;
      if (!endsCell(text, at, final, delimiter))
        return { kind: "text-after-quote", cell: cells.length, next: Math.min(lineEnd + 1, text.length) };
    } else {
      const stop = cellEnd(text, at, delimiter);
      cell = text.slice(at, stop > at && text[stop] !== delimiter && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop);
      at = stop;
    }
    cells.push(cell);
    if (text.charCodeAt(at) === 13) at++;
    if (at >= text.length) return final ? { kind: "record", cells, next: at, lines } : { kind: "incomplete", cell: null };
    if (text[at] === "\n") return { kind: "record", cells, next: at + 1, lines };
    at++;
  }
}

/** The quote that closes; a doubled one does not. Negative when it is not there, or may still be doubled by what follows. */
function closingQuote(text: string, from: number, final: boolean): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (at + 1 >= text.length && !final) return -1;
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return -1;
}

function endsCell(text: string, at: number, final: boolean, delimiter: string): boolean {
  if (at >= text.length) return true;
  if (text[at] === "\r") return at + 1 >= text.length ? true : text[at + 1] === "\n" || (final && at + 1 === text.length);
  return text[at] === delimiter || text[at] === "\n";
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n") at++;
  return at;
}

function newlinesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
