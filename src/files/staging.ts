import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** What unfinished work is called while it is made; six letters of chance follow. */
const MARK = ".inforce-part-";
const LEFTOVER = /^\.inforce-(?:part|export|import)-[A-Za-z0-9]{6}$/;
const DAY_MS = 86_400_000;
/** Below it: what is being made. */
const MADE = "made";
/** Below it: what stood in its place, to be put back. */
const BEFORE = "before";
/** Below it: a folder that was moved out of the way for the new one, under its own name. */
const REPLACED = "replaced";

/**
 * Makes a folder of chance name for unfinished work beside `path`, that nobody else may look into, so that finished work
 * reaches its place by one rename. What killed runs left there more than a day ago is swept away.
 */
export function stagingBeside(path: string): string {
  const folder = dirname(resolve(path));
  mkdirSync(folder, { recursive: true });
  return stagingIn(folder);
}

/** The same in a folder that exists. */
export function stagingIn(folder: string): string {
  const made = mkdtempSync(join(folder, MARK));
  // The file system's own clock tells how old the others are.
  sweep(folder, statSync(made).mtimeMs - DAY_MS);
  return made;
}

/** Makes the folder in a staging folder in which the work is made. */
export function madeIn(staging: string): string {
  const made = join(staging, MADE);
  mkdirSync(made);
  return made;
}

/** Makes the folder in a staging folder in which files wait that may have to go back. */
export function beforeIn(staging: string): string {
  const before = join(staging, BEFORE);
  mkdirSync(before);
  return before;
}

/** Takes a folder of unfinished work away, with all that is in it. */
export function removeStaging(staging: string): void {
  rmSync(staging, { recursive: true, force: true });
}

/** Files that a killed run had made for a folder, or kept of it, under one name; the newest thing of a run first. */
export function interruptedFiles(path: string): readonly string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  const found = leftoversIn(folder).flatMap((staging) => [MADE, BEFORE].map((part) => join(staging, part, basename(path))));
  return found.filter((file) => existsSync(file));
}

/** Where a folder waits while the new one takes its place. */
export function replacedIn(staging: string, name: string): string {
  const waiting = join(staging, REPLACED);
  mkdirSync(waiting, { recursive: true });
  return join(waiting, name);
}

/**
 * Puts a folder back that a run was killed over between moving it away and moving the new one in.
 *
 * @returns whether there was one.
 */
export function restoreInterrupted(path: string, name: string): boolean {
  const folder = dirname(path);
  if (existsSync(path) || !existsSync(folder)) return false;
  for (const staging of leftoversIn(folder)) {
    const waiting = join(staging, REPLACED, name);
    if (!existsSync(waiting)) continue;
    renameSync(waiting, path);
    return true;
  }
  return false;
}

function sweep(folder: string, before: number): void {
  for (const staging of leftoversIn(folder)) {
    try {
      if (lstatSync(staging).mtimeMs >= before) continue;
      restoreAll(staging, folder);
      removeStaging(staging);
    } catch {
      // Another run is at it, or it is somebody else's.
    }
  }
}

/** Whatever waits there and is missing in its place goes back before the rest goes. */
function restoreAll(staging: string, folder: string): void {
  const waiting = join(staging, REPLACED);
  for (const name of existsSync(waiting) ? readdirSync(waiting) : []) restoreInterrupted(join(folder, name), name);
}

function leftoversIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => LEFTOVER.test(name))
    .map((name) => join(folder, name));
}
