import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { completionScript, SHELLS, type Shell } from "../../src/cli/completion-script.js";
import { EXIT, EXIT_MEANINGS } from "../../src/cli/exit-code.js";
import { VERBS } from "../../src/cli/verbs.js";
import { manPage } from "./man-page.js";
import { run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

const there = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

/** What bash offers for a command line whose last word is being typed. */
function offeredByBash(...words: readonly string[]): readonly string[] {
  const script = `${completionScript("bash", VERBS)}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
compopt() { echo "files"; }
_inforce; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", script], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

describe("completion", () => {
  it("prints a script for each shell, and names them when asked for another", async () => {
    for (const shell of SHELLS) {
      const { code, out } = await run(["completion", shell]);
      expect(code).toBe(0);
      expect(out).toBe(completionScript(shell, VERBS));
    }
    const { code, err } = await run(["completion", "fsh"]);
    expect(code).toBe(2);
    expect(err).toContain("fish");
  });

  it("offers verbs, options, choices and files in bash", () => {
    expect(offeredByBash("inforce", "up")).toEqual(["upcoming"]);
    expect(offeredByBash("inforce", "help", "doc")).toEqual(["doctor"]);
    expect(offeredByBash("inforce", "upcoming", "--d")).toEqual(["--days", "--db"]);
    expect(offeredByBash("inforce", "as-of", "--format", "nd")).toEqual(["ndjson"]);
    expect(offeredByBash("inforce", "as-of", "--db", "")).toEqual(["files"]);
    expect(offeredByBash("inforce", "ingest", "")).toEqual(["files"]);
    expect(offeredByBash("inforce", "as-of", "--subject", "")).toEqual([]);
  });

  it("knows every option of every verb in every shell", () => {
    for (const shell of SHELLS) {
      const script = completionScript(shell, VERBS);
      for (const { name, options } of VERBS) {
        for (const { flags } of options) {
          const [long = ""] = /--[a-z-]+/.exec(flags) ?? [];
          const line = script.split("\n").some((one) => one.includes(shell === "fish" ? `-l ${long.slice(2)}` : long));
          expect(line, `${shell}: ${name} ${long}`).toBe(true);
        }
      }
    }
  });

  it.each<[Shell, readonly string[]]>([
    ["bash", ["-n"]],
    ["zsh", ["-n"]],
    ["fish", ["--no-execute"]],
  ])("is a script that %s can read", (shell, check) => {
    if (!there(shell)) {
      console.warn(`${shell} is not installed: its script was not read`);
      return;
    }
    inFolder((folder) => {
      const file = join(folder, "completion");
      writeFileSync(file, completionScript(shell, VERBS));
      const { status, stderr } = spawnSync(shell, [...check, file], { encoding: "utf8" });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    });
  });
});

describe("the manual page", () => {
  it("is what docs/inforce.1 holds", async () => {
    await expect(manPage(VERBS)).toMatchFileSnapshot("../../docs/inforce.1");
  });
});

describe("exit codes", () => {
  it("are each explained once", () => {
    expect(EXIT_MEANINGS.map(([code]) => code)).toEqual(Object.values(EXIT));
  });
});

describe("--version", () => {
  it("tells the commit and the packs of a build", async () => {
    const build = () => ({
      commit: "0123456789ab",
      packs: [
        { code: "kz", version: "7" },
        { code: "uz", version: "1" },
      ],
    });
    expect((await run(["--version"], { build })).out).toBe("inforce 9.9.9\ncommit 0123456789ab\npacks kz 7, uz 1\n");
    expect((await run(["--version"])).out).toBe("inforce 9.9.9\n");
  });
});

describe("doctor", () => {
  const examine = async (folder: string, args: readonly string[] = [], node = "v20.19.0") => {
    const { code, out } = await run(["doctor", "--json", ...args], { homeFolder: folder, node });
    const { ok, checks } = JSON.parse(out);
    const wrong = checks.filter((one: { ok: boolean }) => !one.ok);
    return { code, ok, checks, wrong: wrong.map(({ check }: { check: string }) => check) };
  };

  it("finds all well where nothing was ingested yet, and makes nothing", () =>
    inFolder(async (folder) => {
      const { code, ok, checks } = await examine(folder);
      expect({ code, ok }).toEqual({ code: 0, ok: true });
      expect(checks.map(({ check }: { check: string }) => check)).toEqual([
        "program",
        "node",
        "sqlite",
        "base",
        "data folder",
        "cache folder",
        "packs",
      ]);
      expect(existsSync(join(folder, ".local"))).toBe(false);
    }));

  it("names what is wrong, with what to do, and fails", () =>
    inFolder(async (folder) => {
      expect(await examine(folder, ["--db", join(folder, "no.sqlite")])).toMatchObject({ code: 1, wrong: ["base"] });
      writeFileSync(join(folder, "other.sqlite"), "no base");
      const { wrong, checks } = await examine(folder, ["--db", join(folder, "other.sqlite")], "v18.20.0");
      expect(wrong).toEqual(["node", "base"]);
      for (const { ok, advice } of checks) expect(advice !== null).toBe(!ok);
    }));

  it("prints a page", () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, ".cache"));
      const { code, out } = await run(["doctor"], { homeFolder: folder, width: 200 });
      expect(code).toBe(0);
      expect(out).toMatch(/^ok +program +inforce 9\.9\.9\n/);
      expect(out).toContain("Everything that is needed is there.");
    }));
});
