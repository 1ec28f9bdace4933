import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { FORMATS } from "../src/presentation/export/export-formats.js";
import { millionBase } from "./million-base.js";
import { FACTS } from "./million-facts.js";

interface Run {
  readonly bytes: number;
  readonly seconds: number;
  readonly peakKilobytes: number;
}

/** A million facts in every format: how fast, and how much memory at most, each in a process of its own; a row as soon as it is known. */
export async function* bench(): AsyncIterable<string> {
  const base = millionBase();
  const database = base.name;
  base.close();
  const mapped = Math.round(statSync(database).size / 1e6);
  for (const { format } of FORMATS) {
    const child = ["--import", "tsx", join(import.meta.dirname, "export-child.ts"), database, format];
    const { bytes, seconds, peakKilobytes }: Run = JSON.parse(execFileSync(process.execPath, child, { encoding: "utf8" }));
    const size = bytes / 1e6;
    const speed = `${(size / seconds).toFixed(1)} MB/s, ${Math.round(FACTS / seconds / 1000)},000 facts/s`;
    yield `export of ${FACTS.toLocaleString("en")} facts as ${format}: ${size.toFixed(0)} MB at ${speed}, ${Math.round(peakKilobytes / 1000)} MB of memory at most, ${mapped} MB of it the mapped base`;
  }
}
