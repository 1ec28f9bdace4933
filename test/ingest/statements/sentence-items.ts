import { bundledVocabulary } from "../../../ingest/packs/bundled-packs.js";
import { type Item, itemsOf } from "../../../ingest/statements/scan/items.js";
import { scanPost } from "../../../ingest/statements/scan/scan-post.js";

/** The items of one sentence, with the bundled vocabulary. */
export function itemsIn(text: string): readonly Item[] {
  return itemsOf(scanPost(text, bundledVocabulary()), 0, text.length);
}

/** The words that stretches of items cover. */
export function wordsOf(text: string, items: readonly Item[], ranges: readonly (readonly [number, number])[]): string {
  return ranges.map(([from, to]) => text.slice(items[from]?.start, items[to - 1]?.end)).join(" … ");
}
