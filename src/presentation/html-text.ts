/** What is not put into a page as it is: marks of its own, and what a page must not hold. */
const MARKS = /[&<>"'\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\t\n\r]/gu;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Text as it may stand in an element or an attribute in quotes; characters that a page must not hold, or that turn the order of others, become U+FFFD.
 *
 * @example htmlText("<b>") // "&lt;b&gt;"
 */
export function htmlText(text: string): string {
  return text.replace(MARKS, (mark) => ESCAPES[mark] ?? "\uFFFD");
}
