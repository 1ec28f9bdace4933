import { bundledVocabularies } from "./bundled-packs.js";

/** The things by which posts speak of each topic of the bundled packs, by the topic's id. */
export function bundledTopicCues(): ReadonlyMap<string, readonly string[]> {
  const topics = bundledVocabularies().flatMap(({ packs }) => packs.flatMap((pack) => pack.topics));
  return new Map(topics.map(({ id, tell }) => [id, tell.flatMap(({ thing }) => thing ?? [])]));
}
