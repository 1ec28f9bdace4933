import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.js";
import { readQuestions, type World } from "./question.js";

interface Corpus {
  readonly name: string;
  readonly extension: World["extension"];
  /** Questions that must be right; may only rise. */
  readonly floor: number;
}

/** Texts of other publishers, written for this project, in their own wording. */
export const CORPORA: readonly Corpus[] = [
  { name: "law-firm-alerts", extension: "txt", floor: 106 },
  { name: "embassy-notices", extension: "txt", floor: 118 },
  { name: "travel-newsletter", extension: "html", floor: 126 },
  { name: "chamber-digest", extension: "txt", floor: 163 },
  { name: "mobility-alerts", extension: "txt", floor: 87 },
  { name: "steppe-consult", extension: "txt", floor: 77 },
  { name: "visitor-portal", extension: "html", floor: 82 },
  { name: "carriers-bulletin", extension: "txt", floor: 78 },
  { name: "people-desk", extension: "txt", floor: 86 },
];

export function corpusWorld({ name, extension }: Pick<Corpus, "name" | "extension">): World {
  const folder = join(packageRoot(import.meta.url), "test", "corpora");
  return {
    name,
    extension,
    text: readFileSync(join(folder, `${name}.${extension}`), "utf8"),
    questions: readQuestions(join(folder, `${name}.questions.jsonl`)),
  };
}
