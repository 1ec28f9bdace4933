import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingestSnapshot } from "../src/knowledge-base/ingest-snapshot.js";
import { addDays, type IsoDay, isoDay } from "../src/model/iso-day.js";
import { newsArchive, newsOf } from "./news-archive.js";

/**
 * Reads an archive of so many posts into a new base, then so many times one post of news, and prints as JSON: CPU milliseconds of the
 * build and of each news, the sizes of text and base, and the most memory that the build held.
 */
const [, , posts = "1000", captures = "12"] = process.argv;
const folder = mkdtempSync(join(tmpdir(), "inforce-bench-news-"));
const database = join(folder, "rules.sqlite");
const FIRST = isoDay("2023-01-01");

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function ingest(name: string, text: string, day: IsoDay): number {
  const path = join(folder, name);
  writeFileSync(path, text);
  return cpuOf(() => void ingestSnapshot({ path, database, capturedOn: day, recordedAt: `${day}T12:00:00.000Z` }));
}

try {
  const text = newsArchive(Number(posts));
  const build = ingest("archive.txt", text, FIRST);
  const peakKilobytes = process.resourceUsage().maxRSS;
  const baseBytes = statSync(database).size;
  const news = Array.from({ length: Number(captures) }, (_, number) => {
    const day = addDays(FIRST, number + 1);
    return ingest(`news-${number}.txt`, newsOf(day), day);
  });
  process.stdout.write(JSON.stringify({ build, news, textBytes: Buffer.byteLength(text), baseBytes, peakKilobytes }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
