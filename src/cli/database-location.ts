import { join } from "node:path";
import type { CommandContext } from "./command-context.js";
import { textOption, type VerbInput } from "./verb.js";

const FILE = "knowledge.sqlite";

/**
 * The knowledge base a command works on: `--db`, else `INFORCE_DB`, else a file in the user's data folder
 * (`XDG_DATA_HOME`, or the usual place of the platform).
 */
export function databaseLocation(input: VerbInput, context: Pick<CommandContext, "env" | "platform" | "homeFolder">): string {
  const { env } = context;
  return textOption(input, "db") ?? (env.INFORCE_DB || join(dataFolder(context), "inforce", FILE));
}

function dataFolder({ env, platform, homeFolder }: Pick<CommandContext, "env" | "platform" | "homeFolder">): string {
  if (env.XDG_DATA_HOME) return env.XDG_DATA_HOME;
  if (platform === "darwin") return join(homeFolder, "Library", "Application Support");
  if (platform === "win32") return env.LOCALAPPDATA || join(homeFolder, "AppData", "Local");
  return join(homeFolder, ".local", "share");
}
