import type { VerifyResult } from "../../queries/verify-result.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { wrap } from "./text-width.js";

/** A base that was read again with another version may differ in every record: the page shows the first, JSON has all. */
const MOST_SHOWN = 50;

/** What was checked, and each problem with the facts that rest on it. */
export function verifyView(result: VerifyResult, { width, paints }: ViewOptions): string {
  const { checked, problems, ok } = result;
  const { snapshots, posts, spans, records, history, runs } = checked;
  const texts = `${counted(snapshots, "snapshot")}, ${counted(posts, "post")}, ${counted(spans, "quote")}`;
  const sum = `Checked ${texts}, ${counted(records, "record")}, ${history} superseded, of ${counted(runs, "run")}`;
  const lines = [`${sum}: ${ok ? "everything is as it was written" : counted(problems.length, "problem")}.`, ...told(result)];
  for (const problem of problems.slice(0, MOST_SHOWN)) {
    const what = problem.id === null ? problem.record : `${problem.record} ${problem.id}`;
    lines.push("", paints.problem(`${problem.check}: ${what}`));
    lines.push(...wrap(`expected ${problem.expected}, found ${problem.actual}`, width - 2).map((line) => `  ${line}`));
    const facts = problem.facts.length === 0 ? "No fact rests on it." : `Facts that rest on it: ${problem.facts.join(", ")}`;
    lines.push(...wrap(facts, width - 2).map((line) => `  ${line}`));
  }
  if (problems.length > MOST_SHOWN) lines.push("", `And ${problems.length - MOST_SHOWN} more; --json lists all.`);
  return `${lines.join("\n")}\n`;
}

function told({ root, compared, deep, ok }: VerifyResult): readonly string[] {
  return [
    ...(root === null ? [] : [`Root hash ${root}`]),
    ...(compared === null ? [] : [`All that run ${compared.run} (${compared.recordedAt}) and those before it recorded is there.`]),
    ...(deep === null ? [] : [deepWords(deep, ok)]),
  ];
}

function deepWords(deep: NonNullable<VerifyResult["deep"]>, ok: boolean): string {
  if (!deep.provable) return `Not provable: ${deep.why}.`;
  return ok ? "The stored files were read again and give exactly these records." : "The stored files were read again.";
}
