import { expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import { EARLIER_SQL } from "../../db/earlier-run.js";
import { NOTES_SQL } from "../../db/post-notes.js";
import { temporaryFile } from "./temporary-folder.js";

it.each([
  ["datedPost", ["p"], "sqlite_autoindex_post_version_1 (id=? AND superseded_in=?)"],
  ["findingsAt", ["p", "t"], "finding_by_post (post=? AND topic=?)"],
  ["findingsAside", ["t"], "finding_by_post (post=? AND topic=?)"],
  ["statements", ["t"], "statement_by_topic (topic=?)"],
  ["statementsOf", ["t", null], "statement_by_topic (topic=? AND subject=?)"],
  ["lists", ["t"], "statement_lists (topic=?)"],
  ["factsOf", ["t", "s"], "PRIMARY KEY (topic=? AND subject=?)"],
  ["byId", ["p"], "INTEGER PRIMARY KEY (rowid=?)"],
  ["byHead", ["h"], "post_note_by_head (head=?)"],
  ["withdrawn", [], "post_note_withdrawn"],
  ["sentences", ["p"], "PRIMARY KEY (id=? AND superseded_in=?)"],
] as const)("what an addition asks of an earlier run, %s, is found by its key", (name, given, expected) => {
  const db = openDatabase(temporaryFile(), { mode: "write" });
  const plan = db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${{ ...EARLIER_SQL, ...NOTES_SQL }[name]}`)
    .all(...given);
  expect(plan.map(({ detail }) => detail).join("; ")).toContain(expected);
});
