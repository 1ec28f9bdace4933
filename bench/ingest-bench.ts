import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../db/connection.js";
import { writeKnowledge } from "../db/knowledge-store.js";
import { reconcile } from "../ingest/facts/reconcile.js";
import { knowledgeOf } from "../ingest/pipeline.js";
import { readPosts } from "../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../ingest/snapshots.js";
import { copiesOf, MOST_COPIES, ownText, type SourceText } from "./archive-copies.js";
import { times } from "./time-per-call.js";

const MEGABYTE = 1_000_000;

/** Milliseconds that each stage takes. `facts` is part of `knowledge`; the rest of that is statements. */
interface StageTimes {
  readonly megabytes: number;
  readonly snapshot: number;
  readonly posts: number;
  readonly statements: number;
  readonly facts: number;
  readonly store: number;
}

function timed<T>(work: () => T): readonly [result: T, milliseconds: number] {
  const begun = performance.now();
  const result = work();
  return [result, performance.now() - begun];
}

/** One ingest, stage by stage, into a file of its own. */
function ingestOnce({ name, extension, text }: SourceText): StageTimes {
  const bytes = Buffer.from(text);
  const [snapshot, snapshotTime] = timed(() => readSnapshotBytes(bytes, { name: `${name}.${extension}` }));
  const [read, posts] = timed(() => readPosts(snapshot));
  const [knowledge, later] = timed(() => knowledgeOf(read.posts, read.findings, [snapshot]));
  const [, facts] = timed(() => reconcile(knowledge.statements, knowledge.posts, knowledge.topics, knowledge.findings));
  const folder = mkdtempSync(join(tmpdir(), "inforce-bench-"));
  const db = openDatabase(join(folder, "rules.sqlite"), { mode: "write" });
  const [, store] = timed(() =>
    writeKnowledge(db, knowledge, "2022-07-01T00:00:00.000Z", new Map([[snapshot.snapshot.id, bytes]])),
  );
  db.close();
  rmSync(folder, { recursive: true, force: true });
  const megabytes = bytes.byteLength / MEGABYTE;
  return { megabytes, snapshot: snapshotTime, posts, statements: Math.max(0, later - facts), facts, store };
}

function total({ snapshot, posts, statements, facts, store }: StageTimes): number {
  return snapshot + posts + statements + facts + store;
}

/** The fastest of some rounds. */
function best(text: SourceText, rounds: number): StageTimes {
  const all = Array.from({ length: rounds }, () => ingestOnce(text));
  return all.reduce((a, b) => (total(b) < total(a) ? b : a));
}

/** Ingest throughput on the archive (the digest where it is absent) and on copies of it with shifted years, stage by stage. */
export async function bench(): Promise<readonly string[]> {
  const own = ownText();
  ingestOnce(own); // warm
  const once = best(own, 5);
  const ten = best(copiesOf(own, 10), 2);
  const most = best(copiesOf(own, MOST_COPIES), 1);
  const rate = (of: StageTimes): string => `${((of.megabytes / total(of)) * 1000).toFixed(2)} MB/s`;
  const growth = (stage: Exclude<keyof StageTimes, "megabytes">): string =>
    `${stage} ${times(most[stage] / most.megabytes / (once[stage] / once.megabytes))}`;
  const share = (stage: Exclude<keyof StageTimes, "megabytes">): string =>
    `${stage} ${Math.round((once[stage] / total(once)) * 100)} %`;
  const stages = ["snapshot", "posts", "statements", "facts", "store"] as const;
  return [
    `ingest of the ${own.name} (${once.megabytes.toFixed(2)} MB): ${rate(once)}; ten copies: ${rate(ten)}; ${MOST_COPIES} copies: ${rate(most)} (aim: above 5 MB/s)`,
    `a megabyte of ${MOST_COPIES} copies against a megabyte of one: ${times(total(most) / most.megabytes / (total(once) / once.megabytes))} (linear: 1×); ${stages.map(growth).join(", ")}`,
    `where the time of one goes: ${stages.map(share).join(", ")}`,
  ];
}
