import type { Connection } from "./connection.js";
import { indexPosts } from "./post-search.js";
import { type Damage, damage } from "./verify-problem.js";

type Word = readonly [term: string, doc: number, column: string, place: number];

const WORDS = "SELECT term, doc, col, offset FROM temp";

/** Makes the full-text index again out of the current posts, in temporary tables, and holds every word of both against each other. */
export function checkSearch(db: Connection): readonly Damage[] {
  indexPosts(db, "post_search_again");
  db.exec(`CREATE VIRTUAL TABLE temp.words_kept USING fts5vocab (main, post_search, instance);
    CREATE VIRTUAL TABLE temp.words_again USING fts5vocab (temp, post_search_again, instance)`);
  try {
    const again = db.prepare<[], Word>(`${WORDS}.words_again`).raw().iterate();
    try {
      for (const kept of db.prepare<[], Word>(`${WORDS}.words_kept`).raw().iterate()) {
        const { value, done } = again.next();
        if (done === true || !same(value, kept)) return [differs(done === true ? "nothing" : told(value), told(kept))];
      }
      const { value, done } = again.next();
      return done === true ? [] : [differs(told(value), "nothing")];
    } finally {
      again.return?.();
    }
  } finally {
    db.exec("DROP TABLE temp.words_kept; DROP TABLE temp.words_again; DROP TABLE temp.post_search_again");
  }
}

function same(one: Word, other: Word): boolean {
  return one.every((cell, at) => cell === other[at]);
}

function told([term, doc, column]: Word): string {
  return `"${term}" in the ${column} of row ${doc}`;
}

function differs(expected: string, actual: string): Damage {
  return damage("search-index", "posts", null, { expected, actual });
}
