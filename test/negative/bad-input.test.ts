import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import { commandSandbox } from "../../scripts/command-sandbox.js";
import { packageRoot } from "../../src/package-root.js";
import { run } from "../cli/run-in-process.js";
import { runs } from "../setup/runs.js";

const root = packageRoot(import.meta.url);
const sandbox = commandSandbox(root);
const base = join(sandbox.folder, "..", ".local", "share", "inforce", "knowledge.sqlite");
const GOOD = `Flights to Oman
June 15, 2021
Flights with Oman resumed on June 3, 2021 after a long pause.

Residence permits
May 10, 2021
The fee for a residence permit rose from 4 to 5 MCI.
`;

interface Ended {
  readonly status: number | null;
  readonly code: string | null;
}

/** How a command line ends, with the usual base of the sandbox where it names none. */
async function ended(...args: readonly string[]): Promise<Ended> {
  const { code, err } = await run(args, { homeFolder: join(sandbox.folder, "..") });
  return { status: code, code: /\[([A-Z_]+)\]/.exec(err)?.[1] ?? null };
}

const at = (name: string): string => join(sandbox.folder, name);

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(sandbox.folder, name), content);
  return name;
}

function manifest(folder: string, fields: Readonly<Record<string, unknown>>): string {
  mkdirSync(join(sandbox.folder, folder), { recursive: true });
  put(join(folder, "news.txt"), GOOD);
  put(join(folder, "manifest.json"), JSON.stringify(fields));
  return folder;
}

interface Known {
  readonly findings: readonly { readonly rule: string }[];
  readonly answers: readonly { readonly subject: string | null; readonly answer: string; readonly start: unknown }[];
}

/** The findings and the flights that a text gives in a knowledge base of its own; how it is read is asked here, not how a process ends. */
async function knownOf(name: string, text: string, on = "2021-07-01"): Promise<Known> {
  put(name, text);
  const told = async (...args: readonly string[]) => {
    const { code, out, err } = await run([...args, "--json", "--db", join(sandbox.folder, `${name}.sqlite`)]);
    expect(code, err).toBe(0);
    return JSON.parse(out);
  };
  await told("ingest", join(sandbox.folder, name), "--captured-on", "2022-01-01");
  return { findings: (await told("findings")).findings, answers: (await told("as-of", on, "direct-flights")).answers };
}

function rules({ findings }: Known): readonly string[] {
  return findings.map(({ rule }) => rule);
}

beforeAll(() => {
  const first = sandbox.run(`inforce ingest ${put("good.txt", GOOD)}`);
  expect(first.status, first.stderr).toBe(0);
});
afterAll(() => sandbox.remove());

describe("a file that is refused", () => {
  const sha256 = createHash("sha256").update(GOOD).digest("hex");
  const entry = { file: "news.txt", mediaType: "text/plain", source: "a test", licence: "none", madeBy: "hand" };

  it.each<readonly [name: string, path: () => string, code: string]>([
    ["missing", () => "missing.txt", "SNAPSHOT_NOT_FOUND"],
    ["empty", () => put("empty.txt", ""), "SNAPSHOT_EMPTY"],
    ["nothing but blank lines", () => put("blank.txt", "\n \n\t\n"), "SNAPSHOT_EMPTY"],
    ["binary", () => put("binary.txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 3])), "SNAPSHOT_BINARY"],
    [
      "not what it declares",
      () => put("wrong.html", Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), Buffer.from([0xff, 0xfe, 0xc3])])),
      "SNAPSHOT_ENCODING",
    ],
    ["a page without posts", () => put("none.html", "<!doctype html><p>Nothing stands here.</p>"), "SNAPSHOT_NO_POSTS"],
    ["a text without posts", () => put("none.txt", "Nothing stands here.\n"), "SNAPSHOT_NO_POSTS"],
    [
      "a folder without a manifest",
      () => {
        mkdirSync(join(sandbox.folder, "bare"), { recursive: true });
        return "bare";
      },
      "SNAPSHOT_MANIFEST_MISSING",
    ],
    [
      "a manifest that is no JSON",
      () => {
        manifest("broken", {});
        put(join("broken", "manifest.json"), "{");
        return "broken";
      },
      "SNAPSHOT_MANIFEST_INVALID",
    ],
    ["a manifest without a file", () => manifest("fileless", { sha256 }), "SNAPSHOT_MANIFEST_INVALID"],
    ["another hash than the manifest's", () => manifest("hash", { ...entry, sha256: "0".repeat(64) }), "SNAPSHOT_HASH_MISMATCH"],
  ])("%s", async (_name, path, code) => {
    const before = readFileSync(base);
    expect(await ended("ingest", at(path()))).toEqual({ status: 1, code });
    expect(readFileSync(base).equals(before)).toBe(true);
  });
});

describe("one odd post", () => {
  it.each<readonly [name: string, file: string, text: string]>([
    ["says one thing twice in a sentence", "twice.html", "MCI\nMarch 2021<p>From Apr 8 (2917 KZT from April 1, MCI (2,917 KZT)"],
    [
      "counts beyond all numbers",
      "count.txt",
      `Passports\nMay 5, 2021\nIt recognizes the passports of ${"8".repeat(21)} states: Oman, Chad.\n`,
    ],
  ])("that %s stops no ingest", async (_name, file, text) => {
    expect(await ended("ingest", at(put(file, text)), "--db", at(`${file}.sqlite`))).toEqual({ status: 0, code: null });
  });

  it("that has no day with a year leaves no knowledge base behind", async () => {
    const [file, db] = [put("yearless.txt", "New fees\nSeptember 1\nThe fee is 10 units.\n"), at("yearless.sqlite")];
    expect(await ended("ingest", at(file), "--db", db)).toEqual({ status: 1, code: "SNAPSHOT_NO_DAY" });
    expect(existsSync(db)).toBe(false);
  });
});

