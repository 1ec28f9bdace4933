import { foldName } from "../name-folding.js";

/** Names and words of nationality that two countries of ISO 3166-1 share, where neither is called by it alone: folded, without articles. */
const SHARED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["congo", ["COG", "COD"]],
  ["congolese", ["COG", "COD"]],
  ["korea", ["KOR", "PRK"]],
  ["korean", ["KOR", "PRK"]],
  ["virgin islands", ["VGB", "VIR"]],
  ["virgin islander", ["VGB", "VIR"]],
  ["saint martin", ["MAF", "SXM"]],
  ["dominican", ["DMA", "DOM"]],
]);

/**
 * The alpha-3 codes of the countries that a name may mean, where it means neither more than the other; empty for any other text.
 * A reader of news and a question take the nearer of them (`findCountry`), of which the reader of the answer is told.
 *
 * @example countriesSharing("the Congo") // ["COG", "COD"]
 */
export function countriesSharing(name: string): readonly string[] {
  const key = foldName(name.trim().slice(0, 200));
  const bare = key.replace(/^the /, "").replace(/^st /, "saint ");
  return SHARED.get(bare) ?? [];
}
