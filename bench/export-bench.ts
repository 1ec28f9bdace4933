import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { topicContent } from "../db/catalog-row.js";
import { openDatabase } from "../db/connection.js";
import { topicVersion } from "../db/schema.js";
import { nextRun } from "../db/system-clock.js";
import { writeVersions } from "../db/version-writer.js";
import { FORMATS } from "../src/presentation/export/export-formats.js";
import { millionBase } from "./million-base.js";
import { FACTS, TOPICS, topicName } from "./million-facts.js";

interface Run {
  readonly bytes: number;
  readonly seconds: number;
  readonly peakKilobytes: number;
}

/** A million facts in every format: how fast, and how much memory at most, each in a process of its own. */
export async function bench(): Promise<readonly string[]> {
  const database = baseWithTopics();
  const mapped = Math.round(statSync(database).size / 1e6);
  return FORMATS.map(({ format }) => {
    const child = ["--import", "tsx", join(import.meta.dirname, "export-child.ts"), database, format];
    const { bytes, seconds, peakKilobytes }: Run = JSON.parse(execFileSync(process.execPath, child, { encoding: "utf8" }));
    const size = bytes / 1e6;
    const speed = `${(size / seconds).toFixed(1)} MB/s, ${Math.round(FACTS / seconds / 1000)},000 facts/s`;
    return `export of ${FACTS.toLocaleString("en")} facts as ${format}: ${size.toFixed(0)} MB at ${speed}, ${Math.round(peakKilobytes / 1000)} MB of memory at most, ${mapped} MB of it the mapped base`;
  });
}

/** The generated base with the topics that its facts name, made once beside it. */
function baseWithTopics(): string {
  const base = millionBase();
  const source = base.name;
  base.close();
  const file = source.replace(/\.sqlite$/, "-with-topics.sqlite");
  if (existsSync(file)) return file;
  const unfinished = `${file}.${process.pid}`;
  copyFileSync(source, unfinished);
  const db = openDatabase(unfinished, { mode: "write" });
  db.transaction(() => writeVersions(db, topicVersion, topics(), nextRun(db, "2020-01-02T00:00:00.000Z"))).immediate();
  db.close();
  renameSync(unfinished, file);
  return file;
}

function* topics(): Iterable<ReturnType<typeof topicContent>> {
  for (let number = 0; number < TOPICS; number++) {
    const id = topicName(number);
    const rest = { kind: "status", title: id, meaning: id, units: ["KZT"], scopes: [], openScopes: false, subjects: true } as const;
    yield topicContent({ id, group: `Group ${number % 5}`, ...rest }, number);
  }
}
