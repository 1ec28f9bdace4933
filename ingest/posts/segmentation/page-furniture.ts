import { isBesideDate, parseDateLine } from "./date-line-parser.js";
import { canBeTitle, isRunning } from "./line-shape.js";
import type { Row } from "./row.js";

const phrases = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*\n\s*/));

/** Headings over links to other posts. */
const HEADS = phrases(`
  related posts
  related news
  related articles
  related stories
  related content
  related materials
  related links
  read also
  also read
  see also
  you may also like
  you might also like
  you may also be interested in
  more news
  more stories
  more articles
  more on this topic
  other news
  other articles
  similar posts
  similar news
  recent posts
  recent news
  recent articles
  latest news
  latest posts
  latest articles
  popular posts
  popular news
  most popular
  most read
  trending
  trending now
  top stories
  recommended
  recommended for you
  recommended reading
  don't miss
  archives
  post navigation
`);

/** Lines that only serve to move about in a page. */
const LINKS = phrases(`
  read more
  continue reading
  learn more
  show more
  load more
  view all
  see all
  all news
  back to top
  to top
  home
  menu
  search
  skip to content
  skip to main content
  log in
  sign in
  sign up
  older posts
  newer posts
  older
  newer
  next
  previous
  next post
  previous post
  next page
  previous page
  leave a comment
  leave a reply
  no comments
  comments are closed
  copy link
  share this post
  share this article
  share this
  print this page
  accept
  accept all
  reject all
  cookie settings
  your privacy
  we value your privacy
`);

const SHARE_WORDS: ReadonlySet<string> = new Set(
  "share tweet pin it on to via facebook twitter x telegram whatsapp vk vkontakte linkedin email e mail print viber reddit pinterest messenger odnoklassniki copy link instagram youtube".split(
    " ",
  ),
);
const SERVICE = /^(?:share|tweet|facebook|twitter|telegram|whatsapp|vk|linkedin|email|print|viber|pinterest|copy)$/;
const COOKIES = /\bcookies?\b/i;
const CONSENT = /\b(?:we use|uses?|using|accept|consent|settings|policy|preferences|experience|agree)\b/i;
const EDIT_LABEL = /^(?:this page was |page )?(?:last )?(?:updated|modified|reviewed|edited)\b/i;
const MAX_LINK = 60;

/** The rows of the posts, and those of the page around and between them. */
export interface Cleared {
  readonly rows: readonly Row[];
  readonly left: readonly Row[];
}

/**
 * Takes out what belongs to the page and to no post: buttons to share, ways to other pages, words about cookies, and lists of
 * other posts under a heading that says so. Such a list ends where running text or a new part of the page begins.
 */
export function clearFurniture(rows: readonly Row[]): Cleared {
  const left = new Set<number>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row;
    if (left.has(i)) continue;
    if (isLink(row) || isConsent(row)) left.add(i);
    else if (isHead(row.text) && hasText(rows, i)) for (let j = i; j < listEnd(rows, i); j++) left.add(j);
    else if (EDIT_LABEL.test(row.text) && left.has(i - 1) && isConsentNear(rows, i)) left.add(i);
  }
  if (left.size === 0) return { rows, left: [] };
  return { rows: rows.filter((_, i) => !left.has(i)), left: rows.filter((_, i) => left.has(i)) };
}

/** No head has as many Latin letters, and what makes a line plain takes none away. */
const LETTERS_OF_HEAD = 40;

function isHead(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const lower = text.charCodeAt(at) | 32;
    if (lower >= 97 && lower <= 122 && ++letters > LETTERS_OF_HEAD) return false;
  }
  return HEADS.has(plain(text));
}

function isLink(row: Row): boolean {
  if (row.text.length > MAX_LINK) return false;
  const text = plain(row.text);
  if (LINKS.has(text)) return true;
  const words = text.split(" ");
  return words.some((word) => SERVICE.test(word)) && words.every((word) => SHARE_WORDS.has(word) || /^\d+$/.test(word));
}

function isConsent({ text }: Row): boolean {
  return COOKIES.test(text) && CONSENT.test(text);
}

function isConsentNear(rows: readonly Row[], i: number): boolean {
  return [rows[i + 1], rows[i - 1], rows[i - 2]].some((row) => row !== undefined && isConsent(row));
}

/** Whether a post with text stands before: a heading at the top of a page stands over the posts themselves. */
function hasText(rows: readonly Row[], i: number): boolean {
  for (let j = i - 1; j > 0; j--) if (isRunning(rows[j] as Row) && parseDateLine((rows[j] as Row).text) === null) return true;
  return false;
}

/** The row behind the list under a heading; the title and date of a post with text behind the list are given back to it. */
function listEnd(rows: readonly Row[], head: number): number {
  let end = head + 1;
  while (end < rows.length) {
    const row = rows[end] as Row;
    if (row.opensBlock) return end;
    if (row.mark !== "item" && isRunning(row) && !isShortTitle(row)) break;
    end++;
  }
  if (end >= rows.length) return end;
  for (let back = 0; back < 4 && end > head + 1; back++) {
    const row = rows[end - 1] as Row;
    const beside = parseDateLine(row.text) !== null || isBesideDate(row.text);
    if (!beside && !(canBeTitle(row) && row.mark !== "item")) break;
    end--;
    if (!beside) break;
  }
  // Behind a heading without links: "Title", day, and the line that sums the post up.
  const summedUp = end === head + 3 && end < rows.length - 1 && parseDateLine((rows[end - 1] as Row).text) !== null;
  return summedUp && canBeTitle(rows[head + 1] as Row) ? head + 1 : end;
}

/** A long title that links to another post. */
function isShortTitle(row: Row): boolean {
  return canBeTitle(row) && row.text.length <= 140 && !/[.;,]$/.test(row.text);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("\u2019", "'")
    .replace(
      /^[\s\u00ab\u00bb\u2039\u203a\u2190\u2192<>|\u2022\u00b7]+|[\s\u00ab\u00bb\u2039\u203a\u2190\u2192<>|:.\u2026\u00b7]+$/gu,
      "",
    )
    .replace(/[\s|\u00b7,/\u2022]+/g, " ");
}
