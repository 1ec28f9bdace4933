import { append } from "../src/model/append.js";
import type { Connection } from "./connection.js";
import { type HeadCells, headColumns, headOf, type PostContent, type PostHead } from "./post-row.js";
import { preparedRecords } from "./prepared.js";
import { heldRows } from "./row-digest.js";

/** A piece of text; `hit` where it matches what was searched for. */
export interface Highlight {
  readonly text: string;
  readonly hit: boolean;
}

/** One post that matches, with its title and the best passage of its text. */
export interface PostHit {
  readonly post: PostHead;
  /** Greater is better; comparable within one search alone. */
  readonly score: number;
  readonly title: readonly Highlight[];
  readonly excerpt: readonly Highlight[];
}

export interface PostSearch {
  /**
   * Posts that hold all the words (in any form: "flight" finds "flights"); words in double quotes must follow each other,
   * and a word that ends in `*` matches whatever begins so. Best first (bm25, a title counts five times), then newest.
   * Posts that repeat another are left out. Nothing to search for finds nothing.
   *
   * @param limit how many posts at most; 20 when left out.
   * @example store.searchPosts('"exit visa" tourist*')
   */
  searchPosts(words: string, limit?: number): readonly PostHit[];
}

/** How texts are cut into words, wherever they are searched. */
export const TOKENIZER = "porter unicode61 remove_diacritics 2";

/** Makes a full-text index of the current posts among the temporary tables, as the file keeps one. */
export function indexPosts(db: Connection, name: string): void {
  db.exec(`CREATE VIRTUAL TABLE temp.${name} USING fts5 (title, text, tokenize = '${TOKENIZER}', detail = full);
    INSERT INTO temp.${name} (rowid, title, text) SELECT row, title, text FROM post_version WHERE superseded_in = 0`);
}

const OPEN = "\u0001";
const CLOSE = "\u0002";
const EXCERPT_WORDS = 32;

export const SEARCH_SQL = `SELECT ${headColumns("p")}, p.row AS row,
  -bm25(post_search, 5.0, 1.0) AS score,
  highlight(post_search, 0, char(1), char(2)) AS marked_title,
  snippet(post_search, 1, char(1), char(2), '…', ${EXCERPT_WORDS}) AS marked_excerpt
  FROM post_search JOIN post_version AS p ON p.row = post_search.rowid
  WHERE post_search MATCH ? AND p.duplicate_of IS NULL
  ORDER BY score DESC, p.published_latest DESC, p.id LIMIT ?`;

type HitRow = HeadCells & {
  readonly row: number;
  readonly score: number;
  readonly marked_title: string;
  readonly marked_excerpt: string;
};

export function postSearch(db: Connection): PostSearch {
  const search = preparedRecords<[string, number], HitRow>(db, SEARCH_SQL);
  const held = heldHits(db);
  return {
    searchPosts(words, limit = 20) {
      const query = matchOf(words);
      if (query === "") return [];
      return search()
        .all(query, limit)
        .map((row) => ({
          post: headOf(held(row)),
          score: row.score,
          title: highlights(row.marked_title),
          excerpt: highlights(row.marked_excerpt),
        }));
    },
  };
}

/** Posts that were found, each as it was written; see `heldRows`. */
export function heldHits(db: Connection): <Hit extends { readonly row: number }>(hit: Hit) => Hit {
  const whole = preparedRecords<[number], PostContent>(db, "SELECT * FROM post_version WHERE row = CAST(? AS INTEGER)");
  const held = heldRows<PostContent>("post_version");
  return (hit) => {
    const row = whole().get(hit.row);
    if (row !== undefined) held(row);
    return hit;
  };
}

/** The words as an FTS5 query: every one quoted, so that no punctuation of the user's is read as an operator. */
export function matchOf(words: string): string {
  const terms: string[] = [];
  // SQLite takes a NUL for the end of the words.
  for (const [place, part] of words.replaceAll("\0", " ").split('"').entries()) {
    if (place % 2 === 1) terms.push(part);
    else append(terms, part.split(/\s+/));
  }
  return terms
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => (term.endsWith("*") ? `"${term.slice(0, -1)}" *` : `"${term}"`))
    .join(" ");
}

function highlights(marked: string): readonly Highlight[] {
  const pieces: Highlight[] = [];
  const add = (text: string, hit: boolean) => {
    if (text !== "") pieces.push({ text, hit });
  };
  for (const [place, part] of marked.split(OPEN).entries()) {
    const close = place === 0 ? -1 : part.indexOf(CLOSE);
    if (close >= 0) add(part.slice(0, close), true);
    add(part.slice(close + 1), false);
  }
  return pieces;
}
