import { FIGURES, type FigureRule, VALUES } from "./figure-table.js";
import type { Expectation, Question, World } from "./question.js";

/** Topics whose values the archive states and the rewriting leaves as they are. */
const UNCHANGED: ReadonlySet<string> = new Set(["kz/temporary-residence-permit-validity"]);

/**
 * The same text with other amounts, terms and fees, and its questions with other values. Products stay products: what is ten
 * units in one line is ten units in another.
 *
 * @throws Error when a question's value has no counterpart, so that a new question cannot slip through unchanged.
 */
export function changeFigures(world: World, name: string): World {
  return {
    ...world,
    name,
    text: world.text.split("\n").map(changeLine).join("\n"),
    questions: world.questions.map((q) => ({ ...q, expect: changeValue(q) })),
  };
}

/** Rules that no line of the text needs: the table is out of step with the text. */
export function unusedRules(text: string): readonly FigureRule[] {
  const lines = text.split("\n");
  return FIGURES.filter((rule) => !lines.some((line) => rule.where.test(line) && bounded(rule.from).test(line)));
}

function changeLine(line: string): string {
  // Written figures are parked as private characters, so that no later rule reads them.
  const parked: string[] = [];
  let changed = line;
  for (const rule of FIGURES) {
    if (!rule.where.test(line)) continue;
    changed = changed.replace(bounded(rule.from), () => String.fromCharCode(0xe000 + parked.push(rule.to) - 1));
  }
  return changed.replace(/[\ue000-\uf8ff]/g, (mark) => parked[mark.charCodeAt(0) - 0xe000] ?? "");
}

function bounded(figure: string): RegExp {
  const escaped = figure.replace(/[$()]/g, "\\$&").replace(/ /g, "[ \\u00a0]");
  return new RegExp(`(?<![\\d.,])${escaped}(?!\\d)`, "g");
}

function changeValue(q: Question): Expectation {
  if (typeof q.expect !== "object" || q.expect.unit === "date" || UNCHANGED.has(q.topic)) return q.expect;
  const { value } = q.expect;
  const rule = VALUES.find((v) => v.topic === q.topic && (v.scope === null || v.scope === q.scope) && v.from === value);
  if (!rule) throw new Error(`${q.topic} ${q.scope ?? ""}: no other figure for ${value}`);
  return { ...q.expect, value: rule.to };
}
