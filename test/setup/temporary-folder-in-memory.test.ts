import { spawnSync } from "node:child_process";
import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { setup } from "./temporary-folder-in-memory.js";

const before = process.env.TMPDIR;
function named(folder: string | undefined): void {
  if (folder === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = folder;
}
afterAll(() => named(before));

describe("the temporary folder of a run", () => {
  it("is one that others may go through, and that programs can be started in", () => {
    const program = join(tmpdir(), `inforce-started-${process.pid}`);
    writeFileSync(program, "#!/bin/sh\nexit 7\n", { mode: 0o755 });
    expect(spawnSync(program).status).toBe(7);
    rmSync(program);
    expect(statSync(tmpdir()).mode & 0o1001).toBe(0o1001);
  });

  it("is the one that a run names", () => {
    named("/somewhere");
    setup()();
    expect(process.env.TMPDIR).toBe("/somewhere");
  });

  it("is taken away with all that is in it, and what was usual is usual again", () => {
    named(undefined);
    const usual = tmpdir();
    const end = setup();
    const folder = tmpdir();
    if (folder !== usual) writeFileSync(join(folder, "left"), "");
    end();
    expect([tmpdir(), existsSync(folder)]).toEqual([usual, folder === usual]);
  });
});
