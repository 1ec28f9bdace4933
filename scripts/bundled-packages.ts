import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package whose code is in the bundle, with the text of its licence. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Hash of its tarball, as the lock file has it. */
  readonly integrity: string | null;
  readonly text: string;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/**
 * The packages to which the inputs of a bundle belong, by name.
 *
 * @param inputs paths relative to the root, as the bundler tells them.
 * @throws Error when one has no licence to show.
 */
export function bundledPackages(root: string, inputs: readonly string[]): readonly BundledPackage[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { readonly packages: LockedPackages };
  const places = new Set(inputs.flatMap((path) => placeOf(path, lock.packages) ?? []));
  return [...places].sort().map((place) => packageAt(root, place, lock.packages));
}

type LockedPackages = Readonly<Record<string, { readonly integrity?: string } | undefined>>;

/** The folder of the package that a file was installed with; a package may hold copies of others. */
function placeOf(path: string, locked: LockedPackages): string | null {
  const parts = path.split("/");
  for (let end = parts.length - 1; end > 0; end--) {
    const place = parts.slice(0, end).join("/");
    if (locked[place] !== undefined && place !== "") return place;
  }
  return null;
}

function packageAt(root: string, place: string, locked: LockedPackages): BundledPackage {
  const folder = join(root, place);
  const told = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Readonly<Record<string, unknown>>;
  const licence = typeof told.license === "string" ? told.license : "";
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name) && existsSync(join(folder, name)));
  if (licence === "") throw new Error(`build: ${place} names no licence, so it cannot be bundled`);
  return {
    name: String(told.name),
    version: String(told.version),
    licence,
    integrity: locked[place]?.integrity ?? null,
    text: files.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n"),
  };
}

/** The licences of the bundled packages as one text. */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const parts = packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`);
  return [`This program holds code of the packages below, each under its own licence.\n`, ...parts].join(`\n${"-".repeat(78)}\n\n`);
}
