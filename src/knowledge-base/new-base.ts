import { existsSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Connection, openDatabase } from "../../db/connection.js";
import { translated } from "../../db/database-error.js";
import { publishNew } from "../files/publish.js";
import { removeStaging, stagingBeside } from "../files/staging.js";
import { InforceError } from "../model/errors.js";

/**
 * Makes a knowledge base where none stands: `fill` writes to a file that nobody sees, which takes its place once it is whole. When
 * anything fails, or the run is killed, nothing appears, and several that make the same base at once do not disturb each other.
 *
 * @returns what `fill` gave, or null where another made the base meanwhile, which is left as it is.
 * @throws InforceError the codes of opening and writing a database (`DATABASE_…`), naming the base that was to be made.
 */
export function inNewBase<T>(database: string, fill: (db: Connection) => T): T | null {
  const file = resolve(database);
  const staging = translated(database, () => stagingBeside(file));
  const made = join(staging, "base.sqlite");
  try {
    const result = filled(made, fill);
    for (const part of ["-wal", "-shm"]) removeStale(`${file}${part}`, file);
    return translated(database, () => publishNew(made, file)) ? result : null;
  } catch (error) {
    throw namedAs(error, made, database);
  } finally {
    removeStaging(staging);
  }
}

function filled<T>(made: string, fill: (db: Connection) => T): T {
  const db = openDatabase(made, { mode: "write" });
  let result: T;
  try {
    result = fill(db);
    translated(made, () => db.pragma("wal_checkpoint(TRUNCATE)"));
  } finally {
    db.close();
  }
  if ((statSync(`${made}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return result;
  throw new InforceError("DATABASE_FULL", `"${made}" could not be written to its end`, {
    expected: "room for the new records",
    hint: "free some space and run the same command again",
    path: made,
  });
}

/** What a deleted base left behind would be taken for the new one's; where a base stands by now, it is that one's. */
function removeStale(part: string, base: string): void {
  // In this order: a log comes after its base.
  if (existsSync(part) && !existsSync(base)) rmSync(part, { force: true });
}

/** The base is what a person named, not where it is made. */
function namedAs(error: unknown, made: string, database: string): unknown {
  if (!(error instanceof InforceError) || error.fields.path !== made) return error;
  const named = (text: string): string => text.replaceAll(made, database);
  return new InforceError(error.code, named(error.message), { ...error.fields, path: database }, { cause: error.cause ?? error });
}
