/** What we read of one entry of package-lock.json; everything else is kept as it is. */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** An optional package that another one names and the lock file leaves out. */
export interface MissingPackage {
  readonly neededBy: string;
  readonly name: string;
  readonly version: string;
}

const OS = /[-/](aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-/;
const CPU = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?=-|$)/;

/**
 * Optional packages for other platforms that an install on this one left out of the lock file. `npm ci` refuses such a
 * lock file even where nobody would install them.
 */
export function missingOptional(lock: LockFile): readonly MissingPackage[] {
  return Object.entries(lock.packages).flatMap(([neededBy, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !resolves(lock, neededBy, name))
      .map(([name, version]) => ({ neededBy, name, version })),
  );
}

/** The lock file with an entry for each missing package, its platform read from its name; npm checks it when it installs it. */
export function withMissing(lock: LockFile): LockFile {
  const added = missingOptional(lock).map(({ neededBy, name, version }): [string, LockEntry] => {
    const os = OS.exec(`${name}-`)?.[1];
    const cpu = CPU.exec(name)?.[1];
    if (os === undefined || cpu === undefined) throw new Error(`${name}: no platform in its name, add it with npm install`);
    const libc = os === "linux" ? { libc: [name.includes("musl") ? "musl" : "glibc"] } : {};
    const dev = lock.packages[neededBy]?.dev ? { dev: true } : {};
    return [`node_modules/${name}`, { version, cpu: [cpu], ...dev, ...libc, optional: true, os: [os] }];
  });
  const all = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(all) };
}

function resolves(lock: LockFile, neededBy: string, name: string): boolean {
  for (let folder = neededBy; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === "") return false;
  }
}
