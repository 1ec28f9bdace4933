import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import type { Connection } from "./connection.js";
import { closeOlderRuns } from "./root-hash.js";

/** Number of the newest migration that this program knows. */
export const SCHEMA_VERSION = 12;

/** The version from which on each run has a root. */
const ROOTS_SINCE = 10;

/** "INFC" in the header of the file says that it is ours. */
export const APPLICATION_ID = 0x494e4643;

/** One step of the schema; files are named `0001-what-it-adds.sql` and run in the order of their numbers. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The migrations that ship with the package, oldest first. */
export function readMigrations(): readonly Migration[] {
  const folder = join(packageRoot(import.meta.url), "db", "migrations");
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({ version: Number(file.slice(0, 4)), name: file.slice(5, -4), sql: readFileSync(join(folder, file), "utf8") }));
}

/** The schema version a file is at: 0 for an empty one. */
export function schemaVersion(db: Connection): number {
  return Number(db.pragma("user_version", { simple: true }));
}

/**
 * Brings a file to `SCHEMA_VERSION`, all steps in one transaction: a kill leaves the old schema or the new one.
 * Versions already present are left alone; each step is recorded in `schema_version` with the hash of its text.
 */
export function migrate(db: Connection, migrations: readonly Migration[] = readMigrations()): void {
  if (schemaVersion(db) >= SCHEMA_VERSION) return;
  db.transaction(() => {
    const present = schemaVersion(db);
    for (const { version, name, sql } of migrations) {
      if (version <= present) continue;
      db.exec(sql);
      const sha256 = createHash("sha256").update(sql).digest("hex");
      db.prepare("INSERT INTO schema_version (version, name, sha256) VALUES (?, ?, ?)").run(version, name, sha256);
      db.pragma(`user_version = ${version}`);
    }
    if (schemaVersion(db) >= ROOTS_SINCE) closeOlderRuns(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
  }).immediate();
}