describe("a knowledge base that is refused", () => {
  it.each<readonly [name: string, make: (file: string) => void, code: string]>([
    ["not a database", (file) => writeFileSync(file, "This is a letter and no database. ".repeat(200)), "DATABASE_NOT_OURS"],
    [
      "of another program",
      (file) => {
        const db = openDatabase(file, { mode: "write" });
        db.pragma("application_id = 7");
        db.close();
      },
      "DATABASE_NOT_OURS",
    ],
    [
      "of a newer version",
      (file) => {
        const db = openDatabase(file, { mode: "write" });
        db.pragma("user_version = 9999");
        db.close();
      },
      "DATABASE_NEWER",
    ],
  ])("%s", async (name, make, code) => {
    const file = at(`${name.replaceAll(" ", "-")}.sqlite`);
    make(file);
    const before = readFileSync(file);
    expect(await ended("ingest", at("good.txt"), "--db", file)).toEqual({ status: 1, code });
    expect(await ended("as-of", "2021-07-01", "--db", file)).toEqual({ status: 1, code });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("is asked while another writer holds it", () => {
    const writer = openDatabase(base, { mode: "write" });
    try {
      writer.exec("BEGIN IMMEDIATE");
      expect(sandbox.run("inforce as-of 2021-06-10 direct-flights --json").status).toBe(0);
    } finally {
      writer.exec("ROLLBACK");
      writer.close();
    }
  });

  it("read-only for this user", () => {
    const folder = join(sandbox.folder, "shut");
    mkdirSync(folder);
    const file = join(folder, "rules.sqlite");
    sandbox.run(`inforce ingest good.txt --db ${file}`);
    for (const [path, mode] of [
      [file, 0o444],
      [folder, 0o555],
      [sandbox.folder, 0o755],
      [join(sandbox.folder, ".."), 0o755],
    ] as const)
      chmodSync(path, mode);
    const before = readFileSync(file);
    const main = join(root, "dist", "src", "cli", "main.js");
    // Permissions do not bind the superuser.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    put("more.txt", GOOD.replace("June 15", "June 16"));
    const { status, stderr } = spawnSync(process.execPath, [main, "ingest", "more.txt", "--db", file], {
      cwd: sandbox.folder,
      encoding: "utf8",
      ...user,
    });
    chmodSync(folder, 0o755);
    expect({ status, code: /\[([A-Z_]+)\]/.exec(stderr)?.[1] }).toEqual({ status: 1, code: "DATABASE_READ_ONLY" });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe("a text that is odd, and is read", () => {
  it("a page cut off in the middle of a tag", async () => {
    const page = `<!doctype html><html><body><article><h2>Flights to Oman</h2><p>June 15, 2021</p><p>Flights with Oman resumed on June 3, 2021.</p></article><article><h2>Flights to Nepal</h2><p>May 3, 2021</p><p>Flights with Nepal were res<a hr`;
    expect((await knownOf("cut.html", page)).answers).toMatchObject([{ subject: "OMN", answer: "yes" }]);
  });

  it("the same country twice in a list", async () => {
    const known = await knownOf(
      "twice.txt",
      "All flights\nJune 15, 2021\nAt present direct flights are open with 3 countries: Oman, Nepal, Oman and Jordan.\n",
    );
    expect(rules(known)).toContain("repeated-name");
    expect(known.answers.map(({ subject }) => subject).sort()).toEqual(["JOR", "NPL", "OMN"]);
  });

  it("impossible days, in a heading and in a sentence", async () => {
    const known = await knownOf(
      "days.txt",
      `Flights to Nepal\nFebruary 30, 2021\nFlights with Nepal were resumed on February 31, 2021.\n\n${GOOD}`,
    );
    expect(rules(known).filter((rule) => rule === "impossible-day").length).toBeGreaterThanOrEqual(2);
  });

  it("posts in every order: every post is read and the disorder is told", async () => {
    const blocks = ["June 15, 2021", "March 1, 2019", "May 4, 2021", "August 9, 2018", "July 7, 2021"].map(
      (day, i) =>
        `Bulletin of the office ${"ABCDE"[i]}\n${day}\nThe fee for a residence permit is ${i + 3} MCI, the office says in its bulletin.\n`,
    );
    const known = await knownOf("disorder.txt", blocks.join("\n"));
    expect(known.findings.length).toBeGreaterThan(0);
    expect(JSON.parse(sandbox.run("inforce posts --json --db disorder.txt.sqlite").stdout).posts).toHaveLength(5);
  });

  it("a line of many megabytes: its beginning is read, and a finding says so", { timeout: 60_000 }, async () => {
    const known = await knownOf(
      "long.txt",
      `${GOOD}\nOne long line\nApril 2, 2021\n${"flights and visas until June 5 2021, ".repeat(220_000)}\n`,
    );
    expect(rules(known)).toContain("line-cut");
    expect(known.answers).toMatchObject([{ subject: "OMN", answer: "yes" }]);
  });

  it("thousands of headings", { timeout: 120_000 }, () => {
    const count = runs(12_000);
    const words = ["Fees", "Visas", "Flights", "Permits", "Borders", "Quotas", "Cards"];
    const headings = Array.from(
      { length: count },
      (_, i) => `${words[i % 7]} in town ${(i * 7919) % 30_011}\nJune ${30 - Math.floor(i / 1001)}, 2021\n`,
    );
    put("headings.txt", headings.join(""));
    const { status, stdout } = sandbox.run("inforce ingest headings.txt --db headings.sqlite --json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).holds.posts).toBe(count);
  });
});
