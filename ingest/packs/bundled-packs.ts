import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Lexicon } from "../../src/model/pack/lexicon.js";
import type { Pack } from "../../src/model/pack/pack.js";
import { readPack } from "../../src/model/pack/read-pack.js";
import { packageRoot } from "../../src/package-root.js";
import { type Vocabulary, vocabularyOf } from "../statements/scan/vocabulary.js";

let known: Vocabulary | null = null;

/** The vocabulary of the bundled lexicon and packs, read once a process. */
export function bundledVocabulary(): Vocabulary {
  if (known === null) {
    const folder = join(packageRoot(import.meta.url), "packs");
    known = vocabularyOf(readYaml(join(folder, "lexicon", "en.yaml")) as Lexicon, [packIn(join(folder, "kz"))]);
  }
  return known;
}

/** The vocabularies of the bundled packs, one a jurisdiction. */
export function bundledVocabularies(): readonly Vocabulary[] {
  return [bundledVocabulary()];
}

function packIn(folder: string): Pack {
  const head = readYaml(join(folder, "pack.yaml")) as Omit<Pack, "topics">;
  const files = readdirSync(folder).filter((name) => /^topics.*\.yaml$/.test(name)).sort();
  const topics = files.flatMap((name) => (readYaml(join(folder, name)) as { readonly topics: Parameters<typeof readPack>[1] }).topics);
  return readPack(head, topics);
}

function readYaml(path: string): unknown {
  return parse(readFileSync(path, "utf8"));
}
