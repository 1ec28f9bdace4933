import { FOOTER_LINE, TITLE_LINES } from "./archive-titles.js";
import type { World } from "./question.js";

const HEAD = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>News</title></head><body>\n';
const FOOT = "\n</body></html>\n";
const DATE_LINE = /^[A-Z][a-z]+ \d{1,2}, \d{4}$/;
const BULLET = /^[•·-]\s+/;

interface Block {
  readonly title: string;
  readonly date: string | null;
  readonly lines: readonly string[];
}

/** Each line a paragraph; blank lines vanish. */
export function eachLineParagraph(world: World, name: string): World {
  return html(
    world,
    name,
    lines(world.text)
      .filter(Boolean)
      .map((line) => `<p>${escaped(line)}</p>`)
      .join("\n"),
  );
}

/** Each post an article with its heading, its date and real lists. */
export function articles(world: World, name: string): World {
  const { before, posts, after } = blocks(world.text);
  const articleOf = (post: Block): string =>
    [
      '<article class="post">',
      `<h3>${escaped(post.title)}</h3>`,
      ...(post.date ? [`<p class="date">${escaped(post.date)}</p>`] : []),
      ...withLists(post.lines),
      "</article>",
    ].join("\n");
  return html(
    world,
    name,
    `<header>${paragraphs(before)}</header>\n<main>\n${posts.map(articleOf).join("\n")}\n</main>\n<footer>${paragraphs(after)}</footer>`,
  );
}

/** One block of line breaks; titles are only bold, and spaces between bullets and words are no-break spaces. */
export function boldTitles(world: World, name: string): World {
  const titles = new Set(TITLE_LINES);
  const rows = lines(world.text).map((line, i) => {
    const text = escaped(line)
      .replace(/^([•·-])\s+/, "$1&nbsp;")
      .replace(/ (KZT|₸|MCI|days|hours)\b/gu, "&nbsp;$1");
    return titles.has(i + 1) ? `<b>${text}</b><br>` : `${text}<br>`;
  });
  return html(world, name, `<div class="feed">\n${rows.join("\n")}\n</div>`);
}

function blocks(text: string): { before: readonly string[]; posts: readonly Block[]; after: readonly string[] } {
  const all = lines(text);
  const posts = TITLE_LINES.map((line, i) => {
    const [title = "", ...rest] = all.slice(line - 1, (TITLE_LINES[i + 1] ?? FOOTER_LINE) - 1);
    const dated = DATE_LINE.test(rest[0] ?? "");
    return { title, date: dated ? (rest[0] ?? null) : null, lines: (dated ? rest.slice(1) : rest).filter(Boolean) };
  });
  return { before: all.slice(0, (TITLE_LINES[0] ?? 1) - 1), posts, after: all.slice(FOOTER_LINE - 1) };
}

function withLists(body: readonly string[]): readonly string[] {
  const out: string[] = [];
  let open = false;
  for (const line of body) {
    const item = BULLET.test(line);
    if (item !== open) out.push(item ? "<ul>" : "</ul>");
    open = item;
    out.push(item ? `<li>${escaped(line.replace(BULLET, ""))}</li>` : `<p>${escaped(line)}</p>`);
  }
  return open ? [...out, "</ul>"] : out;
}

function paragraphs(of: readonly string[]): string {
  return of
    .filter(Boolean)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("");
}

function lines(text: string): readonly string[] {
  return text.split("\n").map((line) => line.trim());
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function html(world: World, name: string, body: string): World {
  return { ...world, name, extension: "html", text: HEAD + body + FOOT };
}
