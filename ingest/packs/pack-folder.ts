import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon, PlainWords, WrittenLexicon } from "../../src/model/pack/lexicon.js";
import type { Pack } from "../../src/model/pack/pack.js";
import { readPack, type WrittenTopic } from "../../src/model/pack/read-pack.js";
import type { RequirementDefinition, RequirementPack } from "../../src/model/pack/requirement.js";
import { type Schema, schemaProblems, wayTo } from "../../src/model/schema-problems.js";
import type { YamlText } from "../../src/model/yaml-text.js";
import { packageRoot } from "../../src/package-root.js";
import { type PackProblem, packError } from "./pack-problem.js";
import { headProblems, type RuleProblem, topicProblems } from "./pack-rules.js";
import { requirementProblems } from "./requirement-rules.js";
import { readYamlFile } from "./yaml-file.js";

/** A pack's folder as it was found: the pack where nothing is wrong, else what is. */
export interface ExaminedPack {
  readonly pack: Pack | null;
  /** What it asks of people; null where it asks nothing, or something is wrong. */
  readonly requirements: RequirementPack | null;
  readonly problems: readonly PackProblem[];
  /** Where a topic stands, by its id. */
  readonly places: ReadonlyMap<string, { readonly file: string; readonly line: number }>;
}

const REQUIREMENTS_FILE = "requirements.yaml";
const TOPICS_FILE = /^topics.*\.yaml$/;

/**
 * Reads the pack in a folder: `pack.yaml`, and `topics.yaml` or several `topics-….yaml`.
 *
 * @param units names of the units that the lexicon has.
 * @throws InforceError `PACK_NOT_FOUND` where a file is missing, `PACK_INVALID` with the place of the first fault.
 */
export function readPackFolder(folder: string, units: readonly string[]): Pack {
  const { pack, problems } = examinePackFolder(folder, units);
  if (pack === null) throw packError(problems, folder);
  return pack;
}

/** Reads the pack in a folder, with its requirements, and lists every fault, with its file and line. */
export function examinePackFolder(folder: string, units: readonly string[]): ExaminedPack {
  const problems: PackProblem[] = [];
  const head = readHead(join(folder, "pack.yaml"), problems);
  const known = new Set([...units, ...Object.keys(head?.units ?? {})]);
  const topics: WrittenTopic[] = [];
  const places = new Map<string, { readonly file: string; readonly line: number }>();
  for (const file of topicFiles(folder, problems)) {
    const read = checkedYaml<{ readonly topics: readonly WrittenTopic[] }>(file, "topics", problems);
    if (read === null) continue;
    for (const [index, topic] of read.value.topics.entries()) {
      const add = adding(file, read.yaml, problems, ["topics", index]);
      if (head !== null) topicProblems(topic, head.code, known).forEach(add);
      const other = places.get(topic.id);
      if (other === undefined) places.set(topic.id, { file, line: read.yaml.lineOf(["topics", index, "id"]) });
      else
        add({
          rule: "id-twice",
          at: ["id"],
          got: `"${topic.id}" again`,
          expected: `an id of its own (the first is at ${other.file}:${other.line})`,
        });
      topics.push(topic);
    }
  }
  const pack = head === null || problems.length > 0 ? null : readPack(head, topics);
  const requirements = pack === null ? null : examineRequirements(join(folder, REQUIREMENTS_FILE), pack, problems);
  return { pack: problems.length > 0 ? null : pack, requirements, problems, places };
}

/**
 * Reads what the pack in a folder asks of people; null where it has no `requirements.yaml`.
 *
 * @throws InforceError `PACK_NOT_FOUND` or `PACK_INVALID`.
 */
export function readRequirements(folder: string, units: readonly string[]): RequirementPack | null {
  const { pack, requirements, problems } = examinePackFolder(folder, units);
  if (pack === null) throw packError(problems, folder);
  return requirements;
}

function examineRequirements(file: string, pack: Pack, problems: PackProblem[]): RequirementPack | null {
  if (!existsSync(file)) return null;
  const read = checkedYaml<{ readonly requirements: readonly RequirementDefinition[] }>(file, "requirements", problems);
  if (read === null) return null;
  const { requirements } = read.value;
  for (const [index, requirement] of requirements.entries()) {
    const add = adding(file, read.yaml, problems, ["requirements", index]);
    requirementProblems(requirement, pack).forEach(add);
    if (requirements.findIndex(({ id }) => id === requirement.id) < index)
      add({ rule: "id-twice", at: ["id"], got: `"${requirement.id}" again`, expected: "an id of its own" });
  }
  return problems.length > 0 ? null : { code: pack.code, host: pack.host, requirements };
}

