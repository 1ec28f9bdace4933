import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.js";
import { rotateCountries, swapCountries, swapToOthers } from "./country-swap.js";
import { changeFigures } from "./figure-change.js";
import { articles, boldTitles, eachLineParagraph } from "./html-forms.js";
import { type Question, readQuestions, type World } from "./question.js";
import { shiftYears } from "./year-shift.js";

const ROOT = packageRoot(import.meta.url);

/** Where the archive stands when it is there: `INFORCE_ARCHIVE` (the file), else beside the repository; null when absent. */
export function archivePath(): string | null {
  const path = process.env.INFORCE_ARCHIVE ?? join(ROOT, "..", "shared", "archive", "kz-migration-news.txt");
  return existsSync(path) ? path : null;
}

/** The archive as it is. */
export function archiveWorld(path: string): World {
  return { name: "archive", extension: "txt", text: readFileSync(path, "utf8"), questions: archiveQuestions() };
}

/** The bundled digest of the archive, asked what the archive is asked. */
export function digestWorld(): World {
  const page = join(ROOT, "snapshots", "kz-migration-digest", "digest.html");
  return { name: "digest", extension: "html", text: readFileSync(page, "utf8"), questions: archiveQuestions() };
}

/** Our own questions, and the shared ones where they are at hand. */
function archiveQuestions(): readonly Question[] {
  const shared = join(ROOT, "..", "shared", "eval", "questions.jsonl");
  const ours = join(ROOT, "test", "conformance", "archive.questions.jsonl");
  return [shared, ours].filter((file) => existsSync(file)).flatMap((file) => readQuestions(file));
}

/** Copies of the archive in other worlds and other forms, made when asked for and never stored. */
export function rewrittenWorlds(archive: World): readonly World[] {
  const others = swapCountries(archive, swapToOthers(), "other countries");
  const rotated = swapCountries(archive, rotateCountries(17), "countries rotated");
  return [
    others,
    rotated,
    shiftYears(archive, 4, "four years later"),
    shiftYears(archive, -8, "eight years earlier"),
    changeFigures(archive, "other figures"),
    eachLineParagraph(archive, "html, a paragraph a line"),
    articles(archive, "html, articles"),
    boldTitles(archive, "html, bold titles"),
    articles(changeFigures(shiftYears(others, 3, ""), ""), "all changed, html articles"),
    boldTitles(changeFigures(shiftYears(rotated, 4, ""), ""), "all changed, html bold titles"),
  ];
}
