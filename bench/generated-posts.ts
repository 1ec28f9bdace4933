import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Connection, openDatabase } from "../db/connection.js";
import { writeKnowledge } from "../db/knowledge-store.js";
import type { Fact } from "../src/model/fact.js";
import { dayOfEpoch } from "../src/model/iso-day.js";
import type { Post } from "../src/model/post.js";
import type { TopicInfo } from "../src/model/topic.js";
import { FIRST_DAY, sequence } from "./million-facts.js";
import { textSnapshot } from "./text-snapshot.js";

export const POSTS = 20_000;
export const VALUES = 1000;
const WORDS = 80;
const VOCABULARY = 5000;

const BYTES = Buffer.from("generated", "utf8");
const SNAPSHOT = textSnapshot("generated", BYTES);

/** An index with many values, and the unit that is reckoned by it. */
const INDEX: TopicInfo = {
  id: "gen/idx",
  kind: "quantity",
  title: "The index",
  meaning: "",
  group: "Generated",
  units: ["KZT"],
  scopes: [],
  openScopes: false,
  subjects: false,
};

/** A base of generated posts, and of an index that changes every ten days; the work is done on it, and it is taken away. */
export function withGeneratedPosts<T>(work: (db: Connection) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "inforce-bench-posts-"));
  const db = openDatabase(join(folder, "posts.sqlite"), { mode: "write" });
  try {
    const knowledge = {
      snapshots: [SNAPSHOT],
      posts: Array.from({ length: POSTS }, (_, number) => postOf(number)),
      statements: [],
      instruments: [],
      facts: Array.from({ length: VALUES }, (_, number) => indexValue(number)),
      findings: [],
      topics: [INDEX],
      sentences: [],
      coverage: { from: dayOfEpoch(FIRST_DAY), to: dayOfEpoch(FIRST_DAY + 10 * VALUES) },
    };
    writeKnowledge(db, knowledge, "2020-01-01T00:00:00.000Z", new Map([[SNAPSHOT.id, BYTES]]));
    return work(db);
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A made-up word; the lower the number, the more often it is drawn. */
export function wordOf(number: number): string {
  return `w${number.toString(36)}`;
}

function postOf(number: number): Post {
  const random = sequence(number + 1);
  const words = Array.from({ length: WORDS }, () => wordOf(Math.floor(random() ** 3 * VOCABULARY)));
  const day = dayOfEpoch(FIRST_DAY + (number % 5000));
  const title = `Post ${number}`;
  return {
    id: `p${number}`,
    snapshot: SNAPSHOT.id,
    title,
    published: { earliest: day, latest: day, basis: "heading" },
    text: `${title}\n${words.join(" ")}.`,
    lineNumbers: [1, 2],
    lines: [1, 2],
    bodyStart: title.length + 1,
    marks: ["heading", null],
    duplicateOf: null,
    ordinal: number,
  };
}

function indexValue(number: number): Fact {
  const day = dayOfEpoch(FIRST_DAY + 10 * number);
  const next = dayOfEpoch(FIRST_DAY + 10 * (number + 1));
  return {
    id: `f${number}`,
    topic: INDEX.id,
    subject: null,
    scope: null,
    state: "in-force",
    value: { amount: 1000 + number, unit: "KZT" },
    start: { earliest: day, latest: day, basis: "stated" },
    end: { earliest: next, latest: next, kind: "until-event" },
    disputed: false,
    doubt: null,
    lastConfirmedOn: day,
    knownFrom: day,
    knownTo: null,
    statements: [],
    findings: [],
    disagreeing: [],
  };
}
