import { describe, expect, it } from "vitest";
import { type Connection, openDatabase } from "../../db/connection.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { closeOlderRuns, lastRun } from "../../db/root-hash.js";
import { verifyDatabase } from "../../db/verify.js";
import { BYTES_OF, KNOWLEDGE, LATER, POST, RECORDED, SNAPSHOT } from "./sample-knowledge.js";
import { temporaryFile } from "./temporary-folder.js";

function filled(): Connection {
  const db = openDatabase(temporaryFile(), { mode: "write" });
  writeKnowledge(db, KNOWLEDGE, RECORDED, BYTES_OF);
  return db;
}

const WITHOUT_FERRIES = { ...KNOWLEDGE, facts: KNOWLEDGE.facts.filter(({ id }) => id !== "f-ferries") };
const BOTH = ["f-fare", "f-ferries"];
const all = "superseded_in = 0";

interface Case {
  readonly what: string;
  readonly sql: string;
  readonly found: readonly (readonly [check: string, record: string, id: string | null, facts: readonly string[]])[];
}

const DAMAGE: readonly Case[] = [
  {
    what: "one letter of a post outside its quotes",
    sql: `UPDATE post_version SET text = replace(text, 'October', 'Oktober') WHERE id = '${POST.id}'`,
    found: [["post-text-hash", "posts", POST.id, BOTH]],
  },
  {
    what: "one letter inside a quote",
    sql: `UPDATE post_version SET text = replace(text, '12.5', '12.6') WHERE id = '${POST.id}'`,
    found: [
      ["post-text-hash", "posts", POST.id, BOTH],
      ["evidence-span", "statements", "s-fare", ["f-fare"]],
    ],
  },
  {
    what: "a post and its hash together",
    sql: `UPDATE post_version SET title = 'Ferries' WHERE id = '${POST.id}'`,
    found: [["record-digest", "posts", POST.id, BOTH]],
  },
  {
    what: "a quote",
    sql: "UPDATE statement_version SET quote = 'x' WHERE id = 's-resumed'",
    found: [["evidence-span", "statements", "s-resumed", BOTH]],
  },
  {
    what: "an offset beyond the text",
    sql: "UPDATE instrument_version SET span_end = 10000",
    found: [["evidence-span", "instruments", "i-order", []]],
  },
  {
    what: "a byte of a snapshot",
    sql: "UPDATE snapshot SET bytes = CAST('x' AS BLOB)",
    found: [["snapshot-hash", "snapshots", SNAPSHOT.id, BOTH]],
  },
  {
    what: "a bound of a fact",
    sql: "UPDATE fact_version SET end_latest = end_latest + 1 WHERE id = 'f-fare'",
    found: [["record-digest", "facts", "f-fare", ["f-fare"]]],
  },
  {
    what: "an amount",
    sql: "UPDATE statement_version SET amount = 13 WHERE id = 's-fare'",
    found: [["record-digest", "statements", "s-fare", ["f-fare"]]],
  },
  {
    what: "a statement that a fact rests on",
    sql: "UPDATE statement_version SET superseded_in = 2 WHERE id = 's-fare'",
    found: [
      ["missing-reference", "facts", "f-fare", ["f-fare"]],
      ["run-root", "runs", "2", []],
    ],
  },
  {
    what: "a post that statements quote",
    sql: `UPDATE post_version SET superseded_in = 2 WHERE id = '${POST.id}'`,
    found: [
      ["missing-reference", "statements", "s-fare", ["f-fare"]],
      ["missing-reference", "statements", "s-resumed", BOTH],
      ["run-root", "runs", "2", []],
    ],
  },
  {
    what: "bounds that no CHECK allows",
    sql: "PRAGMA ignore_check_constraints = ON; UPDATE fact_version SET start_latest = start_earliest - 1 WHERE id = 'f-ferries'; PRAGMA ignore_check_constraints = OFF",
    found: [
      ["database-integrity", "database", null, []],
      ["record-digest", "facts", "f-ferries", ["f-ferries"]],
    ],
  },
  {
    what: "a run that is not there",
    sql: "PRAGMA foreign_keys = OFF; UPDATE coverage_version SET added_in = 9",
    found: [
      ["foreign-key", "database", null, []],
      ["run-root", "runs", "1", []],
      ["run-root", "runs", "9", []],
    ],
  },
  {
    what: "the reach of earlier periods",
    sql: "UPDATE fact_version SET earlier_until = 5 WHERE id = 'f-fare'",
    found: [["series-index", "facts", "ut/fare adult", ["f-fare"]]],
  },
  {
    what: "the list of series",
    sql: "UPDATE series SET facts = 0 WHERE topic = 'ut/fare'",
    found: [
      ["series-index", "facts", "ut/fare adult", []],
      ["series-index", "facts", "ut/fare adult", []],
    ],
  },
  {
    what: "a lost table",
    sql: "DROP VIEW evidence; DROP TABLE series",
    found: [
      ["schema", "database", "table series", []],
      ["schema", "database", "view evidence", []],
      ["database-integrity", "database", null, []],
    ],
  },
];

