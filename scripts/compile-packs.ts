import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lexiconLanguages, readLexicon, readPackFolder, readRequirements } from "../ingest/packs/pack-folder.js";

/** Writes the lexicons and packs of `packs/` as JSON, checked, so that a built package parses no YAML of its own. */
export function compilePacks(from: string, to: string): void {
  mkdirSync(join(to, "lexicon"), { recursive: true });
  const units = new Set<string>();
  for (const language of lexiconLanguages(join(from, "lexicon"))) {
    const lexicon = readLexicon(join(from, "lexicon"), language);
    for (const unit of Object.keys(lexicon.units)) units.add(unit);
    writeFileSync(join(to, "lexicon", `${language}.json`), JSON.stringify(lexicon));
  }
  const codes = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /^[a-z]{2}$/.test(entry.name));
  for (const { name } of codes)
    writeFileSync(join(to, `${name}.json`), JSON.stringify(readPackFolder(join(from, name), [...units])));
  const requirements = codes.flatMap(({ name }) => readRequirements(join(from, name), [...units]) ?? []);
  writeFileSync(join(to, "requirements.json"), JSON.stringify(requirements));
}
