import type { FactStore } from "../db/fact-store.js";
import { EVERY_OTHER } from "../src/model/fact.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { TopicInfo } from "../src/model/topic.js";
import { findTopic, topicNamed } from "./request-check.js";
import { type TopicCues, topicsWith } from "./topic-words.js";

/** A topic and how much evidence there is for it. */
export interface TopicRow extends TopicInfo {
  /** Periods known now. */
  readonly facts: number;
  readonly statements: number;
  /** Countries with facts of their own. */
  readonly subjectCount: number;
  /** Scopes that have facts, known to the register or not. */
  readonly scopesSeen: readonly string[];
  /** Publication days of the oldest and the newest post that speaks of it; null without evidence. */
  readonly firstEvidence: IsoDay | null;
  readonly lastEvidence: IsoDay | null;
}

/** Topics in the order of the register. */
export interface TopicsResult {
  readonly schemaVersion: 1;
  readonly topics: readonly TopicRow[];
}

/** Words to find topics by, and if wanted the words by which posts speak of each, to look in too. */
export interface TopicsRequest {
  readonly words?: string | null;
  readonly cues?: TopicCues;
}

/**
 * What each topic means, its unit and scopes, and from when to when the archive speaks of it: of all topics, or of those that some words
 * find. The id of a topic finds that one alone.
 *
 * @throws InforceError `UNKNOWN_TOPIC` with what is near when the words find none.
 * @example listTopics(store, { words: "exit visa" }).topics.map(({ id }) => id) // ["kz/exit-visa"]
 */
export function listTopics(store: FactStore, { words = null, cues = new Map() }: TopicsRequest = {}): TopicsResult {
  return store.batch(() => {
    const all = store.topicsList();
    const topics = words === null ? all : foundTopics(all, words, cues);
    return { schemaVersion: 1, topics: topics.map((topic) => withEvidence(store, topic)) };
  });
}

function foundTopics(all: readonly TopicInfo[], words: string, cues: TopicCues): readonly TopicInfo[] {
  const named = topicNamed(all, words);
  if (named) return [named];
  const found = topicsWith(all, words, cues);
  return found.length > 0 ? found : [findTopic(all, words)];
}

function withEvidence(store: FactStore, topic: TopicInfo): TopicRow {
  const series = store.seriesOf(topic.id);
  const facts = series.reduce((sum, { subject, scope }) => sum + store.series(topic.id, subject, scope, null).length, 0);
  const statements = store.statementsOfTopic(topic.id);
  const subjects = new Set(series.map(({ subject }) => subject).filter((subject) => subject !== null && subject !== EVERY_OTHER));
  return {
    ...topic,
    facts,
    statements: statements.length,
    subjectCount: subjects.size,
    scopesSeen: [...new Set(series.flatMap(({ scope }) => scope ?? []))].sort(),
    firstEvidence: statements[0]?.knownFrom ?? null,
    lastEvidence: statements[statements.length - 1]?.knownFrom ?? null,
  };
}
