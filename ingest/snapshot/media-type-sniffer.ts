import { extname } from "node:path";
import type { MediaType } from "../../src/model/snapshot.js";
import { feedType } from "./feed-reader.js";

const OPENING =
  /^\ufeff?\s{0,1000}(?:<!doctype\s{1,10}html|<(?:html|head|body|article|section|main|div|table|ul|ol|p|h[1-6]|title|meta|!--)[\s>/-]|<\?xml[^>]{0,200}>\s{0,100}(?:<!doctype\s{1,10}html|<html))/i;

/** A feed or a page when the text opens like one, a page or Markdown when its name says so; else plain text. */
export function sniffMediaType(text: string, fileName: string): MediaType {
  const feed = feedType(text.slice(0, 8192));
  if (feed) return feed;
  if (OPENING.test(text.slice(0, 4096))) return "text/html";
  const extension = extname(fileName);
  if (/^\.ya?ml$/i.test(extension)) return "application/yaml";
  if (/^\.(?:md|markdown|mdown)$/i.test(extension)) return "text/markdown";
  return /^\.(?:x?html?|xht)$/i.test(extension) ? "text/html" : "text/plain";
}
