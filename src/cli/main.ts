#!/usr/bin/env node
import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../package-root.js";
import type { CommandContext } from "./command-context.js";
import { runCommandLine } from "./command-line.js";

const USUAL_WIDTH = 80;
const NARROWEST = 40;

function terminalWidth(): number {
  const asked = Number(process.env.COLUMNS);
  const width = process.stdout.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : USUAL_WIDTH);
  return Math.max(NARROWEST, width);
}

function packageVersion(): string {
  const text = readFileSync(join(packageRoot(import.meta.url), "package.json"), "utf8");
  const told: unknown = JSON.parse(text);
  return typeof told === "object" && told !== null && "version" in told ? String(told.version) : "0.0.0";
}

/** The same for every run of one installed build, another for the next. */
function buildName(version: string): string {
  const { mtimeMs, size } = statSync(fileURLToPath(import.meta.url));
  return `${version} ${Math.round(mtimeMs)} ${size}`;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

const version = packageVersion();
const context: CommandContext = {
  out: (text) => void process.stdout.write(text),
  outBytes: (bytes) =>
    new Promise((done, failed) => {
      process.stdout.write(bytes, (error) => (error ? failed(error) : done()));
    }),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  platform: process.platform,
  homeFolder: homedir(),
  width: terminalWidth(),
  terminal: process.stdout.isTTY === true,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb",
  now: () => new Date().toISOString(),
  program: buildName(version),
  version,
};

process.exitCode = await runCommandLine(process.argv.slice(2), context);
