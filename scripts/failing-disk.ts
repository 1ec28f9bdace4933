import { spawnSync } from "node:child_process";
import { accessSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How a call fails: with an error of the system, once or from then on. */
export interface Fault {
  readonly name: string;
  readonly errno: number;
  readonly fromThenOn: boolean;
}

/** A fault of the disk, a full one, and one that stays full. */
export const FAULTS: readonly Fault[] = [
  { name: "EIO", errno: 5, fromThenOn: false },
  { name: "ENOSPC", errno: 28, fromThenOn: false },
  { name: "ENOSPC from there on", errno: 28, fromThenOn: true },
];

/**
 * Compiles the library that a program is loaded with (`LD_PRELOAD`) so that its disk can fail.
 *
 * @returns null where there is no C compiler, or another system than Linux.
 */
export function compileFailingDisk(folder: string): string | null {
  if (process.platform !== "linux" || spawnSync("cc", ["--version"]).status !== 0) return null;
  const library = join(folder, "failing-disk.so");
  const source = join(import.meta.dirname, "failing-disk.c");
  const { status, stderr } = spawnSync("cc", ["-O1", "-shared", "-fPIC", "-Wall", "-o", library, source, "-ldl"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the failing disk cannot be compiled: ${stderr}`);
  return library;
}

/** The environment of a program that ends, or whose disk fails, at the n-th call that changes something below a folder. */
export function faultOfProgram(library: string, folder: string, place: number, errno: number | "kill"): Record<string, string> {
  return { LD_PRELOAD: library, INFORCE_DISK: `${place}/${errno === "kill" ? 0 : errno}${folder}` };
}

/** The disk of this process, which was started with the library. All that is told concerns what lies below `folder`. */
export interface FailingDisk {
  /** The names of the calls that change something while the work is done, in their order. */
  count(work: () => Promise<void>): Promise<readonly string[]>;
  /** The same; before each call, the working folder is copied to `into`, under the number of the call. */
  copy(into: string, work: () => Promise<void>): Promise<readonly string[]>;
  /** Does the work while the n-th call fails. */
  fail(place: number, fault: Fault, work: () => Promise<void>): Promise<readonly string[]>;
}

export function failingDisk(folder: string): FailingDisk {
  const log = join(folder, "calls");
  const during = async (told: string, work: () => Promise<void>): Promise<readonly string[]> => {
    tell(`below/${folder}`);
    tell(told);
    try {
      await work();
    } finally {
      tell(`off/${log}`);
    }
    return readFileSync(log, "utf8").split("\n").slice(0, -1);
  };
  return {
    count: (work) => during("count", work),
    copy: (into, work) => during(`copy/${into}`, work),
    fail: (place, { errno, fromThenOn }, work) => during(`fail/${place}/${errno}/${fromThenOn ? 1 : 0}`, work),
  };
}

/** The library listens to questions after files that nobody has. */
function tell(words: string): void {
  try {
    accessSync(`/inforce-disk/${words}`);
  } catch {
    return;
  }
  throw new Error("this process was not started with the failing disk");
}
