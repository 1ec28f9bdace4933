import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeIn, replacedIn } from "./staging.js";

/**
 * Moves finished files out of a staging folder to their names in another folder. The last one describes the others: while they
 * are being replaced none stands there, so that a kill never leaves it beside what it does not describe. Where a move fails,
 * everything goes back to what it was.
 *
 * @param made the folder of the finished files, below `staging`.
 */
export function publishFiles(staging: string, made: string, folder: string, names: readonly string[]): void {
  const before = beforeIn(staging);
  const last = names[names.length - 1];
  const begun: string[] = [];
  try {
    for (const name of [...names].reverse()) {
      syncFile(join(made, name));
      begun.push(name);
      keep(join(folder, name), join(before, name), name === last && names.length > 1);
    }
    for (const name of names) renameSync(join(made, name), join(folder, name));
    syncFolder(folder);
  } catch (error) {
    // The description is put back last, as it went first.
    for (const name of begun.reverse()) putBack(join(before, name), join(folder, name), join(made, name));
    throw error;
  }
}

/**
 * Moves a finished folder to its place; what stands there waits in the staging folder until the new one is there, and goes back
 * where that fails or `mayGo` refuses.
 *
 * @param mayGo looks at the old folder once nobody finds it by its name; throws to have it back.
 */
export function publishFolder(staging: string, made: string, path: string, mayGo: (old: string) => void): void {
  syncBelow(made);
  const old = replacedIn(staging, basename(path));
  const replaces = existsSync(path);
  if (replaces) renameSync(path, old);
  try {
    if (replaces) mayGo(old);
    renameSync(made, path);
  } catch (error) {
    if (replaces && existsSync(old) && !existsSync(path)) renameSync(old, path);
    throw error;
  }
  syncFolder(dirname(path));
}

/** Moves a finished file to a name at which nothing may stand; false where something does. */
export function publishNew(made: string, path: string): boolean {
  syncFile(made);
  try {
    linkSync(made, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    // A file system without hard links.
    if (existsSync(path)) return false;
    renameSync(made, path);
  }
  rmSync(made, { force: true });
  syncFolder(dirname(path));
  return true;
}

function keep(path: string, as: string, away: boolean): void {
  if (!existsSync(path)) return;
  if (away) {
    renameSync(path, as);
    return;
  }
  try {
    linkSync(path, as);
  } catch {
    copyFileSync(path, as);
  }
}

function putBack(kept: string, path: string, made: string): void {
  if (existsSync(kept)) renameSync(kept, path);
  // It stands there alone because this run moved it there.
  else if (!existsSync(made)) rmSync(path, { force: true });
}

function syncBelow(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) syncFolder(path);
    else syncFile(path);
  }
  syncFolder(folder);
}

function syncFile(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes names last; where a system cannot do that for folders, it has other means. */
function syncFolder(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EIO") throw error;
  } finally {
    closeSync(handle);
  }
}
