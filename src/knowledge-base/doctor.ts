import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { checkSqlite } from "../../db/connection.js";
import { bundledPacks } from "../../ingest/packs/topic-cues.js";
import { openKnowledgeBase } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import { systemWords } from "../model/system-words.js";

/** One thing that was looked at. */
export interface DoctorCheck {
  readonly check: "program" | "node" | "sqlite" | "base" | "data folder" | "cache folder" | "packs";
  readonly ok: boolean;
  readonly found: string;
  /** What to do about it; null where there is nothing to do. */
  readonly advice: string | null;
}

/** What `inforce doctor --json` prints. */
export interface DoctorResult {
  readonly schemaVersion: 1;
  readonly ok: boolean;
  readonly checks: readonly DoctorCheck[];
}

/** What the doctor is told of the world. */
export interface DoctorRequest {
  /** The version and the build of the program, in words. */
  readonly program: string;
  /** Version of Node, as it calls itself. */
  readonly node: string;
  readonly database: string;
  /** The reader named the base, so that it has to be there. */
  readonly named: boolean;
  readonly dataFolder: string;
  readonly cacheFolder: string;
}

const OLDEST_NODE = 20;
/** The bundled sample and a base of a usual archive need about a tenth of it. */
const LEAST_BYTES = 200_000_000;
const MEGABYTE = 1_000_000;

/** Looks at everything that the program needs, one check after the other; none of them stops the others or changes anything. */
export function examine(request: DoctorRequest): DoctorResult {
  const { program, node, dataFolder, cacheFolder } = request;
  const checks = [
    { check: "program", ok: true, found: program, advice: null } as const,
    nodeCheck(node),
    guarded("sqlite", "reinstall the package: npm rebuild better-sqlite3", sqliteCheck),
    guarded("base", "inforce verify says what is damaged", () => baseCheck(request)),
    guarded("data folder", "make it writable, or name a base elsewhere with --db", () => folderCheck("data folder", dataFolder)),
    guarded("cache folder", "make it writable, or set XDG_CACHE_HOME", () => folderCheck("cache folder", cacheFolder)),
    guarded("packs", "reinstall the package: its files were changed or moved apart", packsCheck),
  ];
  return { schemaVersion: 1, ok: checks.every(({ ok }) => ok), checks };
}

function guarded(check: DoctorCheck["check"], advice: string, look: () => DoctorCheck): DoctorCheck {
  try {
    return look();
  } catch (error) {
    const found = systemWords(error) ?? (error instanceof Error ? error.message : String(error));
    const hint = error instanceof InforceError ? (error.fields.hint ?? advice) : advice;
    return { check, ok: false, found, advice: hint };
  }
}

function nodeCheck(node: string): DoctorCheck {
  const ok = Number(/^v?(\d+)/.exec(node)?.[1]) >= OLDEST_NODE;
  return { check: "node", ok, found: node, advice: ok ? null : `install Node ${OLDEST_NODE} or later` };
}

function sqliteCheck(): DoctorCheck {
  const { version, fullText } = checkSqlite();
  const found = `${version}, full text ${fullText ? "there" : "missing"}`;
  return { check: "sqlite", ok: fullText, found, advice: fullText ? null : "reinstall better-sqlite3" };
}

function baseCheck({ database, named }: DoctorRequest): DoctorCheck {
  if (!existsSync(database) && !named) {
    return { check: "base", ok: true, found: `none at ${database}: the bundled sample answers`, advice: null };
  }
  const base = openKnowledgeBase(database);
  try {
    const { posts, coverage, snapshots } = base.coverage();
    const days = coverage.from === null ? "" : `, ${coverage.from} to ${coverage.to}`;
    const size = `${Math.ceil(statSync(database).size / MEGABYTE)} MB`;
    const holds = `${posts.total} posts of ${snapshots.length} snapshot${snapshots.length === 1 ? "" : "s"}${days}`;
    return { check: "base", ok: true, found: `${database}: ${holds}; ${size}, recorded ${base.recordedAt()}`, advice: null };
  } finally {
    base.close();
  }
}

/** A folder that is not there yet is judged by the nearest one that is. */
function folderCheck(check: "data folder" | "cache folder", folder: string): DoctorCheck {
  let there = resolve(folder);
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  accessSync(there, constants.W_OK);
  const { bavail, bsize } = statfsSync(there);
  const free = bavail * bsize;
  const ok = free >= LEAST_BYTES;
  return {
    check,
    ok,
    found: `${folder}${there === resolve(folder) ? "" : " (will be made)"}: ${Math.floor(free / MEGABYTE)} MB free`,
    advice: ok ? null : `free some space: a base needs up to ${LEAST_BYTES / MEGABYTE} MB`,
  };
}

function packsCheck(): DoctorCheck {
  const found = bundledPacks().map(({ code, version, topics }) => `${code} ${version} (${topics.length} topics)`);
  return { check: "packs", ok: found.length > 0, found: found.join(", "), advice: null };
}
