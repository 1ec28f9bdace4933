import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { type LoadResult, loadOf } from "./loopback-load.js";
import { startPostgres } from "./postgres.js";
import { times } from "./time-per-call.js";

const ROOT = packageRoot(import.meta.url);
const COMMAND = join(ROOT, "dist", "src", "cli", "main.js");
const TSX = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
const COLD_STARTS = 7;
const FIRST_BYTE_AIM = 300;
/** Memory is looked at after so many requests of all, when everything that is kept has been made, and at the end. */
const WARM = 40_000;
const ALL = 200_000;
const BATCH = 20_000;
const MOST_DAYS = 50_000;
const MEGABYTE = 1024 * 1024;

const FIRST_DAY = Date.UTC(2018, 0, 1);
const DAY = 86_400_000;
const day = (at: number): string => new Date(FIRST_DAY + at * DAY).toISOString().slice(0, 10);
/** Days that the archive covers. */
const COVERED = 1600;

const PAGE = ["the page of a day", (on: string) => `/day?day=${on}`] as const;
/** What is asked of days that nobody asked about before, and of one day again and again. */
const QUESTIONS: readonly (readonly [name: string, path: (on: string) => string])[] = [
  ["one topic", (on) => `/v1/as-of/${on}?topic=mci`],
  ["one series", (on) => `/v1/as-of/${on}?topic=direct-flights&subject=EGY`],
  ["all topics", (on) => `/v1/as-of/${on}`],
  PAGE,
];
const AGAIN = 5000;
/** Answers of two servers are held against each other on every so many days. */
const COMPARED_EVERY = 97;

interface Running {
  readonly address: string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** A server in a process of its own, that prints its address. */
async function started(args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((done, failed) => {
    child.stdout.once("data", (piece) => done(String(piece).trim()));
    child.once("exit", (code) => failed(new Error(`${args.join(" ")} ended with ${code}`)));
  });
  const stop = async (): Promise<void> => {
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    await ended;
  };
  return { address, process: child, stop };
}

/** Bytes of memory that a process has; null where the system does not tell. */
function memoryOf({ pid }: ChildProcess): number | null {
  const status = `/proc/${pid}/status`;
  const told = existsSync(status) ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(status, "utf8")) : null;
  return told === null ? null : Number(told[1]) * 1024;
}

