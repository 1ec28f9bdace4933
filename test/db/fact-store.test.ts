import { describe, expect, it } from "vitest";
import { type Connection, openDatabase } from "../../db/connection.js";
import { type FactStore, factStore, openFactStore } from "../../db/fact-store.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import type { Finding } from "../../src/model/finding.js";
import { isoDay } from "../../src/model/iso-day.js";
import type { Knowledge } from "../../src/model/knowledge.js";
import { BYTES_OF, KNOWLEDGE, LATER, POST, RECORDED, SNAPSHOT, STATEMENT } from "./sample-knowledge.js";
import { temporaryFile } from "./temporary-folder.js";

const UNREAD: Finding = { ...(KNOWLEDGE.findings[0] as Finding), id: "x-unread", rule: "unread-sentence" };
const DAYS = ["2031-10-05", "2031-10-03"].map(isoDay);
const TOPIC = STATEMENT.topic;

/** What is read again and again, each in another state of the file. */
const CHANGED: Knowledge = {
  ...KNOWLEDGE,
  snapshots: KNOWLEDGE.snapshots.map((one) => (one.id === SNAPSHOT.id ? { ...one, authority: "press" } : one)),
  topics: KNOWLEDGE.topics.map((topic) => ({ ...topic, title: `${topic.title}, later` })),
  posts: KNOWLEDGE.posts.map((post) => (post.id === POST.id ? { ...post, title: "Ferries" } : post)),
  statements: KNOWLEDGE.statements.map((one) => (one.id === STATEMENT.id ? { ...one, rule: "opened" } : one)),
  findings: [...KNOWLEDGE.findings, ...DAYS.map((knownFrom) => ({ ...UNREAD, id: `x-${knownFrom}`, topic: TOPIC, knownFrom }))],
};

const READS: readonly (readonly [string, (store: FactStore) => unknown])[] = [
  ["topicsList", (store) => store.topicsList()],
  ["teller", (store) => store.teller(SNAPSHOT.id)],
  ["postHead", (store) => store.postHead(POST.id)],
  ["statement", (store) => store.statement(STATEMENT.id)],
  ["statementsOf", (store) => store.statementsOf([STATEMENT.id])],
  ["unreadDays", (store) => store.unreadDays(TOPIC, null)],
  ["unreadDays known on a day", (store) => store.unreadDays(TOPIC, isoDay("2031-10-03"))],
];

function written(file: string, knowledge: Knowledge, recordedAt: string): Connection {
  const db = openDatabase(file, { mode: "write", busyTimeoutMs: 0 });
  writeKnowledge(db, knowledge, recordedAt, BYTES_OF);
  return db;
}

describe.each(READS)("%s", (_, read) => {
  it("is of the state of its batch, whoever wrote between two of them", () => {
    const file = temporaryFile();
    const writer = written(file, KNOWLEDGE, RECORDED);
    const [reader, own] = [openFactStore(file), factStore(writer)];
    const both = (): readonly unknown[] => [reader, own].map((store) => store.batch(() => [read(store), read(store)]));
    const before = both();
    writeKnowledge(writer, CHANGED, LATER);
    const [right, after] = [read(openFactStore(file)), both()];
    expect(after).toEqual([
      [right, right],
      [right, right],
    ]);
    expect(after).not.toEqual(before);
    reader.close();
    own.close();
  });

  it("stays while the file is held, and not a moment longer", () => {
    const file = temporaryFile();
    const writer = written(file, KNOWLEDGE, RECORDED);
    const store = openFactStore(file);
    const release = store.pin();
    const before = read(store);
    writeKnowledge(writer, CHANGED, LATER);
    expect(read(store)).toEqual(before);
    release();
    expect(read(store)).not.toEqual(before);
    store.close();
    writer.close();
  });
});

it("days of unread sentences come oldest first, and none after the day known", () => {
  const file = temporaryFile();
  written(file, CHANGED, RECORDED).close();
  const store = openFactStore(file);
  expect([isoDay("2031-10-02"), isoDay("2031-10-03"), null].map((known) => store.unreadDays(TOPIC, known))).toEqual([
    [],
    ["2031-10-03"],
    ["2031-10-03", "2031-10-05"],
  ]);
  store.close();
});
