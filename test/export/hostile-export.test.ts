import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../cli/run-in-process.js";
import { inFolder } from "../cli/temporary-folder.js";

const LISTED = { path: "facts.csv", bytes: 3, sha256: "0".repeat(64), rows: { facts: 1 } };
const pipeAt = (path: string): void => void execFileSync("mkfifo", [path]);

/** An export from elsewhere in which `spoil` puts something that is no file of it; what its check says. */
function checked(spoil: (out: string) => void): Promise<{ readonly code: number; readonly told: string }> {
  return inFolder(async (folder) => {
    const out = join(folder, "out");
    mkdirSync(out);
    writeFileSync(join(folder, "secret.txt"), "abc");
    writeFileSync(join(out, "facts.csv"), "abc");
    writeFileSync(join(out, "manifest.json"), JSON.stringify({ kind: "inforce-export", files: [LISTED] }));
    spoil(out);
    const { code, out: printed, err } = await run(["verify", out, "--json"]);
    return { code, told: `${printed}${err}` };
  });
}

describe("an export that leads elsewhere is not read", () => {
  it.each<[string, string, (path: string) => void]>([
    ["facts.csv", "a pipe", pipeAt],
    ["facts.csv", "a link to a device", (path) => symlinkSync("/dev/zero", path)],
    ["facts.csv", "a link out of the folder", (path) => symlinkSync("../secret.txt", path)],
    ["facts.csv", "a folder", (path) => mkdirSync(path)],
    ["manifest.json", "a pipe", pipeAt],
    ["manifest.json", "a link to a device", (path) => symlinkSync("/dev/zero", path)],
    ["manifest.json", "a link out of the folder", (path) => symlinkSync("../secret.txt", path)],
  ])("where %s is %s", { timeout: 10_000 }, async (name, _, make) => {
    const { code, told } = await checked((out) => {
      rmSync(join(out, name));
      make(join(out, name));
    });
    expect(code).toBe(1);
    expect(told).toContain(name === "manifest.json" ? "VERIFY_FAILED" : '"not-a-file"');
  });

  it.each<[string, readonly string[]]>([
    ["import", ["import"]],
    ["ingest", ["ingest"]],
  ])("%s refuses pipes and devices at once", { timeout: 10_000 }, (_, verb) =>
    inFolder(async (folder) => {
      pipeAt(join(folder, "pipe"));
      for (const path of [join(folder, "pipe"), "/dev/zero"]) {
        const { code, err } = await run([...verb, path, "--db", join(folder, "x.sqlite")]);
        expect(code).toBe(1);
        expect(err).toMatch(/a (pipe|device)/);
      }
    }),
  );

  it("an audit refuses a device that never ends", { timeout: 10_000 }, async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "a.txt"), "Ferries\nMay 3, 2022\nThe ferry office is closed on Sundays.\n");
      await run(["ingest", join(folder, "a.txt"), "--db", join(folder, "x.sqlite")]);
      const { code, err } = await run(["audit", "/dev/zero", "--db", join(folder, "x.sqlite")]);
      expect(code).toBe(1);
      expect(err).toContain("CASES_NOT_FOUND");
    });
  });

  it("a page of a folder that is a link out of it is left out", { timeout: 10_000 }, () =>
    inFolder(async (folder) => {
      const pages = join(folder, "pages");
      mkdirSync(pages);
      const page = "# Ferries\n\nMay 3, 2022\n\nThe ferry office is closed on Sundays.\n";
      writeFileSync(join(folder, "elsewhere.md"), page.replace("Sundays", "Mondays"));
      writeFileSync(join(pages, "a.md"), page);
      symlinkSync("../elsewhere.md", join(pages, "b.md"));
      const { code, out } = await run(["ingest", pages, "--db", join(folder, "x.sqlite"), "--json"]);
      expect(code).toBe(0);
      expect(JSON.parse(out).left).toMatchObject([{ name: "b.md", code: "SNAPSHOT_NOT_A_FILE" }]);
    }),
  );
});
