import type { Pack } from "../../src/model/pack/pack.js";
import { bundledVocabularies } from "./bundled-packs.js";

/** The packs that come with the program. */
export function bundledPacks(): readonly Pack[] {
  return bundledVocabularies().flatMap(({ packs }) => packs);
}

/** The things by which posts speak of each topic of the bundled packs, by the topic's id. */
export function bundledTopicCues(): ReadonlyMap<string, readonly string[]> {
  const topics = bundledPacks().flatMap((pack) => pack.topics);
  return new Map(topics.map(({ id, tell }) => [id, tell.flatMap(({ thing }) => thing)]));
}
