import { describe, expect, it } from "vitest";
import { type Connection, openDatabase } from "../../db/connection.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { verifyDatabase } from "../../db/verify.js";
import { BYTES_OF, KNOWLEDGE, LATER, POST, RECORDED, SNAPSHOT } from "./sample-knowledge.js";
import { temporaryFile } from "./temporary-folder.js";

function filled(): Connection {
  const db = openDatabase(temporaryFile(), { mode: "write" });
  writeKnowledge(db, KNOWLEDGE, RECORDED, BYTES_OF);
  return db;
}

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
    found: [["missing-reference", "facts", "f-fare", ["f-fare"]]],
  },
  {
    what: "a post that statements quote",
    sql: `UPDATE post_version SET superseded_in = 2 WHERE id = '${POST.id}'`,
    found: [
      ["missing-reference", "statements", "s-fare", ["f-fare"]],
      ["missing-reference", "statements", "s-resumed", BOTH],
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
    found: [["foreign-key", "database", null, []]],
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
  { what: "a lost table", sql: "DROP VIEW evidence; DROP TABLE series", found: [["database-integrity", "database", null, []]] },
];

describe("verify", () => {
  it("finds nothing in a base as it was written, and says what it went through", () => {
    const db = filled();
    expect(verifyDatabase(db)).toEqual({ checked: { snapshots: 1, posts: 2, spans: 3, records: 15 }, problems: [] });
    writeKnowledge(db, { ...KNOWLEDGE, facts: KNOWLEDGE.facts.slice(1) }, LATER);
    expect(verifyDatabase(db).problems).toEqual([]);
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
