import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { parseArgs } from "node:util";
import type { CommandContext } from "../src/cli/command-context.js";
import { runCommandLine } from "../src/cli/command-line.js";
import { errorReport } from "../src/cli/error-report.js";
import { isoDay } from "../src/model/iso-day.js";
import { FAULTS, type Fault, failingDisk, faultOfProgram } from "./failing-disk.js";
import { FILES, SCENARIOS, type Scenario } from "./fault-scenarios.js";

/** What the faults of one scenario, or of a part of its places, came to. */
export interface FaultReport {
  readonly scenario: string;
  /** The names of the calls that change something, in their order. */
  readonly calls: readonly string[];
  readonly tried: number;
  /** How many left the old state, the new one, or what the next run mends. */
  readonly old: number;
  readonly new: number;
  readonly mended: number;
  /** How many left other files beside them. */
  readonly left: number;
  /** What was wrong, one line each. */
  readonly broken: readonly string[];
}

const { values } = parseArgs({
  options: {
    scenario: { type: "string", default: "" },
    part: { type: "string", default: "0" },
    of: { type: "string", default: "1" },
    most: { type: "string", default: "0" },
  },
});
const COMMAND = join(import.meta.dirname, "..", "dist", "src", "cli", "main.js");
/** How many places are also tried in a program of its own, with a real kill. */
const IN_A_PROGRAM = 4;
const PATIENCE_MS = 120_000;

const root = mkdtempSync(join(tmpdir(), "inforce-faults-"));
const [work, start, check, killed] = [join(root, "work"), join(root, "start"), join(root, "check"), join(root, "killed")];
process.env.SQLITE_TMPDIR = root;
const disk = failingDisk(root);

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** Whatever nobody caught ends a command, as it ends the program. */
let fallen: (error: unknown) => void = () => {};
process.on("uncaughtException", (error) => fallen(error));

/** Runs a command in this process: what a start of the engine costs is paid once. */
async function inforce(folder: string, args: readonly string[]): Promise<Ended> {
  process.chdir(folder);
  let err = "";
  const context: CommandContext = {
    out: () => {},
    outBytes: () => {},
    err: (text) => {
      err += text;
    },
    env: { HOME: folder, XDG_CACHE_HOME: join(folder, "cache"), XDG_DATA_HOME: join(folder, "data") },
    platform: process.platform,
    homeFolder: folder,
    casesForJobs: { written: 0, counted: 0 },
    width: 80,
    terminal: false,
    colour: false,
    now: () => "2026-01-01T00:00:00.000Z",
    today: () => isoDay("2026-01-01"),
    streams: () => ({ input: Readable.from([]), output: new PassThrough() }),
    nextLook: async () => {},
    untilStopped: async () => {},
    program: "faults",
    version: "0.0.0",
    build: () => null,
    node: process.version,
  };
  let patience: NodeJS.Timeout | undefined;
  const end = new Promise<number | null>((done) => {
    fallen = (error) => {
      err += errorReport(error);
      done(1);
    };
    patience = setTimeout(() => done(null), PATIENCE_MS);
  });
  try {
    return { code: await Promise.race([runCommandLine(args, context), end]), err };
  } catch (error) {
    return { code: 1, err: err + errorReport(error) };
  } finally {
    clearTimeout(patience);
    process.chdir(root);
  }
}

async function demand(folder: string, args: readonly string[]): Promise<void> {
  const { code, err } = await inforce(folder, args);
  if (code !== 0) throw new Error(`inforce ${args.join(" ")}: ${err}`);
}

/** Puts a copy in a place, always under the same name: what is written may tell it. Files that are still open elsewhere stay so. */
function put(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** Of all that lies in a folder, but for the part of the log that is made again when it is opened. */
function contentOf(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (name.endsWith("-shm")) continue;
    hash.update(`${name}\0`);
    try {
      hash.update(readFileSync(join(folder, name)));
    } catch {
      hash.update("folder");
    }
  }
  return hash.digest("hex");
}

function placesOf(count: number, most: number): readonly number[] {
  const all = Array.from({ length: count }, (_, at) => at + 1);
  if (most === 0 || count <= most) return all;
  return [...new Set(Array.from({ length: most }, (_, at) => 1 + Math.round((at * (count - 1)) / Math.max(1, most - 1))))];
}

