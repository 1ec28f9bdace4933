import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { InforceError } from "../../model/errors.js";
import type { RequirementPack } from "../../model/pack/requirement.js";
import { jurisdictionsOf, type TopicInfo } from "../../model/topic.js";
import { packageRoot } from "../../package-root.js";

let bundled: readonly RequirementPack[] | null = null;

/** The requirements of the bundled packs, read once a process. */
function bundledRequirements(): readonly RequirementPack[] {
  const root = packageRoot(import.meta.url);
  bundled ??=
    relative(root, fileURLToPath(import.meta.url)).split(sep)[0] === "dist"
      ? (JSON.parse(readFileSync(join(root, "dist", "packs", "requirements.json"), "utf8")) as readonly RequirementPack[])
      : fromSources(join(root, "packs"));
  return bundled;
}

/**
 * The requirements by which cases of a knowledge base are judged: those of the jurisdiction that is asked for, else of the first one
 * of its topics that has some.
 *
 * @throws InforceError `UNKNOWN_REQUIREMENT` where no pack brings requirements for it.
 */
export function requirementPack(
  topics: readonly TopicInfo[],
  { packs = [], jurisdiction = null }: { readonly packs?: readonly RequirementPack[]; readonly jurisdiction?: string | null },
): RequirementPack {
  const own = new Set(packs.map(({ code }) => code));
  const all = [...packs, ...bundledRequirements().filter(({ code }) => !own.has(code))];
  const codes = jurisdiction === null ? jurisdictionsOf(topics) : [jurisdiction];
  const found = codes.flatMap((code) => all.find((pack) => pack.code === code) ?? [])[0];
  const usual = codes.length === 0 ? all[0] : undefined;
  if (found ?? usual) return (found ?? usual) as RequirementPack;
  throw new InforceError("UNKNOWN_REQUIREMENT", `no pack brings requirements for ${codes.join(", ")}`, {
    got: codes.join(", "),
    expected: all.map(({ code }) => code).join(", "),
    hint: "A pack of your own brings them in requirements.yaml: --pack FOLDER",
  });
}

/** Out of a build the packs are read as they are written, which a build checks. */
function fromSources(folder: string): readonly RequirementPack[] {
  const { parse } = createRequire(import.meta.url)("yaml") as { readonly parse: (text: string) => unknown };
  const read = (code: string, file: string): object => parse(readFileSync(join(folder, code, file), "utf8")) as object;
  const codes = readdirSync(folder).filter((name) => /^[a-z]{2}$/.test(name) && readdirSync(join(folder, name)).includes(FILE));
  return codes.map((code) => ({ ...(read(code, "pack.yaml") as RequirementPack), ...(read(code, FILE) as RequirementPack) }));
}

const FILE = "requirements.yaml";
