import { extname } from "node:path";

export type MediaType = "text/plain" | "text/html";

const OPENING =
  /^\ufeff?\s{0,1000}(?:<!doctype\s{1,10}html|<(?:html|head|body|article|section|main|div|table|ul|ol|p|h[1-6]|title|meta|!--)[\s>/-]|<\?xml[^>]{0,200}>\s{0,100}(?:<!doctype\s{1,10}html|<html))/i;

/** HTML when the text opens like a page, or when its name says so; else plain text. */
export function sniffMediaType(text: string, fileName: string): MediaType {
  if (OPENING.test(text.slice(0, 4096))) return "text/html";
  return /^\.(?:x?html?|xht)$/i.test(extname(fileName)) ? "text/html" : "text/plain";
}
