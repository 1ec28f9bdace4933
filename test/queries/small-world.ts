import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textSnapshot } from "../../bench/text-snapshot.js";
import { openDatabase } from "../../db/connection.js";
import { type FactStore, openFactStore } from "../../db/fact-store.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import type { EndEvent, StartEvent } from "../../src/model/bounds.js";
import type { Fact } from "../../src/model/fact.js";
import type { Finding } from "../../src/model/finding.js";
import { type IsoDay, isoDay } from "../../src/model/iso-day.js";
import type { Coverage, Knowledge } from "../../src/model/knowledge.js";
import type { Post } from "../../src/model/post.js";
import type { Statement } from "../../src/model/statement.js";
import type { TopicInfo } from "../../src/model/topic.js";

/** A start written as `2021-05-01`, `2021-05-01..2021-05-09`, `..2021-05-09` (no evidence how early) or `2021-05-01..`. */
export function start(text: string, basis: StartEvent["basis"] = "stated"): StartEvent {
  return { ...bounds(text), basis };
}

/** An end written the same way; the empty text is an open end. */
export function end(text: string): EndEvent {
  return text === "" ? { earliest: null, latest: null, kind: "open" } : { ...bounds(text), kind: "stated" };
}

function bounds(text: string): { readonly earliest: IsoDay | null; readonly latest: IsoDay | null } {
  const [first = "", last] = text.split("..");
  const day = (part: string): IsoDay | null => (part === "" ? null : isoDay(part));
  return { earliest: day(first), latest: day(last ?? first) };
}

const topic = (id: string, rest: Partial<TopicInfo>): TopicInfo => ({
  id,
  kind: "status",
  title: `Title of ${id}`,
  meaning: "What it means.",
  group: "Entry",
  units: [],
  scopes: [],
  openScopes: false,
  subjects: false,
  ...rest,
});

/** Topics of a made-up jurisdiction, one of each kind. */
export const TOPICS: readonly TopicInfo[] = [
  topic("ut/ferries", { kind: "membership", subjects: true, group: "Headline", title: "Ferries to a country" }),
  topic("ut/index", { kind: "quantity", units: ["UTC"], scopes: ["fees", "benefits"], group: "Headline", title: "The index" }),
  topic("ut/curfew", { title: "Curfew" }),
  topic("ut/stay", { kind: "quantity", units: ["day"], openScopes: true, scopes: ["guest"], title: "Longest stay" }),
  topic("ut/deadline", { kind: "deadline", units: ["date"], title: "Leave by" }),
];

const BYTES = Buffer.from("a made-up archive\n", "utf8");
const SNAPSHOT = textSnapshot("small-world", BYTES);

/** A post published on a day, whose text is its title, its day and one sentence. */
export function post(id: string, day: string, sentence: string, rest: Partial<Post> = {}): Post {
  const title = `Post ${id}`;
  const text = `${title}\n${day}\n${sentence}`;
  const published = { earliest: isoDay(day), latest: isoDay(day), basis: "heading" } as const;
  return {
    id,
    snapshot: SNAPSHOT.id,
    title,
    published,
    text,
    lineNumbers: [1, 2, 3],
    lines: [1, 3],
    bodyStart: title.length + day.length + 2,
    marks: ["heading", null, null],
    duplicateOf: null,
    ordinal: 0,
    ...rest,
  };
}

/** A statement that rests on the one sentence of a post. */
export function statement(id: string, of: Post, about: string): Statement {
  const quote = of.text.slice(of.bodyStart);
  return {
    id,
    topic: about,
    operation: "observe",
    subject: null,
    scope: null,
    value: null,
    previous: null,
    members: null,
    statedCount: null,
    effective: { earliest: of.published.latest, latest: of.published.latest, basis: "observed" },
    until: null,
    changes: false,
    derived: false,
    instrument: null,
    reading: "whole",
    stopped: [],
    direction: "in-force",
    announced: null,
    suspends: false,
    before: "unsaid",
    rule: "made-up",
    knownFrom: of.published.latest,
    evidence: { post: of.id, start: of.bodyStart, end: of.text.length, quote, lines: [3, 3] },
  };
}

let made = 0;

/** A fact of a series with only what matters said. */
export function fact(about: string, rest: Partial<Fact> & Pick<Fact, "start">): Fact {
  made++;
  return {
    id: `f${made}`,
    topic: about,
    subject: null,
    scope: null,
    state: "in-force",
    value: null,
    end: end(""),
    disputed: false,
    doubt: null,
    lastConfirmedOn: null,
    knownFrom: isoDay("2021-01-01"),
    knownTo: null,
    statements: [],
    findings: [],
    disagreeing: [],
    ...rest,
  };
}

/** What a test world holds besides the topics. */
export interface World {
  readonly posts?: readonly Post[];
  readonly statements?: readonly Statement[];
  readonly facts?: readonly Fact[];
  readonly findings?: readonly Finding[];
  readonly topics?: readonly TopicInfo[];
  readonly coverage?: Coverage;
}

const COVERAGE: Coverage = { from: isoDay("2021-01-01"), to: isoDay("2021-12-31") };

/** Writes a world to a real file in a folder of its own, hands its path to the work, and clears up. */
export function withWorld<T>(world: World, work: (database: string) => T): T {
  const { database, remove } = writeWorld(world);
  try {
    return work(database);
  } finally {
    remove();
  }
}

/** The same for work that asks for facts. */
export function withStore<T>(world: World, work: (store: FactStore) => T): T {
  return withWorld(world, (database) => {
    const store = openFactStore(database);
    try {
      // Nothing is written meanwhile: what all questions share, such as the topics, is read once.
      return store.batch(() => work(store));
    } finally {
      store.close();
    }
  });
}

/** The same for work that takes its time. */
export async function withWorldAsync<T>(world: World, work: (database: string) => Promise<T>): Promise<T> {
  const { database, remove } = writeWorld(world);
  try {
    return await work(database);
  } finally {
    remove();
  }
}

function writeWorld(world: World): { readonly database: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "inforce-world-"));
  const database = join(folder, "world.sqlite");
  const knowledge: Knowledge = {
    snapshots: [SNAPSHOT],
    posts: world.posts ?? [],
    statements: world.statements ?? [],
    instruments: [],
    facts: world.facts ?? [],
    findings: world.findings ?? [],
    topics: world.topics ?? TOPICS,
    sentences: (world.posts ?? []).map(({ id }) => ({ post: id, sentences: 3, regulatory: 2, read: 1 })),
    coverage: world.coverage ?? COVERAGE,
  };
  const db = openDatabase(database, { mode: "write" });
  writeKnowledge(db, knowledge, "2022-01-01T00:00:00.000Z", new Map([[SNAPSHOT.id, BYTES]]));
  db.close();
  return { database, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
