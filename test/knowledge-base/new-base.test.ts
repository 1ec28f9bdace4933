import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Connection, openDatabase } from "../../db/connection.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { inNewBase } from "../../src/knowledge-base/new-base.js";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { InforceError } from "../../src/model/errors.js";
import { BYTES_OF, KNOWLEDGE, RECORDED } from "../db/sample-knowledge.js";
import { temporaryFolder } from "../db/temporary-folder.js";

const fill = (db: Connection): number => writeKnowledge(db, KNOWLEDGE, RECORDED, BYTES_OF).added;

describe("a new base", () => {
  it("is there once it is whole, and nothing else is", () => {
    const folder = temporaryFolder();
    const file = join(folder, "rules.sqlite");
    const added = inNewBase(file, (db) => {
      expect(existsSync(file)).toBe(false);
      return fill(db);
    });
    expect(added).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual(["rules.sqlite"]);
    openKnowledgeBase(file).close();
  });

  it("does not appear when its making fails, and the failure names it", () => {
    const folder = temporaryFolder();
    const file = join(folder, "rules.sqlite");
    const making = (): unknown =>
      inNewBase(file, (db) => {
        fill(db);
        throw new InforceError("DATABASE_FULL", `"${db.name}" could not grow`, { path: db.name });
      });
    expect(making).toThrowError(expect.objectContaining({ message: `"${file}" could not grow`, fields: { path: file } }));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("does not take the place of one that was made meanwhile, nor its log", () => {
    const file = join(temporaryFolder(), "rules.sqlite");
    const open: Connection[] = [];
    const made = inNewBase(file, (db) => {
      const first = openDatabase(file, { mode: "write" });
      fill(first);
      open.push(first);
      return fill(db);
    });
    expect(made).toBeNull();
    expect(existsSync(`${file}-wal`)).toBe(true);
    for (const first of open) first.close();
    openKnowledgeBase(file).close();
  });

  it("is not read with the log that a deleted base left behind", () => {
    const folder = temporaryFolder();
    const file = join(folder, "rules.sqlite");
    writeFileSync(`${file}-wal`, "left behind");
    inNewBase(file, fill);
    expect(readdirSync(folder)).toEqual(["rules.sqlite"]);
  });

  it("is refused in the terms of a base where its folder cannot be made", () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    expect(() => inNewBase(join(file, "rules.sqlite"), fill)).toThrowError(expect.objectContaining({ code: "DATABASE_READ_ONLY" }));
  });
});
