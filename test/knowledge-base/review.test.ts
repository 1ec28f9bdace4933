import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { vocabulariesWith } from "../../ingest/packs/bundled-packs.js";
import { topicsIn } from "../../ingest/pipeline.js";
import { correctionFaults, readSnapshotBytes } from "../../ingest/snapshots.js";
import { ingestSnapshot, openKnowledgeBase, type ReviewItem, type ReviewResult } from "../../src/index.js";
import { addDays, epochDay, type IsoDay } from "../../src/model/iso-day.js";
import { copiedBase } from "../setup/copied-base.js";

let folder = "";
let database = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "inforce-review-"));
  database = join(folder, "base.sqlite");
  copiedBase(database, "2022-07-01T00:00:00.000Z");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask(path: string): ReviewResult {
  using base = openKnowledgeBase(path);
  return base.review();
}

/** What a person writes into blanks, by their names. */
const WRITTEN: Readonly<Record<string, string | number>> = {
  day: "2022-07-01",
  author: "A. Clerk",
  reason: "the act says so",
  "evidence.address": "https://example.org/57",
  "evidence.read": "2022-07-01",
  subject: "Egypt",
  from: "2022-06-01",
  announced: "2022-06-01",
  until: "2022-12-31",
  unit: "KZT",
};

type Entry = Record<string, unknown>;

/** Fills every blank of the entries of a stub; what a blank takes depends on the topic. */
function filled({ topic, stubs, scopes }: ReviewItem, at: number): readonly Entry[] {
  const stub = stubs[at];
  if (stub === undefined) return [];
  const kind = topics.find(({ id }) => id === topic);
  const valued = kind?.kind === "quantity" || kind?.kind === "deadline";
  const written: Readonly<Record<string, string | number>> = {
    ...WRITTEN,
    act: valued ? "set" : "begin",
    scope: scopes[0] ?? kind?.scopes[0] ?? "b2-single",
    value: kind?.kind === "deadline" ? "2022-08-01" : 7,
    unit: kind?.units[0] ?? "day",
  };
  return (parse(stub.text) as Entry[]).map((entry) => fill(entry, "", written));
}

function fill(entry: Entry, way: string, written: Readonly<Record<string, string | number>>): Entry {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => {
      if (value === null) return [name, written[`${way}${name}`]];
      const inner = typeof value === "object" && !Array.isArray(value);
      return [name, inner ? fill(value as Entry, `${way}${name}.`, written) : value];
    }),
  );
}

const topics = topicsIn(vocabulariesWith([]));

describe("a review of the digest", () => {
  it("gives entries that are refused with their blanks and hold once these are filled", () => {
    const { items } = ask(database);
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThan(5);
    const most = Math.max(...items.map(({ stubs }) => stubs.length));
    for (let at = 0; at < most; at++) {
      const entries = items.flatMap((item) => filled(item, at));
      const text = stringify({ corrections: entries }, { lineWidth: 0 });
      const read = readSnapshotBytes(Buffer.from(text), { name: "corrections.yaml", mediaType: "application/yaml" });
      expect(read.corrections).toHaveLength(entries.length);
      expect(correctionFaults(read, topics, null)).toEqual([]);
    }
    for (const { stubs } of items.slice(0, 20))
      for (const { text, blanks } of stubs) {
        expect(blanks.map(({ name }) => name)).toContain("author");
        const bytes = Buffer.from(`corrections:\n${text}`);
        expect(() => readSnapshotBytes(bytes, { name: "corrections.yaml", mediaType: "application/yaml" })).toThrow();
      }
  });

  it("counts every answer that changes when all it could not read is taken back, and these become certain", () => {
    const before = ask(database);
    const doubts = before.items.filter(({ kind, weight }) => (kind === "half-read" || kind === "unread") && weight.open > 0);
    const retracted = doubts.flatMap(({ understood, words: [first] }) =>
      understood.map(({ id }) => ({
        id: `gone-${id}`,
        day: "2022-07-01",
        author: "A. Clerk",
        reason: "it tells nothing of this",
        evidence: { post: first?.post, quote: first?.quote.replace(/\s+/g, " ") },
        retract: id,
      })),
    );
    expect(retracted.length).toBeGreaterThan(10);
    const file = join(folder, "corrections.yaml");
    writeFileSync(file, stringify({ corrections: retracted }, { lineWidth: 0 }));
    ingestSnapshot({ path: file, database, recordedAt: "2025-01-02T00:00:00.000Z" });
    const after = ask(database);
    expect(after.items.filter(({ kind, weight }) => (kind === "half-read" || kind === "unread") && weight.open > 0)).toEqual([]);
    using base = openKnowledgeBase(database);
    const { to } = base.coverage().coverage as { readonly to: IsoDay };
    const changed = base
      .watch({ since: "previous" })
      .changes.flatMap(({ topic, subject, stretches }) => stretches.map((stretch) => ({ topic, subject, ...stretch })));
    let days = 0;
    for (const { topic, subject, from, to: end, before: was } of changed) {
      const last = end === null || end > to ? addDays(to, 1) : end;
      if (from === null || from >= last) continue;
      days += epochDay(last) - epochDay(from);
      expect(was.answer).toBe("possible");
      const counted = doubts.some(
        (item) =>
          item.topic === topic &&
          (subject === null || item.subjects.includes(subject)) &&
          (item.weight.from ?? "9") <= from &&
          addDays(item.weight.to ?? from, 1) >= last,
      );
      expect(counted, `${topic} ${subject} ${from}`).toBe(true);
    }
    const open = doubts.reduce((sum, { weight }) => sum + weight.open, 0);
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThanOrEqual(open);
  });
});

