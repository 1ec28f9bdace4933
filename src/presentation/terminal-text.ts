/** Characters that would move the cursor, ring, begin an escape code or end a line. */
const CONTROLS = "\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029";
/** Characters that change the order in which others are shown. */
const ORDER = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069";
/** The codes of the palette, the only ones that a view may print. */
const PAINT = "\\u001b\\[(?:0|1|2|22|3[1-39])m";

const UNSAFE = new RegExp(`[${CONTROLS}${ORDER}]`);
const EVERY_CONTROL = new RegExp(`[${CONTROLS}]`, "g");
const EVERY_ORDER = new RegExp(`[${ORDER}]`, "g");
const BETWEEN_PAINTS = new RegExp(`(${PAINT}|[\\t\\n])|[${CONTROLS}]`, "g");

/**
 * A text made safe for one line of a terminal: control characters (and with them escape codes hidden in an archive, a file name or
 * a typed word) become spaces, and what changes the order of characters goes, so that a line reads as it is stored.
 *
 * @example terminalLine("a\u001b[2Jb\u202e") // "a [2Jb"
 */
export function terminalLine(text: string): string {
  return UNSAFE.test(text) ? text.replace(EVERY_ORDER, "").replace(EVERY_CONTROL, " ") : text;
}

/**
 * The same for a text of several lines, which keeps its line ends and tabs.
 *
 * @param painted whether the text may hold the few colour codes of the palette; all others go.
 */
export function terminalText(text: string, painted = false): string {
  if (!UNSAFE.test(text)) return text;
  const ordered = text.replace(EVERY_ORDER, "");
  return ordered.replace(BETWEEN_PAINTS, (all, kept: string | undefined) => {
    return kept !== undefined && (painted || kept.length === 1) ? all : " ";
  });
}