/**
 * Reads the lexicon of a language: `en.yaml`, and the plain vocabulary in `en-plain.yaml` beside it.
 *
 * @throws InforceError `PACK_NOT_FOUND` or `PACK_INVALID`.
 */
export function readLexicon(folder: string, language: string): Lexicon {
  const problems: PackProblem[] = [];
  const read = checkedYaml<WrittenLexicon>(join(folder, `${language}.yaml`), "lexicon", problems);
  const plain = checkedYaml<PlainWords>(join(folder, `${language}${PLAIN}`), "plain", problems);
  if (read === null || plain === null || problems.length > 0) throw packError(problems, folder);
  return { ...read.value, plain: plain.value };
}

/** The languages of a folder of lexicons. */
export function lexiconLanguages(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml") && !name.endsWith(PLAIN));
  return names.sort().map((name) => name.replace(/\.yaml$/, ""));
}

const PLAIN = "-plain.yaml";

function readHead(path: string, problems: PackProblem[]): Omit<Pack, "topics"> | null {
  const read = checkedYaml<Partial<Omit<Pack, "topics">> & Pick<Pack, "code" | "host" | "title" | "hostNames">>(
    path,
    "pack",
    problems,
  );
  if (read === null) return null;
  const { value } = read;
  const head = {
    code: value.code,
    host: value.host,
    title: value.title,
    version: String(value.version),
    hostNames: value.hostNames,
    places: value.places ?? [],
    carriers: value.carriers ?? [],
    authorities: value.authorities ?? [],
    groups: value.groups ?? {},
    units: value.units ?? {},
    cities: value.cities ?? {},
  };
  headProblems(head).forEach(adding(path, read.yaml, problems, []));
  return head;
}

function topicFiles(folder: string, problems: PackProblem[]): readonly string[] {
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder).filter((name) => TOPICS_FILE.test(name))
    : [];
  if (names.length === 0 && existsSync(folder)) problems.push(missing(join(folder, "topics.yaml")));
  return names.sort().map((name) => join(folder, name));
}

function checkedYaml<T>(
  path: string,
  schema: SchemaName,
  problems: PackProblem[],
): { readonly value: T; readonly yaml: YamlText } | null {
  const yaml = readYamlFile(path);
  if (yaml === null) {
    problems.push(missing(path));
    return null;
  }
  for (const { line, told } of yaml.faults)
    problems.push({ rule: "not-yaml", file: path, line, at: "", got: told, expected: "YAML", example: null, hint: null });
  if (yaml.faults.length > 0) return null;
  const found = schemaProblems(yaml.value, schemaOf(schema));
  const add = adding(path, yaml, problems, []);
  for (const { at, got, expected, example } of found)
    add({ rule: "schema", at, got, expected, ...(example === null ? {} : { example }) });
  return found.length > 0 ? null : { value: yaml.value as T, yaml };
}

/** The names of the schemas of `packs/schema`. */
export type SchemaName = "pack" | "topics" | "requirements" | "lexicon" | "plain";

/** A schema of `packs/schema`, which editors read as well. */
export function schemaOf(name: SchemaName): Schema {
  return JSON.parse(readFileSync(join(packageRoot(import.meta.url), "packs", "schema", `${name}.schema.json`), "utf8")) as Schema;
}

function adding(
  file: string,
  yaml: YamlText,
  problems: PackProblem[],
  before: readonly (string | number)[],
): (problem: RuleProblem) => void {
  return ({ rule, at, got, expected, example = null, hint = null }) => {
    const way = [...before, ...at];
    problems.push({ rule, file, line: yaml.lineOf(way), at: wayTo(way), got, expected, example, hint });
  };
}

function missing(path: string): PackProblem {
  return {
    rule: "file-missing",
    file: path,
    line: 1,
    at: "",
    got: "no such file",
    expected: "a folder with pack.yaml and topics.yaml",
    example: null,
    hint: "inforce pack new CODE writes a folder to begin with.",
  };
}
