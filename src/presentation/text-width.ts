import { terminalLine } from "./terminal-text.js";

const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const PLAIN = /^[ -~]*$/;

/** Latin, general punctuation, arrows and shapes: one column each, told without a search. */
function isNarrow(code: number): boolean {
  return (
    code < 0x300 || (code >= 0x2010 && code < 0x2028) || (code >= 0x2030 && code < 0x2060) || (code >= 0x2190 && code < 0x2c00)
  );
}

function charWidth(char: string): number {
  if (isNarrow(char.codePointAt(0) ?? 0)) return 1;
  if (ZERO_WIDTH.test(char)) return 0;
  return WIDE.test(char) ? 2 : 1;
}

/** How many terminal columns a text without control codes takes. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/**
 * A text made safe for a terminal and for one line, as `terminalLine` does, with one space for runs of white space.
 */
export function oneLine(text: string): string {
  if (PLAIN.test(text) && !text.includes("  ")) return text.trim();
  return terminalLine(text).replace(/ {2,}/g, " ").trim();
}

/** Cuts a text to a width, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const char of text) {
    used += charWidth(char);
    if (used > width - 1) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a text into lines of at most `width` columns, at spaces where it can; a longer word is cut up. */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(1, width);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (textWidth(joined) <= room) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = chop(word, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces[pieces.length - 1] ?? "";
  }
  lines.push(line);
  return lines;
}

function chop(word: string, room: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const char of word) {
    const width = charWidth(char);
    if (used + width > room && piece !== "") {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += char;
    used += width;
  }
  pieces.push(piece);
  return pieces;
}
