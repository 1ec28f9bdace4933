import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Lexicon } from "../../src/model/pack/lexicon.js";
import type { Pack } from "../../src/model/pack/pack.js";
import { packageRoot } from "../../src/package-root.js";
import { type Vocabulary, vocabularyOf } from "../statements/scan/vocabulary.js";
import { readLexicon, readPackFolder } from "./pack-folder.js";

/**
 * The jurisdictions that come with the package. The first is the one that questions are about unless they say another; the
 * others read what is said to be theirs, and nothing else: a question that names no country asks about no other country's rules.
 */
const BUNDLED = ["kz", "uz"] as const;

let lexicon: Lexicon | null = null;
const vocabularies = new Map<string, Vocabulary>();

/** The vocabulary of the first bundled pack, made once a process. */
export function bundledVocabulary(): Vocabulary {
  return bundled(BUNDLED[0]);
}

/** The vocabularies of the bundled packs, one a jurisdiction, made once a process. */
export function bundledVocabularies(): readonly Vocabulary[] {
  return BUNDLED.map(bundled);
}

/**
 * The bundled vocabularies with those of the packs in some folders; a pack of a jurisdiction that is bundled takes its place.
 *
 * @throws InforceError `PACK_NOT_FOUND` or `PACK_INVALID`.
 */
export function vocabulariesWith(folders: readonly string[]): readonly Vocabulary[] {
  const further = folders.map((folder) => readPackFolder(folder, Object.keys(bundledLexicon().units)));
  const own = new Map(further.map((pack) => [pack.code, pack]));
  const kept = BUNDLED.filter((code) => !own.has(code)).map(bundled);
  return [...kept, ...[...own.values()].map((pack) => whenRead(pack, false))];
}

function bundled(code: string): Vocabulary {
  const known = vocabularies.get(code);
  if (known) return known;
  const made = whenRead(bundledPack(code), code !== BUNDLED[0]);
  vocabularies.set(code, made);
  return made;
}

/** The vocabulary of a pack, made when the first text is read with it. */
function whenRead(pack: Pack, onlyIfSaid: boolean): Vocabulary {
  let made: Vocabulary | null = null;
  const whole = (): Vocabulary => {
    made ??= vocabularyOf(bundledLexicon(), [pack]);
    return made;
  };
  return {
    packs: [pack],
    onlyIfSaid,
    get root() {
      return whole().root;
    },
    get plain() {
      return whole().plain;
    },
    get routes() {
      return whole().routes;
    },
    get topics() {
      return whole().topics;
    },
    get measured() {
      return whole().measured;
    },
  };
}

/** The bundled lexicon of English. */
export function bundledLexicon(): Lexicon {
  lexicon ??= isCompiled()
    ? (readJson(join(compiledFolder(), "lexicon", "en.json")) as Lexicon)
    : readLexicon(join(sourceFolder(), "lexicon"), "en");
  return lexicon;
}

function bundledPack(code: string): Pack {
  return isCompiled()
    ? (readJson(join(compiledFolder(), `${code}.json`)) as Pack)
    : readPackFolder(join(sourceFolder(), code), Object.keys(bundledLexicon().units));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Whether this module was built: a build has its packs as JSON beside it, and reads no YAML of its own. */
export function isCompiled(): boolean {
  return relative(packageRoot(import.meta.url), fileURLToPath(import.meta.url)).split(sep)[0] === "dist";
}

function compiledFolder(): string {
  return join(packageRoot(import.meta.url), "dist", "packs");
}

function sourceFolder(): string {
  return join(packageRoot(import.meta.url), "packs");
}
