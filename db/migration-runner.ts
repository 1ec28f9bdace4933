import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import type { Connection } from "./connection.js";
import { closeOlderRuns } from "./root-hash.js";

/** Number of the newest migration that this program knows. */
export const SCHEMA_VERSION = 14;

/** What all migrations together make; `npm run tables` writes it. */
const CURRENT = "current.sql";

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
  const folder = migrationFolder();
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({ version: Number(file.slice(0, 4)), name: file.slice(5, -4), sql: readFileSync(join(folder, file), "utf8") }));
}

function migrationFolder(): string {
  return join(packageRoot(import.meta.url), "db", "migrations");
}

/** The schema version a file is at: 0 for an empty one. */
export function schemaVersion(db: Connection): number {
  return Number(db.pragma("user_version", { simple: true }));
}

/**
 * Brings a file to `SCHEMA_VERSION`, all steps in one transaction: a kill leaves the old schema or the new one.
 * Versions already present are left alone; each step is recorded in `schema_version` with the hash of its text. An empty file gets
 * what all steps come to at once.
 *
 * @param migrations the steps to take one by one; null: those that ship with the package.
 */
export function migrate(db: Connection, migrations: readonly Migration[] | null = null): void {
  if (schemaVersion(db) >= SCHEMA_VERSION) return;
  db.transaction(() => {
    const present = schemaVersion(db);
    // One step after the other takes ten times as long as what they come to.
    const fresh = migrations === null && db.prepare("SELECT 1 FROM sqlite_schema").get() === undefined;
    if (fresh) db.exec(readFileSync(join(migrationFolder(), CURRENT), "utf8"));
    for (const { version, name, sql } of migrations ?? readMigrations()) {
      if (version <= present) continue;
      if (!fresh) db.exec(sql);
      const sha256 = createHash("sha256").update(sql).digest("hex");
      db.prepare("INSERT INTO schema_version (version, name, sha256) VALUES (?, ?, ?)").run(version, name, sha256);
      db.pragma(`user_version = ${version}`);
    }
    if (schemaVersion(db) >= ROOTS_SINCE) closeOlderRuns(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
  }).immediate();
}