/** The service under load against the least that one does, from the start of its process to its first page, and its memory. */
export async function bench(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "inforce-bench-"));
  const db = join(folder, "rules.sqlite");
  try {
    const ingest = [COMMAND, "ingest", join(ROOT, "snapshots", "kz-migration-digest"), "--db", db];
    const made = spawnSync(process.execPath, ingest, { encoding: "utf8" });
    if (made.status !== 0) throw new Error(made.stderr);
    const serve = [COMMAND, "serve", "--db", db, "--port", "0", "--rate", "1000000"];
    return [await firstByteRow(serve), ...(await loadRows(serve)), ...(await postgresRows(serve, db)), await memoryRow(serve)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function firstByteRow(serve: readonly string[]): Promise<string> {
  const took: number[] = [];
  const bare: number[] = [];
  for (let start = 0; start < COLD_STARTS; start++) {
    const begun = performance.now();
    const running = await started(serve);
    await firstByte(`${running.address}/`);
    took.push(performance.now() - begun);
    await running.stop();
    const nothing = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    bare.push(performance.now() - nothing);
  }
  const [page, node] = [median(took), median(bare)];
  const fastest = Math.round(Math.min(...took));
  return `first byte of the start page from the start of the process: ${Math.round(page)} ms in the median of ${COLD_STARTS} starts, ${fastest} the fastest, ${times(page / node)} bare node (aim: under ${FIRST_BYTE_AIM} ms on a quiet machine)`;
}

function firstByte(address: string): Promise<void> {
  return new Promise((done, failed) => {
    const sent = get(address, (answer) => {
      answer.once("data", () => {
        answer.resume();
        done();
      });
    });
    sent.once("error", failed);
  });
}

async function loadRows(serve: readonly string[]): Promise<readonly string[]> {
  const hello = await started([TSX, join(import.meta.dirname, "hello-child.ts")]);
  const ours = await started(serve);
  try {
    await loadOf(hello.address, () => "/", AGAIN);
    const least = await loadOf(hello.address, () => "/", 4 * AGAIN);
    const rows = [
      `a bare hello, 50 connections: ${Math.round(least.requestsPerSecond)} requests a second, p99 ${least.p99.toPrecision(2)} ms`,
    ];
    for (const [name, path] of QUESTIONS) {
      const anew = await loadOf(ours.address, (at) => path(day(at)), COVERED);
      const again = await loadOf(ours.address, () => path("2021-12-10"), AGAIN);
      rows.push(
        `service, 50 connections, ${name}, each day anew: ${loadWords(anew, least)}; one day again: ${loadWords(again, least)}`,
      );
    }
    return rows;
  } finally {
    await ours.stop();
    await hello.stop();
  }
}

/** The same answers out of PostgreSQL behind the same kind of server, of days that nobody asked about before: byte for byte alike. */
async function postgresRows(serve: readonly string[], db: string): Promise<readonly string[]> {
  const postgres = startPostgres();
  if (postgres === null) return ["the same answers from PostgreSQL: it is not installed here"];
  const theirs = await started([TSX, join(import.meta.dirname, "postgres-child.ts"), db, postgres.socket]);
  const ours = await started(serve);
  try {
    const rows: string[] = [];
    for (const [name, path] of QUESTIONS.filter((question) => question !== PAGE)) {
      for (let at = 0; at < COVERED; at += COMPARED_EVERY) {
        const [one, other] = await Promise.all(
          [ours, theirs].map(async ({ address }) => (await fetch(address + path(day(at)))).text()),
        );
        if (one !== other) throw new Error(`PostgreSQL answers otherwise: ${path(day(at))}`);
      }
      const [warm, asked] = [COVERED, 2 * COVERED];
      await loadOf(theirs.address, (at) => path(day(at)), COVERED);
      const least = await loadOf(theirs.address, (at) => path(day(warm + at)), COVERED);
      const told = await loadOf(ours.address, (at) => path(day(asked + at)), COVERED);
      rows.push(
        `the same answers from PostgreSQL, 50 connections, ${name}, each day anew: ${Math.round(least.requestsPerSecond)} requests a second, p99 ${least.p99.toPrecision(2)} ms; the service answers ${times(told.requestsPerSecond / least.requestsPerSecond)} as many, p99 ${times(told.p99 / least.p99)} theirs`,
      );
    }
    return rows;
  } finally {
    await ours.stop();
    await theirs.stop();
    postgres.stop();
  }
}

function loadWords(asked: LoadResult, least: LoadResult): string {
  return `${Math.round(asked.requestsPerSecond)} requests a second, 1/${times(least.requestsPerSecond / asked.requestsPerSecond).replace("×", "")} of the hello, p99 ${asked.p99.toPrecision(2)} ms, ${times(asked.p99 / least.p99)} its`;
}

async function memoryRow(serve: readonly string[]): Promise<string> {
  const running = await started(serve);
  try {
    const readings: number[] = [];
    for (let sent = 0; sent < ALL; sent += BATCH) {
      // Questions of many days: what is kept of each would not show otherwise.
      await loadOf(running.address, (at) => `/v1/as-of/${day((sent + at) % MOST_DAYS)}?topic=mci`, BATCH);
      const memory = memoryOf(running.process);
      if (memory !== null && sent + BATCH >= WARM) readings.push(memory);
    }
    const [first = 0] = readings;
    const last = readings.at(-1) ?? 0;
    return first === 0
      ? "memory of the service: not told by this system"
      : `memory of the service after ${ALL.toLocaleString("en")} requests: ${Math.round(last / MEGABYTE)} MB, ${times(last / first)} that after ${WARM.toLocaleString("en")} (${readings.map((one) => Math.round(one / MEGABYTE)).join(", ")})`;
  } finally {
    await running.stop();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
