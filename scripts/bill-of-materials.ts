import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundledPackage } from "./bundled-packages.js";

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly integrity: string | null;
}

/**
 * The software bill of materials as CycloneDX 1.5: the packages whose code is in the bundle, and those that are installed beside it. It
 * holds neither a time nor a random number, so that one build of one commit gives one file.
 */
export function billOfMaterials(root: string, bundled: readonly BundledPackage[]): object {
  const { name, version } = readJson<{ name: string; version: string }>(join(root, "package.json"));
  const { packages } = readJson<{ packages: Readonly<Record<string, LockedPackage>> }>(join(root, "package-lock.json"));
  const installed = Object.entries(packages).flatMap(([place, locked]) => {
    if (place === "" || locked.dev === true) return [];
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    return [{ name, version: locked.version ?? "", licence: locked.license ?? "", integrity: locked.integrity ?? null }];
  });
  const all = [...bundled.map((one) => component(one, "bundled")), ...installed.map((one) => component(one, "installed"))];
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name, version, purl: `pkg:npm/${name}@${version}` } },
    components: [...new Map(all.map((one) => [one["bom-ref"], one])).values()].sort((a, b) =>
      a["bom-ref"] < b["bom-ref"] ? -1 : 1,
    ),
  };
}

function component({ name, version, licence, integrity }: Component, place: "bundled" | "installed") {
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const hash = /^sha512-(.+)$/.exec(integrity ?? "")?.[1];
  return {
    type: "library",
    "bom-ref": `${purl}?${place}`,
    name,
    version,
    purl,
    licenses: [/^\(|\s/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    ...(hash === undefined ? {} : { hashes: [{ alg: "SHA-512", content: Buffer.from(hash, "base64").toString("hex") }] }),
    properties: [{ name: "inforce:place", value: place }],
  };
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
