import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { isoDay, type KnowledgeBase } from "../../src/index.js";
import { packageRoot } from "../../src/package-root.js";
import { type AsOfAnswer, withText } from "./one-text-base.js";
import type { Question, World } from "./question.js";

const run = promisify(execFile);
const COMMAND = join(packageRoot(import.meta.url), "dist", "src", "cli", "main.js");

/** What of an answer the scoring looks at; the rest is shown with a miss. */
export interface GivenAnswer extends Pick<AsOfAnswer, "topic" | "subject" | "scope" | "answer" | "value"> {
  readonly state: string;
  readonly start?: unknown;
  readonly end?: unknown;
}

/** The answer to a question; null where no answer is of its topic, subject and scope. */
type AnswerTo = (question: Question) => AsOfAnswer | null;

/**
 * Reads a text into a knowledge base of its own and asks it, in this process. The list of all answers of a day answers what stands in
 * it, questions of one pair of days share it, and what it does not hold ("no" of a member) is asked by name. A question whose day lies
 * after its knowledge day is asked with `carryForward`.
 *
 * @throws InforceError when the text cannot be read.
 */
export function withWorld<T>(world: World, use: (answerTo: AnswerTo) => T): T {
  return withText(world.text, world.extension, (base) => {
    const days = new Map<string, readonly AsOfAnswer[]>();
    return use((q) => {
      const key = `${q.on} ${q.known}`;
      const all = days.get(key) ?? base.asOf(dayOf(q)).answers;
      days.set(key, all);
      return sameOf(all, q) ?? byName(base, q);
    });
  });
}

/**
 * The answers of the command to some questions about a text that it has read, each asked by name.
 *
 * @throws Error when a run fails.
 */
export async function answersOfCommand(world: World, questions: readonly Question[]): Promise<readonly (AsOfAnswer | null)[]> {
  const folder = mkdtempSync(join(tmpdir(), "inforce-world-"));
  const printed = async (args: readonly string[]): Promise<string> =>
    (await run(process.execPath, [COMMAND, ...args, "--json", "--db", join(folder, "k.sqlite")], { maxBuffer: 1 << 28 })).stdout;
  try {
    const file = join(folder, `text.${world.extension}`);
    writeFileSync(file, world.text);
    await printed(["ingest", file]);
    const answers: (AsOfAnswer | null)[] = [];
    for (const q of questions) {
      const known = q.known === null ? [] : ["--known-on", q.known, ...(q.on > q.known ? ["--carry-forward"] : [])];
      const named = [q.topic, ...(q.subject ? ["--subject", q.subject] : []), ...(q.scope ? ["--scope", q.scope] : [])];
      const result = JSON.parse(await printed(["as-of", q.on, ...named, ...known])) as { answers: readonly AsOfAnswer[] };
      answers.push(sameOf(result.answers, q));
    }
    return answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The answer to a question that is asked by its topic, subject and scope. */
function byName(base: KnowledgeBase, q: Question): AsOfAnswer | null {
  return sameOf(base.asOf({ ...dayOf(q), topic: q.topic, subject: q.subject, scope: q.scope }).answers, q);
}

function dayOf({ on, known }: Question): Parameters<KnowledgeBase["asOf"]>[0] {
  return { day: isoDay(on), ...(known === null ? {} : { knownOn: isoDay(known), carryForward: on > known }) };
}

function sameOf(answers: readonly AsOfAnswer[], q: Question): AsOfAnswer | null {
  return answers.find((a) => a.topic === q.topic && a.subject === q.subject && a.scope === q.scope) ?? null;
}
