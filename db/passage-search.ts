import { epochDay, type IsoDay } from "../src/model/iso-day.js";
import type { Connection } from "./connection.js";
import { type HeadCells, headColumns, headOf, type PostHead } from "./post-row.js";
import { heldHits, matchOf } from "./post-search.js";
import { prepared, preparedRecords } from "./prepared.js";

/** Which posts to search; what is left out does not narrow. Days are days of publication, both included. */
export interface PassageFilter {
  /** Only posts that state something about this topic. */
  readonly topic?: string | null;
  /** Only posts that state something about this country (ISO 3166-1 alpha-3), by its name or in a full list. */
  readonly subject?: string | null;
  readonly from?: IsoDay | null;
  readonly to?: IsoDay | null;
}

/** A stretch of a text, end exclusive. */
export type TextRange = readonly [start: number, end: number];

/** One post that matches, and where. */
export interface PassageHit {
  readonly post: PostHead;
  /** Greater is better; comparable within one search alone. */
  readonly score: number;
  readonly text: string;
  /** Where in the text the words stand, in order. */
  readonly ranges: readonly TextRange[];
}

export interface PassageSearch {
  /**
   * Posts that hold all the words, best first, as `searchPosts` finds them, with the places of the words in their text.
   *
   * @param limit how many posts at most.
   */
  searchPassages(words: string, filter: PassageFilter, limit: number): readonly PassageHit[];
}

const OPEN = "\u0001";
const CLOSE = "\u0002";

export const PASSAGE_SQL = {
  found: `SELECT ${headColumns("p")}, p.row AS row, -bm25(post_search, 5.0, 1.0) AS score
    FROM post_search JOIN post_version AS p ON p.row = post_search.rowid
    WHERE post_search MATCH @words AND p.duplicate_of IS NULL
    AND (@from IS NULL OR p.published_latest >= @from) AND (@to IS NULL OR p.published_latest <= @to)
    AND ((@topic IS NULL AND @subject IS NULL) OR EXISTS (
      SELECT 1 FROM statement_version AS s WHERE s.post = p.id AND s.superseded_in = 0
      AND (@topic IS NULL OR s.topic = @topic)
      AND (@subject IS NULL OR s.subject = @subject
        OR EXISTS (SELECT 1 FROM json_each(coalesce(s.members, '[]')) WHERE value = @subject))))
    ORDER BY score DESC, p.published_latest DESC, p.id LIMIT @limit`,
  // Numbers are bound as reals, and the full-text index would not narrow to a row by one.
  marked: `SELECT highlight(post_search, 1, char(1), char(2)) FROM post_search
    WHERE post_search MATCH ? AND rowid = CAST(? AS INTEGER)`,
} as const;

type FoundRow = HeadCells & { readonly row: number; readonly score: number };

export function passageSearch(db: Connection): PassageSearch {
  const held = heldHits(db);
  const found = preparedRecords<[object], FoundRow>(db, PASSAGE_SQL.found);
  const marked = prepared<[string, number], [text: string]>(db, PASSAGE_SQL.marked);
  return {
    searchPassages(words, filter, limit) {
      const query = matchOf(words);
      if (query === "") return [];
      const day = (one: IsoDay | null | undefined) => (one ? epochDay(one) : null);
      const bind = { words: query, topic: filter.topic ?? null, subject: filter.subject ?? null };
      return found()
        .all({ ...bind, from: day(filter.from), to: day(filter.to), limit })
        .map((row) => ({ post: headOf(held(row)), score: row.score, ...rangesOf(marked().get(query, row.row)?.[0] ?? "") }));
    },
  };
}

/** A marked text without its marks, and where they stood. */
function rangesOf(marked: string): Pick<PassageHit, "text" | "ranges"> {
  const ranges: TextRange[] = [];
  let text = "";
  for (const [place, part] of marked.split(OPEN).entries()) {
    const close = place === 0 ? -1 : part.indexOf(CLOSE);
    if (close > 0) ranges.push([text.length, text.length + close]);
    text += close < 0 ? part : part.slice(0, close) + part.slice(close + 1);
  }
  return { text, ranges };
}
