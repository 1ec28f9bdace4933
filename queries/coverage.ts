import type { TopicSentences } from "../db/catalog-reader.js";
import type { FactStore } from "../db/fact-store.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { Snapshot } from "../src/model/snapshot.js";
import { listFindings, type RuleCount } from "./findings.js";
import { listTopics } from "./topics.js";

/** How much of the archive was read, and what is known to be missing. */
export interface CoverageResult {
  readonly schemaVersion: 1;
  readonly coverage: Coverage;
  readonly snapshots: readonly Snapshot[];
  readonly posts: {
    readonly total: number;
    readonly duplicates: number;
    /** Distinct posts whose day of publication is known exactly. */
    readonly dated: number;
    /** Distinct posts with at least one statement. */
    readonly regulatory: number;
  };
  readonly sentences: {
    readonly total: number;
    readonly regulatory: number;
    readonly read: number;
    readonly unread: number;
    /** Unread in 100 regulatory sentences, one decimal; null when there are none. */
    readonly unreadPercent: number | null;
  };
  /** Read, half-read and unread sentences, by topic, then snapshot. */
  readonly topicSentences: readonly TopicSentences[];
  readonly topics: readonly {
    readonly topic: string;
    readonly statements: number;
    readonly facts: number;
    readonly firstEvidence: IsoDay | null;
    readonly lastEvidence: IsoDay | null;
  }[];
  /** Topics of the register that no post speaks of. */
  readonly withoutEvidence: readonly string[];
  readonly findings: readonly RuleCount[];
}

/** Reports posts, sentences read and unread, and the evidence for each topic. */
export function reportCoverage(store: FactStore): CoverageResult {
  return store.batch(() => report(store));
}

function report(store: FactStore): CoverageResult {
  const posts = store.postHeads();
  const distinct = posts.filter((post) => post.duplicateOf === null);
  const speaking = store.statementCounts();
  const sum = { sentences: 0, regulatory: 0, read: 0 };
  for (const count of store.sentences()) {
    sum.sentences += count.sentences;
    sum.regulatory += count.regulatory;
    sum.read += count.read;
  }
  const unread = sum.regulatory - sum.read;
  const { topics } = listTopics(store);
  return {
    schemaVersion: 1,
    coverage: store.coverage(),
    snapshots: store.snapshots(),
    posts: {
      total: posts.length,
      duplicates: posts.length - distinct.length,
      dated: distinct.filter(({ published }) => published.earliest === published.latest).length,
      regulatory: distinct.filter((post) => speaking.has(post.id)).length,
    },
    sentences: {
      total: sum.sentences,
      regulatory: sum.regulatory,
      read: sum.read,
      unread,
      unreadPercent: sum.regulatory === 0 ? null : Math.round((1000 * unread) / sum.regulatory) / 10,
    },
    topicSentences: store.topicSentences(),
    topics: topics
      .filter((topic) => topic.statements > 0)
      .map(({ id, statements, facts, firstEvidence, lastEvidence }) => ({
        topic: id,
        statements,
        facts,
        firstEvidence,
        lastEvidence,
      })),
    withoutEvidence: topics.filter((topic) => topic.statements === 0).map((topic) => topic.id),
    findings: listFindings(store).counts,
  };
}
