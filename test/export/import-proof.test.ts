import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import { closeOlderRuns, lastRun } from "../../db/root-hash.js";
import { rowDigest } from "../../db/row-digest.js";
import { topicVersion } from "../../db/schema.js";
import { contentColumns } from "../../db/version-writer.js";
import { type ImportReport, type ImportRequest, importExport } from "../../src/knowledge-base/import/import-export.js";
import { verifyBase } from "../../src/knowledge-base/verify-base.js";
import { verifyDeep } from "../../src/knowledge-base/verify-deep.js";
import { InforceError } from "../../src/model/errors.js";
import { run } from "../cli/run-in-process.js";
import { closedExport } from "./closed-export.js";
import { type DigestBase, digestBase } from "./digest-base.js";

type Row = Record<string, unknown>;
type Rows = readonly Row[];

/** The rows with `change` made to the first row of a table that `which` chooses. */
function changed(table: string, change: (row: Row) => Row, which: (row: Row) => boolean = () => true): (rows: Rows) => Rows {
  return (rows) => {
    const at = rows.findIndex((row) => row.table === table && which(row));
    if (at < 0) throw new Error(`no such row of ${table}`);
    return rows.map((row, place) => (place === at ? change(row) : row));
  };
}

const laterBy = (years: number, day: unknown): unknown =>
  typeof day === "string" ? `${Number(day.slice(0, 4)) + years}${day.slice(4).replace("-02-29", "-02-28")}` : day;
const current = (row: Row): boolean => row.known_to === null && row.state === "in-force" && row.end_kind === "open";

/** What contradicts itself: refused whether the captured files came along or not. */
const CONTRADICTIONS: readonly (readonly [what: string, change: (rows: Rows) => Rows])[] = [
  ["a fact without any statement", changed("facts", (row) => ({ ...row, statements: [] }))],
  ["a fact of an unknown topic", changed("facts", (row) => ({ ...row, topic: "kz/ships" }))],
  ["a fact that rests on words that are not there", changed("facts", (row) => ({ ...row, statements: ["s-none"] }))],
  ["a statement of a post that is not there", changed("statements", (row) => ({ ...row, post: "p-none" }))],
  ["coverage beyond its posts", changed("coverage", (row) => ({ ...row, to_day: "2099-12-31" }))],
  ["coverage before its posts", changed("coverage", (row) => ({ ...row, from_day: "1999-12-31" }))],
  ["two coverages", (rows) => [...rows, { ...rows.find(({ table }) => table === "coverage"), id: "other" }]],
  ["no coverage", (rows) => rows.filter(({ table }) => table !== "coverage")],
  ["a post that repeats itself", changed("posts", (row) => ({ ...row, duplicate_of: row.id }))],
  ["a record twice", (rows) => [...rows, { ...rows.find(({ table }) => table === "findings"), message: "another" }]],
  ["bounds out of order", changed("facts", (row) => ({ ...row, known_to: "1999-01-01" }))],
];

/** What only the captured files contradict. */
const UNTRUE: readonly (readonly [what: string, change: (rows: Rows) => Rows])[] = [
  [
    "a fact moved by a year",
    changed(
      "facts",
      (row) => ({ ...row, start_earliest: laterBy(-1, row.start_earliest), start_latest: laterBy(-1, row.start_latest) }),
      (row) => current(row) && row.start_earliest !== null,
    ),
  ],
  ["a fact turned round", changed("facts", (row) => ({ ...row, state: "suspended" }), current)],
  [
    "a fact of another country",
    changed(
      "facts",
      (row) => ({ ...row, subject: "ATA", subject_name: "Antarctica" }),
      (row) => current(row) && row.subject !== null,
    ),
  ],
  [
    "a fact invented beside the others",
    (rows) => [...rows, { ...rows.find((row) => row.table === "facts" && current(row)), id: "f-invented", scope: "invented" }],
  ],
  [
    "a fact left out",
    (rows) => rows.filter((row) => row !== rows.find(({ table }) => table === "facts") && row.table !== "evidence"),
  ],
  ["a finding left out", (rows) => rows.filter((row) => !(row.table === "findings" && row.rule === "unread-sentence"))],
  [
    "a text that is not the file's",
    changed(
      "posts",
      (row) => ({ ...row, text: String(row.text).replace(/[a-z](?=[^a-z]*$)/, "#") }),
      (row) => row.duplicate_of === null,
    ),
  ],
  ["a coverage cut short", changed("coverage", (row) => ({ ...row, from_day: "2019-01-01" }))],
];

/** A few posts with a record of each kind that is changed below: what refuses one of ten facts refuses it of ten thousand. */
const NEWS = `The index of the year
January 10, 2018
From January 1, 2018 the monthly calculation index (MCI) in Kazakhstan is 2,405 tenge.

Flights with Oman
June 15, 2021
Direct flights between Kazakhstan and Oman resumed on June 3, 2021.

Flights with Egypt
June 20, 2021
Kazakhstan suspends direct flights with Egypt from June 24, 2021. Whatever becomes of the e-visa, nobody at the desk could say.
`;

/** A base with its exports, with the captured files and without. */
interface Exported {
  readonly base: DigestBase;
  readonly whole: Rows;
  readonly quotes: Rows;
}

