#!/usr/bin/env node
import { existsSync, readFileSync, statSync, writeSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";
import { InforceError } from "../model/errors.js";
import { civilDay, type IsoDay } from "../model/iso-day.js";
import { systemWords } from "../model/system-words.js";
import { packageRoot } from "../package-root.js";
import type { BuildInfo, CommandContext } from "./command-context.js";
import { asksForJson, errorJson, errorReport } from "./error-report.js";
import { EXIT } from "./exit-code.js";

const USUAL_WIDTH = 80;
const NARROWEST = 40;
const STANDARD_OUTPUT = 1;
const TERMINAL = isatty(STANDARD_OUTPUT);
/** Milliseconds until a full pipe is tried again. */
const PIPE_FULL = 5;
/** Milliseconds between two looks at a folder that is followed. */
const LOOK_EVERY = 1000;
function terminalWidth(): number {
  const asked = Number(process.env.COLUMNS);
  const width = (TERMINAL ? process.stdout.columns : null) ?? (Number.isInteger(asked) && asked > 0 ? asked : USUAL_WIDTH);
  return Math.max(NARROWEST, width);
}

function packageVersion(): string {
  const text = readFileSync(join(packageRoot(import.meta.url), "package.json"), "utf8");
  const told: unknown = JSON.parse(text);
  return typeof told === "object" && told !== null && "version" in told ? String(told.version) : "0.0.0";
}

function buildInfo(): BuildInfo | null {
  const file = join(packageRoot(import.meta.url), "dist", "build.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as BuildInfo) : null;
}

/** The same for every run of one installed build, another for the next. */
function buildName(version: string): string {
  const { mtimeMs, size } = statSync(fileURLToPath(import.meta.url));
  return `${version} ${Math.round(mtimeMs)} ${size}`;
}

/** The day on the reader's calendar, by the clock and the time zone of the machine. */
function today(): IsoDay {
  const now = new Date();
  return civilDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? ("1970-01-01" as IsoDay);
}

/** The last resort: whatever nobody caught ends as one line and exit code 1. */
function fail(error: unknown): void {
  if (readerGone) process.exit(EXIT.success);
  const json = asksForJson(process.argv.slice(2));
  process.stderr.write(json ? errorJson(error) : errorReport(error, process.env.INFORCE_DEBUG === "1"));
  process.exit(EXIT.failure);
}

process.on("uncaughtException", fail);
// Nobody reads the notices any more; the work goes on.
process.stderr.on("error", () => {});

/** A reader that has seen enough (`| head`) closes the pipe: the command leaves nothing behind, says nothing, and has not failed. */
let readerGone = false;

/**
 * All of it, before anything else is done: what is printed faster than it is read waits here, and not in memory. A disk that fills up
 * takes the first part of a write without a word; the next one tells.
 */
function print(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(STANDARD_OUTPUT, bytes, at);
    } catch (error) {
      const code = errorCode(error);
      readerGone ||= code === "EPIPE";
      // Another program made the pipe one that does not wait.
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PIPE_FULL);
      else throw lost(error);
    }
  }
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}

function lost(error: unknown): unknown {
  const why = systemWords(error);
  return why === null
    ? error
    : new InforceError("OUTPUT_FAILED", `standard output cannot be written: ${why}`, { got: why }, { cause: error });
}

/** Standard input and output for a protocol; a pipe that was opened as a stream no longer waits, so nothing else opens it. */
function streams(): ReturnType<CommandContext["streams"]> {
  process.stdout.on("error", (error) => (errorCode(error) === "EPIPE" ? process.exit() : fail(lost(error))));
  return { input: process.stdin, output: process.stdout };
}

/** Reckoned from processor time: what a thread costs until it is as fast as the first one is worth half of so many cases. */
const CASES_FOR_JOBS = { written: 1_000_000, counted: 300_000 } as const;

function worldOf(version: string): CommandContext {
  return {
    out: (text) => print(Buffer.from(text, "utf8")),
    outBytes: print,
    err: (text) => void (readerGone || process.stderr.write(text)),
    env: process.env,
    platform: process.platform,
    homeFolder: homedir(),
    casesForJobs: CASES_FOR_JOBS,
    width: terminalWidth(),
    terminal: TERMINAL,
    colour: TERMINAL && !process.env.NO_COLOR && process.env.TERM !== "dumb",
    now: () => new Date().toISOString(),
    today,
    streams,
    nextLook: () => new Promise((done) => setTimeout(done, LOOK_EVERY)),
    untilStopped: () => new Promise((done) => void process.once("SIGINT", () => done()).once("SIGTERM", () => done())),
    program: buildName(version),
    version,
    build: buildInfo,
    node: process.version,
  };
}

try {
  // Loaded here, so that a failure of that is told as any other.
  const { runCommandLine } = await import("./command-line.js");
  const code = await runCommandLine(process.argv.slice(2), worldOf(packageVersion()));
  process.exitCode = readerGone ? EXIT.success : code;
} catch (error) {
  fail(error);
}
