import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { verifyDatabase } from "../../db/verify.js";
import { packageRoot } from "../../src/package-root.js";
import { BYTES_OF, FACT, KNOWLEDGE, LATER, RECORDED } from "./sample-knowledge.js";
import { stateOf } from "./stored-state.js";
import { temporaryFile, temporaryFolder } from "./temporary-folder.js";

describe("a write that is killed", () => {
  it("in its middle leaves the old state, and the next write works", async () => {
    const file = temporaryFile();
    const db = openDatabase(file, { mode: "write" });
    writeKnowledge(db, KNOWLEDGE, RECORDED, BYTES_OF);
    const before = stateOf(db);
    db.close();

    const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "interrupted-child.ts"), file], {
      cwd: packageRoot(import.meta.url),
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [told] = (await once(child.stdout, "data")) as [Buffer];
    expect(told.toString()).toBe("in the middle\n");
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(100_000);
    child.kill("SIGKILL");
    await once(child, "close");

    const reader = openDatabase(file, { mode: "read" });
    expect(stateOf(reader)).toEqual(before);
    reader.close();
    const again = openDatabase(file, { mode: "write" });
    expect(stateOf(again)).toEqual(before);
    expect(verifyDatabase(again).problems).toEqual([]);
    expect(writeKnowledge(again, { ...KNOWLEDGE, facts: [FACT] }, LATER).superseded).toBe(1);
    again.close();
  });

  it("at any later moment leaves a file and a log that give the old state or the new one", () => {
    const file = temporaryFile();
    const db = openDatabase(file, { mode: "write" });
    writeKnowledge(db, KNOWLEDGE, RECORDED, BYTES_OF);
    const before = stateOf(db);
    const middle = copyOf(file);
    db.transaction(() => {
      db.exec("UPDATE fact_version SET state = 'ended'");
      expect(stateOf(openDatabase(copyOf(file), { mode: "read" }))).toEqual(before);
    }).immediate();
    expect(stateOf(openDatabase(middle, { mode: "read" }))).toEqual(before);
    expect(stateOf(openDatabase(copyOf(file), { mode: "read" }))).toEqual(stateOf(db));
    db.close();
  });
});

function copyOf(file: string): string {
  const copy = join(temporaryFolder(), "copy.sqlite");
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  return copy;
}