async function exportedFrom(base: DigestBase): Promise<Exported> {
  const whole = rowsOf(await base.export("whole.ndjson", "--with-text"));
  return { base, whole, quotes: rowsOf(await base.export("quotes.ndjson")) };
}

describe("import", () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-proof-"));
  let few: Exported;
  let digest: Exported;
  let made = 0;
  beforeAll(async () => {
    const news = join(folder, "news.txt");
    writeFileSync(news, NEWS);
    few = await exportedFrom(digestBase("2022-07-01T00:00:00.000Z", [news]));
    digest = await exportedFrom(digestBase());
  });
  afterAll(() => {
    few?.base.remove();
    digest?.base.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const imported = (rows: Rows, options: Partial<ImportRequest> = {}): ImportReport => {
    const path = join(folder, `given-${made}.ndjson`);
    const database = join(folder, `given-${made++}.sqlite`);
    writeFileSync(path, closedExport(rows.map((row) => JSON.stringify(row))));
    return importExport({ path, database, recordedAt: "2025-01-01T00:00:00.000Z", ...options });
  };
  const refusal = (rows: Rows): string => {
    try {
      imported(rows);
    } catch (error) {
      if (error instanceof InforceError) return error.code;
      throw error;
    }
    return "none";
  };

  it("takes the few posts in which what follows is changed, where nothing is", () => {
    expect(imported(few.whole)).toMatchObject({ proof: "read-again" });
    expect(imported(few.quotes)).toMatchObject({ proof: "not-provable" });
  });

  it.each(CONTRADICTIONS)("refuses %s", (_, change) => {
    expect(refusal(change(few.quotes))).toBe("IMPORT_INVALID");
    expect(refusal(change(few.whole))).toBe("IMPORT_INVALID");
  });

  it.each(UNTRUE)("refuses %s, where the files came along", (_, change) => {
    expect(refusal(change(few.whole))).toBe("IMPORT_INVALID");
  });

  it("reads the files again and says so; without them it says that nothing is proven", () => {
    const proven = imported(digest.whole);
    expect(proven).toMatchObject({ proof: "read-again", why: null });
    expect(verifyDeep(proven.database, { root: proven.root })).toMatchObject({
      ok: true,
      deep: { provable: true },
      root: proven.root,
      compared: { run: 1 },
    });
    const open = imported(digest.quotes);
    expect(open).toMatchObject({ proof: "not-provable", why: expect.any(String) });
    expect(verifyDeep(open.database)).toMatchObject({ ok: true, deep: { provable: false } });
  });

  it("says of an export whose files were left out that nothing is proven", () => {
    expect(imported(digest.whole.filter(({ table }) => table !== "snapshot_bytes"))).toMatchObject({ proof: "not-provable" });
  });

  it("takes what nothing proves when told to, and a deep check then names it", () => {
    const [, change] = UNTRUE[1] ?? [];
    const rows = change?.(few.whole) ?? [];
    const { database, proof } = imported(rows, { unproven: true });
    expect(proof).toBe("contradicted");
    expect(verifyBase(database)).toMatchObject({ ok: true });
    const { ok, problems } = verifyDeep(database);
    expect(ok).toBe(false);
    expect(problems.map(({ check, record }) => [check, record])).toEqual([["read-again", "facts"]]);
  });

  it("by the command: exit codes of a deep check, and of a root", async () => {
    const { database, root } = imported(digest.quotes);
    expect((await run(["verify", "--db", database, "--root", String(root)])).code).toBe(0);
    expect((await run(["verify", "--db", database, "--root", "0".repeat(64)])).code).toBe(1);
    expect((await run(["verify", "--db", database, "--root", "soon"])).code).toBe(2);
    expect((await run(["verify", "--db", database, "--deep"])).code).toBe(1);
    const { code, out } = await run(["verify", "--db", digest.base.database, "--deep", "--json"]);
    expect([code, JSON.parse(out).deep]).toEqual([0, { provable: true, why: null }]);
  });
});

describe("a deep check", () => {
  it("names a record that was changed together with all its hashes", () => {
    const base = digestBase();
    try {
      const db = openDatabase(base.database, { mode: "write" });
      const root = lastRun(db)?.root ?? null;
      const change = db.prepare<[], { id: string }>("UPDATE topic_version SET title = 'Ferries' WHERE position = 0 RETURNING *");
      const [row] = change.all();
      const digest = rowDigest(contentColumns(topicVersion), row ?? {});
      db.prepare("UPDATE topic_version SET digest = ? WHERE id = ?").run(Buffer.from(digest, "hex"), row?.id);
      db.exec("UPDATE run SET root = NULL");
      closeOlderRuns(db);
      db.close();
      expect(verifyBase(base.database)).toMatchObject({ ok: true });
      expect(verifyBase(base.database, { root })).toMatchObject({ ok: false, problems: [{ check: "root-unknown" }] });
      expect(verifyDeep(base.database)).toMatchObject({
        deep: { provable: true },
        problems: [{ check: "read-again", record: "topics", id: row?.id }],
      });
    } finally {
      base.remove();
    }
  });
});

function rowsOf(path: string): Rows {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}
