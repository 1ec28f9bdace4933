import { foldName } from "../src/model/name-folding.js";
import { nearMatches } from "../src/model/near-match.js";
import type { TopicInfo } from "../src/model/topic.js";

const MOST_NEAR = 3;
const SHORTEST = 3;

/** The words by which posts speak of a topic, by its id. */
export type TopicCues = ReadonlyMap<string, readonly string[]>;

/**
 * The topics that hold every word: in their id, title, meaning, group, scopes or in the words by which posts speak of them. A word is found
 * by its beginning, and in the singular too.
 *
 * @example topicsWith(topics, "exit visas", cues).map(({ id }) => id) // ["kz/exit-visa"]
 */
export function topicsWith(topics: readonly TopicInfo[], words: string, cues: TopicCues): readonly TopicInfo[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return [];
  return topics.filter((topic) => {
    const own = [...wordsOf(textOf(topic)), ...(cues.get(topic.id) ?? []).flatMap(wordsOf)];
    return wanted.every((word) => own.some((one) => beginsSo(one, word)));
  });
}

/** The ids nearest to one that there is not: by its letters, else by what it is about, else by a word of a title; at most three. */
export function nearTopics(topics: readonly TopicInfo[], id: string): readonly string[] {
  const wanted = bareId(id.trim().toLowerCase());
  const named = (names: readonly string[]) => names.flatMap((name) => idsOf(topics.filter((topic) => bareId(topic.id) === name)));
  const byLetters = named(
    nearMatches(
      wanted,
      topics.map((topic) => bareId(topic.id)),
    ),
  );
  if (byLetters.length > 0) return byLetters;
  const words = wordsOf(wanted).filter((word) => word.length >= SHORTEST);
  const shared = topics
    .map((topic) => ({ topic, count: countShared(words, wordsOf(`${bareId(topic.id)} ${topic.title}`)) }))
    .filter(({ count }) => count > 0);
  if (shared.length > 0) return idsOf(shared.sort((a, b) => b.count - a.count).map(({ topic }) => topic)).slice(0, MOST_NEAR);
  const known = [...new Set(topics.flatMap((topic) => wordsOf(topic.title)))];
  const near = words.flatMap((word) => nearMatches(word, known));
  return idsOf(topics.filter((topic) => wordsOf(topic.title).some((word) => near.includes(word)))).slice(0, MOST_NEAR);
}

/** A topic id without its jurisdiction. */
export function bareId(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

function textOf({ id, title, meaning, group, scopes }: TopicInfo): string {
  return [bareId(id), title, meaning, group, ...scopes].join(" ");
}

function wordsOf(text: string): readonly string[] {
  return foldName(text)
    .split(" ")
    .filter((word) => word !== "");
}

function beginsSo(word: string, wanted: string): boolean {
  return word.startsWith(wanted) || (wanted.length > SHORTEST && wanted.endsWith("s") && word.startsWith(wanted.slice(0, -1)));
}

function countShared(wanted: readonly string[], own: readonly string[]): number {
  return wanted.filter((word) => own.some((one) => beginsSo(one, word))).length;
}

function idsOf(topics: readonly TopicInfo[]): readonly string[] {
  return topics.map(({ id }) => id);
}
