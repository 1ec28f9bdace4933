import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { copiedBase } from "../setup/copied-base.js";
import { ROOT } from "./source-files.js";

/** The package as it is installed: beside it the one that it depends on, and not the one that speaks with assistants. */
const folder = mkdtempSync(join(tmpdir(), "inforce-installed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = join(folder, "node_modules", "inforce");
mkdirSync(place, { recursive: true });
for (const name of ["dist", "package.json", "docs", "db", "packs", "snapshots"])
  cpSync(join(ROOT, name), join(place, name), { recursive: true });
symlinkSync(join(ROOT, "node_modules", "better-sqlite3"), join(folder, "node_modules", "better-sqlite3"));
const main = join(place, "dist", "src", "cli", "main.js");

describe("where what speaks with assistants is not installed", { timeout: 60_000 }, () => {
  it("the command says what to install", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, "mcp"], { encoding: "utf8", input: "" });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("PROTOCOL_NOT_INSTALLED");
    expect(stderr).toContain("npm install @modelcontextprotocol/sdk");
  });

  it("the service answers everything else, and says so at /mcp", async () => {
    const database = join(folder, "base.sqlite");
    copiedBase(database, "2022-07-01T00:00:00.000Z");
    const child = spawn(process.execPath, [main, "serve", "--port", "0", "--db", database], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const [line] = (await new Promise<string>((done) => child.stdout.once("data", (piece) => done(String(piece))))).split("\n");
      expect((await fetch(`${line}/v1/topics/kz/mci`)).status).toBe(200);
      const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });
      const answer = await fetch(`${line}/mcp`, { method: "POST", body, headers: { "content-type": "application/json" } });
      expect({ status: answer.status, ...((await answer.json()) as object) }).toMatchObject({
        status: 501,
        code: "PROTOCOL_NOT_INSTALLED",
      });
    } finally {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await ended;
    }
  });
});