describe("a review of several sources", () => {
  const news = (country: string, head = "Flights"): string =>
    `${head}\nJune 20, 2021\nIn ${head.toLowerCase()}: Kazakhstan suspends direct flights with ${country} from June 24, 2021.\n\nA picnic\nMay 1, 2021\nThe choir of Kazakhstan sang until late.\n`;
  const weak = (path: string): readonly (readonly string[])[] =>
    ask(path)
      .items.filter(({ kind }) => kind === "weak-source")
      .map(({ subjects }) => subjects);

  it("tells what the press alone tells, where there are better sources", () => {
    const path = join(folder, "several.sqlite");
    const add = (name: string, country: string, authority: "press" | "adviser", at: string): void => {
      writeFileSync(join(folder, name), news(country, `Letter of ${name}`));
      ingestSnapshot({
        path: join(folder, name),
        database: path,
        authority,
        publisher: name,
        recordedAt: `2025-01-0${at}T00:00:00.000Z`,
      });
    };
    add("press.txt", "Egypt", "press", "1");
    expect(weak(path)).toEqual([]);
    add("adviser.txt", "Georgia", "adviser", "2");
    expect(weak(path)).toEqual([["EGY"]]);
    add("second.txt", "Egypt", "press", "3");
    expect(weak(path)).toEqual([]);
  });

  it("tells which entries of the desk no longer fit what they speak of", () => {
    const path = join(folder, "desk.sqlite");
    const file = join(folder, "desk.yaml");
    writeFileSync(join(folder, "news.txt"), news("Egypt"));
    ingestSnapshot({ path: join(folder, "news.txt"), database: path, recordedAt: "2025-01-01T00:00:00.000Z" });
    const entry = {
      ...{ id: "gone", day: "2022-07-01", author: "A. Clerk", reason: "a rumour", retract: "0a1b2c3d4e5f6071" },
      evidence: { address: "https://example.org/57", read: "2022-07-01" },
    };
    writeFileSync(file, stringify({ corrections: [entry] }));
    ingestSnapshot({ path: file, database: path, recordedAt: "2025-01-02T00:00:00.000Z" });
    const [item, ...others] = ask(path).items.filter(({ kind }) => kind === "correction");
    expect(others).toEqual([]);
    expect(item).toMatchObject({ topic: null, settledBy: "entry", weight: { open: 0, certain: 0 } });
    expect(item?.finding).toContain("correction-without-target");
    expect(parse(item?.stubs[0]?.text ?? "")).toMatchObject([{ undo: "gone" }]);
  });
});
