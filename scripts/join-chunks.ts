import { createHash } from "node:crypto";
import { basename, dirname, relative } from "node:path";
import { build, type Metafile, transform } from "esbuild";

/** The files of a bundle by their paths, as the bundler names them. */
export type BundledFiles = ReadonlyMap<string, string>;

/** A part that several entries share and none names. */
const SHARED = /^chunk-[A-Z0-9]+\.js$/;
/** Bytes of a part that is joined with others; what loads one of them loads them all. */
const MOST_JOINED = 60_000;
const IMPORTED = /\bimport\s*(?:\{([^}]*)\}\s*from\s*)?"([^"]+)";/g;

/**
 * Joins the small files into which a bundler cuts what its many entries share: those that the same of some heavy entries load become one
 * file, for each file that is opened when the command starts costs as much as thousands of its characters. White space goes as well.
 *
 * @param first such words of the entries that one start loads after the other, in that order: each brings one file along where it can.
 * @param heavy words that the names of the entries begin with for which this is done; others may load a little more than they need.
 */
export async function joinChunks(
  files: BundledFiles,
  { outputs }: Metafile,
  heavy: readonly string[],
  first: readonly string[] = [],
): Promise<BundledFiles> {
  const groups = groupsOf(outputs, heavy, first);
  const homes = new Map<string, string>();
  const joined = new Map<string, string>();
  for (const [key, members] of groups) {
    const hash = createHash("sha256").update(key);
    for (const member of members) hash.update(`\0${member}`);
    const home = `${dirname(members[0] ?? "")}/joined-${hash.digest("hex").slice(0, 8)}.js`;
    joined.set(home, await joinedText(members, files, outputs));
    for (const member of members) homes.set(member, home);
  }
  const kept = [...files].filter(([path]) => !homes.has(path));
  const all = await Promise.all(
    [...kept, ...joined].map(async ([path, text]) => [path, await tight(redirected(path, text, homes))] as const),
  );
  return new Map(all);
}

/**
 * Of the small shared parts those that the same heavy entries load and that load the same large parts, where there are several. What one of
 * the first entries loads is of the first that does, whoever else loads it.
 */
function groupsOf(
  outputs: Metafile["outputs"],
  heavy: readonly string[],
  first: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const isSmall = (path: string): boolean => SHARED.test(basename(path)) && (outputs[path]?.bytes ?? 0) <= MOST_JOINED;
  const entries = [...first, ...heavy];
  const loads = entries.map((name) => {
    const entry = Object.keys(outputs).find((path) => basename(path).startsWith(name));
    if (entry === undefined) throw new Error(`build: there is no entry ${name} to join the parts of`);
    return loadedWith(outputs, entry);
  });
  const groups = new Map<string, string[]>();
  for (const part of Object.keys(outputs).filter(isSmall).sort()) {
    const all = entries.filter((_, at) => loads[at]?.has(part));
    const users = all.length > 0 && first.includes(all[0] as string) ? all.slice(0, 1) : all;
    const large = [...loadedWith(outputs, part)].filter((one) => !isSmall(one)).sort();
    const key = [...users, ...large].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return new Map([...groups].filter(([, members]) => members.length > 1));
}

/** What is loaded as soon as a file is, itself as well. */
function loadedWith(outputs: Metafile["outputs"], entry: string): ReadonlySet<string> {
  const met = new Set<string>();
  const meet = (path: string): void => {
    if (met.has(path)) return;
    met.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === "import-statement" && outputs[next] !== undefined) meet(next);
  };
  meet(entry);
  return met;
}

/** Several parts as one, whose exports bear the name of their part before their own. */
async function joinedText(members: readonly string[], files: BundledFiles, outputs: Metafile["outputs"]): Promise<string> {
  const byName = new Map(members.map((path) => [basename(path), files.get(path) ?? ""]));
  const lines = members.map((path) => {
    const names = outputs[path]?.exports ?? [];
    const told = names.map((name) => `${name} as ${exportName(path, name)}`).join(", ");
    return names.length === 0 ? `import "./${basename(path)}";` : `export { ${told} } from "./${basename(path)}";`;
  });
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n") },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    write: false,
    logLevel: "error",
    plugins: [
      {
        name: "parts",
        setup(parts) {
          parts.onResolve({ filter: /.*/ }, ({ path, kind }) =>
            kind !== "dynamic-import" && byName.has(basename(path))
              ? { path: basename(path), namespace: "part" }
              : { path, external: true },
          );
          parts.onLoad({ filter: /.*/, namespace: "part" }, ({ path }) => ({ contents: byName.get(path) ?? "", loader: "js" }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

function exportName(part: string, name: string): string {
  return `${basename(part, ".js").replace("-", "_")}_${name}`;
}

/** Imports of a part that was joined come from where it stands now. */
function redirected(path: string, text: string, homes: ReadonlyMap<string, string>): string {
  return text.replace(IMPORTED, (whole, names: string | undefined, from: string) => {
    const part = [...homes.keys()].find((one) => basename(one) === basename(from));
    const home = part === undefined ? undefined : homes.get(part);
    if (part === undefined || home === undefined) return whole;
    const told = relative(dirname(path), home);
    const address = JSON.stringify(told.startsWith(".") ? told : `./${told}`);
    if (names === undefined) return `import ${address};`;
    const renamed = names.split(",").map((one) => {
      const [name = "", own = name] = one.trim().split(/\s+as\s+/);
      return `${exportName(part, name)} as ${own}`;
    });
    return `import { ${renamed.join(", ")} } from ${address};`;
  });
}

/** The same code in fewer characters; names stay, for whoever reports a failure with its places. */
async function tight(text: string): Promise<string> {
  const { code } = await transform(text, { minifyWhitespace: true, minifySyntax: true, target: "node20", format: "esm" });
  return code;
}
