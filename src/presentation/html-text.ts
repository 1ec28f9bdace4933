const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Text as it may stand in an element or an attribute in quotes; characters that a page must not hold become U+FFFD.
 *
 * @example htmlText("<b>") // "&lt;b&gt;"
 */
export function htmlText(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, "\uFFFD").replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}
