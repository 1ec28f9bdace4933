import { existsSync } from "node:fs";
import { join } from "node:path";
import { sampleRefuses } from "../knowledge-base/sample-refuses.js";
import type { CommandContext } from "./command-context.js";
import { textOption, type VerbInput } from "./verb.js";

const FILE = "knowledge.sqlite";

type World = Pick<CommandContext, "env" | "platform" | "homeFolder">;

/** Where the knowledge base of a command is. */
export interface DatabaseLocation {
  readonly path: string;
  /** The reader named it, with `--db` or `INFORCE_DB`. */
  readonly named: boolean;
  /** The reader named the bundled sample (`SAMPLE_NAME`). */
  readonly sample: boolean;
}

/** What the bundled sample is called behind `--db` and in `INFORCE_DB`, where no file lies at that path. */
const SAMPLE_NAME = "sample";

/**
 * The knowledge base a command works on: `--db`, else `INFORCE_DB`, else a file in the user's data folder
 * (`XDG_DATA_HOME`, or the usual place of the platform). `sample` is the bundled one.
 */
export function databaseLocation(input: VerbInput, context: World): DatabaseLocation {
  const named = textOption(input, "db") ?? (context.env.INFORCE_DB || null);
  if (named === null) return { path: join(dataFolder(context), "inforce", FILE), named: false, sample: false };
  return { path: named, named: true, sample: named === SAMPLE_NAME && !existsSync(named) };
}

/**
 * The same for a command that writes.
 *
 * @throws InforceError `DATABASE_READ_ONLY` for the bundled sample.
 */
export function ownLocation(input: VerbInput, context: World): DatabaseLocation {
  const location = databaseLocation(input, context);
  if (location.sample) throw sampleRefuses(SAMPLE_NAME);
  return location;
}

/** The folder of what can be made again: `XDG_CACHE_HOME`, or the usual place of the platform. */
export function cacheFolder({ env, platform, homeFolder }: World): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "inforce");
  if (platform === "darwin") return join(homeFolder, "Library", "Caches", "inforce");
  if (platform === "win32") return join(env.LOCALAPPDATA || join(homeFolder, "AppData", "Local"), "inforce", "Cache");
  return join(homeFolder, ".cache", "inforce");
}

/** The folder under which a base of one's own is kept: `XDG_DATA_HOME`, or the usual place of the platform. */
export function dataFolder({ env, platform, homeFolder }: World): string {
  if (env.XDG_DATA_HOME) return env.XDG_DATA_HOME;
  if (platform === "darwin") return join(homeFolder, "Library", "Application Support");
  if (platform === "win32") return env.LOCALAPPDATA || join(homeFolder, "AppData", "Local");
  return join(homeFolder, ".local", "share");
}
