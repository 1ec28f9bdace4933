import type { Post } from "../../../src/model/post.js";
import { splitSentences } from "./sentences.js";

/** A stretch of the post's text, offsets into `Post.text`, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A sentence (or an item of a list, or a heading) with the list that hangs on it and the headings above it. */
export interface Passage extends Stretch {
  readonly kind: "title" | "heading" | "sentence" | "item" | "footnote";
  /** Items of the list that this sentence introduces; each is also a passage of its own. */
  readonly items: readonly Stretch[];
  /** The sentence that introduces the list in which this item stands, or null. */
  readonly intro: Stretch | null;
  /** Nearest heading above inside the post, or null. */
  readonly heading: Stretch | null;
}

const BULLET = /^(?:[•·▪●○*–—-]\s+|[•·▪●○]|\d{1,2}[.)]\s+|[a-z]\)\s+)/;
const FOOTNOTE = /^\*+\s*\S/;
const CLOSED = /[.!;…]["»)]?$/;
/** A line longer than this is no heading. */
const HEADING_LIMIT = 100;

interface Line extends Stretch {
  readonly text: string;
  readonly mark: "heading" | "item" | null;
}

/** Cuts a post into passages, in reading order. The date line is left out. */
export function passagesOf(post: Post): readonly Passage[] {
  const lines = linesOf(post);
  const out: Passage[] = [];
  const title = lines[0];
  if (title) out.push({ ...stretch(title), kind: "title", items: [], intro: null, heading: null });
  let heading: Stretch | null = null;
  let intro: number | null = null;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.text === "" || line.end <= post.bodyStart) continue;
    if (isItem(line, intro !== null)) {
      const head = intro === null ? null : stretch(out[intro] as Passage);
      const body = itemBody(line);
      const before = lines[i + 1];
      if (intro !== null) out[intro] = withItem(out[intro] as Passage, body);
      const sentences = splitSentences(post.text, body.start, body.end);
      for (const s of sentences) out.push({ ...s, kind: "item", items: [], intro: head, heading });
      if (intro === null && isHeadingText(line.text) && before?.text) heading = body;
      continue;
    }
    if (FOOTNOTE.test(line.text)) {
      for (const s of splitSentences(post.text, line.start + 1, line.end)) out.push({ ...s, kind: "footnote", items: [], intro: null, heading });
      continue;
    }
    intro = null;
    if (line.mark === "heading" || (isHeadingText(line.text) && !nextIsItem(lines, i) && !line.text.endsWith(":"))) {
      heading = stretch(line);
      out.push({ ...stretch(line), kind: "heading", items: [], intro: null, heading: null });
      continue;
    }
    for (const s of splitSentences(post.text, line.start, line.end)) out.push({ ...s, kind: "sentence", items: [], intro: null, heading });
    const last = line.text.at(-1);
    if (last === ":" || (nextIsItem(lines, i) && !CLOSED.test(line.text))) intro = out.length - 1;
    if (last === ":" ) {
      const follower = bareListAfter(lines, i);
      if (follower !== null) {
        const next = lines[follower] as Line;
        out[out.length - 1] = withItem(out[out.length - 1] as Passage, stretch(next));
        out.push({ ...stretch(next), kind: "item", items: [], intro: stretch(out[intro ?? 0] as Passage), heading });
        i = follower;
      }
    }
  }
  return out;
}

function linesOf(post: Post): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  post.text.split("\n").forEach((text, i) => {
    lines.push({ start: at, end: at + text.length, text, mark: post.marks[i] ?? null });
    at += text.length + 1;
  });
  return lines;
}

function stretch(of: Stretch): Stretch {
  return { start: of.start, end: of.end };
}

function withItem(passage: Passage, item: Stretch): Passage {
  return { ...passage, items: [...passage.items, item] };
}

function isItem(line: Line, inList: boolean): boolean {
  if (FOOTNOTE.test(line.text) && !/^\*\s/.test(line.text)) return false;
  return line.mark === "item" || BULLET.test(line.text) || (inList && /^[-–•]/.test(line.text));
}

function itemBody(line: Line): Stretch {
  const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
  return { start: line.start + bullet, end: line.end };
}

function isHeadingText(text: string): boolean {
  return text.length <= HEADING_LIMIT && !CLOSED.test(text) && !text.endsWith(",") && /^["«]?[\p{Lu}\d]/u.test(text) && text.split(" ").length <= 14;
}

function nextIsItem(lines: readonly Line[], from: number): boolean {
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.text !== "") return isItem(line, false);
  }
  return false;
}

/** A line of names alone ("Australia, Belgium, …") that follows a colon across a blank line. */
function bareListAfter(lines: readonly Line[], from: number): number | null {
  for (let i = from + 1; i < lines.length && i <= from + 2; i++) {
    const line = lines[i] as Line;
    if (line.text === "") continue;
    const names = line.text.replace(/[.;]$/, "").split(/,| and /).map((name) => name.trim()).filter((name) => name !== "");
    const bare = names.length > 1 && names.every((name) => /^\p{Lu}/u.test(name) && name.split(" ").length <= 5);
    return bare && !isItem(line, false) ? i : null;
  }
  return null;
}
