import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import { packageRoot } from "../../src/package-root.js";
import { HISTORY_WORLD } from "../queries/history-world.js";
import { withWorldAsync } from "../queries/small-world.js";
import { run } from "./run-in-process.js";

const MAIN = join(packageRoot(import.meta.url), "dist", "src", "cli", "main.js");
const folder = mkdtempSync(join(tmpdir(), "inforce-first-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const archive = (n: number): string => `Ferries ${n}\nMay ${n}, 2031\nThe ferry office of pier ${n} is closed on Sundays.\n`;

/** Starts commands together; what each ended with and told. */
function together(commands: readonly (readonly string[])[]): Promise<readonly { readonly code: number; readonly err: string }[]> {
  const env = { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: join(folder, "cache"), XDG_DATA_HOME: join(folder, "data") };
  return Promise.all(
    commands.map(async (args) => {
      const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
      let err = "";
      child.stderr.on("data", (piece) => {
        err += String(piece);
      });
      const [code] = (await once(child, "close")) as [number];
      return { code, err };
    }),
  );
}

describe("several at once, where there is nothing yet", { timeout: 120_000 }, () => {
  it("questions are all answered, and one sample is left", async () => {
    const ended = await together(Array.from({ length: 3 }, () => ["topics"]));
    expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
    expect(readdirSync(join(folder, "cache", "inforce"))).toEqual([expect.stringMatching(/^sample-[0-9a-f]+\.sqlite$/)]);
  });

  it("archives are all read into the one base", async () => {
    const days = [1, 2, 3, 4];
    for (const n of days) writeFileSync(join(folder, `a${n}.txt`), archive(n));
    const ended = await together(days.map((n) => ["ingest", `a${n}.txt`, "--db", "all.sqlite"]));
    expect(ended).toEqual(days.map(() => ({ code: 0, err: "" })));
    const { out } = await run(["posts", "--json", "--db", join(folder, "all.sqlite")]);
    expect(JSON.parse(out).posts).toHaveLength(days.length);
    expect((await run(["verify", "--db", join(folder, "all.sqlite")])).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith(".inforce"))).toEqual([]);
  });

  it("of imports one makes the base, and the others say that it is there", async () => {
    const path = join(folder, "all.ndjson");
    const [source, database] = [join(folder, "one.txt"), join(folder, "one.sqlite")];
    writeFileSync(source, archive(1));
    await run(["ingest", source, "--db", database]);
    await run(["export", "-o", path, "--with-text", "--db", database]);
    const ended = await together(Array.from({ length: 4 }, () => ["import", path, "--db", "imported.sqlite"]));
    expect(ended.map(({ code }) => code).sort()).toEqual([0, 1, 1, 1]);
    expect(ended.filter(({ code, err }) => code === 1 && !err.includes("OUTPUT_EXISTS"))).toEqual([]);
  });
});

describe("a base that holds nothing", () => {
  it("is not as it was written", async () => {
    const empty = join(folder, "empty.sqlite");
    openDatabase(empty, { mode: "write" }).close();
    const { code, out, err } = await run(["verify", "--db", empty]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("DATABASE_NOT_FOUND");
  });

  it("any more says so too", async () => {
    await withWorldAsync(HISTORY_WORLD, async (database) => {
      const db = openDatabase(database, { mode: "write" });
      const tables = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '%\\_version' ESCAPE '\\'")
        .pluck()
        .all();
      for (const table of tables)
        if (table !== "schema_version") db.exec(`UPDATE ${String(table)} SET superseded_in = added_in + 1`);
      db.close();
      const { code, out } = await run(["verify", "--json", "--db", database]);
      expect(code).toBe(1);
      expect(JSON.parse(out).problems[0]).toMatchObject({ check: "nothing-stored" });
    });
  });
});
