import { parseFeed } from "feedsmith";
import { append } from "../../src/model/append.js";
import { InforceError } from "../../src/model/errors.js";
import type { MediaType, SourceLine } from "../../src/model/snapshot.js";
import { repairEntities } from "./entity-repair.js";
import { readHtml } from "./html-reader.js";
import { cleanLine } from "./line-cleaner.js";
import { lineLocator } from "./line-locator.js";
import { type ReadLines, readPlainText } from "./plain-text-reader.js";
import type { ReaderNote } from "./reader-notes.js";

const OPENING =
  /^\ufeff?\s{0,1000}(?:<\?xml[^>]{0,300}>\s{0,1000})?(?:<!--[^>]{0,2000}-->\s{0,1000}|<\?[^>]{0,300}>\s{0,1000}){0,5}<(rss|feed|rdf:RDF)[\s>]/;
const JSON_FEED = /^\ufeff?\s{0,100}\{[\s\S]{0,2000}"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/jsonfeed\.org/;
const ITEM = /<(?:[\w-]{1,20}:)?(?:item|entry)[\s>]/g;
const CONTENT = /<(?:content:encoded|content|description|summary)(?:\s[^>]{0,300})?>\s{0,1000}(?:<!\[CDATA\[\s{0,1000})?/g;

/** One entry of a feed, whatever its kind. */
interface Item {
  readonly title: string | null;
  /** As the feed writes it: its day is the civil day in its own offset. */
  readonly date: string | null;
  readonly content: string;
  readonly html: boolean;
}

/** The kind of feed that a text is, or null. */
export function feedType(text: string): MediaType | null {
  const element = OPENING.exec(text)?.[1];
  if (element !== undefined) return element === "feed" ? "application/atom+xml" : "application/rss+xml";
  return JSON_FEED.test(text) ? "application/feed+json" : null;
}

/**
 * The lines of a feed: for each item its title, its day of publication as written, and its content, read as a page is read.
 * Lines are those of the file on which the item and its content begin.
 *
 * @throws InforceError `SNAPSHOT_FORMAT` for a feed that cannot be parsed.
 */
export function readFeed(text: string, path: string): ReadLines {
  const items = itemsOf(text, path);
  const starts = text.trimStart().startsWith("{") ? startsInJson(text, items) : startsInXml(text);
  const lineOf = lineLocator(text);
  const lines: SourceLine[] = [];
  const notes = new Map<string, ReaderNote>();
  const cut: number[] = [];
  for (const [i, item] of items.entries()) {
    const start = starts[i] ?? starts.at(-1) ?? 0;
    const end = starts[i + 1] ?? text.length;
    const line = lineOf(start);
    const contentLine = item.content === "" ? line : lineOf(contentStart(text, start, end));
    const last = Math.max(contentLine, lineOf(Math.max(start, end - 1)));
    lines.push({ text: "", line, mark: null, opensBlock: false });
    if (item.title !== null) lines.push({ text: item.title, line, mark: "heading", opensBlock: true, role: "title" });
    if (item.date !== null)
      lines.push({ text: cleanLine(item.date), line, mark: null, opensBlock: item.title === null, role: "date" });
    if (item.title === null && item.date === null)
      lines.push({ text: "\u2013", line, mark: null, opensBlock: true, role: "title" });
    const body = item.html ? readHtml(item.content) : readPlainText(item.content);
    for (const own of body.lines) lines.push({ ...own, line: Math.min(contentLine + own.line - 1, last), opensBlock: false });
    append(
      cut,
      body.cut.map((own) => Math.min(contentLine + own - 1, last)),
    );
    for (const note of body.notes) {
      const known = notes.get(note.rule);
      notes.set(note.rule, known ? { ...known, count: known.count + note.count } : { ...note, line: contentLine });
    }
  }
  return { lines, cut, notes: [...notes.values()] };
}

function itemsOf(text: string, path: string): readonly Item[] {
  try {
    const parsed = parseFeed(text);
    switch (parsed.format) {
      case "rss":
      case "rdf":
        return (parsed.feed.items ?? []).map((item) =>
          itemOf(
            item.title,
            ("pubDate" in item ? item.pubDate : undefined) ?? firstDate(item),
            item.content?.encoded ?? item.description,
            true,
          ),
        );
      case "atom":
        return (parsed.feed.entries ?? []).map(({ title, published, updated, content, summary }) => {
          const body = content?.value === undefined ? summary : content;
          return itemOf(title?.value, published ?? updated, body?.value, body?.type !== undefined && body.type !== "text");
        });
      case "json":
        return (parsed.feed.items ?? []).map((item) => {
          const html = item.content_html !== undefined;
          const body = item.content_html ?? item.content_text ?? item.summary;
          return itemOf(item.title, item.date_published ?? item.date_modified, body, html);
        });
    }
  } catch {
    throw new InforceError(
      "SNAPSHOT_FORMAT",
      `${path} begins like a feed and cannot be read as one: expected RSS, Atom or JSON Feed`,
      {
        got: "a feed that is not whole",
        expected: "RSS 2.0, Atom 1.0 or JSON Feed 1.1",
        hint: "Save the feed again.",
        path,
      },
    );
  }
}

/** The day of Dublin Core, which feeds of the first kind use. */
function firstDate(item: { readonly dc?: { readonly dates?: readonly string[]; readonly date?: string } }): string | undefined {
  return item.dc?.dates?.[0] ?? item.dc?.date;
}

function itemOf(title: string | undefined, date: string | undefined, content: string | undefined, html: boolean): Item {
  const words = title === undefined ? "" : titleOf(title);
  const body = content ?? "";
  return {
    title: words === "" ? null : words,
    date: date === undefined || date.trim() === "" ? null : date,
    content: body,
    html: html || /<\/?(?:p|br|div|ul|li|b|a)\b/i.test(body),
  };
}

function titleOf(written: string): string {
  const plain = written.includes("<")
    ? readHtml(written)
        .lines.map(({ text }) => text)
        .join(" ")
    : written;
  return cleanLine(repairEntities(plain) ?? plain);
}

function startsInXml(text: string): readonly number[] {
  return [...text.matchAll(ITEM)].map(({ index }) => index);
}

function startsInJson(text: string, items: readonly Item[]): readonly number[] {
  let from = 0;
  return items.map(({ title, date }) => {
    const words = title ?? date;
    const at = words === null ? -1 : text.indexOf(JSON.stringify(words).slice(1, -1), from);
    if (at !== -1) from = at;
    return from;
  });
}

/** Where the content of an item begins: the full one, where the feed has a summary too. */
function contentStart(text: string, start: number, end: number): number {
  const own = text.slice(start, end);
  const tags = [...own.matchAll(CONTENT)];
  const full = tags.find(([tag]) => tag.startsWith("<content")) ?? tags[0];
  return full ? start + full.index + full[0].length : start;
}
