import { spawnSync } from "node:child_process";
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/package-root.js";
import { HISTORY_WORLD } from "../queries/history-world.js";
import { withWorldAsync } from "../queries/small-world.js";
import { run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

const CASES = "case_id,date,nationality,transport\none,2021-08-01,FRA,air\n";

interface Place {
  readonly folder: string;
  readonly database: string;
  readonly cases: string;
}

/** A base and a file of cases in a folder of their own. */
function inPlace(work: (place: Place) => Promise<void>): Promise<void> {
  return inFolder((folder) =>
    withWorldAsync(HISTORY_WORLD, async (made) => {
      const database = join(folder, "rules.sqlite");
      cpSync(made, database);
      const cases = join(folder, "cases.csv");
      writeFileSync(cases, CASES);
      await work({ folder, database, cases });
    }),
  );
}

describe("no output is written over what is read", () => {
  const writers: readonly (readonly [name: string, args: (output: string, place: Place) => readonly string[]])[] = [
    ["audit", (output, { cases }) => ["audit", cases, "-o", output, "--format", "csv"]],
    ["timeline", (output) => ["timeline", "ferries", "--html", output]],
    ["export", (output) => ["export", "-f", "ndjson", "-o", output, "--force"]],
    ["export as a folder", (output) => ["export", "-f", "csv", "-o", output, "--force"]],
  ];
  const targets: readonly (readonly [name: string, target: (place: Place) => string])[] = [
    ["the base", ({ database }) => database],
    ["its log", ({ database }) => `${database}-wal`],
    ["its shared memory", ({ database }) => `${database}-shm`],
    [
      "the base by another spelling",
      ({ folder }) => {
        mkdirSync(join(folder, "sub"));
        return `${folder}/sub/../rules.sqlite`;
      },
    ],
    [
      "a link to the base",
      ({ folder, database }) => {
        symlinkSync(database, join(folder, "link"));
        return join(folder, "link");
      },
    ],
    [
      "the base below a link to its folder",
      ({ folder }) => {
        symlinkSync(folder, join(folder, "around"));
        return join(folder, "around", "rules.sqlite");
      },
    ],
    [
      "another name of the base",
      ({ folder, database }) => {
        linkSync(database, join(folder, "second"));
        return join(folder, "second");
      },
    ],
  ];
  it.each(writers.flatMap(([verb, args]) => targets.map(([name, target]) => [verb, name, args, target] as const)))(
    "%s onto %s",
    (_, __, args, target) =>
      inPlace(async (place) => {
        const output = target(place);
        const before = readFileSync(place.database);
        const names = readdirSync(place.folder).sort();
        const { code, err } = await run([...args(output, place), "--db", place.database]);
        expect(code).toBe(2);
        expect(err).toContain("INVALID_ARGUMENT");
        expect(readFileSync(place.database).equals(before)).toBe(true);
        expect(
          readdirSync(place.folder)
            .filter((name) => !/-(wal|shm)$/.test(name))
            .sort(),
        ).toEqual(names);
      }),
  );

  it("an audit onto its cases, by a link too", () =>
    inPlace(async ({ folder, database, cases }) => {
      symlinkSync(cases, join(folder, "link.csv"));
      for (const output of [cases, join(folder, "link.csv")]) {
        expect((await run(["audit", cases, "-o", output, "--db", database])).code).toBe(2);
      }
      expect(readFileSync(cases, "utf8")).toBe(CASES);
    }));

  it("an export onto the folder in which the base stands", () =>
    inPlace(async ({ folder, database }) => {
      const { code } = await run(["export", "-f", "csv", "-o", folder, "--force", "--db", database]);
      expect(code).toBe(2);
      expect(existsSync(database)).toBe(true);
    }));
});

describe("export --force", () => {
  it("names the files that its manifest does not list, and deletes none", () =>
    inPlace(async ({ folder, database }) => {
      const out = join(folder, "out");
      const again = ["export", "-f", "datapackage", "-o", out, "--force", "--db", database];
      expect((await run(again)).code).toBe(0);
      writeFileSync(join(out, "my-notes.txt"), "mine");
      mkdirSync(join(out, "data", "deeper"));
      writeFileSync(join(out, "data", "deeper", "own.csv"), "mine");
      const { code, err } = await run(again);
      expect(code).toBe(1);
      for (const told of ["OUTPUT_EXISTS", "my-notes.txt", "data/deeper/own.csv"]) expect(err).toContain(told);
      expect(readFileSync(join(out, "my-notes.txt"), "utf8")).toBe("mine");
      expect(readdirSync(folder).filter((name) => name.startsWith(".inforce"))).toEqual([]);
      rmSync(join(out, "my-notes.txt"));
      rmSync(join(out, "data", "deeper"), { recursive: true });
      expect((await run(again)).code).toBe(0);
    }));

  it.each(["rules.sqlite.manifest.json", "rules.sqlite.metadata.json"])("leaves a file %s that no export wrote", (name) =>
    inPlace(async ({ folder, database }) => {
      mkdirSync(join(folder, "out"));
      const [out, mine] = [join(folder, "out", "rules.sqlite"), join(folder, "out", name)];
      writeFileSync(mine, "mine");
      for (const force of [[], ["--force"]]) {
        const { code, err } = await run(["export", "-o", out, ...force, "--db", database]);
        expect(code).toBe(1);
        expect(err).toContain("OUTPUT_EXISTS");
      }
      expect(readFileSync(mine, "utf8")).toBe("mine");
      expect(readdirSync(join(folder, "out"))).toEqual([name]);
    }),
  );
});

const strace = spawnSync("strace", ["-V"]).status === 0;
const noStrace = strace ? "" : " (needs strace)";
const MAIN = join(packageRoot(import.meta.url), "dist", "src", "cli", "main.js");
const MOVES = "?rename,?renameat,?renameat2,?link,?linkat";

describe.skipIf(!strace)(`an export that is killed over a move${noStrace}`, () => {
  const killedAt = (place: number, args: readonly string[]): boolean => {
    const inject = ["-f", "-qq", "-e", `trace=${MOVES}`, "-e", `inject=${MOVES}:signal=KILL:when=${place}`];
    const { status, signal } = spawnSync("strace", [...inject, process.execPath, MAIN, ...args], { stdio: "ignore" });
    return status !== 0 || signal !== null;
  };

  it.each(["ndjson", "sqlite"])(
    "as %s leaves a whole file, and a manifest beside it only if it describes it",
    { timeout: 120_000 },
    (format) =>
      inPlace(async ({ folder, database }) => {
        const [old, fresh, path] = [join(folder, `old.${format}`), join(folder, `fresh.${format}`), join(folder, `x.${format}`)];
        const args = ["export", "--force", "-f", format, "--db", database];
        await run([...args, "-o", old, "--topic", "curfew"]);
        await run([...args, "-o", fresh]);
        const whole = [old, fresh].map((one) => readFileSync(one).length);
        let kills = 0;
        for (let place = 1; place < 20; place++) {
          await run([...args, "-o", path, "--topic", "curfew"]);
          if (!killedAt(place, [...args, "-o", path])) break;
          kills++;
          expect(whole).toContain(readFileSync(path).length);
          if (existsSync(`${path}.manifest.json`)) expect((await run(["verify", path])).code).toBe(0);
        }
        expect(kills).toBeGreaterThan(2);
        expect((await run(["verify", path])).code).toBe(0);
      }),
  );

  it("as a folder loses neither, and the next one finds the old", { timeout: 120_000 }, () =>
    inPlace(async ({ folder, database }) => {
      const path = join(folder, "out");
      const args = ["export", "--force", "-f", "csv", "-o", path, "--db", database];
      let kills = 0;
      for (let place = 1; place < 20; place++) {
        await run(args);
        if (!killedAt(place, args)) break;
        kills++;
        writeFileSync(join(folder, "asked"), "");
        // Without --force the next export says what stands there: the old folder is back.
        const told = await run(["export", "-f", "csv", "-o", path, "--db", database]);
        expect(told.err).toContain("OUTPUT_EXISTS");
        expect((await run(["verify", path])).code).toBe(0);
      }
      expect(kills).toBeGreaterThan(0);
    }),
  );
});
