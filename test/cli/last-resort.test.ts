import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorReport } from "../../src/cli/error-report.js";
import { InforceError } from "../../src/model/errors.js";
import { packageRoot } from "../../src/package-root.js";
import { HISTORY_WORLD } from "../queries/history-world.js";
import { withWorldAsync } from "../queries/small-world.js";

const MAIN = join(packageRoot(import.meta.url), "dist", "src", "cli", "main.js");
const system = (code: string, path?: string): Error => Object.assign(new Error(`${code}: told by the system`), { code, path });

describe("an error that nobody foresaw", () => {
  it.each<[string, unknown, string]>([
    ["a fault of the program", new TypeError("x is null"), "TypeError: x is null"],
    ["something that is no error", "thrown words", "thrown words"],
    ["a full disk", system("ENOSPC", "/tmp/x"), 'inforce: "/tmp/x": the disk is full (ENOSPC) [SYSTEM_FAILURE]'],
    ["too many files", system("EMFILE"), "this process has too many files open (EMFILE) [SYSTEM_FAILURE]"],
    ["a failing disk", system("EIO"), "the disk, or the way to it, failed (EIO) [SYSTEM_FAILURE]"],
    ["a message of several lines", new Error("first\nsecond\u001b[2J"), "Error: first second [2J"],
  ])("%s is one line", (_, error, told) => {
    const report = errorReport(error);
    expect(report).toContain(told);
    expect(report.split("\n")).toHaveLength(2);
  });

  it("shows where it happened to one who asks, and what was behind it", () => {
    expect(errorReport(new TypeError("x is null"), true)).toContain("last-resort.test");
    const behind = new InforceError("DATABASE_CORRUPT", "damaged", {}, { cause: new RangeError("deep") });
    expect(errorReport(behind, true)).toContain("caused by RangeError: deep");
    expect(errorReport(behind)).not.toContain("deep");
  });
});

describe("the built command", () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-last-"));
  const database = join(folder, "rules.sqlite");
  const cases = join(folder, "cases.csv");
  beforeAll(async () => {
    await withWorldAsync(HISTORY_WORLD, async (made) => cpSync(made, database));
    const rows = Array.from({ length: 3000 }, (_, at) => `c${at},2021-08-0${1 + (at % 9)},FRA,air\n`);
    writeFileSync(cases, `case_id,date,nationality,transport\n${rows.join("")}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const bash = (line: string, env: Readonly<Record<string, string>> = {}) => {
    const inforce = `"${process.execPath}" "${MAIN}"`;
    const script = `set -o pipefail; ${line.replaceAll("inforce", inforce)}`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", script], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", HOME: folder, INFORCE_DB: database, ...env },
    });
    return { status, stdout, stderr };
  };

  it.skipIf(!existsSync("/dev/full"))("says that standard output is full, and fails", () => {
    for (const args of ["posts", "posts --json", "audit cases.csv --jurisdiction kz --format csv", "export -f ndjson -o -"]) {
      const { status, stderr } = bash(`inforce ${args} > /dev/full`);
      expect(status).toBe(1);
      expect(stderr).toContain("standard output cannot be written: the disk is full (ENOSPC)");
      expect(stderr).not.toContain("    at ");
    }
  });

  it("fails when a file takes only the first part of what is printed", () => {
    const { status, stderr } = bash("trap '' XFSZ; ulimit -f 64; inforce audit cases.csv --jurisdiction kz --format csv > cut.csv");
    expect(status).toBe(1);
    expect(stderr).toContain("standard output cannot be written");
  });

  it("goes on when nobody reads its notices", () => {
    writeFileSync(join(folder, "bad.csv"), readFileSync(cases, "utf8").replaceAll("2021-08-01", "2021-02-30"));
    const { status } = bash(
      "(inforce audit bad.csv --jurisdiction kz --format csv -o report.csv 2>&1 >/dev/null; echo $? > rc) | true; cat rc; exit $(cat rc)",
    );
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "report.csv"), "utf8").length).toBeGreaterThan(100_000);
  });

  it("does not mind a reader that stops early", () => {
    expect(bash("inforce audit cases.csv --jurisdiction kz --format csv | head -n 1 | wc -l").status).toBe(0);
  });

  it("leaves nothing behind for it", () => {
    const temporary = join(folder, "temporary");
    mkdirSync(temporary);
    const { status, stderr } = bash("inforce export -f ndjson -o - | head -c 10", { TMPDIR: temporary });
    expect([status, stderr, readdirSync(temporary)]).toEqual([0, "", []]);
  });

  it("prints no faster than it is read: what is not read yet does not pile up in memory", { timeout: 60_000 }, () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `c${at},2021-08-01,FRA,air\n`);
    writeFileSync(join(folder, "many.csv"), `case_id,date,nationality,transport\n${rows.join("")}`);
    const line = "inforce audit many.csv --jurisdiction kz --format ndjson | tail -c 100000000 | wc -c";
    const { status, stdout } = bash(line, { NODE_OPTIONS: "--max-old-space-size=32" });
    expect(status).toBe(0);
    expect(Number(stdout)).toBeGreaterThan(60_000_000);
  });

  const strace = spawnSync("strace", ["-V"]).status === 0;
  describe.skipIf(!strace)("under a system that fails (needs strace)", () => {
    const failing = (call: string, error: string, when: string, args: string) =>
      bash(`strace -f -qq -o /dev/null -e trace=${call} -e inject=${call}:error=${error}:when=${when} inforce ${args}`);

    it.each(["1", "2", "4", "10+"])("never calls a base damaged that the disk does not give or take: write %s", (when) => {
      writeFileSync(join(folder, "a.txt"), "Ferries\nMay 3, 2022\nThe ferry office is closed on Sundays.\n");
      const { status, stderr } = failing("pwrite64", "EIO", when, `ingest a.txt --db new-${when}.sqlite`);
      if (status === 0) return;
      expect(stderr).toContain("[SYSTEM_FAILURE]");
      expect(stderr).not.toMatch(/is damaged|DATABASE_CORRUPT| {4}at /);
    });

    it.each(["8+", "10+", "12+", "14+"])("never calls a base damaged that the disk does not give or take: read %s", (when) => {
      const { status, stderr } = failing("pread64", "EIO", when, "topics");
      if (status === 0) return;
      expect(stderr).not.toMatch(/is damaged|DATABASE_CORRUPT| {4}at /);
    });

    it.each(["EMFILE", "EIO"])(
      "tells %s while it opens files as what it is",
      (error) => {
        for (const when of ["60+", "70+", "80+", "90+", "100+"]) {
          const { status, stderr } = failing("openat", error, when, "topics");
          if (status === 0) continue;
          expect(stderr).not.toMatch(/ {4}at |read-only|READ_ONLY|is damaged/);
        }
      },
      60_000,
    );
  });
});
