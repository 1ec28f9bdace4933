import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Connection, openDatabase } from "../../db/connection.js";
import { earlierRun } from "../../db/earlier-run.js";
import { notedCounts } from "../../db/post-notes.js";
import { addCaptures } from "../../ingest/add-captures.js";
import { bundledVocabularies } from "../../ingest/packs/bundled-packs.js";
import { readerDigest } from "../../ingest/packs/reader-version.js";
import { readSnapshotBytes } from "../../ingest/snapshots.js";
import { type IngestReport, type IngestRequest, ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { isoDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";
import { stateOf } from "../db/stored-state.js";
import { temporaryFile, temporaryFolder } from "../db/temporary-folder.js";

const OLD = [
  "Flights with Turkey",
  "June 1, 2021",
  "Kazakhstan resumes direct flights with Turkey from June 10, 2021.",
  "",
  "Flights with Egypt",
  "May 20, 2021",
  "Kazakhstan suspends direct flights with Egypt from May 25, 2021.",
  "",
  "A picnic",
  "May 1, 2021",
  "The choir of Kazakhstan sang until late.",
].join("\n");
const NEWS = "Flights with Egypt again\nJune 20, 2021\nKazakhstan resumes direct flights with Egypt from June 24, 2021.";
const VOCABULARIES = bundledVocabularies();

let minute = 0;
function ingest(database: string, text: string, rest: Partial<IngestRequest> = {}): IngestReport {
  const path = join(temporaryFolder(), "news.txt");
  writeFileSync(path, text);
  const recordedAt = `2022-07-01T00:${String(minute++ % 60).padStart(2, "0")}:00.000Z`;
  return ingestSnapshot({ path, database, recordedAt, capturedOn: isoDay("2021-07-01"), ...rest });
}

function based(): { readonly database: string; readonly db: Connection } {
  const database = temporaryFile();
  ingest(database, OLD, { capturedOn: isoDay("2021-06-05") });
  return { database, db: openDatabase(database, { mode: "write" }) };
}

const captured = (text: string, told: object = {}) =>
  readSnapshotBytes(Buffer.from(text), { name: "news.txt", capturedOn: isoDay("2021-07-01"), ...told });

describe("a capture that only adds", () => {
  it("is read alone, and only the series that it speaks of are folded", () => {
    const addition = addCaptures([captured(NEWS)], earlierRun(based().db), VOCABULARIES);
    expect(addition?.knowledge.posts.map(({ title }) => title)).toEqual(["Flights with Egypt again"]);
    expect(addition?.knowledge.statements.map(({ subject }) => subject)).toEqual(["EGY"]);
    expect(new Set(addition?.knowledge.facts.map(({ subject }) => subject))).toEqual(new Set(["EGY"]));
  });

  it("of a page that grew brings its new post alone", () => {
    const { database, db } = based();
    const grown = `${NEWS}\n\n${OLD}`;
    const addition = addCaptures([captured(grown)], earlierRun(db), VOCABULARIES);
    expect(addition?.knowledge.posts.map(({ title }) => title)).toEqual(["Flights with Egypt again"]);
    db.close();
    const { changes, holds } = ingest(database, grown);
    expect(changes.records.posts).toEqual({ added: 1, superseded: 0, unchanged: 3 });
    expect(changes.records.statements).toEqual({ added: 1, superseded: 0, unchanged: 2 });
    expect(holds).toMatchObject({ snapshots: 2, posts: 4, duplicates: 0, statements: 3 });
  });

  it("counts in its report what there was before", () => {
    const { database, db } = based();
    const before = notedCounts(db, readerDigest(VOCABULARIES));
    db.close();
    const { changes, holds } = ingest(database, "A fair\nJune 21, 2021\nStalls stood on the square in Kazakhstan.");
    expect(changes.records.facts).toEqual({ added: 0, superseded: 0, unchanged: before?.facts });
    expect(holds.facts).toBe(before?.known);
  });

  it.each([
    ["a post in another text", OLD.replace("June 10, 2021", "June 12, 2021"), {}],
    ["a better source that tells a post again", `${NEWS}\n\n${OLD}`, { authority: "official" }],
    [
      "another jurisdiction",
      "Rules\nJune 3, 2021\nUzbekistan requires a PCR test for entry into Uzbekistan from June 5, 2021.",
      { jurisdiction: "uz" },
    ],
  ])("%s is no mere addition", (_, text, told) => {
    const { db } = based();
    expect(addCaptures([captured(text, told)], earlierRun(db), VOCABULARIES)).toBeNull();
  });
});

describe("notes", () => {
  it("of another reader are used for nothing", () => {
    const { database, db } = based();
    // A reader that found nothing, and called itself by another name.
    db.exec(`UPDATE run_note SET reader = 'another'; UPDATE post_note SET findings = NULL;
      UPDATE statement_version SET subject = 'FRA', digest = zeroblob(16) WHERE subject = 'TUR'`);
    db.close();
    ingest(database, NEWS);
    const after = openDatabase(database, { mode: "read" });
    expect(after.prepare("SELECT subject FROM statements ORDER BY subject").pluck().all()).toEqual(["EGY", "EGY", "TUR"]);
    expect(after.prepare("SELECT reader FROM run_note").pluck().all()).toEqual([readerDigest(VOCABULARIES)]);
    after.close();
  });

  it("spare a whole run the reading of what it has read", () => {
    const { db } = based();
    const { post: postOf, readingOf, snapshots } = earlierRun(db);
    const read = (id: string, key: string) => readingOf(postOf(id) as Post, key);
    const keys = db
      .prepare<[], [string, string]>(
        "SELECT p.id, lower(hex(n.reading_key)) FROM post_note AS n JOIN post_version AS p USING (row)",
      )
      .raw()
      .all();
    expect(keys).toHaveLength(3);
    expect(keys.map(([post, key]) => read(post, key)?.reading.statements.length).sort()).toEqual([0, 1, 1]);
    expect(keys.map(([post]) => read(post, "another"))).toEqual([null, null, null]);
    expect(snapshots).toHaveLength(1);
  });

  it("serve a copy of the post that stands elsewhere, with its lines and its snapshot", () => {
    const { db } = based();
    const { post: postOf, readingOf } = earlierRun(db);
    const [[id, key] = ["", ""]] = db
      .prepare<[], [string, string]>(
        "SELECT p.id, lower(hex(n.reading_key)) FROM post_note AS n JOIN post_version AS p USING (row) WHERE p.title LIKE '%Turkey'",
      )
      .raw()
      .all();
    const post = postOf(id) as Post;
    const lower = { ...post, snapshot: "other", lineNumbers: post.lineNumbers.map((line) => line + 40) };
    expect(readingOf(post, key)?.reading.statements.map(({ evidence }) => evidence.lines)).toEqual([[3, 3]]);
    expect(readingOf(lower, key)?.reading.statements.map(({ evidence }) => evidence.lines)).toEqual([[43, 43]]);
    const oneLine = { ...post, lineNumbers: post.lineNumbers.map(() => 1) };
    expect(readingOf(oneLine, key)?.reading.statements.map(({ evidence }) => evidence.lines)).toEqual([[1, 1]]);
  });

  it("may be emptied: the next ingest makes them again", () => {
    const { database, db } = based();
    const before = stateOf(db);
    db.exec("DELETE FROM post_note; DELETE FROM run_note");
    db.close();
    ingest(database, OLD, { capturedOn: isoDay("2021-06-05") });
    const after = openDatabase(database, { mode: "read" });
    expect(stateOf(after)).toEqual(before);
    after.close();
  });
});
