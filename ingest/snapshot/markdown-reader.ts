import { parse } from "yaml";
import { append } from "../../src/model/append.js";
import type { SourceLine } from "../../src/model/snapshot.js";
import { cleanLine, isItem } from "./line-cleaner.js";
import { type ReadLines, readPlainText } from "./plain-text-reader.js";
import { NoteTaker } from "./reader-notes.js";

const FENCE = /^\s{0,3}(?:```|~~~)/;
const HEADING = /^\s{0,3}(#{1,6})\s{1,9}(.*?)(?:\s#+)?\s*$/;
const RULE = /^\s{0,3}(?:-\s?){3,}$|^\s{0,3}(?:\*\s?){3,}$|^\s{0,3}(?:_\s?){3,}$/;
const TABLE_RULE = /^\s{0,3}\|?\s{0,9}:?-{2,}:?\s{0,9}(?:\|\s{0,9}:?-{2,}:?\s{0,9}){0,50}\|?\s*$/;
const IMAGE = /!\[[^\]]{0,500}\]\([^()]{0,1000}\)/g;
const LINK = /\[([^\]]{1,500})\]\((?:[^()]|\([^()]{0,200}\)){0,1000}\)/g;
const STRUCK = /~~[^~]{1,2000}~~/g;
const EMPHASIS = /(\*{1,3}|_{1,3})(?=\S)([^*_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu;
const NOTE_MARK = /\[\^[^\]]{1,40}\]:?/g;

/** What stands above the text of a Markdown file, between two lines of three hyphens. */
interface FrontMatter {
  readonly title: string | null;
  readonly date: string | null;
  readonly titleLine: number;
  readonly dateLine: number;
  /** How many lines it takes. */
  readonly length: number;
}

/**
 * The lines of a Markdown file without its mark-up. `title` and `date` of its front matter are the title and the day of the one
 * post that the file holds; a file without them is read by its lines, as text is.
 */
export function readMarkdown(text: string): ReadLines {
  const struck = new NoteTaker();
  const shown = text.replace(STRUCK, (words, at: number) => {
    struck.note("hidden-text-left-out", text.slice(0, at).split("\n").length, words);
    return words.replace(/[^\n]/g, "");
  });
  const { lines: read, cut, notes } = readPlainText(shown);
  const all = { cut, notes: [...notes, ...struck.all()] };
  const raw = shown.split(/\r\n|\n|\r/);
  const front = frontMatter(raw);
  const lines: SourceLine[] = [];
  const body = bodyLines(raw, read, front?.length ?? 0);
  if (front?.date) {
    const heading = front.title === null ? body.findIndex(({ mark }) => mark === "heading") : -1;
    const title = front.title ?? body[heading]?.text ?? null;
    if (title !== null) lines.push({ text: title, line: front.titleLine, mark: "heading", opensBlock: true, role: "title" });
    lines.push({ text: front.date, line: front.dateLine, mark: null, opensBlock: title === null, role: "date" });
    append(
      lines,
      body.filter((_, i) => i !== heading),
    );
    return { ...all, lines };
  }
  return { ...all, lines: body };
}

function frontMatter(raw: readonly string[]): FrontMatter | null {
  if (raw[0]?.replace(/^\ufeff/, "").trimEnd() !== "---") return null;
  const end = raw.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) return null;
  let fields: unknown;
  try {
    fields = parse(raw.slice(1, end).join("\n"), { schema: "failsafe" });
  } catch {
    return null;
  }
  if (typeof fields !== "object" || fields === null) return null;
  const field = (name: string): string | null => {
    const value: unknown = (fields as Readonly<Record<string, unknown>>)[name];
    return typeof value === "string" && value.trim() !== "" ? cleanLine(value) : null;
  };
  const lineOf = (name: string): number =>
    Math.max(1, raw.findIndex((line, i) => i < end && new RegExp(`^["']?${name}["']?\\s*:`).test(line)) + 1);
  const [titleLine, dateLine] = [lineOf("title"), lineOf("date")];
  return {
    title: field("title"),
    date: field("date"),
    titleLine: Math.min(titleLine, dateLine),
    dateLine: Math.max(titleLine, dateLine),
    length: end + 1,
  };
}

function bodyLines(raw: readonly string[], read: readonly SourceLine[], skip: number): SourceLine[] {
  const out: SourceLine[] = [];
  let fenced = false;
  for (let i = skip; i < raw.length; i++) {
    const line = raw[i] as string;
    const own = read[i] as SourceLine;
    if (FENCE.test(line)) fenced = !fenced;
    const heading = fenced ? null : HEADING.exec(line);
    if (FENCE.test(line) || (!fenced && (RULE.test(line) || TABLE_RULE.test(line)))) out.push({ ...own, text: "", mark: null });
    else if (heading) {
      const level = (heading[1] as string).length;
      out.push({ ...own, text: plain(heading[2] as string), mark: "heading", headingLevel: level, continues: false });
    } else {
      const text = cells(plain(line.replace(/^\s{0,3}(?:>\s?)+/, "")));
      out.push({
        ...own,
        text: text.text,
        mark: isItem(text.text) ? "item" : null,
        ...(text.tabled ? { tabled: true, continues: false } : {}),
      });
    }
  }
  return out;
}

/** A row of a table, its cells joined as those of a page are. */
function cells(line: string): { readonly text: string; readonly tabled: boolean } {
  if (!/^\|.*\|$/.test(line)) return { text: line, tabled: false };
  const texts = line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim() || "\u2013");
  return { text: texts.join(" \u2013 ").replace(/^\u2013 \u2013 /, ""), tabled: true };
}

function plain(line: string): string {
  const linked = line.replace(IMAGE, "").replace(LINK, "$1").replace(NOTE_MARK, "");
  return cleanLine(
    linked
      .replace(EMPHASIS, "$2")
      .replace(/`([^`]{1,500})`/g, "$1")
      .replace(/\\([\\`*_{}[\]()#+.!~|-])/g, "$1"),
  );
}
