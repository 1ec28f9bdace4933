import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const DEBIAN = "/usr/lib/postgresql";
/** PostgreSQL does not run as root: whose processes they are then, or nobody's where there is no such user. */
const USER = "postgres";
const NOBODY = 65_534;

/** A database of its own, that listens on a socket in its folder alone. */
export interface Postgres {
  readonly socket: string;
  /** Stops it and removes its files. */
  readonly stop: () => void;
}

/** Starts PostgreSQL with an empty database; null where it is not installed. */
export function startPostgres(): Postgres | null {
  const programs = programsOf();
  if (programs === null) return null;
  // Its own folder: the way to it must be open to a user that is not the one of the bench, and the path of a socket is to be short.
  const folder = mkdtempSync(join(tmpdir(), "inforce-pg-"));
  const [data, socket, log] = [join(folder, "data"), join(folder, "socket"), join(folder, "log")];
  for (const path of [data, socket]) mkdirSync(path, { mode: 0o700 });
  const owner = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  if (owner.uid !== undefined) for (const path of [folder, data, socket]) chownSync(path, owner.uid, owner.gid);
  const run = (program: string, ...args: readonly string[]): void => {
    // What goes on behind the program would hold a pipe open; a file is not waited for.
    const ran = spawnSync(join(programs, program), args, { ...owner, cwd: folder, stdio: "ignore" });
    if (ran.status === 0) return;
    const told = existsSync(log) ? readFileSync(log, "utf8").trim() : "";
    throw new Error(`${program} ended with ${ran.status ?? ran.signal ?? ran.error?.message}${told === "" ? "" : `: ${told}`}`);
  };
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    run("initdb", "-D", data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C");
    run("pg_ctl", "-D", data, "-w", "-l", log, "-o", `-k ${socket} -c listen_addresses='' -c fsync=off`, "start");
  } catch (error) {
    remove();
    throw error;
  }
  const stop = (): void => {
    run("pg_ctl", "-D", data, "-m", "fast", "-w", "stop");
    remove();
  };
  return { socket, stop };
}

function idOf(kind: "-u" | "-g"): number {
  const told = spawnSync("id", [kind, USER], { encoding: "utf8" });
  return told.status === 0 ? Number(told.stdout) : NOBODY;
}

/** The folder of the programs: on the path, else where Debian keeps them. */
function programsOf(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...versions.map((one) => join(DEBIAN, one, "bin"))];
  return folders.find((path) => path !== "" && ["initdb", "pg_ctl"].every((name) => existsSync(join(path, name)))) ?? null;
}
