import { countryByCode } from "../src/model/countries/country-table.js";
import type { Finding } from "../src/model/finding.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage, Knowledge, SentenceCount } from "../src/model/knowledge.js";
import type { Post } from "../src/model/post.js";
import type { SnapshotText } from "../src/model/snapshot.js";
import type { Instrument, Statement } from "../src/model/statement.js";
import type { TopicInfo } from "../src/model/topic.js";
import { reconcile } from "./facts/reconcile.js";
import { bundledVocabulary } from "./packs/bundled-packs.js";
import { readPosts } from "./posts/read-posts.js";
import { readPost } from "./statements/claims/read-post.js";
import { type Jurisdiction, readStatements } from "./statements/read-statements.js";
import { mergeSamePost } from "./statements/refiners/same-post-refiner.js";
import type { Vocabulary } from "./statements/scan/vocabulary.js";
import type { TopicFile } from "./statements/topic-file.js";
import { TOPICS } from "./statements/topics/index.js";

/**
 * Makes knowledge of snapshots: posts, statements, facts and findings. A pure function: the same snapshots in the same order
 * give the same records. Of a post that stands in several snapshots, the last snapshot's copy counts.
 *
 * @throws InforceError `SNAPSHOT_NO_POSTS` when a snapshot holds no post at all.
 */
export function runPipeline(
  snapshots: readonly SnapshotText[],
  topics: readonly TopicFile[] = TOPICS,
  vocabulary: Vocabulary = bundledVocabulary(),
): Knowledge {
  const findings: Finding[] = [];
  const posts = new Map<string, Post>();
  const foreign = new Set<string>();
  for (const snapshot of snapshots) {
    const read = readPosts(snapshot);
    findings.push(...read.findings);
    for (const post of read.posts) posts.set(post.id, post);
    for (const id of read.foreign) foreign.add(id);
  }
  return knowledgeOf([...posts.values()], findings, snapshots, topics, vocabulary, foreign);
}

/** The later stages alone: what the given posts say. Those named `foreign` are in a language that is not read. */
export function knowledgeOf(
  posts: readonly Post[],
  given: readonly Finding[],
  snapshots: readonly SnapshotText[],
  topics: readonly TopicFile[] = TOPICS,
  vocabulary: Vocabulary = bundledVocabulary(),
  foreign: ReadonlySet<string> = new Set(),
): Knowledge {
  const read = new Set(vocabulary.topics.map((entry) => entry.topic.id));
  const jurisdictions = jurisdictionsOf(topics.filter((topic) => !read.has(topic.id)));
  const statements: Statement[] = [];
  const instruments = new Map<string, Instrument>();
  const findings: Finding[] = [...given];
  const sentences: SentenceCount[] = [];
  for (const post of posts) {
    if (post.duplicateOf !== null || foreign.has(post.id)) continue;
    const reading = readStatements(post, jurisdictions);
    statements.push(...reading.statements, ...mergeSamePost(readPost(post, vocabulary, "own").statements));
    for (const act of reading.instruments) if (!instruments.has(act.id)) instruments.set(act.id, act);
    findings.push(...reading.findings);
    sentences.push(reading.sentences);
  }
  const infos = topics.map(infoOf);
  const reconciled = reconcile(statements, posts, infos, findings);
  return {
    snapshots: snapshots.map((s) => s.snapshot),
    posts,
    statements,
    instruments: [...instruments.values()],
    facts: reconciled.facts,
    findings: distinct([...findings, ...reconciled.findings]),
    topics: infos,
    sentences,
    coverage: coverageOf(posts, snapshots),
  };
}

function jurisdictionsOf(topics: readonly TopicFile[]): readonly Jurisdiction[] {
  const groups = new Map<string, TopicFile[]>();
  for (const topic of topics) {
    const code = topic.id.split("/")[0] ?? "";
    groups.set(code, [...(groups.get(code) ?? []), topic]);
  }
  return [...groups].map(([code, group]) => ({ host: countryByCode(code)?.alpha3 ?? null, topics: group }));
}

function infoOf(topic: TopicFile): TopicInfo {
  const { id, kind, title, meaning, group, units, scopes, openScopes, subjects } = topic;
  return { id, kind, title, meaning, group, units, scopes, openScopes, subjects };
}

function coverageOf(posts: readonly Post[], snapshots: readonly SnapshotText[]): Coverage {
  let from: IsoDay | null = null;
  let to: IsoDay | null = null;
  for (const { published } of posts) {
    if (published.earliest !== null && (from === null || published.earliest < from)) from = published.earliest;
    if (to === null || published.latest > to) to = published.latest;
  }
  for (const { snapshot } of snapshots)
    if (snapshot.capturedOn !== null && (to === null || snapshot.capturedOn > to)) to = snapshot.capturedOn;
  return { from, to };
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()];
}
