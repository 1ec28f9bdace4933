import type { VerifyResult } from "../../queries/verify-result.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { wrap } from "./text-width.js";

/** What was checked, and each problem with the facts that rest on it. */
export function verifyView({ checked, problems, ok }: VerifyResult, { width, paints }: ViewOptions): string {
  const { snapshots, posts, spans, records } = checked;
  const texts = `${counted(snapshots, "snapshot")}, ${counted(posts, "post")}, ${counted(spans, "quote")}`;
  const sum = `Checked ${texts} and ${counted(records, "record")}`;
  if (ok) return `${sum}: everything is as it was written.\n`;
  const lines = [`${sum}: ${counted(problems.length, "problem")}.`];
  for (const problem of problems) {
    const what = problem.id === null ? problem.record : `${problem.record} ${problem.id}`;
    lines.push("", paints.problem(`${problem.check}: ${what}`));
    lines.push(...wrap(`expected ${problem.expected}, found ${problem.actual}`, width - 2).map((line) => `  ${line}`));
    const facts = problem.facts.length === 0 ? "No fact rests on it." : `Facts that rest on it: ${problem.facts.join(", ")}`;
    lines.push(...wrap(facts, width - 2).map((line) => `  ${line}`));
  }
  return `${lines.join("\n")}\n`;
}
