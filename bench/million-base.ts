import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { coverageContent, snapshotContent, sourceContent, topicContent } from "../db/catalog-row.js";
import { type Connection, openDatabase } from "../db/connection.js";
import { factContent } from "../db/fact-row.js";
import { SCHEMA_VERSION } from "../db/migration-runner.js";
import { postContent } from "../db/post-row.js";
import { closeRun } from "../db/root-hash.js";
import {
  coverageVersion,
  factVersion,
  postVersion,
  snapshotVersion,
  sourceVersion,
  statementVersion,
  topicVersion,
} from "../db/schema.js";
import { refreshSeries, TouchedSeries } from "../db/series-index.js";
import { writeSnapshot } from "../db/snapshot-store.js";
import { statementContent } from "../db/statement-row.js";
import { nextRun } from "../db/system-clock.js";
import { writeVersions } from "../db/version-writer.js";
import { sourcesOf } from "../src/model/source.js";
import { FACTS, generatedFacts, generatedNews, generatedTopics, MILLION, type Shape } from "./million-facts.js";

/** The generated base, made once and kept in the temporary folder of the system until what makes it changes. */
export function millionBase(): Connection {
  const file = join(tmpdir(), `inforce-bench-${FACTS}-facts-${madeBy()}.sqlite`);
  if (!existsSync(file)) {
    const unfinished = `${file}.${process.pid}`;
    writeGeneratedBase(unfinished, MILLION);
    renameSync(unfinished, file);
    for (const left of [`${unfinished}-wal`, `${unfinished}-shm`]) rmSync(left, { force: true });
  }
  return openDatabase(file, { mode: "read" });
}

/** Names the tables and the code that the base is made by. */
function madeBy(): string {
  const hash = createHash("sha256");
  for (const file of ["million-facts.ts", "million-base.ts", "text-snapshot.ts"])
    hash.update(readFileSync(join(import.meta.dirname, file)));
  return `${SCHEMA_VERSION}-${hash.digest("hex").slice(0, 12)}`;
}

/** Writes generated facts with all that they rest on, record by record: a million at once would not fit into memory. */
export function writeGeneratedBase(file: string, shape: Shape): void {
  const db = openDatabase(file, { mode: "write" });
  const { snapshot, bytes, posts, statements, coverage } = generatedNews(shape);
  db.transaction(() => {
    writeSnapshot(db, snapshot, bytes);
    const run = nextRun(db, "2020-01-01T00:00:00.000Z");
    const touched = new TouchedSeries();
    writeVersions(db, sourceVersion, sourcesOf([snapshot]).map(sourceContent), run);
    writeVersions(db, snapshotVersion, [snapshotContent(snapshot)], run);
    writeVersions(db, topicVersion, contents(generatedTopics(shape), topicContent), run);
    writeVersions(db, postVersion, contents(posts, postContent), run);
    writeVersions(db, statementVersion, contents(statements, statementContent), run);
    writeVersions(db, factVersion, contents(generatedFacts(shape), factContent), run, (row) => touched.add(row));
    writeVersions(db, coverageVersion, [coverageContent(coverage)], run);
    refreshSeries(db, touched);
    closeRun(db, run.run(), run.changes);
  }).immediate();
  db.close();
}

function* contents<A, B>(records: Iterable<A>, content: (record: A, place: number) => B): Iterable<B> {
  let place = 0;
  for (const record of records) yield content(record, place++);
}
