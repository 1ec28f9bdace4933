import { factStore } from "../db/fact-store.js";
import { compute } from "../queries/compute.js";
import { search } from "../queries/search.js";
import { dayOfEpoch } from "../src/model/iso-day.js";
import { POSTS, VALUES, withGeneratedPosts, wordOf } from "./generated-posts.js";
import { FIRST_DAY, sequence } from "./million-facts.js";
import { timePerCall, times } from "./time-per-call.js";

/** Search against a look at every text, and compute against the multiplication alone. */
export async function bench(): Promise<readonly string[]> {
  return withGeneratedPosts((db) => {
    const store = factStore(db);
    const random = sequence(7);
    const words = (): string => `${wordOf(200 + Math.floor(random() * 400))} ${wordOf(Math.floor(random() * 50))}`;
    const scan = db.prepare<[string, string], unknown>(
      "SELECT id FROM post_version WHERE +superseded_in = 0 AND text LIKE '%' || ? || '%' AND text LIKE '%' || ? || '%'",
    );
    const found = timePerCall(() => search(store, { words: words() }));
    const scanned = timePerCall(() => scan.all(...(words().split(" ") as [string, string])));
    const day = () => dayOfEpoch(FIRST_DAY + 10 + Math.floor(random() * (10 * VALUES - 20)));
    const one = timePerCall(() => compute(store, { amount: "10 IDX", on: day() }));
    return [
      `search for two words in ${POSTS.toLocaleString("en")} posts, ranked and marked: ${times(scanned / found)} faster than a look at every text (${found.toPrecision(2)} ms)`,
      `compute with an index of ${VALUES.toLocaleString("en")} values: ${one.toPrecision(2)} ms`,
    ];
  });
}
