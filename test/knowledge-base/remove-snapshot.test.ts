import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type IngestRequest, ingestSnapshot, isoDay, openKnowledgeBase, removeSnapshot, verifyBase } from "../../src/index.js";
import { run } from "../cli/run-in-process.js";

let folder = "";
let database = "";
let runs = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inforce-remove-"));
  database = join(folder, "kb.sqlite");
  runs = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (title: string, amount: string): string =>
  `${title}\nDecember 20, 2021\nFrom January 1, 2022 the monthly calculation index (MCI) in Kazakhstan is ${amount} tenge.\n`;
const now = (): string => `2025-01-01T00:00:0${runs++}.000Z`;
const put = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const ingest = (name: string, content: string, rest: Partial<IngestRequest> = {}) =>
  ingestSnapshot({ path: put(name, content), database, recordedAt: now(), ...rest });
const remove = (snapshot: string) => removeSnapshot({ snapshot, database, recordedAt: now() });

/** What applied, and what the base holds. */
function state(file = database): object {
  const base = openKnowledgeBase(file);
  try {
    const { answers } = base.asOf({ day: isoDay("2022-01-01"), topic: "mci", carryForward: true });
    return { answers, posts: base.posts().posts, sources: base.sources().sources, findings: base.findings().findings };
  } finally {
    base.close();
  }
}

describe("a snapshot that is removed", () => {
  it("leaves what the others say, and comes back as it was", () => {
    ingest("a.txt", text("The index", "3,063"));
    const alone = state();
    const { snapshot } = ingest("b.txt", text("The index again", "3,180"));
    const both = state();
    const report = remove("b.txt");
    expect(report).toMatchObject({
      schemaVersion: 1,
      snapshot: { id: snapshot.id, name: "b.txt" },
      holds: { snapshots: 1, posts: 1 },
    });
    expect(report.changes.superseded).toBeGreaterThan(0);
    expect(state()).toEqual(alone);
    expect(verifyBase(database).problems).toEqual([]);
    ingest("b.txt", text("The index again", "3,180"));
    expect(state()).toEqual(both);
  });

  it("may be the last", () => {
    ingest("a.txt", text("The index", "3,063"));
    expect(remove("a.txt")).toMatchObject({ holds: { snapshots: 0, posts: 0, facts: 0 }, coverage: { from: null, to: null } });
    expect(state()).toMatchObject({ posts: [], sources: [] });
    expect(verifyBase(database).problems).toEqual([]);
  });

  it("is meant by its id, the beginning of its id, or its name", () => {
    const [one, two] = [ingest("a.txt", text("One", "3,063")).snapshot, ingest("a.txt", text("Two", "3,063")).snapshot];
    const refused = (meant: string): unknown => {
      try {
        return remove(meant);
      } catch (error) {
        return error;
      }
    };
    expect(refused("a.txt")).toMatchObject({ code: "INVALID_ARGUMENT", fields: { suggestions: [one.id, two.id].sort() } });
    expect(refused("sha256:")).toMatchObject({ code: "SNAPSHOT_NOT_FOUND" });
    expect(refused("b.txt")).toMatchObject({ code: "SNAPSHOT_NOT_FOUND", fields: { suggestions: ["a.txt"] } });
    expect(remove(one.id.slice(0, 14)).snapshot.id).toBe(one.id);
    expect(remove("a.txt").snapshot.id).toBe(two.id);
  });

  it("of a knowledge base that is not there makes none", () => {
    expect(() => remove("a.txt")).toThrowError(expect.objectContaining({ code: "DATABASE_NOT_FOUND" }));
    expect(existsSync(database)).toBe(false);
  });

  it("is removed on the command line", async () => {
    ingest("a.txt", text("The index", "3,063"));
    ingest("b.txt", text("The index again", "3,180"));
    const { code, out, err } = await run(["remove", "b.txt", "--db", database]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n")[0]).toMatch(/^Removed {2}b\.txt \(sha256:[0-9a-f]{16}\)$/);
    expect((await run(["remove", "b.txt", "--db", database])).code).toBe(1);
  });
});

describe("a snapshot that takes another's place", () => {
  it("takes that of the same name, with who tells it", () => {
    ingest("a.txt", text("The index", "3,063"), { publisher: "The Paper", authority: "press", capturedOn: isoDay("2022-01-05") });
    ingest("b.txt", text("Another", "3,063"));
    const report = ingest("a.txt", text("The index, put right", "3,180"), { replace: true, authority: "desk" });
    expect(report.replaced.map(({ name }) => name)).toEqual(["a.txt"]);
    expect(report.snapshot).toMatchObject({ publisher: "The Paper", authority: "desk", capturedOn: null });
    expect(report.holds).toMatchObject({ snapshots: 2, posts: 2 });
    expect(verifyBase(database).problems).toEqual([]);
    const other = join(folder, "other.sqlite");
    for (const path of ["a.txt", "b.txt"])
      ingestSnapshot({
        path: join(folder, path),
        database: other,
        recordedAt: now(),
        ...(path === "a.txt" ? { publisher: "The Paper", authority: "desk" as const } : {}),
      });
    expect(state()).toEqual(state(other));
  });

  it("takes none where none has its name, and none where it is there already", () => {
    ingest("b.txt", text("Another", "3,063"));
    expect(ingest("a.txt", text("The index", "3,063"), { replace: true }).replaced).toEqual([]);
    const again = ingest("a.txt", text("The index", "3,063"), { replace: true });
    expect(again).toMatchObject({ replaced: [], changes: { added: 0, superseded: 0 }, holds: { snapshots: 2 } });
  });

  it("takes that of another name when it is meant", () => {
    ingest("old.txt", text("The index", "3,063"));
    expect(ingest("new.txt", text("The index", "3,180"), { replace: "old.txt" }).holds).toMatchObject({ snapshots: 1, posts: 1 });
    const before = state();
    expect(() => ingest("new.txt", text("Other", "1"), { replace: "old.txt" })).toThrowError(
      expect.objectContaining({ code: "SNAPSHOT_NOT_FOUND" }),
    );
    expect(state()).toEqual(before);
  });

  it("makes no knowledge base where the one is not there", () => {
    expect(() => ingest("a.txt", text("The index", "3,063"), { replace: "old.txt" })).toThrowError(
      expect.objectContaining({ code: "DATABASE_NOT_FOUND" }),
    );
    expect(existsSync(database)).toBe(false);
  });

  it("is told so on the command line", async () => {
    ingest("a.txt", text("The index", "3,063"));
    put("a.txt", text("The index", "3,180"));
    const { out } = await run(["ingest", join(folder, "a.txt"), "--replace", "--db", database]);
    expect(out).toContain("Replaced  a.txt (sha256:");
    const named = await run(["ingest", join(folder, "a.txt"), "--replace", "none.txt", "--db", database]);
    expect({ code: named.code, found: named.err.includes("SNAPSHOT_NOT_FOUND") }).toEqual({ code: 1, found: true });
  });
});
