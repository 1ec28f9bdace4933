import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readPack } from "../src/model/pack/read-pack.js";
import { vocabularyOf } from "../ingest/statements/scan/vocabulary.js";
const y = (p: string) => parse(readFileSync(new URL(`../packs/${p}`, import.meta.url), "utf8"));
import { bundledVocabulary } from "../ingest/packs/bundled-packs.js";
export const vocabulary = bundledVocabulary();