async function tryAll(scenario: Scenario): Promise<FaultReport> {
  mkdirSync(start);
  for (const [name, text] of FILES) writeFileSync(join(start, name), text);
  await scenario.prepare(start, demand);
  put(start, check);
  const old = scenario.state(check);
  const command = () => inforce(work, scenario.args);
  put(start, work);
  mkdirSync(killed);
  let ended: Ended = { code: null, err: "" };
  const calls = await disk.copy(killed, async () => {
    ended = await command();
  });
  put(work, check);
  const done = scenario.state(check);
  if (ended.code !== 0 || done === "none") throw new Error(`${scenario.name} does not work by itself: ${ended.err}`);

  const seen = { tried: 0, old: 0, new: 0, mended: 0, left: 0 };
  const broken: string[] = [];
  const judged = new Map<string, string>();

  /** Judges what stands in `work` or in a copy of it; the same bytes are judged once. */
  const judge = async (folder: string, what: string, { code, err }: Ended): Promise<void> => {
    seen.tried++;
    put(folder, check);
    if (readdirSync(check).some((file) => /^\.inforce|-wal$|-shm$/.test(file))) seen.left++;
    const content = contentOf(check);
    const verdict = judged.get(content) ?? (await verdictOf());
    judged.set(content, verdict);
    const wrong =
      code === 0 && verdict !== "new"
        ? "it ended well without its result"
        : code === null
          ? "it did not end"
          : /\n {4}at /.test(err)
            ? `a stack trace: ${err.split("\n")[0]}`
            : null;
    if (wrong !== null) broken.push(`${what}: ${wrong}`);
    else if (verdict === "old" || verdict === "new" || verdict === "mended") seen[verdict]++;
    else broken.push(`${what}: ${verdict}`);
  };

  const verdictOf = async (): Promise<string> => {
    try {
      const now = scenario.state(check);
      if (now === done) return "new";
      const verdict = now === old ? "old" : now === scenario.mended ? "mended" : null;
      if (verdict === null) return `neither the old nor the new state (${now})`;
      put(check, work);
      await demand(work, scenario.args);
      put(work, check);
      return scenario.state(check) === done ? verdict : "run again, it does not come to the new state";
    } catch (error) {
      return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    }
  };

  const [part, of] = [Number(values.part), Number(values.of)];
  const own = placesOf(calls.length, Number(values.most)).filter((_, at) => at % of === part);
  const named = (place: number, fault: string) => `${scenario.name}, call ${place} (${calls[place - 1]}), ${fault}`;
  for (const place of own) await judge(join(killed, String(place)), named(place, "killed before it"), { code: 1, err: "" });
  for (const place of own) {
    for (const fault of FAULTS) {
      put(start, work);
      await disk.fail(place, fault, async () => {
        ended = await command();
      });
      await judge(work, named(place, fault.name), ended);
    }
  }
  for (const place of part === 0 ? placesOf(calls.length, IN_A_PROGRAM) : []) {
    for (const fault of [...FAULTS.filter(({ fromThenOn }) => !fromThenOn), null]) {
      put(start, work);
      await judge(work, named(place, `${fault?.name ?? "killed"} in a program of its own`), inProgram(scenario, place, fault));
    }
  }
  return { scenario: scenario.name, calls, ...seen, broken };
}

function inProgram({ args }: Scenario, place: number, fault: Fault | null): Ended {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: work,
    encoding: "utf8",
    env: {
      ...{ PATH: process.env.PATH, HOME: work, XDG_CACHE_HOME: join(work, "cache"), XDG_DATA_HOME: join(work, "data") },
      SQLITE_TMPDIR: root,
      ...faultOfProgram(process.env.LD_PRELOAD ?? "", root, place, fault?.errno ?? "kill"),
    },
  });
  return { code: status ?? 1, err: stderr };
}

const scenario = SCENARIOS.find(({ name }) => name === values.scenario);
if (scenario === undefined || !existsSync(COMMAND)) throw new Error("run it with npm run faults");
try {
  process.stdout.write(JSON.stringify(await tryAll(scenario)));
} finally {
  rmSync(root, { recursive: true, force: true });
}
