import { existsSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Connection, openDatabase } from "../db/connection.js";
import { factContent } from "../db/fact-row.js";
import { SCHEMA_VERSION } from "../db/migration-runner.js";
import { factVersion } from "../db/schema.js";
import { refreshSeries, TouchedSeries } from "../db/series-index.js";
import { nextRun } from "../db/system-clock.js";
import { writeVersions } from "../db/version-writer.js";
import { FACTS, millionFacts } from "./million-facts.js";

/** The generated base, made once and kept in the temporary folder of the system; delete the file to make it anew. */
export function millionBase(): Connection {
  const file = join(tmpdir(), `inforce-bench-${FACTS}-facts-${SCHEMA_VERSION}.sqlite`);
  if (!existsSync(file)) {
    const unfinished = `${file}.${process.pid}`;
    fill(unfinished);
    renameSync(unfinished, file);
    for (const left of [`${unfinished}-wal`, `${unfinished}-shm`]) rmSync(left, { force: true });
  }
  return openDatabase(file, { mode: "read" });
}

function fill(file: string): void {
  const db = openDatabase(file, { mode: "write" });
  db.transaction(() => {
    const touched = new TouchedSeries();
    writeVersions(db, factVersion, contents(), nextRun(db, "2020-01-01T00:00:00.000Z"), (row) => touched.add(row));
    refreshSeries(db, touched);
  }).immediate();
  db.close();
}

function* contents(): Iterable<ReturnType<typeof factContent>> {
  for (const fact of millionFacts()) yield factContent(fact);
}
