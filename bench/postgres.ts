import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

const DEBIAN = "/usr/lib/postgresql";
/** PostgreSQL does not run as root. */
const NOBODY = "postgres";

/** A database of its own, that listens on a socket in its folder alone. */
export interface Postgres {
  readonly socket: string;
  readonly stop: () => void;
}

/**
 * Starts PostgreSQL with an empty database.
 *
 * @param folder where its files go.
 * @returns null where it is not installed.
 */
export function startPostgres(folder: string): Postgres | null {
  const programs = programsOf();
  if (programs === null) return null;
  const [data, socket] = [join(folder, "data"), join(folder, "socket")];
  for (const path of [data, socket]) mkdirSync(path, { recursive: true });
  const asRoot = process.getuid?.() === 0;
  if (asRoot) execFileSync("chown", ["-R", NOBODY, folder]);
  const run = (program: string, ...args: readonly string[]): void => {
    const line = [join(programs, program), ...args];
    const [command = "", ...rest] = asRoot
      ? ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", ...line]
      : line;
    execFileSync(command, rest, { stdio: "ignore", cwd: folder });
  };
  run("initdb", "-D", data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C");
  run("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", `-k ${socket} -c listen_addresses='' -c fsync=off`, "start");
  return { socket, stop: () => run("pg_ctl", "-D", data, "-m", "fast", "-w", "stop") };
}

function programsOf(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort() : [];
  const found = versions.map((one) => join(DEBIAN, one, "bin")).filter((path) => existsSync(join(path, "initdb")));
  return found.at(-1) ?? null;
}
