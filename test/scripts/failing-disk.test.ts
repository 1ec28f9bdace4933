import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compileFailingDisk, faultOfProgram } from "../../scripts/failing-disk.js";

const root = mkdtempSync(join(tmpdir(), "inforce-disk-"));
const library = compileFailingDisk(root);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Makes a file, writes to it, and moves it: four calls that change something. */
const PROGRAM = `
  const { openSync, writeSync, fsyncSync, closeSync, renameSync, unlinkSync } = require("node:fs");
  try {
    const file = openSync("one", "w");
    writeSync(file, "whole");
    fsyncSync(file);
    closeSync(file);
    renameSync("one", "two");
    unlinkSync("/tmp/none-of-this-folder-" + process.pid);
  } catch (error) {
    process.stdout.write(error.syscall + " " + error.code);
  }`;

let folders = 0;

function failed(place: number, errno: number | "kill"): readonly [told: string, files: readonly string[]] {
  const folder = join(root, String(folders++));
  mkdirSync(folder);
  const env = { ...process.env, ...faultOfProgram(library ?? "", root, place, errno) };
  const { stdout, signal } = spawnSync(process.execPath, ["-e", PROGRAM], { cwd: folder, encoding: "utf8", env });
  const files = readdirSync(folder).map((name) => `${name}:${readFileSync(join(folder, name), "utf8")}`);
  return [signal ?? stdout, files];
}

describe.skipIf(library === null)("a disk that fails (needs a C compiler, on Linux)", () => {
  it.each([
    [1, 28, "open ENOSPC", []],
    [2, 5, "write EIO", ["one:"]],
    [3, 5, "fsync EIO", ["one:whole"]],
    [4, 28, "rename ENOSPC", ["one:whole"]],
    [5, 5, "unlink ENOENT", ["two:whole"]],
    [2, "kill", "SIGKILL", ["one:"]],
    [4, "kill", "SIGKILL", ["one:whole"]],
  ] as const)("fails at call %d with %s: %s", (place, errno, told, files) => {
    expect(failed(place, errno)).toEqual([told, files]);
  });
});
