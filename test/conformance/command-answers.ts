import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { packageRoot } from "../../src/package-root.js";
import type { Question, World } from "./question.js";

const run = promisify(execFile);
const COMMAND = join(packageRoot(import.meta.url), "dist", "src", "cli", "main.js");

/** What of an answer the scoring looks at; the rest is shown with a miss. */
export interface GivenAnswer {
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly answer: string;
  readonly state: string;
  readonly value?: { readonly amount: number | string; readonly unit: string } | null;
  readonly start?: unknown;
  readonly end?: unknown;
}

/** A knowledge base of one text, asked through the command line. */
export interface Ask {
  answerTo(question: Question): Promise<GivenAnswer | null>;
  remove(): void;
}

/**
 * Ingests a text into a knowledge base of its own. A question whose day lies after its knowledge day is asked with
 * `--carry-forward`; questions of one pair of days share one run without a topic, which holds every answer but "no".
 *
 * @throws Error when the ingest fails.
 */
export async function askThroughCommand(world: World): Promise<Ask> {
  const folder = mkdtempSync(join(tmpdir(), "inforce-world-"));
  const file = join(folder, `text.${world.extension}`);
  const db = join(folder, "knowledge.sqlite");
  writeFileSync(file, world.text);
  await run(process.execPath, [COMMAND, "ingest", file, "--db", db, "--json"], { maxBuffer: 1 << 28 });
  const runs = new Map<string, Promise<readonly GivenAnswer[]>>();
  const asked = (args: readonly string[]): Promise<readonly GivenAnswer[]> => {
    const key = args.join(" ");
    const known = runs.get(key);
    if (known) return known;
    const answers = run(process.execPath, [COMMAND, "as-of", ...args, "--json", "--db", db], { maxBuffer: 1 << 28 }).then(
      ({ stdout }) => (JSON.parse(stdout) as { answers: readonly GivenAnswer[] }).answers,
    );
    runs.set(key, answers);
    return answers;
  };
  return {
    answerTo: async (q) => {
      const same = (a: GivenAnswer): boolean =>
        a.topic === q.topic && (a.subject ?? null) === q.subject && (a.scope ?? null) === q.scope;
      const known = q.known === null ? [] : ["--known-on", q.known, ...(q.on > q.known ? ["--carry-forward"] : [])];
      const all = await asked([q.on, ...known]);
      const found = all.find(same);
      if (found) return found;
      const exactly = [q.topic, ...(q.subject ? ["--subject", q.subject] : []), ...(q.scope ? ["--scope", q.scope] : [])];
      return (await asked([q.on, ...exactly, ...known])).find(same) ?? null;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