const KEEPING = ["fact_version", "finding_version", "run"].map((table) => `DROP TRIGGER ${table}_is_kept`).join(";");
const keptAgain = (table: string): string => `CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;`;
const KEPT_AGAIN = ["fact_version", "finding_version", "run"].map(keptAgain).join("");
const deleting = (sql: string): string => `${KEEPING}; ${sql}; ${KEPT_AGAIN}`;

/** Each on a base with two runs, the second of which superseded the fact `f-ferries`. */
const HISTORY: readonly Case[] = [
  {
    what: "all facts of a topic deleted with their series",
    sql: deleting("DELETE FROM fact_version WHERE topic = 'ut/fare'; DELETE FROM series WHERE topic = 'ut/fare'"),
    found: [["run-root", "runs", "1", []]],
  },
  {
    what: "a finding deleted",
    sql: deleting("DELETE FROM finding_version WHERE id = 'x-file'"),
    found: [["run-root", "runs", "1", []]],
  },
  {
    what: "a superseded record deleted",
    sql: deleting(`DELETE FROM fact_version WHERE NOT ${all}`),
    found: [
      ["run-root", "runs", "1", []],
      ["run-root", "runs", "2", []],
    ],
  },
  {
    what: "a superseded record changed",
    sql: `UPDATE fact_version SET end_kind = 'unknown' WHERE NOT ${all}`,
    found: [["record-digest", "facts", "f-ferries", []]],
  },
  {
    what: "when a run was recorded",
    sql: "UPDATE run SET recorded_at = '2024-03-02T10:00:00.000Z' WHERE run = 1",
    found: [["run-root", "runs", "1", []]],
  },
  {
    what: "the run that added a record",
    sql: "UPDATE topic_version SET added_in = 2 WHERE id = 'ut/fare'",
    found: [
      ["run-root", "runs", "1", []],
      ["run-root", "runs", "2", []],
    ],
  },
  { what: "the bytes of a snapshot emptied", sql: "UPDATE snapshot SET bytes = x''", found: [["run-root", "runs", "1", []]] },
  {
    what: "a fact changed together with its digest",
    sql: `UPDATE fact_version SET digest = zeroblob(16) WHERE id = 'f-fare'`,
    found: [
      ["record-digest", "facts", "f-fare", ["f-fare"]],
      ["run-root", "runs", "1", []],
    ],
  },
  {
    what: "the last run taken away, and what it superseded put back",
    sql: `UPDATE fact_version SET superseded_in = 0 WHERE superseded_in = 2; ${deleting("DELETE FROM run WHERE run = 2")}
      UPDATE series SET facts = 1 WHERE topic = 'ut/ferries'`,
    found: [],
  },
  {
    what: "the full-text index emptied",
    sql: "INSERT INTO post_search (post_search) VALUES ('delete-all')",
    found: [["search-index", "posts", null, []]],
  },
  {
    what: "the full-text index filled with other words",
    sql: `INSERT INTO post_search (post_search) VALUES ('delete-all');
      INSERT INTO post_search (rowid, title, text) SELECT row, title, replace(text, 'ferry', 'train') FROM post_version`,
    found: [["search-index", "posts", null, []]],
  },
  {
    what: "a view made anew",
    sql: "DROP VIEW coverage; CREATE VIEW coverage AS SELECT '1999-01-01' AS from_day, '2099-01-01' AS to_day",
    found: [["schema", "database", "view coverage", []]],
  },
  {
    what: "a trigger added",
    sql: "CREATE TRIGGER sly AFTER INSERT ON run BEGIN DELETE FROM series; END",
    found: [["schema", "database", "trigger sly", []]],
  },
  {
    what: "a keeping trigger dropped",
    sql: "DROP TRIGGER post_version_is_kept",
    found: [["schema", "database", "trigger post_version_is_kept", []]],
  },
];

