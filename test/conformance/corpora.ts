import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.js";
import { readQuestions, type World } from "./question.js";

interface Corpus {
  readonly name: string;
  readonly extension: World["extension"];
  /** Questions that must be right; may only rise. Certain answers that are wrong: none. */
  readonly floor: number;
}

/** Texts of other publishers, written for this project, in their own wording. */
export const CORPORA: readonly Corpus[] = [
  { name: "law-firm-alerts", extension: "txt", floor: 104 },
  { name: "embassy-notices", extension: "txt", floor: 117 },
  { name: "travel-newsletter", extension: "html", floor: 126 },
  { name: "chamber-digest", extension: "txt", floor: 163 },
  { name: "mobility-alerts", extension: "txt", floor: 85 },
  { name: "steppe-consult", extension: "txt", floor: 76 },
  { name: "visitor-portal", extension: "html", floor: 82 },
  { name: "carriers-bulletin", extension: "txt", floor: 78 },
  { name: "people-desk", extension: "txt", floor: 86 },
];

/** Certain answers of a text that are wrong. */
export const MOST_WRONG = 0;

export function corpusWorld({ name, extension }: Pick<Corpus, "name" | "extension">): World {
  const folder = join(packageRoot(import.meta.url), "test", "corpora");
  return {
    name,
    extension,
    text: readFileSync(join(folder, `${name}.${extension}`), "utf8"),
    questions: readQuestions(join(folder, `${name}.questions.jsonl`)),
  };
}
