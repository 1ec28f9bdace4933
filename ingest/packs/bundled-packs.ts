import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Lexicon } from "../../src/model/pack/lexicon.js";
import type { Pack } from "../../src/model/pack/pack.js";
import { packageRoot } from "../../src/package-root.js";
import { type Vocabulary, vocabularyOf } from "../statements/scan/vocabulary.js";
import { readLexicon, readPackFolder } from "./pack-folder.js";

/** The packs that are read where none is named. */
const USUAL = ["kz"] as const;

let lexicon: Lexicon | null = null;
let usual: Vocabulary | null = null;
const packs = new Map<string, Pack>();

/** The vocabulary of the bundled lexicon and of the packs that are read where none is named, made once a process. */
export function bundledVocabulary(): Vocabulary {
  usual ??= vocabularyWith([]);
  return usual;
}

/** The same with further packs; one with the code of another takes its place. */
export function vocabularyWith(further: readonly Pack[]): Vocabulary {
  const codes = new Set(further.map(({ code }) => code));
  const kept = USUAL.filter((code) => !codes.has(code)).map((code) => bundledPack(code) as Pack);
  return vocabularyOf(bundledLexicon(), [...kept, ...new Map(further.map((pack) => [pack.code, pack])).values()]);
}

/** The bundled lexicon of English. */
export function bundledLexicon(): Lexicon {
  lexicon ??= isCompiled()
    ? (readJson(join(compiledFolder(), "lexicon", "en.json")) as Lexicon)
    : readLexicon(join(sourceFolder(), "lexicon", "en.yaml"));
  return lexicon;
}

/** A pack that comes with the package, by its code; null when there is none. */
export function bundledPack(code: string): Pack | null {
  const known = packs.get(code);
  if (known) return known;
  if (!/^[a-z]{2}$/.test(code)) return null;
  const compiled = join(compiledFolder(), `${code}.json`);
  const folder = join(sourceFolder(), code);
  if (!existsSync(isCompiled() ? compiled : folder)) return null;
  const pack = isCompiled() ? (readJson(compiled) as Pack) : readPackFolder(folder, Object.keys(bundledLexicon().units));
  packs.set(code, pack);
  return pack;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Whether this module was built: a build has its packs as JSON beside it, and reads no YAML of its own. */
function isCompiled(): boolean {
  return relative(packageRoot(import.meta.url), fileURLToPath(import.meta.url)).split(sep)[0] === "dist";
}

function compiledFolder(): string {
  return join(packageRoot(import.meta.url), "dist", "packs");
}

function sourceFolder(): string {
  return join(packageRoot(import.meta.url), "packs");
}