describe("verify", () => {
  it("finds nothing in a base as it was written, and says what it went through", () => {
    const db = filled();
    const checked = { snapshots: 1, posts: 2, spans: 3, records: 15, history: 0, runs: 1 };
    expect(verifyDatabase(db)).toEqual({ checked, root: lastRun(db)?.root, compared: null, problems: [] });
    writeKnowledge(db, WITHOUT_FERRIES, LATER);
    expect(verifyDatabase(db)).toMatchObject({ checked: { ...checked, records: 14, history: 1, runs: 2 }, problems: [] });
  });

  it.each(HISTORY)("notices $what", ({ sql, found }) => {
    const db = filled();
    writeKnowledge(db, WITHOUT_FERRIES, LATER);
    const root = lastRun(db)?.root ?? "";
    expect(verifyDatabase(db, root).problems).toEqual([]);
    db.exec(sql);
    const { problems } = verifyDatabase(db);
    expect(problems.map((one) => [one.check, one.record, one.id, one.facts])).toEqual(found);
    // Whatever makes the chain of runs fit again, it is another chain than the one that was noted.
    db.exec("UPDATE run SET root = NULL");
    closeOlderRuns(db);
    const remade = verifyDatabase(db, root).problems.map((one) => one.check);
    expect(remade).not.toContain("run-root");
    const told = found.filter(([check]) => check !== "run-root");
    if (told.length === 0) expect(remade).toEqual(["root-unknown"]);
    else expect(remade).toEqual(expect.arrayContaining(told.map(([check]) => check)));
  });

  it("knows the root of every run, and none that it never had", () => {
    const db = filled();
    const first = lastRun(db);
    writeKnowledge(db, WITHOUT_FERRIES, LATER);
    const last = lastRun(db);
    expect(last?.root).not.toBe(first?.root);
    expect(verifyDatabase(db, first?.root)).toMatchObject({ compared: first, root: last?.root, problems: [] });
    expect(verifyDatabase(db, last?.root)).toMatchObject({ compared: last, problems: [] });
    expect(verifyDatabase(db, "0".repeat(64))).toMatchObject({
      compared: null,
      problems: [{ check: "root-unknown", expected: "0".repeat(64), actual: last?.root }],
    });
  });

  it("gives one root for one history, in whatever order the records come", () => {
    const db = openDatabase(temporaryFile(), { mode: "write" });
    const turned = { ...KNOWLEDGE, posts: [...KNOWLEDGE.posts].reverse(), facts: [...KNOWLEDGE.facts].reverse() };
    const { root } = writeKnowledge(db, turned, RECORDED, BYTES_OF);
    expect(root).toBe(lastRun(filled())?.root);
    expect(writeKnowledge(db, KNOWLEDGE, LATER).root).toBe(root);
  });

  it.each(DAMAGE)("names $what and the facts that rest on it", ({ sql, found }) => {
    const db = filled();
    db.exec(sql);
    expect(verifyDatabase(db).problems.map((one) => [one.check, one.record, one.id, one.facts])).toEqual(found);
  });

  it("finds any one letter changed in any post", () => {
    const db = filled();
    const change = db.prepare(`UPDATE post_version SET text = ? WHERE id = ? AND ${all}`);
    for (let at = 0; at < POST.text.length; at++) {
      const letter = POST.text[at] === "x" ? "y" : "x";
      change.run(`${POST.text.slice(0, at)}${letter}${POST.text.slice(at + 1)}`, POST.id);
      const [first] = verifyDatabase(db).problems;
      expect(first).toMatchObject({ check: "post-text-hash", id: POST.id, facts: BOTH });
    }
  });

  it("changes nothing and works on a base opened to read", () => {
    const file = temporaryFile();
    const db = openDatabase(file, { mode: "write" });
    writeKnowledge(db, KNOWLEDGE, RECORDED, BYTES_OF);
    db.close();
    const reader = openDatabase(file, { mode: "read" });
    expect(verifyDatabase(reader).problems).toEqual([]);
    reader.close();
  });
});
